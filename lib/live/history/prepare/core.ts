/** What is shown of a series' practices, and how it is changed, said, and taken back: before a meeting and during one. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Practices } from '../../../store/practices.ts';
import type { PracticesChange, PracticesCore, PracticesNotice, Said, SaidKind, ShownPractices } from './model.ts';

/** Chance, and ids that nothing else has. */
export interface Chance {
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly newId: () => string;
}

/** Keeps a change of what is noted for a series, and tells what is noted then; `null`: nothing can be noted. Rejects when it could not be kept. */
export type KeepChange = (series: string, change: PracticesChange) => Promise<Practices | null>;

/** Nobody said yet what is to be shown: `null`. `private`: nothing is noted there. */
export type PracticesState = ShownPractices | 'missing' | 'failed' | 'private' | null;

export interface OpenedCore {
  readonly core: PracticesCore;
  readonly shown: Signal<PracticesState>;
  readonly notice: ReadonlySignal<PracticesNotice | null>;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Opens what all parts stand on; nothing is shown yet. */
export function openCore(keep: KeepChange, { now, random, newId }: Chance & Pick<PracticesCore, 'now'>): OpenedCore {
  const shown = signal<PracticesState>(null);
  const notice = signal<PracticesNotice | null>(null);
  let takeBack: PracticesChange | null = null;

  const at = (): ShownPractices | null => {
    const value = shown.peek();
    return value !== null && typeof value === 'object' ? value : null;
  };
  const tell = (kind: SaidKind | 'failed', { about = '', back = null }: { about?: string; back?: typeof takeBack }) => {
    takeBack = back;
    notice.value = { kind, about, canUndo: back !== null };
  };
  const change = async (make: PracticesChange, said?: Said): Promise<boolean> => {
    const id = at()?.id;
    if (id === undefined) return false;
    try {
      const practices = await keep(id, make);
      if (!practices) return false;
      const now_ = at();
      // Another series may be shown by now.
      if (now_?.id === id) shown.value = { ...now_, practices };
      if (said) tell(said.kind, said);
      return true;
    } catch {
      tell('failed', {});
      return false;
    }
  };
  const onDismiss = (): void => {
    notice.value = null;
    takeBack = null;
  };
  return {
    core: { shown, at, change, tell: (what) => tell(what, {}), now, random, newId },
    shown,
    notice,
    onUndo: () => {
      const back = takeBack;
      onDismiss();
      if (back) void change(back);
    },
    onDismiss,
  };
}
