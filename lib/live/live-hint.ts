/** The hint that is shown now, if any. */
import type { NudgeKind, PersonId } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import type { LiveContext } from './outline.ts';

export interface LiveNudge {
  readonly kind: NudgeKind;
  /** Whom it is about; nobody: the meeting. */
  readonly people: readonly PersonId[];
  /** When it was shown, meeting clock, ms: one hint from the next. */
  readonly at: number;
}

/** A hint that nobody took up goes away by itself after so long (proposed by Hearth). */
export const NUDGE_SHOWN_MS = 90_000;

/**
 * The newest hint, until the user closed or followed it, it is old, or it has become pointless: everybody it names has spoken since,
 * left, or is not to be named any more.
 */
export function liveNudge(ledger: Ledger, { speaking }: LiveContext, now: number): LiveNudge | null {
  const newest = ledger.nudges.at(-1);
  if (!newest || now - newest.at > NUDGE_SHOWN_MS || ledger.endedAt !== null || ledger.pausedSince !== null)
    return null;
  if (Math.max(ledger.nudgeClosedAt ?? -1, ledger.snoozedUntil > newest.at ? now : -1) >= newest.at) return null;
  if (ledger.round !== null) return null;
  const open = newest.people.filter((id) => {
    const person = ledger.people[id];
    if (!person?.present || person.marks.some(({ mark }) => mark === 'no-hints' || mark === 'listening')) return false;
    if (person.invitedAt.some((at) => at >= newest.at)) return false;
    // A long turn is hinted at while its speaker may go on.
    return newest.kind === 'one-voice' || (!speaking.has(id) && (person.last?.to ?? 0) <= newest.at);
  });
  return newest.people.length > 0 && open.length === 0 ? null : { kind: newest.kind, people: open, at: newest.at };
}
