/** Chooses the hints of one running meeting, as the user set them. */
import { chooseNudge } from '../facilitation/nudges/choose.ts';
import { factsOf, type SeenNow } from '../facilitation/nudges/gather.ts';
import type { NudgeSettings } from '../facilitation/nudges/settings.ts';
import type { MeetingEvent } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';

/** The hint that is due at `now` (meeting clock, ms), as an event; `null`: none. Nobody but a facilitator gets hints, and none while nothing is seen. */
export function hintEvent(
  ledger: Ledger,
  seen: SeenNow,
  { settings, now }: { settings: NudgeSettings; now: number },
): MeetingEvent | null {
  if (ledger.role !== 'facilitator' || ledger.pausedSince !== null || ledger.endedAt !== null) return null;
  if (ledger.health.at(-1)?.state === 'lost') return null;
  const nudge = chooseNudge(factsOf(ledger, seen, now), settings);
  return nudge && { type: 'nudged', at: now, kind: nudge.kind, people: nudge.people };
}
