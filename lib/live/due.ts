/** What time brings to a meeting that is counted: a hint that is due, the next turn where the user asked for that. */
import { whoIs } from '../meeting/corrections.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import type { CompanionSettings } from '../settings/companion.ts';
import type { Watcher } from '../watch/watcher.ts';
import { hintEvent } from './hints.ts';
import { movesOnFrom } from './live-round.ts';
import { type NewMembers, NOBODY } from './new-members.ts';
import { asPeople } from './outline.ts';

/** The event that is due at `now` (meeting clock, ms), `null` when none is. */
export function dueEvent(
  ledger: Ledger,
  { speaking, unreported, unmutedAt }: Pick<Watcher, 'speaking' | 'unreported' | 'unmutedAt'>,
  {
    nudges,
    roundMovesOn,
    newMembers,
    now,
  }: CompanionSettings & { readonly newMembers: NewMembers; readonly now: number },
): MeetingEvent | null {
  const voices = asPeople(ledger, { speaking, unreported }, now);
  const over = roundMovesOn ? movesOnFrom(ledger, voices, now) : null;
  if (over !== null) return { type: 'turn', at: now, person: over, result: 'done' };
  const unmuted = new Map([...unmutedAt].map(([source, at]) => [whoIs(ledger.corrections, source, now), at]));
  // Names are compared only where somebody wants to know.
  const isWelcoming = nudges.on['new-member'];
  const watched = {
    speaking: voices.speaking,
    unmutedAt: unmuted,
    newMembers: isWelcoming ? newMembers.in(ledger) : NOBODY,
  };
  return hintEvent(ledger, watched, { settings: nudges, now });
}
