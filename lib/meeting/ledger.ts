/**
 * From a log to a ledger. `fold` is the one definition of what a log means; `append` is the same step taken live.
 * Owners change their own ledger in place: a call may have hundreds of people.
 */
import type { IndicatorMode } from '../platforms/contract.ts';
import type { LogEntry, Mark, PersonId } from './events.ts';
import { applyMark, excludeByMarks, reachesBack, takeBackMark } from './marks.ts';
import { arrive, depart, setClockRunning, setMeasurable, takeGap } from './presence.ts';
import { emptyLedger, type Ledger } from './record.ts';
import { countSpeech } from './speech.ts';

/** Puts a log in order, drops duplicates, and leaves out what was taken back (the taking back itself stays). */
export function effective(log: readonly LogEntry[]): LogEntry[] {
  const bySeq = new Map(log.map((entry) => [entry.seq, entry]));
  const inOrder = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const takenBack = new Set(inOrder.flatMap((entry) => (entry.type === 'undone' ? [entry.target] : [])));
  return inOrder.filter((entry) => !takenBack.has(entry.seq));
}

/** Folds a whole log, in any order and with duplicates. Exclusions and undoing reach back to the log's beginning. */
export function fold(log: readonly LogEntry[]): Ledger {
  const entries = effective(log);
  const ledger = emptyLedger();
  const excluding = new Map<PersonId, Set<Mark>>();
  for (const entry of entries) {
    if (entry.type !== 'mark' || !reachesBack(entry.mark)) continue;
    const marks = excluding.get(entry.person) ?? new Set();
    excluding.set(entry.person, marks);
    if (entry.on) marks.add(entry.mark);
    else marks.delete(entry.mark);
  }
  ledger.excluded = [...excluding].flatMap(([person, marks]) => (marks.size > 0 ? [person] : []));
  for (const entry of entries) step(ledger, entry, 'folding');
  ledger.nextSeq = log.reduce((next, entry) => Math.max(next, entry.seq + 1), 0);
  return ledger;
}

/**
 * Takes one more event. Events that were already taken are ignored. A mark that reaches back and an undoing take effect
 * from now on only; where `needsRefold` says so the owner folds the whole log again.
 */
export function append(ledger: Ledger, entry: LogEntry): void {
  if (entry.seq < ledger.nextSeq) return;
  ledger.nextSeq = entry.seq + 1;
  step(ledger, entry, 'live');
}

/** Whether an event changes the meaning of events before it. */
export function needsRefold(entry: LogEntry): boolean {
  return entry.type === 'undone' || (entry.type === 'mark' && reachesBack(entry.mark));
}

/** While folding, who is outside every figure is known beforehand; live it changes with the event. */
type Pace = 'folding' | 'live';

function step(ledger: Ledger, entry: LogEntry, pace: Pace): void {
  ledger.at = Math.max(ledger.at, entry.at);
  // Whatever comes after the end shows that the meeting went on (the user came back).
  if (entry.type !== 'ended') ledger.endedAt = null;
  switch (entry.type) {
    case 'meeting-started':
      ledger.startedWall = entry.wall;
      ledger.platform = entry.platform;
      ledger.role = entry.role;
      setMode(ledger, entry.mode);
      return;
    case 'person':
      describePerson(ledger, entry);
      return;
    case 'topic':
      ledger.topics.push({ seq: entry.seq, label: entry.label, from: entry.at });
      ledger.actions.push({ seq: entry.seq, at: entry.at, kind: 'topic', person: null });
      return;
    case 'paused':
      if (ledger.pausedSince !== null) return;
      setClockRunning(ledger, false, entry.at);
      return;
    case 'resumed':
      if (ledger.pausedSince === null) return;
      setClockRunning(ledger, true, entry.at);
      return;
    case 'gap':
      takeGap(ledger, entry.from, entry.to);
      ledger.gaps.push({ from: entry.from, to: entry.to, cause: entry.cause });
      return;
    case 'mode':
      setMode(ledger, entry.mode);
      return;
    case 'health':
      ledger.health.push({ at: entry.at, state: entry.state, reason: entry.reason });
      return;
    case 'undone':
      takeBack(ledger, entry.target, entry.at);
      return;
    case 'ended':
      ledger.endedAt = entry.at;
      return;
    default:
      stepPerson(ledger, entry, pace);
  }
}

type PersonEntry = Extract<
  LogEntry,
  { type: 'joined' | 'left' | 'measurable' | 'spoke' | 'hand' | 'mark' | 'invited' }
>;

function stepPerson(ledger: Ledger, entry: PersonEntry, pace: Pace): void {
  const person = ledger.people[entry.person];
  if (!person) return;
  switch (entry.type) {
    case 'joined':
      if (!person.present) arrive(ledger, person, entry.at);
      return;
    case 'left':
      if (person.present) depart(ledger, person, entry.at);
      return;
    case 'measurable':
      setMeasurable(ledger, person, entry.measurable, entry.at);
      return;
    case 'spoke':
      countSpeech(ledger, person, entry.from, entry.to);
      return;
    case 'hand':
      person.handUpSince = entry.up ? (person.handUpSince ?? entry.at) : null;
      return;
    case 'mark':
      applyMark(ledger, person, entry);
      if (pace === 'live') excludeByMarks(ledger, person, entry.at);
      if (entry.on) ledger.actions.push({ seq: entry.seq, at: entry.at, kind: entry.mark, person: person.id });
      return;
    case 'invited':
      person.invitedAt.push(entry.at);
      return;
  }
}

function describePerson(ledger: Ledger, entry: Extract<LogEntry, { type: 'person' }>): void {
  const known = ledger.people[entry.person];
  if (known) {
    known.name = entry.name;
    known.self = entry.self;
    if (entry.key !== '' && !known.keys.includes(entry.key)) known.keys.push(entry.key);
    return;
  }
  ledger.people[entry.person] = {
    id: entry.person,
    keys: entry.key === '' ? [] : [entry.key],
    name: entry.name,
    self: entry.self,
    present: false,
    firstJoinedAt: entry.at,
    lastJoinedAt: entry.at,
    spans: [],
    measurable: false,
    measuredMs: 0,
    unmeasuredMs: 0,
    gapMs: 0,
    settledAt: entry.at,
    speech: { airtimeMs: 0, heardMs: 0, longestMs: 0 },
    topics: [],
    entitledMs: 0,
    last: null,
    firstHeardAt: null,
    handUpSince: null,
    marks: [],
    invitedAt: [],
  };
}

function setMode(ledger: Ledger, mode: IndicatorMode): void {
  ledger.mode = mode;
  if (mode !== 'per-participant') ledger.approximate = true;
}

/** The live effect of an undoing; folding the log again gives the exact one. */
function takeBack(ledger: Ledger, target: number, at: number): void {
  ledger.actions = ledger.actions.filter((action) => action.seq !== target);
  for (const person of Object.values(ledger.people)) takeBackMark(ledger, person, target, at);
}
