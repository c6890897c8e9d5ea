import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaText, parseAgenda } from '../../../lib/facilitation/agenda.ts';
import { offersRoundFirst, type Reach, reachOf } from '../../../lib/facilitation/kinds.ts';
import type { MeetingKind } from '../../../lib/meeting/events.ts';

describe('how far hints go', () => {
  it.each<[MeetingKind, number, Reach]>([
    ['discussion', 2, 'none'],
    ['discussion', 3, 'names'],
    ['discussion', 12, 'names'],
    ['discussion', 13, 'groups'],
    ['discussion', 50, 'groups'],
    ['discussion', 51, 'signs'],
    ['large', 8, 'groups'],
    ['large', 300, 'signs'],
    ['presentation', 8, 'none'],
    ['webinar', 300, 'none'],
    ['stand-up', 5, 'none'],
    ['one-to-one', 2, 'none'],
  ])('in a %s of %d: %s', (kind, people, reach) => {
    expect(reachOf(kind, people)).toBe(reach);
  });
});

describe('everybody in turn', () => {
  it.each<[MeetingKind, number, boolean]>([
    ['discussion', 2, false],
    ['discussion', 5, true],
    ['discussion', 6, false],
    ['stand-up', 11, true],
    ['one-to-one', 3, false],
    ['webinar', 4, false],
  ])('comes first in a %s of %d: %s', (kind, people, first) => {
    expect(offersRoundFirst(kind, people)).toBe(first);
  });
});

describe('an agenda as people write it', () => {
  it.each<[string, string, number | null]>([
    ['Budget', 'Budget', null],
    ['- Budget (10 min)', 'Budget', 10],
    ['1. Budget: 10 minutes', 'Budget', 10],
    ['[ ] Budget – 15m', 'Budget', 15],
    ["• Budget 5'", 'Budget', 5],
    ['Haushalt (10 Minuten)', 'Haushalt', 10],
    ['Presupuesto: 10 minutos', 'Presupuesto', 10],
    ['予算（10分）', '予算', 10],
    ['الميزانية (10 دقائق)', 'الميزانية', 10],
    ['Plans for 2027', 'Plans for 2027', null],
    ['Room 12', 'Room 12', null],
    ['Budget (0 min)', 'Budget', null],
    ['Budget (9999 min)', 'Budget', null],
  ])('%s', (line, label, minutes) => {
    expect(parseAgenda(line)).toEqual([{ label, minutes }]);
  });

  it('is empty without a line, and holds 300 topics at most', () => {
    expect(parseAgenda(' \n\n - \n')).toEqual([]);
    expect(parseAgenda('')).toEqual([]);
    expect(parseAgenda('x\n'.repeat(1000))).toHaveLength(300);
  });

  it('is read again as it was written', () => {
    const item = fc.record({
      label: fc.stringMatching(/^[a-z]{1,20}$/),
      minutes: fc.option(fc.integer({ min: 1, max: 1440 })),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        expect(parseAgenda(agendaText(items))).toEqual(items);
      }),
    );
  });
});
