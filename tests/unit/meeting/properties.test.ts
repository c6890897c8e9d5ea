import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  airtimes,
  LARGEST_INFLATION,
  peopleNow,
  sharesState,
  speechMs,
  trackedPeople,
} from '../../../lib/measures/airtime.ts';
import { balanceOf } from '../../../lib/measures/balance.ts';
import type { LogEntry, MeetingEvent } from '../../../lib/meeting/events.ts';
import { append, fold } from '../../../lib/meeting/ledger.ts';
import { timesAt } from '../../../lib/meeting/presence.ts';
import { emptyLedger, type Ledger } from '../../../lib/meeting/record.ts';
import { meetings, PEOPLE } from './arbitrary.ts';

/** Speech as it counts: clipped to the presence of who speaks, in company, nothing twice, short pauses filled. Written anew, by brute force. */
function talk(entries: readonly LogEntry[], ledger: Ledger): { from: number; to: number }[] {
  const last = new Map<string, number>();
  return entries.flatMap((entry) => {
    if (entry.type !== 'spoke') return [];
    const person = ledger.people[entry.person];
    const before = last.get(entry.person) ?? Number.NEGATIVE_INFINITY;
    const from = entry.from - before < 500 ? before : entry.from;
    const parts = (person?.spans ?? [])
      .map((span) => ({ from: Math.max(from, span.from), to: Math.min(entry.to, span.to ?? entry.to) }))
      .filter((part) => part.to > part.from);
    for (const part of parts) last.set(entry.person, Math.max(before, part.to));
    return parts;
  });
}

/** ∫ speech(t)·[i present at t] / n(t) dt, step by step between all edges. */
function integral(ledger: Ledger, speech: readonly { from: number; to: number }[]): Map<string, number> {
  const people = Object.values(ledger.people);
  const spans = people.flatMap((person) =>
    person.spans.map((span) => ({ id: person.id, from: span.from, to: span.to ?? Number.POSITIVE_INFINITY })),
  );
  const edges = [...new Set([...speech, ...spans].flatMap(({ from, to }) => [from, to]))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const sums = new Map(people.map(({ id }) => [id, 0]));
  for (let i = 1; i < edges.length; i++) {
    const [from = 0, to = 0] = [edges[i - 1], edges[i]];
    const middle = (from + to) / 2;
    const covers = (span: { from: number; to: number }) => span.from <= middle && middle < span.to;
    const here = new Set(spans.filter(covers).map(({ id }) => id));
    const talking = speech.filter(covers).length;
    for (const id of here) sums.set(id, (sums.get(id) ?? 0) + (talking * (to - from)) / here.size);
  }
  return sums;
}

/** The same meeting, long enough for shares: everybody can be seen, and one person talks on. */
function longEnough(entries: readonly LogEntry[]): LogEntry[] {
  const at = Math.max(...entries.map((entry) => entry.at));
  const events: MeetingEvent[] = [
    ...PEOPLE.slice(0, 3).flatMap((person): MeetingEvent[] => [
      { type: 'joined', at, person },
      { type: 'measurable', at, person, measurable: true },
    ]),
    ...Array.from({ length: 100 }, (_, i): MeetingEvent => {
      const to = at + (i + 1) * 6000;
      return { type: 'spoke', at: to, person: PEOPLE[i % 3] ?? 'p1', from: to - 4000, to };
    }),
  ];
  return [...entries, ...events.map((event, i) => ({ ...event, seq: entries.length + i }))];
}

/** How much of a person's speech two halves may count differently at their seam, ms. */
function overlapAt(spoke: readonly Extract<LogEntry, { type: 'spoke' }>[], person: string, cut: number): number {
  const own = spoke.filter((entry) => entry.person === person);
  const before = Math.max(Number.NEGATIVE_INFINITY, ...own.filter(({ seq }) => seq < cut).map(({ to }) => to));
  const after = own.filter(({ seq }) => seq >= cut);
  return after.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(before, to) - from), 0) + 500;
}

