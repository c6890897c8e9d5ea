import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IdeaBoxPageProps } from './idea-box-page.tsx';
import { problemWords } from './words.ts';

/** Takes in a key that was saved earlier, here or in another browser. */
export function UseKey({ desk }: Pick<IdeaBoxPageProps, 'desk'>) {
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const file = chosen.current?.files?.[0];
    if (!file) {
      setWrong(i18n.t('practices.ideasPage.key.noFile'));
      return;
    }
    setBusy(true);
    setWrong('');
    void desk.onUseKey(file, passphrase).then((problem) => {
      setBusy(false);
      setWrong(problem === null ? '' : problemWords(problem));
    });
  };
  return (
    <details>
      <summary>{i18n.t('practices.ideasPage.key.use')}</summary>
      <form class="key-form" onSubmit={submit}>
        <label class="key-field">
          {i18n.t('practices.ideasPage.key.file')}
          <input ref={chosen} type="file" aria-describedby={`${id}-wrong`} onChange={() => setWrong('')} />
        </label>
        <label class="key-field">
          {i18n.t('practices.ideasPage.key.passphrase')}
          <input
            type="password"
            autocomplete="off"
            aria-describedby={`${id}-wrong`}
            value={passphrase}
            onInput={({ currentTarget }) => {
              setPassphrase(currentTarget.value);
              setWrong('');
            }}
          />
        </label>
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </p>
        <div class="idea-actions">
          <button type="submit" class="button">
            {i18n.t('practices.ideasPage.key.useFile')}
          </button>
          <span class="soft" role="status">
            {busy && i18n.t('practices.ideasPage.key.reading')}
          </span>
        </div>
      </form>
    </details>
  );
}
