/** From a ledger and what the watch saw last to the facts that hints are made from. Pure. */

import { quietSince } from '../../measures/quiet.ts';
import { standingOf } from '../../measures/standing.ts';
import { ATTEMPT_MS, gaveWayTo } from '../../measures/turns.ts';
import type { PersonId } from '../../meeting/events.ts';
import { takesPart } from '../../meeting/presence.ts';
import type { Ledger, PersonRecord } from '../../meeting/record.ts';
import { headsOf } from '../../meeting/rooms.ts';
import { beginningOf, isArriving } from '../../meeting/topics.ts';
import { KINDS, reachOf } from '../kinds.ts';
import type { NudgeFacts, NudgePerson } from './facts.ts';

/** What only the watch knows. */
export interface SeenNow {
  readonly speaking: ReadonlySet<PersonId>;
  /** When people last opened their microphones, meeting clock, ms. */
  readonly unmutedAt: ReadonlyMap<PersonId, number>;
  /** People in this series for the first time whom nobody has welcomed. */
  readonly newMembers: ReadonlySet<PersonId>;
}

/** The facts at meeting time `now`. */
export function factsOf(ledger: Ledger, seen: SeenNow, now: number): NudgeFacts {
  const here = Object.values(ledger.people).filter((person) => takesPart(ledger, person));
  const topic = ledger.topics.length - 1;
  const heardAt = here.flatMap((person) => person.topics[topic]?.heardAt ?? []);
  return {
    now,
    reach: ledger.topics[topic]?.ledBy === null ? reachOf(ledger.kind, headcount(here, ledger)) : 'none',
    begunAt: isArriving(ledger, now) ? null : beginningOf(ledger),
    topicFrom: ledger.topics[topic]?.from ?? 0,
    endsAt: ledger.endsAt,
    quietSince: quietSince(here, seen.speaking),
    people: here.map((person) => personOf(ledger, person, seen, now)),
    // Long turns are what presentations are made of.
    turn: KINDS[ledger.kind].balance ? ledger.turn : null,
    // Where one person shows at a time nobody can be seen to give way.
    gaveWay: ledger.approximate ? [] : gaveWay(here),
    newVoiceAt: heardAt.length > 0 ? Math.max(...heardAt) : null,
    roundOn: ledger.round !== null,
    shown: ledger.nudges,
    snoozedUntil: ledger.snoozedUntil,
  };
}

/** How many take part, with everybody in shared rooms. */
function headcount(here: readonly PersonRecord[], ledger: Ledger): number {
  return here.reduce((sum, { id }) => sum + headsOf(ledger, id), 0);
}

function personOf(ledger: Ledger, person: PersonRecord, seen: SeenNow, now: number): NudgePerson {
  const { id, self, marks, handUpSince, lastJoinedAt, last, invitedAt } = person;
  return {
    id,
    self,
    hinted: !marks.some(({ mark }) => mark === 'no-hints' || mark === 'listening'),
    notHeardFrom: standingOf(ledger, person, 'topic', now) === 'not-heard-from',
    speaking: seen.speaking.has(id),
    unmutedAt: seen.unmutedAt.get(id) ?? null,
    handUpSince,
    joinedAt: lastJoinedAt,
    lastSpokeAt: last && !last.backchannel && last.to - last.from >= ATTEMPT_MS ? last.to : null,
    invitedAt: invitedAt.at(-1) ?? null,
    awaitsWelcome: seen.newMembers.has(id),
  };
}

/** People whose newest stretch lies within somebody else's newest, who gave way. */
function gaveWay(here: readonly PersonRecord[]): NudgeFacts['gaveWay'] {
  return here.flatMap(({ id, last }) => {
    const isInside = last && here.some((other) => other.id !== id && other.last && gaveWayTo(last, other.last));
    return isInside ? [{ person: id, at: last.to }] : [];
  });
}
