import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeetingReport, reportOf } from '../../../lib/measures/report.ts';
import { anonymised } from '../../../lib/meeting/anonymise.ts';
import type { LogEntry, MeetingEvent } from '../../../lib/meeting/events.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import { event, joins, log, speaks, start } from './script.ts';

const standIns = { person: (n: string) => `Person ${n}`, topic: (n: string) => `Topic ${n}` };
const PEOPLE = ['p1', 'p2', 'p3', 'p4'];
const page = { title: '', platform: 'livekit' } as const;

/** What people wrote and platforms showed: every one of these words bears the mark. */
const MARK = 'SECRET';
const word = fc.string({ maxLength: 6 }).map((text) => `${MARK}${text}`);
const person = fc.constantFrom(...PEOPLE);
const time = fc.nat(600_000);
const said: fc.Arbitrary<MeetingEvent> = fc.oneof(
  fc.record({
    type: fc.constant('person' as const),
    at: time,
    person,
    key: word,
    name: word,
    self: fc.constant(false),
  }),
  fc.record({ type: fc.constant('renamed' as const), at: time, person, name: fc.oneof(word, fc.constant('')) }),
  fc.record({
    type: fc.constant('room' as const),
    at: time,
    person,
    seats: fc.array(fc.oneof(word, fc.constant('')), { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('seat' as const), at: time, person, seat: fc.nat(3), on: fc.boolean() }),
  fc.record({
    type: fc.constant('topic' as const),
    at: time,
    label: fc.oneof(fc.constantFrom(`${MARK}1`, `${MARK}2`), fc.constant('')),
  }),
  fc.record({
    type: fc.constant('agenda' as const),
    at: time,
    items: fc.array(fc.record({ label: fc.constantFrom(`${MARK}1`, `${MARK}2`), minutes: fc.constant(5) }), {
      maxLength: 3,
    }),
  }),
  fc.record({ type: fc.constant('purpose' as const), at: time, text: word }),
  fc.record({ type: fc.constant('merged' as const), at: time, person, into: person }),
  fc.record({
    type: fc.constant('round' as const),
    at: time,
    kind: fc.constant('ideas' as const),
    on: fc.boolean(),
    order: fc.array(person),
  }),
  fc.record({ type: fc.constant('round-guest' as const), at: time, name: word }),
  fc.record({ type: fc.constant('spoke' as const), at: time, person, from: time, to: time }),
);

const meetings = fc.array(said, { maxLength: 40 }).map((events) =>
  log(start(), ...PEOPLE.map((id) => joins(id, 0, { name: `${MARK}${id}`, self: id === 'p1' })), (l) => {
    for (const one of [...events].sort((a, b) => a.at - b.at)) l.add(one);
  }),
);

/** A report as it is without any word of anybody's. */
function wordless({ people, topics, purpose: _, ...rest }: MeetingReport) {
  return {
    ...rest,
    people: people.map(({ name: _name, namesake: _namesake, ...figures }) => figures),
    topics: topics.map(({ label: _label, ...figures }) => figures),
  };
}

describe('a meeting without names', () => {
  it('has none of the words that anybody wrote or a platform showed', () => {
    fc.assert(
      fc.property(meetings, (entries) => {
        expect(JSON.stringify(anonymised(entries, standIns))).not.toMatch(/SECRET|key-/);
      }),
    );
  });

  it('has every figure that it had, and every event under its number', () => {
    fc.assert(
      fc.property(meetings, (entries) => {
        const after = anonymised(entries, standIns);
        expect(wordless(reportOf(after, page))).toEqual(wordless(reportOf(entries, page)));
        expect(after.map(({ seq, type }) => [seq, type])).toEqual(entries.map(({ seq, type }) => [seq, type]));
        expect(fold(after).topics.map(({ plannedMs }) => plannedMs)).toEqual(
          fold(entries).topics.map(({ plannedMs }) => plannedMs),
        );
      }),
    );
  });

  it('stays as it is when it is done again', () => {
    fc.assert(
      fc.property(meetings, (entries) => {
        const once = anonymised(entries, standIns);
        expect(anonymised(once, standIns)).toEqual(once);
      }),
    );
  });

  it('calls people by number, and the user still by themselves', () => {
    const entries: LogEntry[] = log(
      start(),
      joins('p1', 0, { name: 'Ana', self: true }),
      joins('p2', 0, { name: 'Ben' }),
      event({ type: 'topic', at: 5000, label: "Ben's news" }),
      speaks('p2', 6000, 9000),
    );
    const report = reportOf(anonymised(entries, standIns), page);
    expect(report.people.map(({ name, self }) => [name, self])).toEqual([
      ['', true],
      ['Person 2', false],
    ]);
    expect(report.topics.map(({ label }) => label)).toContain('Topic 1');
  });
});
