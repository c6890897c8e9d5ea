/** Joins resetting, saving and taking in settings to what is stored. Each can be undone once. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  PORTABLE_DEFAULTS,
  type Portable,
  RESET_GROUPS,
  type ResetGroup,
  readPortable,
  setPortable,
  withGroups,
} from '../settings/portable.ts';
import { changesBetween, type SettingChange } from '../settings/portable-changes.ts';
import {
  parseSettings,
  SETTINGS_FILE_LIMIT,
  type SettingsProblem,
  settingsFile,
  withFile,
} from '../settings/portable-file.ts';
import { readPolicies } from '../settings/retention.ts';

/** A file that was chosen, before anything of it is taken in. `changes` empty: all is so already. */
export type Incoming = { readonly name: string } & (
  | { readonly changes: readonly SettingChange[] }
  | { readonly problem: SettingsProblem | 'not-readable'; readonly at: string }
);

/** The newest thing that was done. `all`: every group was reset. */
export interface SettingsDone {
  readonly what: ResetGroup | 'all' | 'file';
  readonly state: 'done' | 'undone' | 'failed';
}

export interface SettingsDesk {
  readonly incoming: ReadonlySignal<Incoming | null>;
  readonly done: ReadonlySignal<SettingsDone | null>;
  /** How often something was changed here. */
  readonly resets: ReadonlySignal<number>;
  readonly onReset: (what: ResetGroup | 'all') => void;
  readonly onUndo: () => void;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  readonly onTake: () => void;
  /** The file is not taken in. */
  readonly onDrop: () => void;
}

/** `save` hands a file to the user. */
export function openSettingsDesk(save: (file: { readonly name: string; readonly text: string }) => void): SettingsDesk {
  const incoming = signal<Incoming | null>(null);
  const done = signal<SettingsDone | null>(null);
  const resets = signal(0);
  /** What the file would make of the settings, worked out anew when it is taken in. */
  let read: ((here: Portable) => Portable) | null = null;
  /** The way back of what was done last. */
  let back: ((here: Portable) => Portable) | null = null;
  const change = async (what: SettingsDone['what'], how: (here: Portable) => Portable): Promise<Portable | null> => {
    try {
      const before = await readPortable();
      await setPortable(before, how(before));
      done.value = { what, state: 'done' };
      resets.value += 1;
      return before;
    } catch {
      done.value = { what, state: 'failed' };
      return null;
    }
  };
  const reset = async (what: ResetGroup | 'all'): Promise<void> => {
    const groups = what === 'all' ? RESET_GROUPS : [what];
    const before = await change(what, (here) => withGroups(here, PORTABLE_DEFAULTS, groups));
    back = before && ((here) => withGroups(here, before, groups));
  };
  const undo = async (): Promise<void> => {
    const { what } = done.value ?? {};
    if (!back || !what) return;
    if ((await change(what, back)) === null) return;
    back = null;
    done.value = { what, state: 'undone' };
  };
  const look = async (file: File): Promise<void> => {
    const { name } = file;
    done.value = null;
    read = null;
    const parsed = await contentOf(file);
    if ('problem' in parsed) {
      incoming.value = { name, ...parsed };
      return;
    }
    const [{ limits }, here] = await Promise.all([readPolicies(), readPortable()]);
    read = (now) => withFile(now, parsed.file, limits);
    incoming.value = { name, changes: changesBetween(here, read(here)) };
  };
  const take = async (): Promise<void> => {
    if (!read) return;
    const before = await change('file', read);
    back = before && (() => before);
    read = null;
    incoming.value = null;
  };
  return {
    incoming,
    done,
    resets,
    onReset: (what) => void reset(what),
    onUndo: () => void undo(),
    onExport: () => void readPortable().then((here) => save(settingsFile(here))),
    onFile: (file) => {
      look(file).catch(() => {
        incoming.value = { name: file.name, problem: 'not-readable', at: '' };
      });
    },
    onTake: () => void take(),
    onDrop: () => {
      read = null;
      incoming.value = null;
    },
  };
}

async function contentOf(file: File): Promise<ReturnType<typeof parseSettings>> {
  // Not even read.
  if (file.size > 4 * SETTINGS_FILE_LIMIT) return { problem: 'too-large', at: '' };
  return parseSettings(await file.text());
}
