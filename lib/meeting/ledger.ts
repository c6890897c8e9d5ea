/**
 * From a log to a ledger. `fold` is the one definition of what a log means; `append` is the same step taken live.
 * Owners change their own ledger in place: a call may have hundreds of people.
 */
import type { IndicatorMode } from '../platforms/contract.ts';
import { asSaidAfterwards } from './afterwards.ts';
import { afterMoves, correctionsIn, whoIs } from './corrections.ts';
import type { LogEntry } from './events.ts';
import { applyMark, excludeByMarks, takeBackMark } from './marks.ts';
import { describePerson, personFor, rename } from './people.ts';
import { stepPlan } from './plan.ts';
import { arrive, depart, judgeSight, setClockRunning, setMeasurable, stepGap } from './presence.ts';
import { effective } from './reach.ts';
import { type ActionKind, emptyLedger, type Ledger } from './record.ts';
import { hearSeat } from './rooms.ts';
import { settleTurn, stepRound, takeBackTurn } from './rounds.ts';
import { countSpeech, hadTurn } from './speech.ts';
import { beginTopic } from './topics.ts';

/**
 * Folds a whole log, in any order and with duplicates. Corrections and undoing reach back to the log's beginning. `seen` is
 * shown the ledger after each event: it may look, and change nothing.
 */
export function fold(log: readonly LogEntry[], seen?: (ledger: Ledger, entry: LogEntry) => void): Ledger {
  const entries = effective(log);
  const ledger = emptyLedger();
  ledger.corrections = correctionsIn(entries);
  for (const entry of entries) {
    step(ledger, entry, 'folding');
    seen?.(ledger, entry);
  }
  ledger.nextSeq = log.reduce((next, entry) => Math.max(next, entry.seq + 1), 0);
  return ledger;
}

/**
 * Takes one more event. Events that were already taken are ignored. What reaches back takes effect from now on only, or
 * not at all: where `needsRefold` says so the owner folds the whole log again.
 */
export function append(ledger: Ledger, entry: LogEntry): void {
  if (entry.seq < ledger.nextSeq) return;
  ledger.nextSeq = entry.seq + 1;
  step(ledger, entry, 'live');
}

/** While folding, who is outside every figure is known beforehand; live it changes with the event. */
type Pace = 'folding' | 'live';

function step(ledger: Ledger, given: LogEntry, pace: Pace): void {
  const entry = asSaidAfterwards(ledger, given);
  take(ledger, entry, pace);
  settleTurn(ledger, entry);
}

function take(ledger: Ledger, entry: LogEntry, pace: Pace): void {
  ledger.at = Math.max(ledger.at, entry.at);
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
      beginTopic(ledger, { seq: entry.seq, label: entry.label, from: entry.at });
      act(ledger, entry, 'topic', null);
      return;
    case 'round':
    case 'round-order':
    case 'round-guest':
    case 'round-paused':
    case 'stances':
      stepRound(ledger, entry);
      return;
    case 'turn':
    case 'passed':
    case 'unhurried':
      stepTurn(ledger, entry);
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
      stepGap(ledger, entry);
      return;
    case 'nudged':
      ledger.nudges.push({ kind: entry.kind, people: entry.people, at: entry.at });
      return;
    case 'snoozed':
      ledger.snoozedUntil = entry.until;
      return;
    case 'nudge-closed':
      ledger.nudgeClosedAt = entry.at;
      return;
    case 'meeting-kind':
    case 'purpose':
    case 'agenda':
    case 'ends-at':
    case 'topic-led':
      stepPlan(ledger, entry);
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
    case 'joined':
    case 'left':
    case 'measurable':
    case 'spoke':
    case 'disbelieved':
    case 'believed':
    case 'hand':
      stepWatched(ledger, entry);
      return;
    default:
      stepSaid(ledger, entry, pace);
  }
}

type WatchedEntry = Extract<
  LogEntry,
  { type: 'joined' | 'left' | 'measurable' | 'spoke' | 'disbelieved' | 'believed' | 'hand' }
>;
type SaidEntry = Extract<
  LogEntry,
  { type: 'mark' | 'invited' | 'renamed' | 'merged' | 'split' | 'room' | 'seat' | 'moved' }
>;

/** What the watch saw of somebody on the page. */
function stepWatched(ledger: Ledger, entry: WatchedEntry): void {
  const { person: source, at } = entry;
  const id = whoIs(ledger.corrections, source, at);
  const person = personFor(ledger, id, source, at);
  if (!person) return;
  switch (entry.type) {
    case 'joined':
      arrive(ledger, person, source, at);
      return;
    case 'left':
      depart(ledger, person, source, at);
      return;
    case 'measurable':
      setMeasurable(ledger, person, { source, measurable: entry.measurable, at });
      return;
    case 'spoke':
      for (const said of afterMoves(ledger.corrections, { person: id, from: entry.from, to: entry.to })) {
        const speaker = said.person === null ? undefined : ledger.people[whoIs(ledger.corrections, said.person, null)];
        if (speaker && !ledger.corrections.notMeasured.includes(speaker.id))
          countSpeech(ledger, speaker, said.from, said.to);
      }
      return;
    case 'disbelieved':
    case 'believed':
      judgeSight(ledger, person, entry);
      return;
    case 'hand':
      person.handUpSince = entry.up ? (person.handUpSince ?? at) : null;
      return;
  }
}

/** A turn in a round: whoever had one, or passed, was heard from. */
function stepTurn(ledger: Ledger, entry: Extract<LogEntry, { type: 'turn' | 'passed' | 'unhurried' }>): void {
  stepRound(ledger, entry);
  const person = ledger.people[whoIs(ledger.corrections, entry.person, null)];
  if (person && (entry.type === 'passed' || (entry.type === 'turn' && entry.result === 'done')))
    hadTurn(ledger, person);
}

/** What the user said about somebody. */
function stepSaid(ledger: Ledger, entry: SaidEntry, pace: Pace): void {
  const person = ledger.people[whoIs(ledger.corrections, entry.person, null)];
  if (!person) return;
  switch (entry.type) {
    case 'mark':
      applyMark(ledger, person, entry);
      if (pace === 'live') excludeByMarks(ledger, person, entry.at);
      if (entry.on) act(ledger, entry, entry.mark, person.id);
      return;
    case 'invited':
      person.invitedAt.push(entry.at);
      return;
    case 'seat':
      hearSeat(ledger, person, entry.seat, entry.on);
      return;
    case 'renamed':
      rename(person, entry.name);
      act(ledger, entry, 'renamed', person.id);
      return;
    case 'merged':
    case 'split':
    case 'room':
    case 'moved':
      act(ledger, entry, entry.type, person.id);
      return;
  }
}

function act(ledger: Ledger, { seq, at }: LogEntry, kind: ActionKind, person: string | null): void {
  ledger.actions.push({ seq, at, kind, person });
}

function setMode(ledger: Ledger, mode: IndicatorMode): void {
  ledger.mode = mode;
  if (mode !== 'per-participant') ledger.approximate = true;
}

/** The live effect of an undoing; folding the log again gives the exact one. */
function takeBack(ledger: Ledger, target: number, at: number): void {
  ledger.actions = ledger.actions.filter((action) => action.seq !== target);
  takeBackTurn(ledger, target);
  for (const person of Object.values(ledger.people)) takeBackMark(ledger, person, target, at);
}
