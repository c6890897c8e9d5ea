import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Checklist, ChecklistQuestion } from '../../../lib/practices/checklist.ts';
import {
  changesSince,
  checklistOfDay,
  checklistsBefore,
  MOST_CHECKLISTS,
  withChecklist,
  withoutChecklist,
} from '../../../lib/practices/checklists.ts';

const one = (wall: number, given: Partial<Record<ChecklistQuestion, Answer>> = {}): Checklist => ({
  series: 's1',
  wall,
  answers: Object.fromEntries(Object.entries(given).map(([question, answer]) => [question, { answer, note: '' }])),
});
const walls = (checklists: readonly Checklist[]) => checklists.map(({ wall }) => wall);

describe('the checklists of a series', () => {
  it('are in order of time, one a moment, and not endless', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (given) => {
        const kept = given.reduce((all: Checklist[], wall) => withChecklist(all, one(wall)), []);
        expect(kept.length).toBeLessThanOrEqual(MOST_CHECKLISTS);
        expect(walls(kept)).toEqual([...new Set(walls(kept))].sort((a, b) => a - b));
        const last = given.at(-1);
        if (last !== undefined) expect(walls(withoutChecklist(kept, last))).not.toContain(last);
      }),
    );
  });

  it('have one of a day, where the user is', () => {
    const at = (day: number, hour: number) => new Date(2026, 4, day, hour, 30).getTime();
    const kept = [one(at(3, 23)), one(at(4, 0)), one(at(4, 9))];
    expect(checklistOfDay(kept, at(3, 0))?.wall).toBe(at(3, 23));
    expect(checklistOfDay(kept, at(4, 23))?.wall).toBe(at(4, 9));
    expect(checklistOfDay(kept, at(5, 0))).toBeNull();
    expect(walls(checklistsBefore(kept, at(4, 9)))).toEqual([at(3, 23), at(4, 0)]);
  });

  it('are told question by question beside the last answer from before', () => {
    const kept = [
      one(1, { 'even-airtime': 'not-yet', 'norms-lived': 'yes' }),
      one(2, { 'even-airtime': 'partly' }),
      one(9, { 'even-airtime': 'not-yet', 'norms-lived': 'not-yet' }),
    ];
    const changes = changesSince(kept, one(3, { 'even-airtime': 'yes', 'norms-lived': 'yes', recognised: 'partly' }));
    const of = (question: ChecklistQuestion) => changes.find((change) => change.question === question);
    expect(of('even-airtime')).toMatchObject({ earlier: 'partly', earlierWall: 2, now: 'yes', turn: 'closer' });
    // It was passed the last time: the one before that still counts.
    expect(of('norms-lived')).toMatchObject({ earlier: 'yes', earlierWall: 1, turn: 'same' });
    expect(of('recognised')).toMatchObject({ earlier: null, earlierWall: null, turn: null });
  });
});