describe('any meeting', () => {
  it('never gives a person more airtime than presence', () => {
    fc.assert(
      fc.property(meetings, (entries) => {
        const ledger = fold(entries);
        for (const person of Object.values(ledger.people)) {
          const present = person.spans.reduce((sum, span) => sum + (span.to ?? ledger.at) - span.from, 0);
          expect(person.speech.airtimeMs).toBeLessThanOrEqual(present);
          expect(person.speech.longestMs).toBeLessThanOrEqual(person.speech.airtimeMs);
          expect(person.speech.heardMs).toBeLessThanOrEqual(person.speech.airtimeMs);
        }
      }),
    );
  });

  it('has topics that add up to the whole', () => {
    fc.assert(
      fc.property(meetings, (entries) => {
        for (const person of Object.values(fold(entries).people)) {
          const sum = person.topics.reduce((ms, totals) => ms + (totals?.airtimeMs ?? 0), 0);
          expect(sum).toBe(person.speech.airtimeMs);
        }
      }),
    );
  });

  it('gives everybody what the integral of the talking over the people present gives them', () => {
    fc.assert(
      fc.property(meetings, (entries) => {
        const ledger = fold(entries);
        const wanted = integral(ledger, talk(entries, ledger));
        for (const person of Object.values(ledger.people)) {
          expect(person.entitledMs).toBeCloseTo(wanted.get(person.id) ?? 0, 6);
        }
      }),
    );
  });

  it('splits all the talking evenly: even splits add up to 1', () => {
    fc.assert(
      fc.property(meetings, (entries) => {
        const all = [...airtimes(fold(entries)).values()];
        const spoken = all.reduce((sum, { ms }) => sum + ms, 0);
        fc.pre(spoken > 0);
        expect(all.reduce((sum, { evenSplit }) => sum + evenSplit, 0)).toBeCloseTo(1, 9);
        expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is the same live, folded, resumed at any event, shuffled, or with any part twice', () => {
    fc.assert(
      fc.property(meetings, fc.nat(), fc.nat(), (entries, cut, seed) => {
        const whole = fold(entries);
        const live = emptyLedger();
        for (const entry of entries) append(live, entry);
        expect(live).toEqual(whole);
        const at = cut % (entries.length + 1);
        const resumed = structuredClone(fold(entries.slice(0, at)));
        for (const entry of entries.slice(Math.max(0, at - 5))) append(resumed, entry);
        expect(resumed).toEqual(whole);
        const shuffled = [...entries, ...entries.slice(at)].sort(
          (a, b) => ((a.seq * 31 + seed) % 17) - ((b.seq * 31 + seed) % 17),
        );
        expect(fold(shuffled)).toEqual(whole);
      }),
    );
  });

  it('shows no share that somebody who could not be seen may have inflated noticeably', () => {
    fc.assert(
      fc.property(meetings, (entries) => {
        const ledger = fold(longEnough(entries));
        const now = ledger.at;
        fc.pre(sharesState(ledger, now) === 'shown');
        const hidden = trackedPeople(ledger).reduce((sum, p) => sum + timesAt(ledger, p, now).unmeasuredMs, 0);
        for (const { ms, share } of airtimes(ledger).values()) {
          // At worst everybody who could not be seen talked all the while.
          expect(share - ms / (speechMs(ledger) + hidden)).toBeLessThanOrEqual(LARGEST_INFLATION);
        }
        expect(peopleNow(ledger).every(({ measurable }) => measurable)).toBe(true);
      }),
    );
  });

  it('adds up from any two halves: what was said before a moment and what was said after it', () => {
    fc.assert(
      fc.property(meetings, fc.nat(), (entries, cut) => {
        const whole = fold(entries);
        const spoke = entries.filter((entry) => entry.type === 'spoke');
        const at = spoke[cut % (spoke.length + 1)]?.seq ?? entries.length;
        const part = (keep: (seq: number) => boolean) =>
          fold(entries.filter((entry) => entry.type !== 'spoke' || keep(entry.seq)));
        const [first, second] = [part((seq) => seq < at), part((seq) => seq >= at)];
        for (const [id, person] of Object.entries(whole.people)) {
          const sum = (first.people[id]?.speech.airtimeMs ?? 0) + (second.people[id]?.speech.airtimeMs ?? 0);
          // A piece that overlaps one before the cut is counted once in the whole, and the pause between two is filled.
          const seam = overlapAt(spoke, id, at);
          expect(Math.abs(sum - person.speech.airtimeMs)).toBeLessThanOrEqual(seam);
        }
      }),
    );
  });

  it('measures the same in whatever order people are numbered', () => {
    fc.assert(
      fc.property(meetings, fc.shuffledSubarray(PEOPLE, { minLength: 4, maxLength: 4 }), (entries, order) => {
        const other = (id: string) => order[PEOPLE.indexOf(id)] ?? id;
        const swapped = entries.map((entry) =>
          'person' in entry && entry.person !== null ? { ...entry, person: other(entry.person) } : entry,
        );
        const [one, two] = [fold(entries), fold(swapped)];
        for (const id of PEOPLE) {
          expect(two.people[other(id)]?.speech).toEqual(one.people[id]?.speech);
          expect(two.people[other(id)]?.entitledMs).toBeCloseTo(one.people[id]?.entitledMs ?? 0, 6);
        }
        const balance = (ledger: Ledger) => balanceOf([...airtimes(ledger).values()]);
        const [a, b] = [balance(one), balance(two)];
        expect(a === null || b === null ? a === b : Math.abs(a - b) < 1e-9).toBe(true);
      }),
    );
  });

  it('measures the same whatever people are called', () => {
    fc.assert(
      fc.property(meetings, fc.array(fc.string(), { minLength: 4, maxLength: 4 }), (entries, names) => {
        const renamed = entries.map((entry) =>
          entry.type === 'person' ? { ...entry, name: names[PEOPLE.indexOf(entry.person)] ?? '' } : entry,
        );
        expect(airtimes(fold(renamed))).toEqual(airtimes(fold(entries)));
      }),
    );
  });
});

describe('balance', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  it('stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ share, evenSplit: share }), { minLength: 2, maxLength: 12 }), (rows) => {
        const balance = balanceOf(rows.map((row) => ({ ...row, ms: 0, ratio: null })));
        if (balance !== null) {
          expect(balance).toBeGreaterThanOrEqual(0);
          expect(balance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is 0 for an even split, 1 for one voice, and the usual Gini for a fixed group', () => {
    const group = (...ms: number[]) => {
      const all = ms.reduce((a, b) => a + b, 0);
      return balanceOf(ms.map((x) => ({ ms: x, share: x / all, evenSplit: 1 / ms.length, ratio: null })));
    };
    expect(group(5, 5, 5, 5)).toBeCloseTo(0);
    expect(group(0, 0, 9)).toBeCloseTo(1);
    // x ascending 1 2 3 4: G = 2·30/(4·10) − 5/4 = .25, times 4/3.
    expect(group(1, 2, 3, 4)).toBeCloseTo(1 / 3);
    expect(trackedPeople(emptyLedger())).toEqual([]);
  });
});
