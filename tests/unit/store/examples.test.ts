import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeAbandoned } from '../../../lib/live/closing.ts';
import { reportOf } from '../../../lib/measures/report.ts';
import { without } from '../../../lib/meeting/without.ts';
import { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { readLog } from '../../../lib/store/logs.ts';
import { meetingsOfSeries } from '../../../lib/store/series-moves.ts';
import { EXAMPLES, leaveBehind } from './examples.ts';
import { DAY, freshDatabase, WALL } from './kept.ts';

beforeEach(() => {
  freshDatabase();
});

it('there is an example of every version, the newest with the indexes of today', async () => {
  const db = new HearthDatabase();
  await db.open();
  expect(EXAMPLES.map(({ version }) => version)).toEqual(Array.from({ length: db.verno }, (_, i) => i + 1));
  const newest = EXAMPLES.at(-1);
  const old = new Dexie('example');
  old.version(1).stores({ ...newest?.stores });
  await old.open();
  const indexes = ({ tables }: Dexie) =>
    new Map(
      tables.map(({ name, schema }) => [name, [schema.primKey.src, ...schema.indexes.map(({ src }) => src).sort()]]),
    );
  expect(indexes(db)).toEqual(indexes(old));
});

describe.each(EXAMPLES)('a database of version $version', (example) => {
  it('opens with everything that was in it', async () => {
    await leaveBehind(example);
    const db = new HearthDatabase();
    for (const [table, rows] of Object.entries(example.rows)) {
      const now = await db.table(table).toArray();
      const withoutNews = now.map((row) => without(row, 'closed'));
      expect(withoutNews).toEqual(rows.map((row: { closed?: unknown }) => without(row, 'closed')));
    }
    for (const row of await new DiskStore(db).meetings()) {
      const report = reportOf(await readLog(db, row.id), { title: row.summary.title, platform: row.platform });
      // Rows from before a figure was kept lack it, and are right in all others.
      expect(report.summary).toMatchObject(row.summary);
    }
  });

  it('is as good as one of today once what was left open is closed', async () => {
    await leaveBehind(example);
    const db = new HearthDatabase();
    const store = new DiskStore(db);
    await closeAbandoned(store, WALL + 30 * DAY);
    const meetings = await store.meetings();
    expect(meetings).toHaveLength(example.rows.meetings?.length ?? 0);
    for (const row of meetings) {
      expect(row.closed).toBe(1);
      const { people } = reportOf(await readLog(db, row.id), { title: '', platform: row.platform });
      const expected = row.summary.role === 'facilitator' ? people : people.filter(({ self }) => self);
      expect(await db.attendance.where('meetingId').equals(row.id).count()).toBe(expected.length);
      expect((await meetingsOfSeries(db, row.seriesId)).map(({ id }) => id)).toContain(row.id);
    }
    // Whoever was not tracked is not named any more.
    expect(JSON.stringify(await db.events.toArray())).not.toContain('Zoe');
    expect(await store.seriesOf({ platform: 'livekit', room: '/rooms/team' })).toMatchObject({
      use: 'always',
      untracked: ['00ff'],
    });
  });
});
