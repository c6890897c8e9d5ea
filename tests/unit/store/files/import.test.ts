import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../lib/meeting/events.ts';
import type { HearthDatabase } from '../../../../lib/store/database.ts';
import { DiskStore } from '../../../../lib/store/disk-store.ts';
import { checkFile } from '../../../../lib/store/files/check.ts';
import { sweepImports } from '../../../../lib/store/files/journal.ts';
import type { FileSource } from '../../../../lib/store/files/lines.ts';
import { type TakeInOptions, takeIn } from '../../../../lib/store/files/take-in.ts';
import type { PracticesRow } from '../../../../lib/store/practices.ts';
import { rowOf } from '../../../../lib/store/practices-row.ts';
import { joins, log, marks, speaks, start } from '../../meeting/script.ts';
import { everythingOf } from '../noted.ts';
import {
  contents,
  fileOf,
  fileText,
  freshDatabase,
  importFile,
  keep,
  meetingRow,
  seriesRow,
  uuid,
  WALL,
  watching,
} from './kept.ts';

const base = log(start(), joins('p1', 0), joins('p2', 0), speaks('p1', 0, 60_000), speaks('p2', 61_000, 90_000));
const longer: LogEntry[] = [...base, { type: 'renamed', at: 90_000, person: 'p1', name: 'Ana', seq: base.length }];
const other: LogEntry[] = [
  ...base.slice(0, -1),
  ...log(marks('p2', 5, 'listening')).map((entry) => ({ ...entry, seq: base.length - 1 })),
];

let db: HearthDatabase;
beforeEach(async () => {
  db = freshDatabase();
  await db.series.add(seriesRow(1));
});

/** A file of meetings that somebody else kept. */
async function fileWith(...logs: readonly LogEntry[][]): Promise<string> {
  const elsewhere = freshDatabase();
  await elsewhere.series.add(seriesRow(1));
  for (const [i, entries] of logs.entries()) await keep(elsewhere, meetingRow(i, entries), entries, `Note ${i}`);
  const text = await fileText(elsewhere);
  db = freshDatabase();
  await db.series.add(seriesRow(1));
  return text;
}

const options = async (source: FileSource, changes: Partial<TakeInOptions> = {}): Promise<TakeInOptions> => ({
  ...watching(),
  mode: 'merge',
  check: await checkFile(db, source, watching()),
  wall: WALL,
  newId: () => 'import-1',
  settings: {},
  writeSettings: () => Promise.resolve(),
  ...changes,
});

describe('a meeting that is here already', () => {
  it.each([
    ['is the same', base, base, 'same', 'here'],
    ['goes on in the file', base, longer, 'longer', 'file'],
    ['goes on here', longer, base, 'shorter', 'here'],
    ['went another way here', other, longer, 'different', 'here'],
  ] as const)('and %s', async (_, here, file, relation, wins) => {
    const source = fileOf(await fileWith([...file]));
    await keep(db, meetingRow(0, here), here, 'Mine');
    const { check, taken } = await importFile(db, source);
    expect(check.counts).toMatchObject({ new: 0, [relation]: 1 });
    expect(taken).toEqual({ added: 0, brought: wins === 'file' ? 1 : 0 });
    const after = await contents(db);
    expect(after.logs).toEqual([wins === 'file' ? file : here]);
    expect(after.meetings).toEqual([meetingRow(0, wins === 'file' ? file : here)]);
    expect(after.notes).toEqual([{ meetingId: uuid(0), text: 'Mine' }]);
    expect(after.eventsOf).toEqual([uuid(0)]);
    expect(after.imports).toEqual([]);
  });

  it('gets no names back that were taken out, and loses none to a file without names', async () => {
    const named = fileOf(await fileWith(longer));
    await keep(db, meetingRow(0, base, { anonymous: true }), base);
    expect((await importFile(db, named)).check.counts.reduced).toBe(1);
    expect((await contents(db)).logs).toEqual([base]);

    await fileWith();
    await keep(db, meetingRow(0, longer), longer);
    const nameless = fileOf(await fileText(db, { names: false }));
    await db.meetings.update(uuid(0), { nextSeq: base.length });
    expect((await importFile(db, nameless)).check.counts.reduced).toBe(1);
    expect((await contents(db)).logs).toEqual([longer]);
  });

  it('does not get back a log that was let go', async () => {
    const source = fileOf(await fileWith(base));
    await keep(db, meetingRow(0, base), []);
    expect((await importFile(db, source)).check.counts.reduced).toBe(1);
    expect((await contents(db)).logs).toEqual([[]]);
  });
});

