/** Takes files in: first a look at what is in one, then all of it or nothing. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { HearthDatabase } from '../../store/database.ts';
import { checkFile, type FileCheck } from '../../store/files/check.ts';
import { sweepImports, type WriteSettings } from '../../store/files/journal.ts';
import { FileError, type FileProblem, fileErrorOf } from '../../store/files/problems.ts';
import { type TakeInMode, type TakenIn, takeIn } from '../../store/files/take-in.ts';
import type { History } from './history.ts';
import { inPercents } from './in-percents.ts';
import { readSettings, settingsToWrite, writeSettings } from './settings-file.ts';

export type ImportState =
  | {
      readonly step: 'choose';
      /** How the last one went; `null`: there was none. */
      readonly said: 'cancelled' | { readonly problem: FileProblem; readonly line: number | null } | null;
    }
  | { readonly step: 'checking'; readonly name: string; readonly share: number }
  | { readonly step: 'preview'; readonly name: string; readonly check: FileCheck; readonly mode: TakeInMode }
  | { readonly step: 'taking'; readonly name: string; readonly share: number }
  | { readonly step: 'done'; readonly taken: TakenIn; readonly settings: boolean };

export interface ImportDesk {
  readonly state: ReadonlySignal<ImportState>;
  readonly onFile: (file: File) => void;
  /** How a backup is taken in. */
  readonly onMode: (mode: TakeInMode) => void;
  readonly onStart: () => void;
  /** Stops whatever is going on, or puts the file away. */
  readonly onCancel: () => void;
}

/** Runs something that must not run twice at once in this browser. Throws `busy` when it does. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

/** By a lock of the browser's own, which is let go when the page that holds it goes. */
export const aloneByLock: Alone = (work) =>
  navigator.locks.request('hearth-import', { ifAvailable: true }, (lock) => {
    if (!lock) throw new FileError('busy');
    return work();
  });

/** Throws away, or brings to its end, what an import left that was broken off. Not while one is running. */
export function tidyImports(
  db: HearthDatabase,
  alone: Alone = aloneByLock,
  write: WriteSettings = writeSettings,
): Promise<void> {
  return alone(() => sweepImports(db, write));
}

/** `onChanged`: meetings were taken in. */
export function openImportDesk(
  { now, lifetime }: History,
  db: HearthDatabase,
  { alone = aloneByLock, onChanged }: { readonly alone?: Alone; readonly onChanged: () => void },
): ImportDesk {
  const state = signal<ImportState>({ step: 'choose', said: null });
  let stop = new AbortController();
  let chosen: File | null = null;

  /** Does one thing that can be stopped; what goes wrong is said where a file is chosen. */
  const run = (work: (signal: AbortSignal) => Promise<void>): void => {
    stop = new AbortController();
    const { signal } = stop;
    lifetime.addEventListener('abort', () => stop.abort(), { once: true, signal });
    work(signal).catch((error: unknown) => {
      const { problem, line } = fileErrorOf(error);
      chosen = null;
      state.value = { step: 'choose', said: signal.aborted ? 'cancelled' : { problem, line } };
    });
  };
  const isBusy = () => state.value.step === 'checking' || state.value.step === 'taking';

  return {
    state,
    onFile: (file) => {
      if (isBusy()) return;
      chosen = file;
      const { name } = file;
      state.value = { step: 'checking', name, share: 0 };
      run(async (signal) => {
        const progress = inPercents((share) => {
          if (!signal.aborted) state.value = { step: 'checking', name, share };
        });
        const check = await checkFile(db, file, { signal, progress });
        state.value = { step: 'preview', name, check, mode: 'merge' };
      });
    },
    onMode: (mode) => {
      if (state.value.step === 'preview') state.value = { ...state.value, mode };
    },
    onStart: () => {
      const preview = state.value;
      const file = chosen;
      if (preview.step !== 'preview' || !file) return;
      const { name, check, mode } = preview;
      state.value = { step: 'taking', name, share: 0 };
      run((signal) =>
        alone(async () => {
          // What an import left that was broken off would stand in the way of the same file.
          await sweepImports(db, writeSettings);
          const settings =
            check.header.content === 'backup' ? settingsToWrite(check.settings, await readSettings(), mode) : {};
          const progress = inPercents((share) => {
            if (!signal.aborted) state.value = { step: 'taking', name, share };
          });
          const all = { signal, progress, mode, check, wall: now(), settings, writeSettings };
          const taken = await takeIn(db, file, { ...all, newId: () => crypto.randomUUID() });
          state.value = { step: 'done', taken, settings: Object.keys(settings).length > 0 };
          onChanged();
        }),
      );
    },
    onCancel: () => {
      if (isBusy()) stop.abort();
      else state.value = { step: 'choose', said: null };
    },
  };
}
