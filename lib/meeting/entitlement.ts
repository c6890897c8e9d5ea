/**
 * The even split of the talking over those who were there: f_i = ∫ speech(t)·[i present at t] / n(t) dt (field notes, as a
 * plain 1/N is wrong when people come and go). Kept up to date piece by piece.
 */
import type { Ledger, PersonRecord } from './record.ts';
import { headsOf } from './rooms.ts';

/** Leaving is noticed, and dated back, well within this time. */
const RECENT_MS = 30_000;

/** Splits a piece of counted speech evenly among those who took part meanwhile; a room counts once for each seat. */
export function entitle(ledger: Ledger, from: number, to: number): void {
  distribute(ledger, from, to, 1);
  ledger.recent = ledger.recent.filter((piece) => piece.to > to - RECENT_MS);
  ledger.recent.push({ from, to });
}

/** Makes a change to who took part from `at` on; what was split since then is split anew. */
export function resplit(ledger: Ledger, at: number, change: () => void): void {
  const since = ledger.recent.filter((piece) => piece.to > at);
  for (const { from, to } of since) distribute(ledger, Math.max(from, at), to, -1);
  change();
  for (const { from, to } of since) distribute(ledger, Math.max(from, at), to, 1);
}

function distribute(ledger: Ledger, from: number, to: number, sign: 1 | -1): void {
  const people = Object.values(ledger.people).filter((person) => tookPartWithin(person, from, to));
  const edges = [from, ...edgesWithin(people, from, to), to];
  for (let i = 1; i < edges.length; i++) {
    const begin = edges[i - 1] ?? from;
    const end = edges[i] ?? to;
    const there = people.filter((person) => tookPartWithin(person, begin, end));
    const heads = there.reduce((sum, person) => sum + headsOf(ledger, person.id), 0);
    for (const person of there) person.entitledMs += (sign * (end - begin) * headsOf(ledger, person.id)) / heads;
  }
}

/** The moments inside a piece of time at which somebody came or went, in order. */
function edgesWithin(people: readonly PersonRecord[], from: number, to: number): number[] {
  const edges = new Set<number>();
  for (const { spans } of people) {
    for (let i = spans.length - 1; i >= 0; i--) {
      const span = spans[i];
      if (!span || (span.to !== null && span.to <= from)) break;
      if (span.from > from && span.from < to) edges.add(span.from);
      if (span.to !== null && span.to < to) edges.add(span.to);
    }
  }
  return [...edges].sort((a, b) => a - b);
}

function tookPartWithin({ spans }: PersonRecord, from: number, to: number): boolean {
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i];
    if (!span || (span.to !== null && span.to <= from)) return false;
    if (span.from < to) return true;
  }
  return false;
}
