import { i18n } from '#i18n';
import type { ImportDesk, ImportState } from '../../../lib/live/history/import-desk.ts';
import { sentences } from '../../format.ts';
import { DropPlace } from './drop-place.tsx';
import { ImportPreview } from './import-preview.tsx';
import { Progress } from './progress.tsx';
import { problemInWords } from './words.ts';

/** Takes a file in: first a look at what is in it, then all of it or nothing. */
export function ImportPanel({ desk }: { readonly desk: ImportDesk }) {
  const state = desk.state.value;
  return (
    <section class="option">
      <h2>{i18n.t('files.import.title')}</h2>
      <p class="soft">{i18n.t('files.import.text')}</p>
      {state.step === 'choose' && <Choose said={state.said} onFile={desk.onFile} />}
      {state.step === 'checking' && (
        <Progress text={i18n.t('files.import.checking')} share={state.share} onCancel={desk.onCancel} />
      )}
      {state.step === 'preview' && <ImportPreview {...state} desk={desk} />}
      {state.step === 'taking' && (
        <Progress text={i18n.t('files.import.taking')} share={state.share} onCancel={desk.onCancel} />
      )}
      {state.step === 'done' && <Done state={state} onAnother={desk.onCancel} />}
    </section>
  );
}

interface ChooseProps {
  readonly said: Extract<ImportState, { step: 'choose' }>['said'];
  readonly onFile: (file: File) => void;
}

function Choose({ said, onFile }: ChooseProps) {
  return (
    <>
      <DropPlace
        choose={i18n.t('files.import.choose')}
        drop={i18n.t('files.import.drop')}
        accept=".json,.ndjson,application/json"
        onFiles={([file]) => onFile(file)}
      />
      <p role="status">{said !== null && saidInWords(said)}</p>
    </>
  );
}

function saidInWords(said: NonNullable<ChooseProps['said']>): string {
  if (said === 'cancelled') return i18n.t('files.import.cancelled');
  const where = said.line === null ? [] : [i18n.t('files.import.line', [said.line])];
  return sentences([problemInWords(said.problem), ...where, i18n.t('files.import.failed')]);
}

interface DoneProps {
  readonly state: Extract<ImportState, { step: 'done' }>;
  readonly onAnother: () => void;
}

function Done({ state: { taken, settings }, onAnother }: DoneProps) {
  return (
    <>
      <p class="said" role="status">
        {sentences([
          i18n.t('files.import.done', taken.added),
          taken.brought > 0 && i18n.t('files.import.brought', taken.brought),
          settings && i18n.t('files.import.settings'),
        ])}
      </p>
      <p class="file-actions">
        <a href="/meetings.html#">{i18n.t('files.import.open')}</a>
        <button type="button" class="button plain small" onClick={onAnother}>
          {i18n.t('files.import.another')}
        </button>
      </p>
    </>
  );
}
