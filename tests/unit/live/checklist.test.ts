import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChecklistDesk, openChecklist } from '../../../lib/live/history/checklist.ts';
import type { ShownChecklist } from '../../../lib/live/history/checklist-model.ts';
import { HearthDatabase } from '../../../lib/store/database.ts';
import { changePractices, readPractices } from '../../../lib/store/practices.ts';
import { NO_PRACTICES } from '../../../lib/store/practices-row.ts';
import { mergeSeries } from '../../../lib/store/series-moves.ts';
import { generateHistory } from '../../bench/histories.ts';

const DAY_MS = 24 * 60 * 60_000;
const TODAY = new Date(2026, 4, 20, 10).getTime();
const history = generateHistory({ seed: 5, meetings: 96, peoplePerMeeting: 6 });
const count = (id: string) => history.meetings.filter(({ seriesId }) => seriesId === id).length;
const [big, other] = [...history.series].sort((a, b) => count(b.id) - count(a.id));
const id = big!.id;

let db: HearthDatabase;
let wall = TODAY;
let page: AbortController;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  db = new HearthDatabase();
  wall = TODAY;
  page = new AbortController();
  await db.series.bulkAdd(history.series);
  await db.meetings.bulkAdd(history.meetings);
  await db.attendance.bulkAdd(history.attendance);
});
afterEach(() => vi.restoreAllMocks());

const desk = () => openChecklist({ db, now: () => wall, lifetime: page.signal }, () => Promise.resolve());
/** The page, opened anew. */
async function opened(seriesId = id): Promise<ChecklistDesk> {
  const one = desk();
  await one.show(seriesId);
  return one;
}
const shown = ({ checklist }: ChecklistDesk): ShownChecklist => {
  const { value } = checklist;
  if (value === null || typeof value === 'string') throw new Error(`Nothing is shown: ${value}`);
  return value;
};
const kept = async () => (await readPractices(db, id)).checklists;
const saved = (one: ChecklistDesk) => vi.waitFor(() => expect(one.state.value).toBe('saved'));

