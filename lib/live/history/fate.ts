/** What becomes of one meeting, and what the user does about it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { readPolicies, readRetention } from '../../settings/retention.ts';
import { withParts } from '../../store/parts.ts';
import { fateOf } from '../../store/retention.ts';
import { anonymiseMeeting, seriesRetentions } from '../../store/tidy.ts';
import { STAND_INS } from '../stand-ins.ts';
import type { History } from './history.ts';
import { holdMeetings } from './keeping.ts';
import type { MeetingFate } from './keeping-model.ts';

export interface FateDesk {
  /** `null`: not known (yet), or not on disk. */
  readonly fate: ReadonlySignal<MeetingFate | null>;
  readonly show: (id: string) => Promise<void>;
  readonly onHold: (held: boolean) => void;
  readonly onAnonymise: () => void;
}

/** `changed` is told when a meeting lost its names. */
export function openFate({ db }: History, changed: (id: string) => void): FateDesk {
  const fate = signal<MeetingFate | null>(null);
  const show = async (id: string): Promise<void> => {
    if (fate.value?.id !== id) fate.value = null;
    const row = await db?.meetings.get(id);
    if (!db || row?.closed !== 1) return;
    const [own, { limits }, series] = await Promise.all([readRetention(), readPolicies(), seriesRetentions(db)]);
    const { held = false, anonymous = false } = row;
    fate.value = { id, ...fateOf(row, { own, limits, series }), held, anonymous };
  };
  const onHold = async (held: boolean): Promise<void> => {
    if (!db || !fate.value) return;
    await holdMeetings(db, [fate.value.id], held);
    await show(fate.value.id);
  };
  const onAnonymise = async (): Promise<void> => {
    if (!db || !fate.value) return;
    const { id } = fate.value;
    try {
      for (const one of await withParts(db, [id])) await anonymiseMeeting(db, one, STAND_INS);
    } finally {
      changed(id);
      await show(id);
    }
  };
  const quietly = (work: Promise<void>) => void work.catch(() => undefined);
  return {
    fate,
    show: (id) => show(id).catch(() => undefined),
    onHold: (held) => quietly(onHold(held)),
    onAnonymise: () => quietly(onAnonymise()),
  };
}
