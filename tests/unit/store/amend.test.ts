import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingEvent } from '../../../lib/meeting/events.ts';
import { amend, NotAmendable } from '../../../lib/store/amend.ts';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { readLog } from '../../../lib/store/logs.ts';
import { rowsOf } from '../../../lib/store/recompute.ts';
import { event, joins, leaves, log, speaks, start } from '../meeting/script.ts';
import { contents, freshDatabase, keep, threePeople } from './kept.ts';

let db: HearthDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const at = 0;
const names = async () => (await db.attendance.toArray()).map(({ name }) => name);

describe('putting a past meeting right', () => {
  it('renames', async () => {
    const { id } = await keep(db);
    await amend(db, id, [{ type: 'renamed', at, person: 'p2', name: 'Benedict' }]);
    expect(await names()).toEqual(['Ana', 'Benedict', 'Cleo']);
  });

  it('makes two people one', async () => {
    const { id } = await keep(db);
    await amend(db, id, [{ type: 'merged', at, person: 'p3', into: 'p2' }]);
    expect(await names()).toEqual(['Ana', 'Ben']);
    expect((await db.meetings.get(id))?.summary).toMatchObject({ people: 2, heardFrom: 2 });
  });

  it('tells two people apart', async () => {
    const cameBack = log(
      start(),
      joins('p1', 0),
      joins('p2', 0),
      speaks('p2', 1000, 5000),
      leaves('p2', 6000),
      joins('p2', 7000),
      speaks('p2', 8000, 10_000),
      event({ type: 'ended', at: 20_000 }),
    );
    const { id } = await keep(db, { log: cameBack });
    await amend(db, id, [{ type: 'split', at, person: 'p2', into: 's3', from: 7000 }]);
    expect(await db.attendance.get([id, 'p2'])).toMatchObject({ airtimeMs: 4000 });
    expect(await db.attendance.get([id, 's3'])).toMatchObject({ airtimeMs: 2000 });
  });

  it('removes a stretch that nobody said', async () => {
    const { id } = await keep(db);
    await amend(db, id, [{ type: 'moved', at, person: 'p1', from: 0, to: 31_000, into: null }]);
    expect(await db.attendance.get([id, 'p1'])).toMatchObject({ airtimeMs: 30_000 });
    expect((await db.meetings.get(id))?.summary.speechMs).toBe(40_000);
  });

  it('changes the kind', async () => {
    const { id } = await keep(db);
    await amend(db, id, [{ type: 'meeting-kind', at, kind: 'decision' }]);
    expect((await db.meetings.get(id))?.summary.kind).toBe('decision');
  });

  it('leaves the meeting as long as it was, and over', async () => {
    const { id, summary } = await keep(db);
    await amend(db, id, [
      { type: 'renamed', at: 900_000, person: 'p2', name: 'B' },
      { type: 'mark', at: 900_000, person: 'p3', mark: 'listening', on: true },
    ]);
    const amended = await db.meetings.get(id);
    expect(amended?.summary).toMatchObject({
      lengthMs: summary.lengthMs,
      ended: true,
      heardFrom: summary.heardFrom + 1,
    });
    expect((await db.attendance.toArray()).map(({ presentMs }) => presentMs)).toEqual([100_000, 100_000, 100_000]);
  });

  it('numbers what it adds so that a rejoined call goes on behind it', async () => {
    const { id, nextSeq } = await keep(db);
    await amend(db, id, [{ type: 'renamed', at, person: 'p2', name: 'B' }]);
    await amend(db, id, [{ type: 'renamed', at, person: 'p3', name: 'C' }]);
    const log = await readLog(db, id);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i));
    expect((await db.meetings.get(id))?.nextSeq).toBe(nextSeq + 2);
  });

  it('takes the name of whoever is not tracked out of the log', async () => {
    const { id } = await keep(db);
    await amend(db, id, [{ type: 'mark', at, person: 'p2', mark: 'dont-track', on: true }]);
    expect(JSON.stringify(await contents(db))).not.toContain('Ben');
  });

  it.each([
    { type: 'renamed', at, person: 'p2', name: 'Secret' },
    { type: 'room', at, person: 'p2', seats: ['Secret', ''] },
    { type: 'purpose', at, text: 'Secret' },
  ] satisfies MeetingEvent[])('lets no name into an anonymous meeting: $type', async (named) => {
    const { id } = await keep(db);
    await db.meetings.update(id, { anonymous: true });
    await amend(db, id, [named]);
    expect(JSON.stringify(await contents(db))).not.toContain('Secret');
  });

  it('refuses a meeting that is not there or not over, and changes nothing', async () => {
    const { id } = await keep(db, { log: threePeople.slice(0, -1) });
    const before = await contents(db);
    const renamed = [{ type: 'renamed', at, person: 'p2', name: 'B' }] as const;
    await expect(amend(db, id, renamed)).rejects.toEqual(new NotAmendable('not-over'));
    await expect(amend(db, 'nowhere', renamed)).rejects.toEqual(new NotAmendable('missing'));
    expect(await contents(db)).toEqual(before);
  });

  it('is all or nothing', async () => {
    const { id } = await keep(db);
    const before = await contents(db);
    db.meetings.hook('updating', () => {
      throw new Error('The disk is full.');
    });
    await expect(amend(db, id, [{ type: 'meeting-kind', at, kind: 'update' }])).rejects.toThrow('full');
    expect(await contents(db)).toEqual(before);
  });
});

describe('undoing', () => {
  const person = fc.constantFrom('p1', 'p2', 'p3');
  const time = fc.nat(100_000);
  const repair: fc.Arbitrary<MeetingEvent> = fc.oneof(
    fc.record({ type: fc.constant('renamed' as const), at: time, person, name: fc.string({ maxLength: 9 }) }),
    fc.record({ type: fc.constant('merged' as const), at: time, person, into: person }),
    fc.record({ type: fc.constant('split' as const), at: time, person, into: fc.constant('s9'), from: time }),
    fc.record({ type: fc.constant('moved' as const), at: time, person, from: time, to: time, into: fc.constant(null) }),
    fc.record({ type: fc.constant('meeting-kind' as const), at: time, kind: fc.constantFrom('update', 'decision') }),
  );

  it('gives back what was there, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(repair, { minLength: 1, maxLength: 4 }), async (events) => {
        db = freshDatabase();
        const row = await keep(db);
        const before = { summary: row.summary, attendance: await db.attendance.toArray() };
        await amend(db, row.id, events);
        const done = await db.meetings.get(row.id);
        // What lists read says the same as the log.
        const derived = rowsOf(row, await readLog(db, row.id));
        expect(done?.summary).toEqual(derived.summary);
        const undone = events.map((_, i) => ({ type: 'undone', at, target: row.nextSeq + i }) as const);
        await amend(db, row.id, undone);
        expect((await db.meetings.get(row.id))?.summary).toEqual(before.summary);
        expect(await db.attendance.toArray()).toEqual(before.attendance);
      }),
      { numRuns: 40 },
    );
  });
});
