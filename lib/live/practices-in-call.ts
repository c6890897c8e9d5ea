/** The practices of a series during its meeting: what was prepared for the start, thanks as they come up, and the close. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { thanksToSay } from '../practices/appreciations.ts';
import {
  awaitsLastWord,
  beginClosing,
  type Closing,
  type ClosingFacts,
  type ClosingMove,
  closingStep,
  moveClosing,
} from '../practices/closing.ts';
import { distinctNames } from '../practices/names.ts';
import { closeRestatement } from '../practices/norms.ts';
import type { Practices } from '../store/practices.ts';
import { LISTS_IN_CALL, type ListChanges, type ListInCall, rowOf } from '../store/practices-row.ts';
import { soundPractices } from '../store/practices-schema.ts';
import { type Chance, type KeepChange, openCore } from './history/prepare/core.ts';
import type { PracticesCore, PracticesNotice, SeriesGroup, ShownPractices } from './history/prepare/model.ts';
import { openParts, type PartDesks } from './history/prepare/parts.ts';
import type { PracticesAsked, PracticesKept, PracticesNoted } from './noting.ts';
import type { LiveSnapshot } from './snapshot.ts';

/** To where practices are kept. Rejects when it cannot be reached. */
export interface PracticesLink {
  read(meetingId: string): Promise<PracticesNoted | null>;
  change(asked: PracticesAsked): Promise<PracticesKept | null>;
}

/** Which part is shown: what was prepared for the start, thanks, or the close. */
export type InCallView = 'opening' | 'thanks' | 'closing';

export interface InCallDesk extends PartDesks {
  readonly shown: PracticesCore['shown'];
  readonly notice: ReadonlySignal<PracticesNotice | null>;
  readonly view: Signal<InCallView>;
  /** How far the close has come; `null`: it was not begun. */
  readonly closing: ReadonlySignal<Closing | null>;
  readonly onClosing: (move: ClosingMove) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  /** Takes what the meeting shows now. */
  readonly see: (snapshot: LiveSnapshot) => void;
  /** Reads again what is noted. */
  readonly onRetry: () => void;
  /** Shows a part; the close begins with what there is then. */
  readonly onView: (view: InCallView) => void;
  /** Marks what the last voice said as worth a word of thanks. */
  readonly onThankLastVoice: () => void;
}

/** Two pages that change the same at once: one of them asks again, at most so often. */
const MOST_TRIES = 4;

/** Opens the desk for one meeting. `first`: what it is shown as then. */
export function openInCall(
  link: PracticesLink,
  meetingId: string,
  first: LiveSnapshot,
  { now, random, newId }: Chance & Pick<PracticesCore, 'now'>,
): InCallDesk {
  let snapshot = first;
  let noted: PracticesNoted | null = null;
  const keep: KeepChange = async (_, make) => {
    for (let tries = 0; noted && tries < MOST_TRIES; tries++) {
      const before = practicesIn(noted);
      const changes = changesOf(noted, before, rowOf(make(before), noted.series));
      if (Object.keys(changes).length === 0) return before;
      const kept = await link.change({ meetingId, changes });
      if (!kept) return null;
      noted = { ...noted, row: kept.row };
      if (kept.isKept) return practicesIn(noted);
    }
    throw new Error('Somebody else changed the same each time.');
  };
  const { core, shown, notice, onUndo, onDismiss } = openCore(keep, { now, random, newId });
  const { desks, begin } = openParts(core);
  const view = signal<InCallView>('opening');
  const closing = signal<Closing | null>(null);

  const read = async (): Promise<void> => {
    shown.value = null;
    try {
      noted = await link.read(meetingId);
      shown.value = noted ? shownOf(noted, snapshot, now()) : 'private';
      if (noted) begin();
      if (view.peek() === 'closing') beginClose();
    } catch {
      shown.value = 'failed';
    }
  };
  const beginClose = (): void => {
    const at = core.at();
    if (!at) return;
    closing.value = beginClosing(factsOf(at, snapshot));
    suggest();
  };
  /** Whoever comes to the roles finds somebody suggested for each. */
  const suggest = (): void => {
    const [at, close] = [core.at(), closing.peek()];
    const isThere = close !== null && closingStep(close) === 'roles';
    if (at && isThere && desks.roles.plan.peek() === null) desks.roles.onSuggest(at.group.everybody);
  };
  let reading = read();
  return {
    shown,
    notice,
    view,
    ...desks,
    closing,
    onClosing: (move) => {
      const at = closing.peek();
      if (at) closing.value = moveClosing(at, move);
      suggest();
    },
    onUndo,
    onDismiss,
    onRetry: () => {
      reading = read();
    },
    see: (next) => {
      snapshot = next;
      const at = core.at();
      if (!at || !noted) return;
      const group = groupIn(next, noted);
      if (JSON.stringify(group) !== JSON.stringify(at.group)) shown.value = { ...at, group };
    },
    onView: (wanted) => {
      onDismiss();
      view.value = wanted;
      if (wanted === 'closing') beginClose();
    },
    onThankLastVoice: () => {
      view.value = 'thanks';
      const name = snapshot.people.find(({ id }) => id === snapshot.lastVoice)?.name ?? '';
      // Whoever speaks now is meant, however long it takes until it can be noted.
      if (name !== '') void reading.then(() => desks.thanks.onMark(name));
    },
  };
}

/** What is worth a step at the close, as things stand. */
function factsOf({ practices, group }: ShownPractices, { people }: LiveSnapshot): ClosingFacts {
  return {
    notHeardFrom: people.filter(awaitsLastWord).length,
    thanks: thanksToSay(practices.appreciations, group.lastStarted ?? 0).length,
    feedback: practices.feedbackLink !== '',
    norms: closeRestatement(practices.charter).length > 0,
    roles: practices.roles.length,
  };
}

function practicesIn({ row, series }: PracticesNoted): Practices {
  return rowOf(soundPractices(row), series);
}

function shownOf(noted: PracticesNoted, snapshot: LiveSnapshot, now: number): ShownPractices {
  const { series: id } = noted;
  return { id, name: snapshot.title, practices: practicesIn(noted), group: groupIn(snapshot, noted), asOf: now };
}

/** Who is here. The meeting that goes on is the newest. */
function groupIn({ people }: LiveSnapshot, { met, startedWall, previousStarted }: PracticesNoted): SeriesGroup {
  const here = people.filter(
    ({ present, name, marks }) =>
      present && name !== '' && !marks.some(({ mark }) => mark === 'not-a-person' || mark === 'dont-track'),
  );
  const others = distinctNames(here.filter(({ self }) => !self).map(({ name }) => name));
  return {
    lastStarted: startedWall,
    previousStarted,
    everybody: distinctNames(here.map(({ name }) => name)),
    others,
    lastMeeting: others,
    earlier: [met],
  };
}

/** The lists that differ, with what they were as they lie on disk. */
function changesOf({ row, keptFor }: PracticesNoted, before: Practices, after: Practices): ListChanges {
  const raw = (row ?? {}) as Partial<Record<ListInCall, unknown>>;
  const changed = LISTS_IN_CALL.filter((list) => JSON.stringify(before[list]) !== JSON.stringify(after[list]));
  const kept = rowOf(after, keptFor);
  return Object.fromEntries(
    changed.map((list) => {
      const lies = raw[list];
      return [list, { before: Array.isArray(lies) ? lies : null, after: kept[list] }];
    }),
  );
}