describe('the checklist of a series', () => {
  it('keeps nothing before something is answered', async () => {
    const one = await opened();
    expect(shown(one)).toMatchObject({ seriesId: id, today: { answers: {}, draft: true }, earlier: [] });
    expect(await db.practices.count()).toBe(0);
  });

  it('is kept as it is answered: the page opened anew goes on with it', async () => {
    const one = await opened();
    one.onAnswer('even-airtime', 'partly');
    one.onAnswer('norms-lived', 'not-yet');
    one.onNote('even-airtime', 'since  May ');
    expect(shown(one).today.answers['even-airtime']).toEqual({ answer: 'partly', note: 'since  May ' });
    expect(one.state.value).toBe('saving');
    await saved(one);
    const again = await opened();
    expect(shown(again).today).toEqual({
      series: id,
      wall: TODAY,
      draft: true,
      answers: {
        'even-airtime': { answer: 'partly', note: 'since May' },
        'norms-lived': { answer: 'not-yet', note: '' },
      },
    });
    expect(shown(again).suggestions).toEqual([]);
  });

  it('keeps the note that was being typed when the page goes', async () => {
    const one = await opened();
    one.onAnswer('recognised', 'yes');
    one.onNote('recognised', 'we say thanks');
    // Without an answer there is nothing to note.
    one.onNote('norms-lived', 'lost');
    page.abort();
    await vi.waitFor(async () => {
      expect((await kept())[0]?.answers).toEqual({ recognised: { answer: 'yes', note: 'we say thanks' } });
    });
  });

  it('has up to three things to try once it is done, not what is in use already', async () => {
    await changePractices(db, id, (practices) => ({
      ...practices,
      charter: { ...practices.charter, purpose: 'We help each other.' },
    }));
    await db.series.update(id, { rounds: [['Ana', 'Ben']] });
    const one = await opened();
    for (const question of ['even-airtime', 'buddies-exist', 'work-matters', 'norms-lived'] as const) {
      one.onAnswer(question, 'not-yet');
    }
    one.onDone();
    await vi.waitFor(() => expect(shown(one).suggestions).toHaveLength(3));
    expect(shown(one).suggestions.map(({ practice }) => practice)).not.toContain('rounds');
    expect(shown(one).suggestions.map(({ practice }) => practice)).not.toContain('purpose');
    const again = await opened();
    expect(shown(again).today.draft).toBeUndefined();
    expect(shown(again).suggestions).toEqual(shown(one).suggestions);
    again.onReopen();
    await vi.waitFor(() => expect(shown(again).today.draft).toBe(true));
    expect(shown(again).suggestions).toEqual([]);
    expect(shown(again).today.answers).toEqual(shown(one).today.answers);
  });

  it('is another one on another day, and what was not finished stays as it was', async () => {
    const one = await opened();
    one.onAnswer('safe-to-share', 'not-yet');
    await saved(one);
    wall += 30 * DAY_MS;
    const later = await opened();
    expect(shown(later).today).toMatchObject({ wall, answers: {} });
    later.onAnswer('safe-to-share', 'partly');
    later.onDone();
    await vi.waitFor(() => expect(shown(later).today.draft).toBeUndefined());
    expect(shown(later).earlier).toMatchObject([{ wall: TODAY, draft: true }]);
    expect((await kept()).map((each) => each.wall)).toEqual([TODAY, wall]);
  });

  it('can be removed and brought back, today’s and an earlier one', async () => {
    const one = await opened();
    one.onAnswer('recognised', 'yes');
    await saved(one);
    wall += DAY_MS;
    const later = await opened();
    later.onAnswer('recognised', 'partly');
    later.onNote('recognised', 'typed last');
    later.onRemove(wall);
    await vi.waitFor(() => expect(later.removed.value?.wall).toBe(wall));
    expect(shown(later).today.answers).toEqual({});
    later.onUndo();
    await vi.waitFor(() =>
      expect(shown(later).today.answers.recognised).toEqual({ answer: 'partly', note: 'typed last' }),
    );
    later.onRemove(TODAY);
    await vi.waitFor(() => expect(shown(later).earlier).toEqual([]));
    expect(await kept()).toHaveLength(1);
    later.onUndo();
    await vi.waitFor(() => expect(shown(later).earlier).toHaveLength(1));
    later.onRemove(TODAY);
    await vi.waitFor(() => expect(later.removed.value).not.toBeNull());
    later.onDismiss();
    later.onUndo();
    expect(await kept()).toHaveLength(1);
  });

  it('shows what was measured, and fills nothing in', async () => {
    const rows = history.meetings
      .filter(({ seriesId }) => seriesId === id)
      .sort((a, b) => a.startedWall - b.startedWall);
    const last = rows
      .filter(({ parentId, summary }) => parentId === undefined && summary.role === 'facilitator')
      .at(-1);
    const [person] = await db.attendance.filter(({ meetingId }) => meetingId === last?.id).toArray();
    await db.attendance.put({ ...person!, standing: 'another-way' });
    const { evidence, today } = shown(await opened());
    expect(evidence.airtime.heard?.middle).toBeGreaterThan(0);
    expect(evidence.airtime.heard?.meetings).toBeLessThanOrEqual(10);
    expect(evidence.ways?.meetings).toBeGreaterThan(0);
    expect(evidence.ways!.of).toBeLessThanOrEqual(10);
    expect(today.answers).toEqual({});
    await db.attendance.clear();
    expect(shown(await opened()).evidence.ways).toBeNull();
  });

  it('belongs to the whole history: what was put together has one', async () => {
    await mergeSeries(db, other!.id, id);
    const one = await opened(other!.id);
    one.onAnswer('recognised', 'yes');
    await saved(one);
    expect(await kept()).toHaveLength(1);
    expect(await db.practices.get(other!.id)).toBeUndefined();
  });

  it('says what could not be kept, and keeps it with the next answer', async () => {
    const one = await opened();
    const put = vi.spyOn(db.practices, 'put').mockRejectedValueOnce(new Error('The disk is full'));
    one.onAnswer('recognised', 'yes');
    await vi.waitFor(() => expect(one.state.value).toBe('failed'));
    expect(put).toHaveBeenCalled();
    expect(shown(one).today.answers.recognised?.answer).toBe('yes');
    one.onAnswer('norms-lived', 'yes');
    await saved(one);
    expect(Object.keys((await kept())[0]?.answers ?? {}).sort()).toEqual(['norms-lived', 'recognised']);
  });

  it('says what is not there, cannot be read, or is private', async () => {
    expect((await opened('nobody’s')).checklist.value).toBe('missing');
    vi.spyOn(db.practices, 'bulkGet').mockRejectedValueOnce(new Error('Closed'));
    expect((await opened()).checklist.value).toBe('failed');
    const without = openChecklist({ db: null, now: () => wall, lifetime: page.signal }, () => Promise.resolve());
    await without.show(id);
    expect(without.checklist.value).toBe('private');
  });

  it('leaves the other practices of the series alone', async () => {
    await changePractices(db, id, (practices) => ({ ...practices, feedbackLink: 'https://forms.test/1' }));
    const one = await opened();
    one.onAnswer('recognised', 'yes');
    await saved(one);
    const { checklists, seriesId, ...others } = await readPractices(db, id);
    expect(others).toEqual({ ...without('checklists'), feedbackLink: 'https://forms.test/1' });
    expect([seriesId, checklists.length]).toEqual([id, 1]);
  });
});

function without(key: keyof typeof NO_PRACTICES) {
  const { [key]: _, ...others } = NO_PRACTICES;
  return others;
}
