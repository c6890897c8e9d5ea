import { i18n } from '#i18n';
import type { ImportDesk, ImportState } from '../../../lib/live/history/import-desk.ts';
import type { Relation } from '../../../lib/store/files/check.ts';
import { day } from '../../past-format.ts';

interface ImportPreviewProps extends Omit<Extract<ImportState, { step: 'preview' }>, 'step'> {
  readonly desk: ImportDesk;
}

/** In the order in which they are of interest. */
const RELATIONS: readonly Relation[] = ['new', 'longer', 'same', 'shorter', 'different', 'reduced'];
/** What is in the file in another state than here, and so is replaced where everything is. */
const CHANGED: readonly Relation[] = ['longer', 'shorter', 'different', 'reduced'];

/** What is in a file, and what would become of it, before anything is kept. */
export function ImportPreview({ name, check, mode, desk }: ImportPreviewProps) {
  const isBackup = check.header.content === 'backup';
  const replaces = isBackup && mode === 'replace';
  const isNothing = !isBackup && check.counts.new === 0 && check.counts.longer === 0;
  return (
    <form
      class="preview"
      onSubmit={(event) => {
        event.preventDefault();
        desk.onStart();
      }}
    >
      <h3>
        <bdi>{i18n.t('files.import.preview', [name])}</bdi>
      </h3>
      <p>{check.meetings === 0 ? i18n.t('files.import.none') : i18n.t('files.import.meetings', check.meetings)}</p>
      <dl>
        {check.from !== null && check.to !== null && (
          <>
            <dt>{i18n.t('files.import.from')}</dt>
            <dd>{day(check.from)}</dd>
            <dt>{i18n.t('files.import.to')}</dt>
            <dd>{day(check.to)}</dd>
          </>
        )}
        <dt>{i18n.t('files.import.version')}</dt>
        <dd>{i18n.t('files.import.versionText', [check.header.version])}</dd>
        <dt>{i18n.t('files.import.namesIn')}</dt>
        <dd>{i18n.t(check.header.names ? 'files.import.named' : 'files.import.nameless')}</dd>
        <Relations counts={check.counts} replaces={replaces} />
      </dl>
      {isBackup && (
        <fieldset>
          <legend>{i18n.t('files.import.mode')}</legend>
          <p class="soft">{i18n.t('files.import.backup')}</p>
          <label>
            <input type="radio" checked={mode === 'merge'} onChange={() => desk.onMode('merge')} />{' '}
            {i18n.t('files.import.merge')}
          </label>
          <label>
            <input type="radio" checked={replaces} onChange={() => desk.onMode('replace')} />{' '}
            {i18n.t('files.import.replace')}
          </label>
          {replaces && <p>{i18n.t('files.import.replaceText')}</p>}
        </fieldset>
      )}
      <p class="soft small-text">{i18n.t('files.import.retention')}</p>
      {isNothing && <p>{i18n.t('files.import.nothing')}</p>}
      <p class="file-actions">
        {!isNothing && (
          <button type="submit" class="button">
            {i18n.t(replaces ? 'files.import.startReplace' : 'files.import.start')}
          </button>
        )}
        <button type="button" class="button plain small" onClick={desk.onCancel}>
          {i18n.t('files.cancel')}
        </button>
      </p>
    </form>
  );
}

interface RelationsProps {
  readonly counts: Readonly<Record<Relation, number>>;
  readonly replaces: boolean;
}

function Relations({ counts, replaces }: RelationsProps) {
  const replaced = CHANGED.reduce((sum, relation) => sum + counts[relation], 0);
  const rows = replaces
    ? [
        [i18n.t('files.import.new'), counts.new],
        [i18n.t('files.import.same'), counts.same],
        [i18n.t('files.import.replaced'), replaced],
      ]
    : RELATIONS.map((relation) => [i18n.t(`files.import.${relation}`), counts[relation]]);
  return rows
    .filter(([, count]) => count !== 0)
    .map(([words, count]) => (
      <>
        <dt key={words}>{words}</dt>
        <dd>{count}</dd>
      </>
    ));
}
