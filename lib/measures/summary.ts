/** A meeting as one row of a list. */
import type { Ledger } from '../meeting/record.ts';
import type { MeetingSummary } from '../meeting/summary.ts';
import type { PlatformId } from '../platforms/contract.ts';
import { coverage, elapsedMs, speechMs, trackedPeople } from './airtime.ts';
import { meetingBalance, meetingVoices } from './balance.ts';
import { headStandings, isComplete } from './standing.ts';

/** Computes the row at meeting time `now`. `title` and `platform` come from the page. */
export function summaryOf(ledger: Ledger, page: { title: string; platform: PlatformId }, now: number): MeetingSummary {
  const standings = trackedPeople(ledger).flatMap((person) => headStandings(ledger, person, 'meeting', now));
  return {
    platform: page.platform,
    title: page.title,
    role: ledger.role,
    // Figures stay approximate when the page came to show everybody.
    mode: ledger.approximate && ledger.mode === 'per-participant' ? 'dominant-only' : ledger.mode,
    startedWall: ledger.startedWall,
    kind: ledger.kind,
    lengthMs: elapsedMs(ledger, now),
    ended: ledger.endedAt !== null,
    people: standings.length,
    heardFrom: standings.filter(isComplete).length,
    cantTell: standings.filter((standing) => standing === 'cant-tell').length,
    speechMs: speechMs(ledger),
    coverage: coverage(ledger, now),
    balance: meetingBalance(ledger, now),
    effectiveVoices: meetingVoices(ledger, now),
  };
}
