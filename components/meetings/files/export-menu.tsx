import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportChoice, ExportDesk, ExportFormat } from '../../../lib/live/history/export-desk.ts';
import { Progress } from './progress.tsx';
import { EXPORT_WORDS, leftOutInWords, problemInWords } from './words.ts';

interface ExportMenuProps {
  readonly desk: ExportDesk;
  readonly ids: readonly string[] | 'all';
}

const FORMATS: readonly ExportFormat[] = ['json', 'csv', 'markdown'];

/** Gives meetings away as a file: as what, and whether with names, each with what it means. */
export function ExportMenu({ desk, ids }: ExportMenuProps) {
  const [choice, setChoice] = useState<ExportChoice>({ format: 'json', names: false });
  const state = desk.state.value;
  return (
    <details class="export" onToggle={({ currentTarget }) => !currentTarget.open && desk.onClose()}>
      <summary class="button small">{i18n.t(ids === 'all' ? 'files.export.openAll' : 'files.export.open')}</summary>
      <form
        class="export-card"
        onSubmit={(event) => {
          event.preventDefault();
          desk.onExport(ids, choice, EXPORT_WORDS);
        }}
      >
        <fieldset>
          <legend>{i18n.t('files.export.format')}</legend>
          {FORMATS.map((format) => (
            <Radio
              key={format}
              label={i18n.t(`files.export.${format}`)}
              text={format === 'csv' ? i18n.t('files.export.csvText') : ''}
              checked={choice.format === format}
              onCheck={() => setChoice({ ...choice, format })}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{i18n.t('files.export.names')}</legend>
          <Radio
            label={i18n.t('files.export.without')}
            text={i18n.t('files.export.withoutText')}
            checked={!choice.names}
            onCheck={() => setChoice({ ...choice, names: false })}
          />
          <Radio
            label={i18n.t('files.export.with')}
            text={i18n.t('files.export.withText')}
            checked={choice.names}
            onCheck={() => setChoice({ ...choice, names: true })}
          />
        </fieldset>
        {state.step === 'writing' ? (
          <Progress text={i18n.t('files.export.writing')} share={state.share} onCancel={desk.onCancel} />
        ) : (
          <button type="submit" class="button">
            {i18n.t('files.export.start')}
          </button>
        )}
        <p role="status">
          {state.step === 'done' && (
            <bdi>{i18n.t('files.export.done', state.meetings, [state.meetings, state.name])}</bdi>
          )}
          {state.step === 'done' && leftOutInWords(state.leftOut)}
          {state.step === 'failed' && problemInWords(state.problem)}
        </p>
      </form>
    </details>
  );
}

interface RadioProps {
  readonly label: string;
  /** What it means; `''`: the label says it. */
  readonly text: string;
  readonly checked: boolean;
  readonly onCheck: () => void;
}

function Radio({ label, text, checked, onCheck }: RadioProps) {
  const id = useId();
  return (
    <div class="file-choice">
      <input type="radio" id={id} checked={checked} onChange={onCheck} aria-describedby={text && `${id}-text`} />
      <label for={id}>{label}</label>
      {text !== '' && (
        <span class="soft small-text" id={`${id}-text`}>
          {text}
        </span>
      )}
    </div>
  );
}
