/** What the user settles in one meeting and finds again in the next of its series. */
import type { AgendaItem, MeetingEvent, MeetingKind } from './events.ts';
import type { Ledger } from './record.ts';

/** A meeting of the series as it usually is. */
export interface SeriesPlan {
  readonly kind: MeetingKind;
  /** From its start to its end, ms; `null`: not said. */
  readonly lengthMs: number | null;
  readonly purpose: string;
  /** Topics that each meeting begins with; absent: none. */
  readonly agenda?: readonly AgendaItem[];
}

export const NO_PLAN: SeriesPlan = { kind: 'discussion', lengthMs: null, purpose: '' };

/** What a meeting that begins is told of its series. */
export interface SeriesKnown {
  /** Names that the user said are no people. */
  readonly devices: readonly string[];
  /** There are people whom the user said not to track; who they are is known by a hash only. */
  readonly hasUntracked: boolean;
  readonly plan: SeriesPlan;
  /** Names in the order of the newest rounds, oldest round first. */
  readonly rounds: readonly (readonly string[])[];
  /** Names of those who were in its newest meetings; empty where no name is kept. */
  readonly met: readonly string[];
  /** The user prepared something to open its meetings with. */
  readonly prepared: boolean;
}

/** Something to keep for a meeting's series. */
export type SeriesMemory = { readonly meetingId: string } & SeriesNews;

export type SeriesNews =
  | { readonly what: 'device' | 'untracked'; readonly name: string; readonly on: boolean }
  | { readonly what: 'plan'; readonly plan: SeriesPlan }
  | { readonly what: 'round'; readonly names: readonly string[] };

/** How a meeting begins as its series does. */
export function planEvents({ kind, lengthMs, purpose, agenda = [] }: SeriesPlan, at: number): MeetingEvent[] {
  return [
    ...(kind === NO_PLAN.kind ? [] : [{ type: 'meeting-kind', at, kind } as const]),
    ...(purpose === '' ? [] : [{ type: 'purpose', at, text: purpose } as const]),
    ...(lengthMs === null ? [] : [{ type: 'ends-at', at, endsAt: at + lengthMs } as const]),
    ...(agenda.length === 0 ? [] : [{ type: 'agenda', at, items: agenda } as const]),
  ];
}

/** What of an event that was just taken into the ledger holds for the series; `null`: nothing. */
export function memoryOf(event: MeetingEvent, ledger: Ledger): SeriesNews | null {
  switch (event.type) {
    case 'mark': {
      const name = ledger.people[event.person]?.pageName ?? '';
      if (name === '') return null;
      if (event.mark === 'not-a-person') return { what: 'device', name, on: event.on };
      return event.mark === 'dont-track' ? { what: 'untracked', name, on: event.on } : null;
    }
    case 'meeting-kind':
    case 'purpose':
    case 'ends-at':
      return { what: 'plan', plan: { kind: ledger.kind, lengthMs: ledger.endsAt, purpose: ledger.purpose } };
    case 'round': {
      const names = (event.order ?? []).flatMap((id) => ledger.people[id]?.name || []);
      return event.on && names.length > 0 ? { what: 'round', names } : null;
    }
    default:
      return null;
  }
}
