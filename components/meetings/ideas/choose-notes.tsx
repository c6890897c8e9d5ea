import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IdeaBoxDesk } from '../../../lib/live/history/ideas.ts';
import type { Opening } from '../../../lib/live/history/ideas-model.ts';
import { list } from '../../format.ts';
import { DropPlace } from '../files/drop-place.tsx';

interface ChooseNotesProps {
  readonly opening: Opening;
  readonly onOpen: IdeaBoxDesk['onOpen'];
}

/** Names of so many files are shown. */
const NAMED = 5;

/** Takes whatever was handed in: pasted, chosen or dropped. */
export function ChooseNotes({ opening, onOpen }: ChooseNotesProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isEmpty, setEmpty] = useState(false);
  const busy = opening.step === 'opening';
  const add = (more: readonly File[]) => {
    setFiles((all) => [...all, ...more]);
    setEmpty(false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const sources = [...(text.trim() === '' ? [] : [text]), ...files];
    setEmpty(sources.length === 0);
    if (sources.length > 0 && !busy) onOpen(sources);
  };
  return (
    <form class="choose-notes" onSubmit={submit}>
      <p id={`${id}-text`}>{i18n.t('practices.ideasPage.open.text')}</p>
      <label for={id}>{i18n.t('practices.ideasPage.open.paste')}</label>
      <textarea
        id={id}
        dir="ltr"
        rows={5}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-text ${id}-wrong`}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setEmpty(false);
        }}
      />
      <DropPlace
        choose={i18n.t('practices.ideasPage.open.choose')}
        drop={i18n.t('practices.ideasPage.open.drop')}
        multiple
        onFiles={add}
      />
      <p class="chosen-files" role="status">
        {files.length > 0 && (
          <bdi>{i18n.t('practices.ideasPage.open.files', files.length, [files.length, namesOf(files)])}</bdi>
        )}
      </p>
      {files.length > 0 && (
        <button type="button" class="button small" onClick={() => setFiles([])}>
          {i18n.t('practices.ideasPage.open.takeOut')}
        </button>
      )}
      <p id={`${id}-wrong`} class="wrong" role="alert">
        {isEmpty && i18n.t('practices.ideasPage.open.nothing')}
        {opening.step === 'choose' && opening.failed && i18n.t('practices.ideasPage.open.failed')}
      </p>
      <div class="idea-actions">
        <button type="submit" class="button main">
          {i18n.t('practices.ideasPage.open.open')}
        </button>
        <span class="soft" role="status">
          {busy && i18n.t('practices.ideasPage.open.opening')}
        </span>
      </div>
    </form>
  );
}

function namesOf(files: readonly File[]): string {
  const names = files.slice(0, NAMED).map(({ name }) => name);
  return list(files.length > NAMED ? [...names, '…'] : names);
}
