import { i18n } from '#i18n';
import type { BackupDesk } from '../../../lib/live/history/backup-desk.ts';
import { sentences } from '../../format.ts';
import { bytesInWords } from '../data/words.ts';
import { Progress } from './progress.tsx';
import { leftOutInWords, problemInWords } from './words.ts';

/** Everything in one file, which is read once more before it is called whole. */
export function BackupPanel({ desk }: { readonly desk: BackupDesk }) {
  const state = desk.state.value;
  return (
    <section class="option">
      <h2>{i18n.t('files.backup.title')}</h2>
      <p class="soft">{i18n.t('files.backup.text')}</p>
      {state.step === 'writing' || state.step === 'checking' ? (
        <Progress text={i18n.t(`files.backup.${state.step}`)} share={state.share} onCancel={desk.onCancel} />
      ) : (
        <p>
          <button type="button" class="button small" onClick={desk.onBackup}>
            {i18n.t('files.backup.start')}
          </button>
        </p>
      )}
      <p role="status">
        {state.step === 'done' && (
          <bdi>
            {i18n.t('files.backup.done', [
              state.name,
              bytesInWords(state.bytes),
              i18n.t('files.import.meetings', state.meetings),
            ])}
          </bdi>
        )}
        {state.step === 'done' && leftOutInWords(state.leftOut)}
        {state.step === 'failed' && sentences([i18n.t('files.backup.failed'), problemInWords(state.problem)])}
      </p>
    </section>
  );
}
