import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { recipientIn } from '../../lib/ideas/recipient.ts';

interface KeyFormProps {
  /** The page was opened with a key, and it is not whole. */
  readonly damaged: boolean;
  readonly onKey: (recipient: string) => void;
}

/** Asks for the key of the box when the page came without. */
export function KeyForm({ damaged, onKey }: KeyFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const recipient = recipientIn(text);
    if (recipient !== null) onKey(recipient);
    else {
      setWrong(true);
      field.current?.focus();
    }
  };
  return (
    <form class="part" onSubmit={submit}>
      <h2>
        <label for="box-key">{i18n.t('ideas.key')}</label>
      </h2>
      {damaged && <p class="notice">{i18n.t('ideas.linkWrong')}</p>}
      <p id="box-key-text">{i18n.t('ideas.keyText')}</p>
      <input
        ref={field}
        id="box-key"
        type="text"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby="box-key-text box-key-wrong"
        aria-invalid={wrong}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <p id="box-key-wrong" class="wrong" role="alert">
        {wrong && i18n.t('ideas.keyWrong')}
      </p>
      <div class="row">
        <button type="submit" class="button main">
          {i18n.t('ideas.keyUse')}
        </button>
      </div>
    </form>
  );
}
