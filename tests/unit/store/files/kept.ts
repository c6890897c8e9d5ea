/** A database with meetings in it, what is in it, and files as tests hold them. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { attendanceOf } from '../../../../lib/measures/attendance.ts';
import { reportOf } from '../../../../lib/measures/report.ts';
import type { LogEntry } from '../../../../lib/meeting/events.ts';
import { HearthDatabase, type MeetingRow, type SeriesRow } from '../../../../lib/store/database.ts';
import { DiskStore } from '../../../../lib/store/disk-store.ts';
import { checkFile, type FileCheck } from '../../../../lib/store/files/check.ts';
import type { FileSource } from '../../../../lib/store/files/lines.ts';
import { allIds, readMeetings, readSeries } from '../../../../lib/store/files/source.ts';
import { type TakeInMode, type TakenIn, takeIn } from '../../../../lib/store/files/take-in.ts';
import { type BackupExtras, writeDocument, writeLines } from '../../../../lib/store/files/write.ts';

export const WALL = 1_795_000_000_000;
export const STAND_INS = { person: (n: string) => `Person ${n}`, topic: (n: string) => `Topic ${n}` };

/** Never asked to stop. */
export const watching = () => ({ signal: new AbortController().signal, progress: () => undefined });

export function freshDatabase(): HearthDatabase {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return new HearthDatabase();
}

/** The same id for the same number. */
export const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function seriesRow(n: number, changes: Partial<SeriesRow> = {}): SeriesRow {
  return {
    id: uuid(1_000_000 + n),
    platform: 'livekit',
    room: `/rooms/team-${n}`,
    use: 'always',
    role: 'facilitator',
    devices: [],
    ...changes,
  };
}

export function meetingRow(n: number, log: readonly LogEntry[], changes: Partial<MeetingRow> = {}): MeetingRow {
  const series = seriesRow(1);
  return {
    id: uuid(n),
    platform: series.platform,
    room: series.room,
    seriesId: series.id,
    startedWall: WALL + n * 86_400_000,
    updatedWall: WALL + n * 86_400_000 + 3_600_000,
    nextSeq: log.length,
    over: 1,
    closed: 1,
    summary: reportOf(log, { title: `Meeting ${n}`, platform: 'livekit' }).summary,
    ...changes,
  };
}

/** Keeps a meeting as Hearth does, its events in several chunks. */
export async function keep(db: HearthDatabase, row: MeetingRow, log: readonly LogEntry[], note = ''): Promise<void> {
  const middle = Math.floor(log.length / 2);
  const chunks = [log.slice(0, middle), log.slice(middle)].flatMap((events) =>
    events[0] ? [{ meetingId: row.id, seq: events[0].seq, events }] : [],
  );
  const report = reportOf(log, { title: row.summary.title, platform: row.platform });
  await db.meetings.add(row);
  await db.events.bulkAdd(chunks);
  if (row.closed === 1) await db.attendance.bulkAdd(attendanceOf(report).map((one) => ({ ...one, meetingId: row.id })));
  if (note !== '') await db.notes.add({ meetingId: row.id, text: note });
}

/** Everything in a database; whole logs, as it does not matter in which chunks events come. */
export async function contents(db: HearthDatabase) {
  const meetings = await db.meetings.orderBy('id').toArray();
  const store = new DiskStore(db);
  return {
    meetings,
    logs: await Promise.all(meetings.map(({ id }) => store.log(id))),
    eventsOf: [...new Set((await db.events.toArray()).map(({ meetingId }) => meetingId))].sort(),
    series: await db.series.orderBy('id').toArray(),
    practices: await db.practices.orderBy('seriesId').toArray(),
    attendance: await db.attendance.toArray(),
    notes: await db.notes.toArray(),
    imports: await db.imports.toArray(),
  };
}

/** A file as the browser gives it, in pieces of so many bytes. */
export function fileOf(text: string | Uint8Array<ArrayBuffer>, piece = 64 * 1024): FileSource {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    size: bytes.length,
    stream: () => {
      let at = 0;
      return new ReadableStream({
        pull: (controller) => {
          if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + piece));
          at += piece;
          if (at >= bytes.length) controller.close();
        },
      });
    },
  };
}

interface Wanted {
  readonly names?: boolean;
  readonly content?: 'meetings' | 'backup';
  readonly extras?: BackupExtras;
}

/** Every meeting of a database as a file. */
export async function fileText(db: HearthDatabase, { names = true, content = 'meetings', extras }: Wanted = {}) {
  const kept = { store: new DiskStore(db), db };
  const lines = writeLines(
    readMeetings(kept, await allIds(kept), watching()),
    { content, names, standIns: STAND_INS, wall: WALL, seriesOf: ({ row }) => readSeries(kept, row) },
    extras,
  );
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

/** One meeting as a single JSON object. */
export async function documentText(db: HearthDatabase, id: string, names = true): Promise<string> {
  const kept = { store: new DiskStore(db), db };
  for await (const meeting of readMeetings(kept, [id], watching())) {
    const seriesOf = () => readSeries(kept, meeting.row);
    return writeDocument(meeting, { content: 'meetings', names, standIns: STAND_INS, wall: WALL, seriesOf });
  }
  throw new Error('There is no such meeting');
}

/** What the user does: looks at a file and takes it in. */
export async function importFile(
  db: HearthDatabase,
  source: FileSource,
  mode: TakeInMode = 'merge',
  settings: Readonly<Record<string, unknown>> = {},
): Promise<{ check: FileCheck; taken: TakenIn; written: Record<string, unknown> }> {
  const check = await checkFile(db, source, watching());
  const written: Record<string, unknown> = {};
  const taken = await takeIn(db, source, {
    ...watching(),
    mode,
    check,
    wall: WALL,
    newId: () => 'import-1',
    settings,
    writeSettings: async (all) => void Object.assign(written, all),
  });
  return { check, taken, written };
}
