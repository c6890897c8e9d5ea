/** Who takes part when, and how much of that time could be seen. */
import type { Ledger, PersonRecord } from './record.ts';

/** Whether a person belongs to N: in the call, tracked, and not away. */
export function takesPart(ledger: Ledger, person: PersonRecord): boolean {
  return person.present && isTracked(ledger, person) && !hasMark(person, 'away');
}

/** Whether a person may be in any figure: not marked *Not a person* or *Don't track*. */
export function isTracked(ledger: Ledger, person: PersonRecord): boolean {
  return !ledger.excluded.includes(person.id);
}

function hasMark(person: PersonRecord, mark: string): boolean {
  return person.marks.some((record) => record.mark === mark);
}

export function arrive(ledger: Ledger, person: PersonRecord, at: number): void {
  if (person.spans.length === 0) person.firstJoinedAt = at;
  person.lastJoinedAt = at;
  changePart(ledger, person, at, () => {
    person.present = true;
  });
}

export function depart(ledger: Ledger, person: PersonRecord, at: number): void {
  changePart(ledger, person, at, () => {
    person.present = false;
    person.handUpSince = null;
  });
}

/**
 * Makes a change that may begin or end a person's taking part, and keeps spans, the number of people and the settled
 * times in step with it.
 */
export function changePart(ledger: Ledger, person: PersonRecord, at: number, change: () => void): void {
  settle(ledger, person, at);
  const before = takesPart(ledger, person);
  change();
  const after = takesPart(ledger, person);
  if (before === after) return;
  if (after) {
    person.spans.push({ from: at, to: null });
  } else {
    const open = person.spans.at(-1);
    if (open) open.to = Math.max(open.from, at);
  }
  countPeople(ledger, at, after ? 1 : -1);
}

function countPeople(ledger: Ledger, at: number, change: number): void {
  const last = ledger.steps.at(-1);
  const n = (last?.n ?? 0) + change;
  // Steps keep their order in time: a departure that is dated back belongs to the newest step at the latest.
  if (last && at <= last.at) last.n = n;
  else ledger.steps.push({ at, n });
}

export function setMeasurable(ledger: Ledger, person: PersonRecord, measurable: boolean, at: number): void {
  settle(ledger, person, at);
  person.measurable = measurable;
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

/** Turns a stretch of time that was taken for measured into one in which nothing could be seen. */
export function takeGap(ledger: Ledger, from: number, to: number): void {
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
