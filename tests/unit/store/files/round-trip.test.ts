import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../lib/meeting/events.ts';
import { without } from '../../../../lib/meeting/without.ts';
import type { HearthDatabase } from '../../../../lib/store/database.ts';
import { newSeries } from '../../../../lib/store/meeting-store.ts';
import { NO_PRACTICES, rowOf } from '../../../../lib/store/practices-row.ts';
import { meetings } from '../../meeting/arbitrary.ts';
import { anyPractices } from '../noted.ts';
import {
  contents,
  documentText,
  fileOf,
  fileText,
  freshDatabase,
  importFile,
  keep,
  meetingRow,
  seriesRow,
  uuid,
} from './kept.ts';

const history = fc.array(
  fc.record({
    log: meetings,
    note: fc.constantFrom('', 'Ask Zoë "again"\n\u2028=1+1 \u{1f525}'),
    /** Some are not closed yet, some nobody came to, some kept their figures only. */
    fate: fc.constantFrom('closed', 'closed', 'open', 'empty', 'figures'),
  }),
  { minLength: 1, maxLength: 5 },
);
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

async function filled(all: History): Promise<HearthDatabase> {
  const db = freshDatabase();
  await db.series.bulkAdd([
    seriesRow(1, {
      label: 'Équipe',
      plan: {
        kind: 'decision',
        lengthMs: 3_600_000,
        purpose: 'Decide',
        agenda: [{ label: 'What is new', minutes: null }],
      },
      untracked: ['a hash'],
      rounds: [['Ana', 'Ben']],
      retention: { namesDays: null, figuresDays: 365 },
      personTrends: true,
      practices: [{ wall: 5, text: 'Rounds' }],
    }),
    seriesRow(2, { use: 'never', role: null, partOf: seriesRow(1).id }),
  ]);
  for (const [i, { log, note, fate }] of all.entries()) {
    const kept: LogEntry[] = fate === 'empty' || fate === 'figures' ? [] : log;
    const of = fate === 'figures' ? log : kept;
    const row = meetingRow(i, of, {
      ...(fate === 'open' && { closed: 0, over: 0 }),
      ...(fate === 'figures' && { anonymous: true }),
    });
    await keep(db, row, kept, note);
  }
  return db;
}

