/** Draws the live view from the ledger and what the watch last saw. Pure. */
import { isNewcomer, speakingOrder } from '../facilitation/order.ts';
import { type Airtime, airtimes, sharesState } from '../measures/airtime.ts';
import { namesakes } from '../measures/namesakes.ts';
import { isComplete, type Scope, seatStandings, standingOf } from '../measures/standing.ts';
import { looksLikeDevice } from '../meeting/devices.ts';
import type { HealthState, PersonId } from '../meeting/events.ts';
import { isTracked, takesPart } from '../meeting/presence.ts';
import type { Ledger, PersonRecord } from '../meeting/record.ts';
import { seatsOf } from '../meeting/rooms.ts';
import { type LiveContext, outlineOf, statusOf } from './outline.ts';
import type { LivePerson, LiveSnapshot, OrderEntry } from './snapshot.ts';

/** The view of a meeting that is being counted, or was until it ended. `context`: as `asPeople` says it; `now` on the meeting clock, ms. */
export function snapshotOf(meetingId: string, ledger: Ledger, context: LiveContext, now: number): LiveSnapshot {
  const at = ledger.endedAt ?? now;
  const shares = sharesState(ledger, at);
  const all = airtimes(ledger);
  const shown = Object.values(ledger.people).filter((person) => isShown(ledger, person));
  const numbers = namesakes(shown);
  const people = shown.map((person) =>
    livePerson(ledger, person, {
      now: at,
      context,
      namesake: numbers.get(person.id) ?? 0,
      airtime: shares === 'shown' ? (all.get(person.id) ?? null) : null,
    }),
  );
  const outline = outlineOf(meetingId, ledger, context, now);
  return {
    ...outline,
    people: [...people].sort((a, b) => rank(ledger, a) - rank(ledger, b)),
    order: orderOf(ledger, people, all, at),
    shares,
    everyoneHeard: isEveryoneHeard(ledger, people, outline.health.state),
    lastVoice: lastVoice(shown, context.speaking, at),
  };
}

/** Of several at once whoever's newest stretch is the longest: a short word of somebody else's takes nobody's place. */
function lastVoice(people: readonly PersonRecord[], speaking: ReadonlySet<PersonId>, now: number): PersonId | null {
  const voices = people.flatMap(({ id, self, last }) => {
    if (self || (!last && !speaking.has(id))) return [];
    const until = speaking.has(id) ? now : (last?.to ?? 0);
    return [{ id, until, ms: last ? last.to - last.from : 0 }];
  });
  return voices.sort((a, b) => b.until - a.until || b.ms - a.ms)[0]?.id ?? null;
}

/** Those here now, and those who left after they had spoken or been marked. */
function isShown(ledger: Ledger, person: PersonRecord): boolean {
  if (person.present || person.marks.length > 0) return true;
  return isTracked(ledger, person) && person.speech.airtimeMs > 0;
}

function rank(ledger: Ledger, person: LivePerson): number {
  if (ledger.corrections.excluded.includes(person.id)) return 2;
  return person.present ? 0 : 1;
}

function livePerson(
  ledger: Ledger,
  person: PersonRecord,
  view: { now: number; context: LiveContext; namesake: number; airtime: Airtime | null },
): LivePerson {
  return {
    id: person.id,
    name: person.name,
    namesake: view.namesake,
    self: person.self,
    present: person.present,
    measured: person.measurable,
    speaking: view.context.speaking.has(person.id) && ledger.pausedSince === null && ledger.endedAt === null,
    handUp: person.handUpSince !== null,
    newHere: isNewcomer({ joinedAt: person.firstJoinedAt }, view.now),
    standing: {
      topic: standingOf(ledger, person, 'topic', view.now),
      meeting: standingOf(ledger, person, 'meeting', view.now),
    },
    airtimeMs: person.speech.airtimeMs + openSpeechMs(ledger, person, view.context),
    share: view.airtime?.share ?? null,
    evenSplit: view.airtime?.evenSplit ?? null,
    marks: person.marks.map(({ mark, seq }) => ({ mark, seq })),
    room: seatsOf(ledger, person.id) && {
      topic: seatStandings(ledger, person, 'topic') ?? [],
      meeting: seatStandings(ledger, person, 'meeting') ?? [],
    },
    cameBack: person.lastJoinedAt > person.firstJoinedAt,
    renamed: person.name !== person.pageName,
    lastSaidMs: person.last ? person.last.to - person.last.from : 0,
    looksLikeDevice: looksLikeDevice(person.name) && isTracked(ledger, person),
  };
}

/** What a person is saying right now and the ledger will count in a moment. */
function openSpeechMs(ledger: Ledger, person: PersonRecord, { unreported }: LiveContext): number {
  const counts = statusOf(ledger) === 'watching' && takesPart(ledger, person);
  return counts ? (unreported.get(person.id) ?? 0) : 0;
}

function askable(ledger: Ledger, people: readonly LivePerson[], scope: Scope): LivePerson[] {
  return people.filter((person) => {
    const record = ledger.people[person.id];
    return record !== undefined && takesPart(ledger, record) && person.standing[scope] !== 'away';
  });
}

function orderOf(
  ledger: Ledger,
  people: readonly LivePerson[],
  all: ReadonlyMap<PersonId, Airtime>,
  now: number,
): OrderEntry[] {
  const asked = askable(ledger, people, 'topic').filter(
    (person) => person.standing.topic !== 'cant-tell' && person.standing.topic !== 'listening',
  );
  return speakingOrder(
    asked.map((person) => {
      const record = ledger.people[person.id];
      return {
        id: person.id,
        self: person.self,
        heardInMeeting: isComplete(person.standing.meeting),
        heardInTopic: isComplete(person.standing.topic),
        ratio: all.get(person.id)?.ratio ?? null,
        airtimeMs: person.airtimeMs,
        handUpSince: record?.handUpSince ?? null,
        joinedAt: record?.firstJoinedAt ?? 0,
      };
    }),
    now,
  );
}

/** Every seat is lit. The user knows whether they spoke themselves, so only other people's voices must have been seen. */
function isEveryoneHeard(ledger: Ledger, people: readonly LivePerson[], health: HealthState): boolean {
  const asked = askable(ledger, people, 'topic');
  const lit = (person: LivePerson) =>
    isComplete(person.standing.topic) || (person.self && person.standing.topic === 'cant-tell');
  return asked.length > 2 && asked.every(lit) && health === 'good';
}
