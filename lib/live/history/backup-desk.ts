/** Everything in one file, which is read again before it is called whole. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { HearthDatabase } from '../../store/database.ts';
import { checkFile } from '../../store/files/check.ts';
import { type FileProblem, fileErrorOf } from '../../store/files/problems.ts';
import { allIds, readMeetings, readSeries } from '../../store/files/source.ts';
import { writeLines } from '../../store/files/write.ts';
import { allPractices } from '../../store/practices.ts';
import { blobOf } from './blob-of.ts';
import { day, type Save } from './export-desk.ts';
import type { History } from './history.ts';
import { inPercents } from './in-percents.ts';
import { readSettings } from './settings-file.ts';

export type BackupState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing' | 'checking'; readonly share: number }
  | {
      readonly step: 'done';
      readonly meetings: number;
      readonly leftOut: number;
      readonly bytes: number;
      readonly name: string;
    }
  | { readonly step: 'failed'; readonly problem: FileProblem };

export interface BackupDesk {
  readonly state: ReadonlySignal<BackupState>;
  readonly onBackup: () => void;
  readonly onCancel: () => void;
}

/** Nobody's names are taken out of a backup. */
const KEPT_NAMES = { person: (n: string) => n, topic: (n: string) => n };

export function openBackupDesk({ store, now, lifetime }: History, db: HearthDatabase, save: Save): BackupDesk {
  const state = signal<BackupState>({ step: 'idle' });
  let stop = new AbortController();
  const kept = { store, db };
  const showing = (step: 'writing' | 'checking') =>
    inPercents((share) => {
      state.value = { step, share };
    });

  const make = async (signal: AbortSignal): Promise<void> => {
    const [series, practices, settings] = await Promise.all([db.series.toArray(), allPractices(db), readSettings()]);
    const extras = { series, practices, settings };
    let leftOut = 0;
    const onDamaged = () => {
      leftOut += 1;
    };
    const meetings = readMeetings(kept, await allIds(kept), { signal, progress: showing('writing'), onDamaged });
    const options = { content: 'backup', names: true, standIns: KEPT_NAMES, wall: now() } as const;
    const lines = writeLines(meetings, { ...options, seriesOf: ({ row }) => readSeries(kept, row) }, extras);
    const blob = await blobOf(lines, 'application/json');
    const check = await checkFile(db, blob, { signal, progress: showing('checking') });
    signal.throwIfAborted();
    const name = `hearth-backup-${day(now())}.ndjson`;
    save({ name, blob });
    state.value = { step: 'done', meetings: check.meetings, leftOut, bytes: blob.size, name };
  };

  return {
    state,
    onBackup: () => {
      if (state.value.step === 'writing' || state.value.step === 'checking') return;
      stop = new AbortController();
      const { signal } = stop;
      lifetime.addEventListener('abort', () => stop.abort(), { once: true, signal });
      state.value = { step: 'writing', share: 0 };
      make(signal).catch((error: unknown) => {
        state.value = signal.aborted ? { step: 'idle' } : { step: 'failed', problem: fileErrorOf(error).problem };
      });
    },
    onCancel: () => stop.abort(),
  };
}