const parsed = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('a file', () => {
  it('as a backup brings back the very same database', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(anyPractices(''), { maxLength: 2 }), async (all, noted) => {
        const db = await filled(all);
        await db.practices.bulkAdd(noted.map((row, i) => rowOf(row, seriesRow(i + 1).id)));
        const before = await contents(db);
        const { series, practices } = before;
        const extras = { series, practices, settings: { companion: { roundMovesOn: true } } };
        const text = await fileText(db, { content: 'backup', extras });
        const other = freshDatabase();
        const { check, written } = await importFile(other, fileOf(text), 'merge', { some: 'thing' });
        expect(await contents(other)).toEqual(before);
        expect(check.settings).toEqual(new Map([['companion', { roundMovesOn: true }]]));
        expect(written).toEqual({ some: 'thing' });
        // Without what an older Hearth does not know, it is a file that one can read.
        expect(check.header.version).toBe(noted.length > 0 ? 2 : 1);
        // In place of something else it is the same.
        const third = freshDatabase();
        await third.practices.bulkAdd([rowOf(NO_PRACTICES, seriesRow(1).id), rowOf(NO_PRACTICES, seriesRow(5).id)]);
        await importFile(third, fileOf(text), 'replace');
        expect(await contents(third)).toEqual(before);
        // Written once more it is the same file.
        expect(parsed(await fileText(other, { content: 'backup', extras }))).toEqual(parsed(text));
      }),
      { numRuns: 12 },
    );
  });

  it('of meetings with names brings back every meeting, and lets nobody else choose for a room', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const db = await filled(all);
        const before = await contents(db);
        await db.practices.add(rowOf(NO_PRACTICES, seriesRow(1).id));
        const text = await fileText(db);
        expect(text).not.toContain('"practices","seriesId"');
        const other = freshDatabase();
        await importFile(other, fileOf(text, 7));
        const after = await contents(other);
        expect({ ...after, series: [] }).toEqual({ ...before, series: [] });
        const { id, platform, room, label, practices } = seriesRow(1, before.series[0]);
        expect(after.series).toEqual([{ ...newSeries({ platform, room }), id, label, practices }]);
      }),
      { numRuns: 12 },
    );
  });

  it('of one meeting, as a single object, is that meeting', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (all) => {
        const db = await filled(all.slice(0, 1));
        const before = await contents(db);
        const text = await documentText(db, uuid(0));
        const other = freshDatabase();
        // Whoever looks at a file may well save it in another shape.
        for (const shape of [text, JSON.stringify(JSON.parse(text)), JSON.stringify(JSON.parse(text), null, 4)]) {
          await Promise.all(
            [other.meetings, other.events, other.series, other.attendance, other.notes].map((table) => table.clear()),
          );
          await importFile(other, fileOf(shape));
          expect({ ...(await contents(other)), series: [] }).toEqual({ ...before, series: [] });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('without names has the figures of the meeting and nothing that somebody wrote', async () => {
    const named = freshDatabase();
    await named.practices.add({ ...NO_PRACTICES, feedbackLink: 'https://secret.example', seriesId: seriesRow(1).id });
    const log = withNames();
    await named.series.add(
      seriesRow(1, { label: 'SECRET label', practices: [{ wall: 1, text: 'SECRET' }], room: '/rooms/SECRET' }),
    );
    const row = meetingRow(1, log);
    await keep(
      named,
      { ...row, room: '/rooms/SECRET', summary: { ...row.summary, title: 'SECRET title' } },
      log,
      'SECRET',
    );
    for (const text of [await fileText(named, { names: false }), await documentText(named, uuid(1), false)]) {
      expect(text).not.toMatch(/SECRET/i);
      expect(text).toContain('Person 2');
      expect(text).not.toContain('measure of contribution');
      const other = freshDatabase();
      await importFile(other, fileOf(text));
      const {
        meetings: [got],
        logs,
        attendance,
      } = await contents(other);
      expect(got?.anonymous).toBe(true);
      expect(got?.summary).toEqual({ ...row.summary, title: '' });
      expect(attendance.map((row) => without(row, 'name'))).toEqual(
        (await named.attendance.toArray()).map((row) => without(row, 'name')),
      );
      expect(logs[0]?.map(({ type, seq, at }) => [type, seq, at])).toEqual(
        log.map(({ type, seq, at }) => [type, seq, at]),
      );
    }
    expect(await fileText(named)).toContain('Speaking time is not a measure of contribution.');
  });
});

/** Everything in it that anybody could have written is SECRET. */
function withNames(): LogEntry[] {
  const events: Record<string, unknown>[] = [
    {
      type: 'meeting-started',
      at: 0,
      wall: 1_700_000_000_000,
      platform: 'livekit',
      mode: 'per-participant',
      role: 'facilitator',
    },
    ...['p1', 'p2', 'p3'].flatMap((person) => [
      { type: 'person', at: 0, person, key: `name:SECRET ${person}`, name: `SECRET ${person}`, self: person === 'p1' },
      { type: 'joined', at: 0, person },
      { type: 'measurable', at: 0, person, measurable: true },
    ]),
    {
      type: 'agenda',
      at: 1,
      items: [
        { label: 'SECRET one', minutes: 5 },
        { label: 'SECRET two', minutes: null },
      ],
    },
    { type: 'purpose', at: 1, text: 'To praise SECRET' },
    { type: 'topic', at: 2, label: '' },
    { type: 'topic', at: 3, label: 'SECRET one' },
    { type: 'spoke', at: 9000, person: 'p2', from: 4000, to: 9000 },
    { type: 'renamed', at: 9001, person: 'p2', name: 'SECRET friend' },
    { type: 'room', at: 9002, person: 'p3', seats: ['SECRET a', '', 'SECRET b'] },
    { type: 'round', at: 9003, kind: 'ideas', on: true, order: ['p1', 'p2'] },
    { type: 'round-guest', at: 9004, name: 'SECRET guest' },
    { type: 'topic', at: 10_000, label: 'SECRET two' },
    { type: 'ended', at: 20_000 },
  ];
  return events.map((event, seq) => ({ ...event, seq })) as unknown as LogEntry[];
}