describe('restoring in place of what is here', () => {
  it('leaves exactly what the file has', async () => {
    const source = fileOf(await fileWith(base, longer, base));
    const wanted = freshDatabase();
    await importFile(wanted, source);
    const expected = await contents(wanted);
    db = freshDatabase();
    await keep(db, meetingRow(0, base), base, 'Mine');
    await keep(db, meetingRow(1, other), other);
    await keep(db, meetingRow(7, base), base, 'Mine, too');
    const { taken } = await importFile(db, source, 'replace');
    expect(await contents(db)).toEqual(expected);
    expect(taken).toEqual({ added: 1, brought: 2 });
  });

  it('waits while a meeting is going on', async () => {
    const source = fileOf(await fileWith(base));
    await keep(db, meetingRow(7, base, { over: 0, closed: 0, updatedWall: WALL - 60_000 }), base);
    const before = await contents(db);
    await expect(importFile(db, source, 'replace')).rejects.toMatchObject({ problem: 'in-a-meeting' });
    expect(await contents(db)).toEqual(before);
  });

  it('writes settings once everything else is there, at the next start if need be', async () => {
    const source = fileOf(await fileWith(base));
    const settings = { companion: { roundMovesOn: true } };
    await takeIn(
      db,
      source,
      await options(source, { settings, writeSettings: () => Promise.reject(new Error('full')) }),
    );
    expect((await contents(db)).logs).toEqual([base]);
    const written: unknown[] = [];
    await sweepImports(db, async (all) => void written.push(all));
    await sweepImports(db, async (all) => void written.push(all));
    expect(written).toEqual([settings]);
    expect((await contents(db)).imports).toEqual([]);
  });
});

describe('all or nothing', () => {
  it('leaves nothing when it is cancelled, wherever that is', async () => {
    const source = fileOf(await fileWith(base, longer, other), 200);
    const before = await contents(db);
    for (let stopAt = 0; stopAt <= 1; stopAt += 0.1) {
      const stop = new AbortController();
      const progress = (share: number) => {
        if (share >= stopAt) stop.abort();
      };
      const all = await options(source, { signal: stop.signal, progress });
      await expect(takeIn(db, source, all)).rejects.toMatchObject({ name: 'AbortError' });
      expect(await contents(db)).toEqual(before);
    }
  });

  it('throws away what a crash left, but for events of a meeting that is there', async () => {
    await keep(db, meetingRow(0, base), base);
    const before = await contents(db);
    await db.imports.add({ id: 'crashed', startedWall: WALL, meetingIds: [uuid(0), uuid(5), 'crashed x'] });
    await db.events.bulkAdd([uuid(5), 'crashed x'].map((meetingId) => ({ meetingId, seq: 0, events: base })));
    await sweepImports(db, () => Promise.reject(new Error('There are none')));
    expect(await contents(db)).toEqual(before);
  });

  it('leaves nothing when the database refuses, and says why', async () => {
    const source = fileOf(await fileWith(base, longer));
    const before = await contents(db);
    const all = await options(source);
    const full = new DOMException('full', 'QuotaExceededError');
    db.attendance.hook('creating', () => {
      throw full;
    });
    await expect(takeIn(db, source, all)).rejects.toMatchObject({ problem: 'no-room' });
    expect(await contents(db)).toEqual(before);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a meeting was deleted', () => new DiskStore(db).remove(uuid(0))],
    ['a meeting became longer', () => db.meetings.update(uuid(0), { nextSeq: 99 })],
    ['a meeting came', () => db.meetings.add(meetingRow(1, base))],
    ['another page threw the journal away', () => db.imports.clear()],
  ])('takes nothing in after %s meanwhile', async (_, meanwhile) => {
    const source = fileOf(await fileWith(longer, base));
    await keep(db, meetingRow(0, base), base);
    let once = true;
    const all = await options(source, {
      progress: () => {
        if (once) pending.push(meanwhile());
        once = false;
      },
    });
    const pending: Promise<unknown>[] = [];
    await expect(takeIn(db, source, all)).rejects.toMatchObject({ problem: 'changed' });
    await Promise.all(pending);
    const after = await contents(db);
    expect(after.imports).toEqual([]);
    expect(after.logs.every((entries) => entries.length === base.length)).toBe(true);
  });

  it('takes nothing in from a file that became another', async () => {
    const text = await fileWith(base);
    const all = await options(fileOf(text));
    const changed = fileOf(await fileText(await withMeetings(base, longer)));
    await expect(takeIn(db, changed, all)).rejects.toMatchObject({ problem: 'changed' });
    expect((await contents(db)).meetings).toEqual([]);
  });
});

