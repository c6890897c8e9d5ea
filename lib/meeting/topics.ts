/** Arrival and topics: from when on, and in which scope, speech makes anybody heard. */
import type { Ledger } from './record.ts';

/**
 * So long after company gathered the meeting has begun, if nobody said *Start* (proposed by Hearth). What is said before is
 * airtime, but "hi, can you hear me?" makes nobody heard.
 */
export const ARRIVAL_MS = 3 * 60_000;

const MINUTE_MS = 60_000;
/** The number of the topic that begins by itself. */
const UNCALLED = -1;

/** The moment from which speech makes people heard, meeting clock, ms; `null` until company gathers. */
export function beginningOf(ledger: Ledger): number | null {
  return ledger.topics[0]?.from ?? null;
}

/** Whether people are still arriving at `at`. */
export function isArriving(ledger: Ledger, at: number): boolean {
  const from = beginningOf(ledger);
  return from === null || at < from;
}

/** Enough people for a meeting are there for the first time. */
export function gather(ledger: Ledger, at: number): void {
  const [first] = ledger.topics;
  if (first?.from === null) first.from = at + ARRIVAL_MS;
}

/** A topic begins: the first one ends the arrival. If it is the next of the agenda, it is crossed off there. */
export function beginTopic(ledger: Ledger, begun: { seq: number; label: string; from: number }): void {
  const [next, ...rest] = ledger.agenda;
  const isPlanned = next !== undefined && next.label === begun.label;
  if (isPlanned) ledger.agenda = rest;
  const minutes = isPlanned ? next.minutes : null;
  const topic = { ...begun, ledBy: null, plannedMs: minutes === null ? null : minutes * MINUTE_MS };
  const [first] = ledger.topics;
  const isFirst = first?.seq === UNCALLED && isArriving(ledger, topic.from);
  if (isFirst) ledger.topics[0] = topic;
  else ledger.topics.push(topic);
}
