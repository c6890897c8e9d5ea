/** One past meeting: what happened in it, the user's notes, and what they put right. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type MeetingPicture, pictureOf } from '../../measures/picture.ts';
import type { LogEntry } from '../../meeting/events.ts';
import { fold } from '../../meeting/ledger.ts';
import type { Ledger } from '../../meeting/record.ts';
import { lastRepair, type Repair, repairEvents, returnsOf } from '../../meeting/repairs.ts';
import { amend } from '../../store/amend.ts';
import type { MeetingRow } from '../../store/database.ts';
import { DamagedLog } from '../../store/logs.ts';
import type { History } from './history.ts';
import { familyOf } from './meeting-family.ts';
import type { Repairable, ShownMeeting } from './model.ts';
import { type NoteDesk, openNotes } from './notes.ts';
import { platformName } from './platform-name.ts';

/** Shorter stretches are words within somebody else's; nobody puts them right one by one (proposed by Hearth). */
const WORTH_REPAIR_MS = 1000;

export interface SummaryDesk {
  readonly meeting: ReadonlySignal<ShownMeeting | 'missing' | 'damaged' | 'failed' | null>;
  /** `null` in a private window. */
  readonly note: NoteDesk | null;
  /** The newest repair could not be kept. */
  readonly repairFailed: ReadonlySignal<boolean>;
  readonly onRepair: (repair: Repair) => void;
  readonly onPrint: () => void;
  /** Reads a meeting and shows it. */
  readonly show: (id: string) => Promise<void>;
}

export function openSummary(history: History): SummaryDesk {
  const { store, db } = history;
  const meeting = signal<ShownMeeting | 'missing' | 'damaged' | 'failed' | null>(null);
  const repairFailed = signal(false);
  const note = openNotes(history);
  /** Which meeting is wanted: what was read for another is not shown. */
  let wanted = '';

  const read = async (id: string): Promise<void> => {
    wanted = id;
    const [row, log] = await Promise.all([store.meeting(id), store.log(id)]);
    const family = row && (await familyOf(store, row));
    if (wanted === id) meeting.value = row && family ? { ...shownFrom(row, log, db !== null), family } : 'missing';
  };
  const repair = async (wish: Repair): Promise<void> => {
    const id = wanted;
    if (!db) return;
    try {
      const log = await store.log(id);
      await amend(db, id, repairEvents(wish, log, fold(log)));
      repairFailed.value = false;
    } catch {
      repairFailed.value = true;
      return;
    }
    if (wanted === id) await read(id);
  };
  const show = async (id: string): Promise<void> => {
    meeting.value = null;
    repairFailed.value = false;
    try {
      await Promise.all([read(id), note?.open(id)]);
    } catch (error) {
      if (wanted === id) meeting.value = error instanceof DamagedLog ? 'damaged' : 'failed';
    }
  };
  return { meeting, note, repairFailed, onRepair: (wish) => void repair(wish), onPrint: () => print(), show };
}

function shownFrom(row: MeetingRow, log: readonly LogEntry[], isKept: boolean): Omit<ShownMeeting, 'family'> {
  const { report, picture, ledger } = pictureOf(log, { title: row.summary.title, platform: row.platform });
  const canRepair = isKept && row.closed === 1 && report.summary.role === 'facilitator';
  return {
    id: row.id,
    report,
    picture,
    platformName: platformName(row.platform),
    repairable: canRepair ? repairableIn(log, ledger, picture) : null,
  };
}

function repairableIn(log: readonly LogEntry[], ledger: Ledger, { timeline }: MeetingPicture): Repairable {
  return {
    people: timeline.lanes.map(({ id, speech }) => ({
      id,
      renamed: ledger.people[id]?.name !== ledger.people[id]?.pageName,
      returns: returnsOf(log, ledger, id).map(({ at }) => at),
      stretches: speech.filter(({ from, to }) => to - from >= WORTH_REPAIR_MS),
    })),
    last: lastRepair(log),
  };
}