async function withMeetings(...logs: readonly LogEntry[][]): Promise<HearthDatabase> {
  const { indexedDB } = Dexie.dependencies;
  const elsewhere = freshDatabase();
  for (const [i, entries] of logs.entries()) await keep(elsewhere, meetingRow(i, entries), entries);
  Dexie.dependencies.indexedDB = indexedDB;
  return elsewhere;
}

describe('what was noted for series', () => {
  const noted = (n: number, feedbackLink: string) => rowOf({ ...everythingOf(''), feedbackLink }, seriesRow(n).id);
  const [theirs, mine] = ['https://theirs.example', 'https://mine.example'];

  async function backupOf(content: 'backup' | 'meetings', ...rows: readonly PracticesRow[]): Promise<FileSource> {
    const elsewhere = freshDatabase();
    await keep(elsewhere, meetingRow(0, base), base);
    const { room } = seriesRow(1);
    const extras = { series: [seriesRow(1), seriesRow(2), seriesRow(3, { room })], practices: rows, settings: {} };
    const text = await fileText(elsewhere, { content, extras });
    db = freshDatabase();
    return fileOf(text);
  }

  it('stays where something is noted here, comes where nothing is, and is replaced with everything else', async () => {
    const source = await backupOf('backup', noted(1, theirs), noted(2, theirs));
    await db.series.add(seriesRow(1));
    await db.practices.bulkAdd([noted(1, mine), noted(7, mine)]);
    await importFile(db, source);
    expect((await contents(db)).practices).toEqual([noted(1, mine), noted(2, theirs), noted(7, mine)]);
    await importFile(db, source, 'replace');
    expect((await contents(db)).practices).toEqual([noted(1, theirs), noted(2, theirs)]);
  });

  it('goes to the series that its room has here, the first where there are two', async () => {
    const source = await backupOf('backup', noted(1, theirs), noted(2, mine), noted(3, mine));
    const { room } = seriesRow(1);
    await db.series.bulkAdd([seriesRow(9, { room }), seriesRow(8, { room: seriesRow(2).room })]);
    await importFile(db, source);
    expect((await contents(db)).practices).toEqual([noted(8, mine), noted(9, theirs)]);
  });

  it('is nobody’s business in a file of meetings', async () => {
    await importFile(db, await backupOf('meetings', noted(1, theirs)));
    expect((await contents(db)).practices).toEqual([]);
  });
});

describe('series', () => {
  it('keeps what was chosen for a room that is here under another id', async () => {
    const text = await fileWith(base);
    db = freshDatabase();
    const mine = { ...seriesRow(9), room: seriesRow(1).room, use: 'never' as const };
    await db.series.add(mine);
    await importFile(db, fileOf(text));
    expect(await db.series.toArray()).toEqual([mine]);
    expect((await db.meetings.toArray()).map(({ seriesId }) => seriesId)).toEqual([mine.id]);
  });

  it('of a backup come with their choices, those that were split off too, and never round in a circle', async () => {
    const [one, two, three] = [seriesRow(1), seriesRow(2, { room: seriesRow(1).room, splitFrom: {} }), seriesRow(3)];
    const rows = [{ ...one, partOf: three.id }, two, { ...three, partOf: one.id }, seriesRow(4, { partOf: uuid(77) })];
    const text = await fileText(freshDatabase(), {
      content: 'backup',
      extras: { series: rows, practices: [], settings: {} },
    });
    db = freshDatabase();
    await importFile(db, fileOf(text));
    const after = await db.series.orderBy('id').toArray();
    expect(after).toEqual([one, two, three, seriesRow(4)]);
  });

  it('is made anew for a meeting that came without', async () => {
    const text = await fileWith(base);
    db = freshDatabase();
    await importFile(
      db,
      fileOf(
        text
          .split('\n')
          .filter((line) => !line.includes('"series","id"'))
          .join('\n'),
      ),
    );
    expect(await db.series.toArray()).toMatchObject([{ id: seriesRow(1).id, use: 'ask', role: null }]);
  });
});
