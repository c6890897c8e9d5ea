/** From pieces of speech to airtime, stretches, who has been heard, and the even split over presence. */

import { entitle } from './entitlement.ts';
import { HEARD_STRETCH_MS, HEARD_TOTAL_MS } from './heard.ts';
import { FEWEST_PEOPLE, isTracked } from './presence.ts';
import type { Ledger, PersonRecord } from './record.ts';
import { beginningOf } from './topics.ts';

/** Pauses of one person shorter than this are part of the stretch. Gaps between people are about 200 ms (Levinson & Torreira 2015), so a longer one would swallow turns. */
export const MERGE_PAUSE_MS = 500;
/** A stretch shorter than this, wholly inside somebody else's, is a backchannel ("mhm"): airtime, but nobody was heard by it. */
export const BACKCHANNEL_MS = 1000;
/** Sums over one scope, ms. `heardMs` is `airtimeMs` without backchannels, and without what was said on arrival. */
export interface SpeechTotals {
  airtimeMs: number;
  heardMs: number;
  longestMs: number;
  /** They had a turn in a round, however short, or passed. */
  turnInRound: boolean;
  /** When these sums first made them heard, meeting clock, ms. */
  heardAt: number | null;
}

export function noSpeech(): SpeechTotals {
  return { airtimeMs: 0, heardMs: 0, longestMs: 0, turnInRound: false, heardAt: null };
}

/** A person's newest stretch of speech. */
export interface Stretch {
  from: number;
  to: number;
  backchannel: boolean;
}

/** Whether a stretch is a backchannel to somebody else's: short, and wholly inside it. */
export function isBackchannelTo(
  stretch: { readonly from: number; readonly to: number },
  other: { readonly from: number; readonly to: number },
): boolean {
  return stretch.to - stretch.from < BACKCHANNEL_MS && other.from <= stretch.from && stretch.to <= other.to;
}

/** Whether these sums make a person heard in their scope (thresholds proposed by Hearth; no published source). */
export function isHeard(totals: SpeechTotals | null | undefined): boolean {
  if (!totals) return false;
  return totals.turnInRound || totals.longestMs >= HEARD_STRETCH_MS || totals.heardMs >= HEARD_TOTAL_MS;
}

/**
 * Counts speech of one person between `from` and `to` (meeting clock, ms). What is already counted is not counted
 * again, and nothing counts while the person took no part or was alone.
 */
export function countSpeech(ledger: Ledger, person: PersonRecord, from: number, to: number): void {
  if (!isTracked(ledger, person)) return;
  const joins = person.last !== null && from - person.last.to < MERGE_PAUSE_MS;
  const begin = joins && person.last ? person.last.to : from;
  for (const part of countableParts(ledger, person, begin, to)) {
    countPart(ledger, person, part.from, part.to);
    entitle(ledger, part.from, part.to);
  }
}

/** The parts of [from, to] in which the person took part and was not alone. */
function countableParts(
  ledger: Ledger,
  person: PersonRecord,
  from: number,
  to: number,
): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (const span of person.spans) {
    if (span.to !== null && span.to <= from) continue;
    for (const piece of piecesWithCompany(ledger, Math.max(from, span.from), Math.min(to, span.to ?? to))) {
      const last = parts.at(-1);
      if (last && last.to === piece.from) last.to = piece.to;
      else parts.push({ from: piece.from, to: piece.to });
    }
  }
  return parts;
}

/** Cuts [from, to] where the number of people changes; leaves out where it is too small to count. */
function piecesWithCompany(ledger: Ledger, from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  for (let i = ledger.steps.length - 1; i >= 0; i--) {
    const step = ledger.steps[i];
    if (!step) continue;
    const begin = Math.max(from, step.at);
    const end = Math.min(to, ledger.steps[i + 1]?.at ?? to);
    if (begin < end && step.n >= FEWEST_PEOPLE) pieces.unshift({ from: begin, to: end });
    if (step.at <= from) break;
  }
  return pieces;
}

