/** From pieces of speech to airtime, stretches, who has been heard, and the even split over presence. */

import { isTracked } from './presence.ts';
import type { Ledger, PersonRecord } from './record.ts';

/** Pauses of one person shorter than this are part of the stretch. Gaps between people are about 200 ms (Levinson & Torreira 2015), so a longer one would swallow turns. */
export const MERGE_PAUSE_MS = 500;
/** A stretch shorter than this, wholly inside somebody else's, is a backchannel ("mhm"): airtime, but nobody was heard by it. */
export const BACKCHANNEL_MS = 1000;
/** One stretch of this length means heard… */
export const HEARD_STRETCH_MS = 2000;
/** …or this much in all. */
export const HEARD_TOTAL_MS = 3000;
/** Nothing counts until this many people take part. */
export const FEWEST_PEOPLE = 2;

/** Sums over one scope, ms. `heardMs` is `airtimeMs` without backchannels. */
export interface SpeechTotals {
  airtimeMs: number;
  heardMs: number;
  longestMs: number;
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
  return totals.longestMs >= HEARD_STRETCH_MS || totals.heardMs >= HEARD_TOTAL_MS;
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
function piecesWithCompany(ledger: Ledger, from: number, to: number): { from: number; to: number; n: number }[] {
  const pieces: { from: number; to: number; n: number }[] = [];
  for (let i = ledger.steps.length - 1; i >= 0; i--) {
    const step = ledger.steps[i];
    if (!step) continue;
    const begin = Math.max(from, step.at);
    const end = Math.min(to, ledger.steps[i + 1]?.at ?? to);
    if (begin < end && step.n >= FEWEST_PEOPLE) pieces.unshift({ from: begin, to: end, n: step.n });
    if (step.at <= from) break;
  }
  return pieces;
}

/** Adds an even split of this speech to everybody who took part meanwhile. */
function entitle(ledger: Ledger, from: number, to: number): void {
  for (const piece of piecesWithCompany(ledger, from, to)) {
    for (const person of Object.values(ledger.people)) {
      // Pieces lie between two changes of presence, so whoever was there at the middle was there throughout.
      if (tookPartAt(person, (piece.from + piece.to) / 2)) person.entitledMs += (piece.to - piece.from) / piece.n;
    }
  }
}

function tookPartAt(person: PersonRecord, at: number): boolean {
  return person.spans.some((span) => span.from <= at && at < (span.to ?? Number.POSITIVE_INFINITY));
}

function countPart(ledger: Ledger, person: PersonRecord, from: number, to: number): void {
  const last = person.last;
  const extended = last !== null && from - last.to < MERGE_PAUSE_MS && from >= last.to ? last : null;
  const stretch = { from: extended?.from ?? from, to, backchannel: false };
  stretch.backchannel = isBackchannel(ledger, person, stretch);
  const wasBackchannel = extended?.backchannel ?? stretch.backchannel;

  forEachScope(ledger, person, from, to, (totals, ms) => {
    totals.airtimeMs += ms;
    if (!stretch.backchannel) totals.heardMs += ms;
  });
  if (extended && wasBackchannel && !stretch.backchannel) {
    // It looked like a backchannel and grew into more: what was held back counts now.
    forEachScope(ledger, person, stretch.from, from, (totals, ms) => {
      totals.heardMs += ms;
    });
  }
  if (!stretch.backchannel) {
    forEachScope(ledger, person, stretch.from, to, (totals, ms) => {
      totals.longestMs = Math.max(totals.longestMs, ms);
    });
  }
  person.last = stretch;
  if (person.firstHeardAt === null && isHeard(person.speech)) person.firstHeardAt = stretch.from;
}

/** Calls back with the meeting's and each touched topic's sums and the ms of [from, to] that fall into them. */
function forEachScope(
  ledger: Ledger,
  person: PersonRecord,
  from: number,
  to: number,
  add: (totals: SpeechTotals, ms: number) => void,
): void {
  add(person.speech, to - from);
  for (let i = ledger.topics.length - 1; i >= 0; i--) {
    const topic = ledger.topics[i];
    if (!topic) continue;
    const ms = Math.min(to, ledger.topics[i + 1]?.from ?? to) - Math.max(from, topic.from);
    if (ms > 0) {
      const totals = person.topics[i] ?? { airtimeMs: 0, heardMs: 0, longestMs: 0 };
      person.topics[i] = totals;
      add(totals, ms);
    }
    if (topic.from <= from) break;
  }
}

function isBackchannel(ledger: Ledger, person: PersonRecord, stretch: Stretch): boolean {
  return Object.values(ledger.people).some(
    (other) =>
      other.id !== person.id && other.last !== null && isBackchannelTo(stretch, other.last) && isTracked(ledger, other),
  );
}
