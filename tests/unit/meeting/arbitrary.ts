/** Meetings of any kind, for properties. */
import fc from 'fast-check';
import type { LogEntry, MeetingEvent } from '../../../lib/meeting/events.ts';
import { joins, log, start } from './script.ts';

export const PEOPLE = ['p1', 'p2', 'p3', 'p4'];
/** Two who stay throughout, so that nobody is ever alone: what then does not count has its own tests. */
const COMPANY = ['p5', 'p6'];

/** Meetings in which people come, go, talk over each other, pause and change topics, in any way at all. */
export const meetings: fc.Arbitrary<LogEntry[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'spoke',
        'spoke',
        'spoke',
        'spoke',
        'left',
        'joined',
        'topic',
        'away',
        'back',
        'blind',
        'sees',
        'round',
      ),
      person: fc.constantFrom(...PEOPLE),
      pass: fc.integer({ min: 0, max: 4000 }),
      length: fc.integer({ min: 1, max: 9000 }),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = 1000;
    const lastSaid = new Map<string, number>();
    const events = steps.map(({ kind, person, pass, length }): MeetingEvent => {
      at += pass;
      if (kind === 'spoke') {
        lastSaid.set(person, at);
        return { type: 'spoke', at, person, from: Math.max(0, at - length), to: at };
      }
      // Leaving is noticed late and dated back, to a moment after which nobody saw the person say anything.
      if (kind === 'left') return { type: kind, at: Math.max(lastSaid.get(person) ?? 0, at - 2000), person };
      if (kind === 'joined') return { type: kind, at, person };
      if (kind === 'blind' || kind === 'sees') return { type: 'measurable', at, person, measurable: kind === 'sees' };
      if (kind === 'round') return { type: 'round', at, kind: 'ideas', on: length > 4000 };
      if (kind === 'topic') return { type: 'topic', at, label: '' };
      return { type: 'mark', at, person, mark: 'away', on: kind === 'away' };
    });
    return log(start(), ...[...PEOPLE, ...COMPANY].map((id) => joins(id, 0)), (l) => {
      for (const event of events) l.add(event);
    });
  });