/** Somebody had their turn in a round, or passed: they were heard from. */
export function hadTurn(ledger: Ledger, person: PersonRecord): void {
  person.speech.turnInRound = true;
  topicTotals(person, ledger.topics.length - 1).turnInRound = true;
}

function countPart(ledger: Ledger, person: PersonRecord, from: number, to: number): void {
  const last = person.last;
  // Short pauses are filled by now: what does not touch the last stretch is parted from it by an absence.
  const extended = last !== null && from === last.to ? last : null;
  const stretch = { from: extended?.from ?? from, to, backchannel: false };
  stretch.backchannel = isBackchannel(ledger, person, stretch);
  const wasBackchannel = extended?.backchannel ?? stretch.backchannel;

  person.speech.airtimeMs += to - from;
  const { round } = ledger;
  if (round)
    round.spoken[person.id] = (round.spoken[person.id] ?? 0) + to - Math.max(from, Math.min(to, round.askedSince));
  for (const { totals, ms } of topicParts(ledger, person, from, to)) totals.airtimeMs += ms;
  if (!stretch.backchannel) {
    // What looked like a backchannel and grew into more counts from its beginning.
    const since = wasBackchannel ? stretch.from : from;
    for (const { totals, ms } of heardParts(ledger, person, since, to)) totals.heardMs += ms;
    for (const { totals, ms, inRound } of heardParts(ledger, person, stretch.from, to)) {
      totals.longestMs = Math.max(totals.longestMs, ms);
      totals.turnInRound ||= inRound;
      if (totals.heardAt === null && isHeard(totals)) totals.heardAt = to;
    }
    takeFloor(ledger, person, since, to);
  }
  person.last = stretch;
  if (person.firstHeardAt === null && isHeard(person.speech)) {
    person.firstHeardAt = Math.max(stretch.from, beginningOf(ledger) ?? stretch.from);
  }
}

interface ScopePart {
  readonly totals: SpeechTotals;
  /** How much of the speech falls into the scope. */
  readonly ms: number;
  readonly inRound: boolean;
}

/** The scopes in which speech may make somebody heard: the meeting since it began, and each topic that it touches. */
function heardParts(ledger: Ledger, person: PersonRecord, from: number, to: number): ScopePart[] {
  const begun = Math.max(from, beginningOf(ledger) ?? to);
  if (begun >= to) return [];
  const inRound = ledger.round !== null && ledger.round.from < to;
  return [{ totals: person.speech, ms: to - begun, inRound }, ...topicParts(ledger, person, begun, to)];
}

function topicParts(ledger: Ledger, person: PersonRecord, from: number, to: number): ScopePart[] {
  const parts: ScopePart[] = [];
  for (let i = ledger.topics.length - 1; i >= 0; i--) {
    const topicFrom = ledger.topics[i]?.from ?? to;
    const ms = Math.min(to, ledger.topics[i + 1]?.from ?? to) - Math.max(from, topicFrom);
    const isLast = i === ledger.topics.length - 1;
    const inRound = isLast && ledger.round !== null && ledger.round.from < to;
    if (ms > 0) parts.push({ totals: topicTotals(person, i), ms, inRound });
    if (topicFrom <= from) break;
  }
  return parts;
}

/** A run of one person's speech, backchannels left out, is a turn. */
function takeFloor(ledger: Ledger, { id }: PersonRecord, from: number, to: number): void {
  const { turn } = ledger;
  if (turn?.person === id) {
    turn.speechMs += Math.max(0, to - Math.max(from, turn.to));
    turn.to = Math.max(turn.to, to);
  } else ledger.turn = { person: id, speechMs: to - from, to };
}

function topicTotals(person: PersonRecord, index: number): SpeechTotals {
  const totals = person.topics[index] ?? noSpeech();
  person.topics[index] = totals;
  return totals;
}

function isBackchannel(ledger: Ledger, person: PersonRecord, stretch: Stretch): boolean {
  return Object.values(ledger.people).some(
    (other) =>
      other.id !== person.id && other.last !== null && isBackchannelTo(stretch, other.last) && isTracked(ledger, other),
  );
}
