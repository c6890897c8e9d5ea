import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IdeaBoxPageProps } from './idea-box-page.tsx';
import { problemWords } from './words.ts';

/** Saves the key behind a passphrase, which is asked for twice: a slip in it would be found out too late. */
export function SaveKey({ desk, onSaveFile }: IdeaBoxPageProps) {
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState<'saving' | 'saved' | null>(null);
  const [wrong, setWrong] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (said === 'saving') return;
    if (passphrase !== again) {
      setWrong(i18n.t('practices.ideasPage.key.different'));
      return;
    }
    setSaid('saving');
    setWrong('');
    void desk.saveKey(passphrase).then((file) => {
      if (typeof file === 'string') {
        setSaid(null);
        setWrong(problemWords(file));
        return;
      }
      onSaveFile({ name: file.name, blob: new Blob([file.text], { type: 'text/plain' }) });
      setSaid('saved');
      setPassphrase('');
      setAgain('');
    });
  };
  const field = (name: 'passphrase' | 'again', value: string, onInput: (text: string) => void) => (
    <label class="key-field">
      {i18n.t(`practices.ideasPage.key.${name}`)}
      <input
        type="password"
        autocomplete="new-password"
        aria-describedby={`${id}-text ${id}-wrong`}
        value={value}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
          setWrong('');
          setSaid(null);
        }}
      />
    </label>
  );
  return (
    <details>
      <summary>{i18n.t('practices.ideasPage.key.save')}</summary>
      <form class="key-form" onSubmit={submit}>
        <p id={`${id}-text`} class="soft">
          {i18n.t('practices.ideasPage.key.saveText')}
        </p>
        {field('passphrase', passphrase, setPassphrase)}
        {field('again', again, setAgain)}
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </p>
        <div class="idea-actions">
          <button type="submit" class="button">
            {i18n.t('practices.ideasPage.key.saveFile')}
          </button>
          <span class="soft" role="status">
            {said && i18n.t(`practices.ideasPage.key.${said}`)}
          </span>
        </div>
      </form>
    </details>
  );
}
