/** What was planned for a meeting, as the views show it. */
import { offersRoundFirst, reachOf } from '../facilitation/kinds.ts';
import type { Ledger } from '../meeting/record.ts';
import type { LiveSnapshot } from './snapshot.ts';

/** The running topic, at meeting time `at`, ms. */
export function topicOf(ledger: Ledger, at: number): LiveSnapshot['topic'] {
  const topic = ledger.topics.at(-1);
  const from = topic?.from ?? at;
  return {
    number: ledger.topics.length,
    label: topic?.label ?? '',
    elapsedMs: Math.max(0, at - from),
    plannedMs: topic?.plannedMs ?? null,
    ledBy: topic?.ledBy ?? null,
  };
}

/** What the user planned, and what follows from it among so many people. */
export function planOf(
  { kind, purpose, agenda, endsAt, role }: Ledger,
  people: number,
  at: number,
): Pick<LiveSnapshot, 'kind' | 'purpose' | 'agenda' | 'endsInMs' | 'reach' | 'roundFirst'> {
  return {
    kind,
    purpose,
    agenda,
    endsInMs: endsAt === null ? null : endsAt - at,
    reach: role === 'facilitator' ? reachOf(kind, people) : 'none',
    roundFirst: role === 'facilitator' && offersRoundFirst(kind, people),
  };
}
