/** Putting a past meeting right: what there is to be put right, and the events that do it. */
import { afterSplits, whoIs } from './corrections.ts';
import type { LogEntry, MeetingEvent, MeetingKind, PersonId } from './events.ts';
import { effective } from './reach.ts';
import type { Ledger } from './record.ts';

/** What the user can put right once a meeting is over. */
export type Repair =
  /** `''`: the page's name again. */
  | { readonly type: 'rename'; readonly person: PersonId; readonly name: string }
  | { readonly type: 'merge'; readonly person: PersonId; readonly into: PersonId }
  /** Whoever came at `from` (one of their returns) or later is somebody else. */
  | { readonly type: 'split'; readonly person: PersonId; readonly from: number }
  /** What they seemed to say was said by `into`, or by nobody (`null`). */
  | {
      readonly type: 'move';
      readonly person: PersonId;
      readonly from: number;
      readonly to: number;
      readonly into: PersonId | null;
    }
  | { readonly type: 'kind'; readonly kind: MeetingKind }
  | { readonly type: 'undo'; readonly seq: number };

/** A moment at which somebody came back into the call, and as which of the page's people. */
export interface Return {
  readonly at: number;
  readonly source: PersonId;
}

/** The events of a repair; none where there is nothing to do. */
export function repairEvents(repair: Repair, log: readonly LogEntry[], ledger: Ledger): MeetingEvent[] {
  const at = ledger.endedAt ?? ledger.at;
  switch (repair.type) {
    case 'rename':
      return [{ type: 'renamed', at, person: repair.person, name: repair.name }];
    case 'merge':
      return repair.person === repair.into ? [] : [{ type: 'merged', at, person: repair.person, into: repair.into }];
    case 'split': {
      const back = returnsOf(log, ledger, repair.person).find((one) => one.at === repair.from);
      return back ? [{ type: 'split', at, person: back.source, into: `s${ledger.nextSeq}`, from: repair.from }] : [];
    }
    case 'move':
      return [{ type: 'moved', at, person: repair.person, from: repair.from, to: repair.to, into: repair.into }];
    case 'kind':
      return repair.kind === ledger.kind ? [] : [{ type: 'meeting-kind', at, kind: repair.kind }];
    case 'undo':
      return [{ type: 'undone', at, target: repair.seq }];
  }
}

/** When somebody came back after they had left: only then may they have been taken for somebody else. */
export function returnsOf(log: readonly LogEntry[], ledger: Ledger, person: PersonId): Return[] {
  const { corrections, people } = ledger;
  const begins = new Set((people[person]?.spans ?? []).slice(1).map(({ from }) => from));
  const found = new Map<number, Return>();
  for (const entry of effective(log)) {
    if (entry.type !== 'joined' || !begins.has(entry.at) || whoIs(corrections, entry.person, entry.at) !== person)
      continue;
    found.set(entry.at, { at: entry.at, source: afterSplits(corrections, entry.person, entry.at) });
  }
  return [...found.values()];
}

/** Kinds of event that put something right. */
export type RepairType = 'renamed' | 'merged' | 'split' | 'moved' | 'meeting-kind';

/** The newest thing that was put right since the meeting was over, and still is; `null`: nothing. */
export interface LastRepair {
  readonly seq: number;
  readonly type: RepairType;
  readonly person: PersonId | null;
}

/** Looks back from the log's end for as long as nothing but corrections comes. */
export function lastRepair(log: readonly LogEntry[]): LastRepair | null {
  for (const entry of effective(log).toReversed()) {
    switch (entry.type) {
      case 'undone':
      case 'mark':
      case 'room':
      case 'seat':
      case 'purpose':
        break;
      case 'renamed':
      case 'merged':
      case 'split':
      case 'moved':
        return { seq: entry.seq, type: entry.type, person: entry.person };
      case 'meeting-kind':
        return { seq: entry.seq, type: entry.type, person: null };
      default:
        return null;
    }
  }
  return null;
}
