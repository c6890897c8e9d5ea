import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { airtimes, trackedPeople } from '../../../lib/measures/airtime.ts';
import { balanceOf } from '../../../lib/measures/balance.ts';
import type { LogEntry, MeetingEvent } from '../../../lib/meeting/events.ts';
import { append, fold } from '../../../lib/meeting/ledger.ts';
import { emptyLedger } from '../../../lib/meeting/record.ts';
import { joins, log, start } from './script.ts';

const PEOPLE = ['p1', 'p2', 'p3', 'p4'];

/** Meetings in which people come, go, talk over each other, pause and change topics, in any way at all. */
const meetings: fc.Arbitrary<LogEntry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('spoke', 'spoke', 'spoke', 'spoke', 'left', 'joined', 'topic', 'away', 'back'),
      person: fc.constantFrom(...PEOPLE),
      pass: fc.integer({ min: 0, max: 4000 }),
      length: fc.integer({ min: 1, max: 9000 }),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = 1000;
    const events = steps.map(({ kind, person, pass, length }): MeetingEvent => {
      at += pass;
      if (kind === 'spoke') return { type: 'spoke', at, person, from: Math.max(0, at - length), to: at };
      if (kind === 'left' || kind === 'joined') return { type: kind, at, person };
      if (kind === 'topic') return { type: 'topic', at, label: '' };
      return { type: 'mark', at, person, mark: 'away', on: kind === 'away' };
    });
    return log(start(), ...PEOPLE.map((id) => joins(id, 0)), (l) => {
      for (const event of events) l.add(event);
    });
  });

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
