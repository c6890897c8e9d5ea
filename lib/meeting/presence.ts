/** Who takes part when, and how much of that time could be seen. */
import { resplit } from './entitlement.ts';
import type { GapCause, PersonId } from './events.ts';
import type { Ledger, PersonRecord } from './record.ts';
import { headsOf } from './rooms.ts';
import { gather } from './topics.ts';

/** Nothing counts until this many people take part. */
export const FEWEST_PEOPLE = 2;
/** More people than any call has: as many as a log names at once. */
export const LARGEST_CALL = 2000;

/** Whether a person belongs to N: in the call, tracked, and not away. */
export function takesPart(ledger: Ledger, person: PersonRecord): boolean {
  return person.present && isTracked(ledger, person) && !hasMark(person, 'away');
}

/** Whether a person may be in any figure: not marked *Not a person* or *Don't track*. */
export function isTracked(ledger: Ledger, person: PersonRecord): boolean {
  return !ledger.corrections.excluded.includes(person.id);
}

function hasMark(person: PersonRecord, mark: string): boolean {
  return person.marks.some((record) => record.mark === mark);
}

/** One of the page's people came, who is this person. What is seen of them is not known yet. */
export function arrive(ledger: Ledger, person: PersonRecord, source: PersonId, at: number): void {
  if (person.sources[source]?.here) return;
  if (!person.present) {
    if (person.spans.length === 0) person.firstJoinedAt = at;
    person.lastJoinedAt = at;
  }
  changePart(ledger, person, at, () => {
    person.sources[source] = { here: true, measurable: false };
    person.present = true;
  });
  person.measurable = isMeasurable(ledger, person);
}

/** One of the page's people left; the person stays while another of theirs is here. */
export function depart(ledger: Ledger, person: PersonRecord, source: PersonId, at: number): void {
  const known = person.sources[source];
  if (!known?.here) return;
  changePart(ledger, person, at, () => {
    known.here = false;
    person.present = Object.values(person.sources).some(({ here }) => here);
    if (person.present) return;
    person.handUpSince = null;
  });
  if (person.present) person.measurable = isMeasurable(ledger, person);
}

export function setMeasurable(
  ledger: Ledger,
  person: PersonRecord,
  { source, measurable, at }: { source: PersonId; measurable: boolean; at: number },
): void {
  settle(ledger, person, at);
  const known = person.sources[source];
  if (known) known.measurable = measurable;
  else person.sources[source] = { here: false, measurable };
  person.measurable = isMeasurable(ledger, person);
}

/** Whether their speech can be seen anywhere, and is believed. */
export function isMeasurable(ledger: Ledger, person: PersonRecord): boolean {
  if (ledger.corrections.notMeasured.includes(person.id)) return false;
  const sources = Object.values(person.sources);
  return sources.some(({ here, measurable }) => measurable && (here || !person.present));
}

/**
 * Makes a change that may begin or end a person's taking part, and keeps spans, the number of people and the settled
 * times in step with it.
 */
export function changePart(ledger: Ledger, person: PersonRecord, at: number, change: () => void): void {
  settle(ledger, person, at);
  const before = takesPart(ledger, person);
  resplit(ledger, at, () => {
    change();
    const after = takesPart(ledger, person);
    if (before === after) return;
    const open = person.spans.at(-1);
    if (after) person.spans.push({ from: at, to: null });
    else if (open) open.to = Math.max(open.from, at);
    countPeople(ledger, at, after ? headsOf(ledger, person.id) : -headsOf(ledger, person.id));
  });
}

function countPeople(ledger: Ledger, at: number, change: number): void {
  const last = ledger.steps.at(-1);
  const n = (last?.n ?? 0) + change;
  // Steps keep their order in time: a departure that is dated back belongs to the newest step at the latest.
  if (last && at <= last.at) last.n = n;
  else ledger.steps.push({ at, n });
  if (n >= FEWEST_PEOPLE) gather(ledger, at);
}

/** The page is watched anew: whoever was several people on it is one from now on. */
function startOver(ledger: Ledger): void {
  for (const person of Object.values(ledger.people)) {
    if (person.present) person.sources = { [person.id]: { here: true, measurable: person.measurable } };
  }
}

/** Stops or starts the meeting's clock: a pause is in no figure. */
export function setClockRunning(ledger: Ledger, running: boolean, at: number): void {
  for (const person of Object.values(ledger.people)) settle(ledger, person, at);
  if (running) {
    ledger.pausedMs += at - (ledger.pausedSince ?? at);
    ledger.pausedSince = null;
  } else {
    ledger.pausedSince = at;
  }
}

/** Nothing could be seen for a while; after some causes nothing is known either of who was who on the page. */
export function stepGap(ledger: Ledger, { from, to, cause }: { from: number; to: number; cause: GapCause }): void {
  takeGap(ledger, from, to);
  if (cause === 'reload' || cause === 'rejoin' || cause === 'breakout') startOver(ledger);
  ledger.gaps.push({ from, to, cause });
}

/** Turns a stretch of time that was taken for measured into one in which nothing could be seen. */
function takeGap(ledger: Ledger, from: number, to: number): void {
  for (const person of Object.values(ledger.people)) {
    settle(ledger, person, to);
    if (ledger.pausedSince !== null) continue;
    const span = person.spans.at(-1);
    if (!span) continue;
    const lost = Math.min(to, span.to ?? to) - Math.max(from, span.from);
    if (lost <= 0) continue;
    const seen = Math.min(lost, person.measurable ? person.measuredMs : person.unmeasuredMs);
    if (person.measurable) person.measuredMs -= seen;
    else person.unmeasuredMs -= seen;
    person.gapMs += seen;
  }
}

/** Turns a stretch of one person's time that was taken for measured into one in which they could not be seen, or back. */
export function judgeSight(
  ledger: Ledger,
  person: PersonRecord,
  { type, from, to }: { type: 'disbelieved' | 'believed'; from: number; to: number },
): void {
  settle(ledger, person, to);
  const taken =
    type === 'disbelieved' ? Math.min(to - from, person.measuredMs) : -Math.min(to - from, person.unmeasuredMs);
  person.measuredMs -= taken;
  person.unmeasuredMs += taken;
}

/** Brings a person's measured and unmeasured time up to `at`. */
export function settle(ledger: Ledger, person: PersonRecord, at: number): void {
  const { measuredMs, unmeasuredMs } = timesAt(ledger, person, at);
  person.measuredMs = measuredMs;
  person.unmeasuredMs = unmeasuredMs;
  person.settledAt = Math.max(person.settledAt, at);
}

/** A person's times of being seen and not seen up to `at`, without changing anything. ms. */
export function timesAt(
  ledger: Ledger,
  person: PersonRecord,
  at: number,
): { measuredMs: number; unmeasuredMs: number; gapMs: number } {
  const { measuredMs, unmeasuredMs, gapMs } = person;
  const open = ledger.pausedSince === null && takesPart(ledger, person) ? Math.max(0, at - person.settledAt) : 0;
  return person.measurable
    ? { measuredMs: measuredMs + open, unmeasuredMs, gapMs }
    : { measuredMs, unmeasuredMs: unmeasuredMs + open, gapMs };
}
