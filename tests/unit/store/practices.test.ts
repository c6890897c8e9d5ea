import { beforeEach, describe, expect, it } from 'vitest';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { allPractices, changePractices, type Practices, readPractices } from '../../../lib/store/practices.ts';
import { NO_PRACTICES } from '../../../lib/store/practices-row.ts';
import { eraseEverything, removeMeetings } from '../../../lib/store/removing.ts';
import { mergeSeries, separateSeries, splitMeetings, undoSplit } from '../../../lib/store/series-moves.ts';
import { contents, DAY, freshDatabase, keep, WALL } from './kept.ts';
import { everythingOf } from './noted.ts';

let db: HearthDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const purposeOf = async (id: string) => (await readPractices(db, id)).charter.purpose;
const withPurpose = (purpose: string) => (practices: Practices) => ({
  ...practices,
  charter: { ...practices.charter, purpose },
});

describe('what is noted for a series', () => {
  it('is nothing at first, then what was noted last', async () => {
    expect(await readPractices(db, 's1')).toEqual({ ...NO_PRACTICES, seriesId: 's1' });
    expect(await db.practices.count()).toBe(0);
    const changed = await changePractices(db, 's1', () => everythingOf('s1'));
    expect(changed).toEqual({ ...everythingOf('s1'), seriesId: 's1' });
    expect(await readPractices(db, 's1')).toEqual(changed);
  });

  it('loses no change of another page', async () => {
    const change = (id: string) =>
      changePractices(db, 's1', (all) => ({ ...all, questionsUsed: [...all.questionsUsed, id] }));
    await Promise.all(['song', 'snack', 'place'].map(change));
    expect((await readPractices(db, 's1')).questionsUsed.toSorted()).toEqual(['place', 'snack', 'song']);
  });

  it('is read as far as it makes sense', async () => {
    const { followUps, ...rest } = everythingOf('s1');
    await db.practices.put({ ...rest, followUps: [null, ...followUps], buddies: 7, seriesId: 's1' } as never);
    expect(await readPractices(db, 's1')).toEqual({ ...rest, followUps, buddies: [], seriesId: 's1' });
    expect(await allPractices(db)).toEqual([{ ...rest, followUps, buddies: [], seriesId: 's1' }]);
  });

  it('stays when the last meeting is deleted, and goes with everything', async () => {
    const { id, seriesId } = await keep(db);
    await changePractices(db, seriesId, withPurpose('Decide'));
    await removeMeetings(db, [id]);
    expect(await purposeOf(seriesId)).toBe('Decide');
    await eraseEverything(db);
    expect(Object.values(await contents(db)).flat()).toEqual([]);
  });
});

describe('histories that are put together', () => {
  /** Series of two rooms. */
  async function two(): Promise<[string, string]> {
    const a = await keep(db, { room: '/a', title: 'A' });
    const b = await keep(db, { room: '/b', title: 'B', wall: WALL + DAY });
    return [a.seriesId, b.seriesId];
  }

  it('show what is noted for the whole, and keep the other for when they are taken apart', async () => {
    const [a, b] = await two();
    await changePractices(db, a, withPurpose('Of A'));
    await changePractices(db, b, withPurpose('Of B'));
    await mergeSeries(db, a, b);
    expect([await purposeOf(a), await purposeOf(b)]).toEqual(['Of B', 'Of B']);
    await changePractices(db, a, withPurpose('Of both'));
    await separateSeries(db, a);
    expect([await purposeOf(a), await purposeOf(b)]).toEqual(['Of A', 'Of both']);
  });

  it('show what is noted for a part where nothing is for the whole, as the whole’s; the part takes it along again', async () => {
    const [a, b] = await two();
    await changePractices(db, a, () => everythingOf(a));
    await mergeSeries(db, a, b);
    for (const id of [a, b]) expect(await readPractices(db, id)).toEqual({ ...everythingOf(b), seriesId: b });
    expect(await changePractices(db, b, withPurpose('Of both'))).toMatchObject({
      seriesId: b,
      followUps: [{ series: b }, { series: b }],
    });
    expect(await db.practices.toCollection().primaryKeys()).toEqual([a]);
    await separateSeries(db, a);
    expect(await readPractices(db, b)).toEqual({ ...NO_PRACTICES, seriesId: b });
    expect(await readPractices(db, a)).toMatchObject({
      charter: { purpose: 'Of both' },
      ideas: [{ series: a }, { series: a }],
    });
  });

  it('give nothing away with meetings that become a history of their own, and have nothing left of it when that is undone', async () => {
    const [a] = await two();
    const { id } = await keep(db, { room: '/a', wall: WALL + 2 * DAY });
    await changePractices(db, a, withPurpose('Of A'));
    const before = await contents(db);
    const own = await splitMeetings(db, [id]);
    expect([await purposeOf(a), await purposeOf(own)]).toEqual(['Of A', '']);
    await changePractices(db, own, withPurpose('Of its own'));
    await undoSplit(db, own);
    expect(await contents(db)).toEqual(before);
  });
});
