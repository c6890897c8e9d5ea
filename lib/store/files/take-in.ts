/** The second walk through a file that was checked: its events are written as they come, and everything else at once at the end. */
import type { LogEntry } from '../../meeting/events.ts';
import type {
  AttendanceRow,
  EventChunk,
  HearthDatabase,
  ImportRow,
  MeetingRow,
  NoteRow,
  SeriesRow,
} from '../database.ts';
import { packed } from '../packing.ts';
import type { PracticesRow } from '../practices.ts';
import { rowsOf } from '../recompute.ts';
import type { FileCheck, Relation, Watching } from './check.ts';
import { commit } from './commit.ts';
import { EVENTS_A_RECORD, type FileHeader, type MeetingRecord } from './format.ts';
import { finishImport, undoImport, type WriteSettings } from './journal.ts';
import type { FileSource } from './lines.ts';
import { FileError, fileErrorOf } from './problems.ts';
import { factsOf } from './series-in.ts';
import { walkFile } from './walk.ts';

/** `merge`: what is here stays, and what the file has beyond it is added. `replace`: what is here goes, and the file takes its place. */
export type TakeInMode = 'merge' | 'replace';

export interface TakeInOptions extends Watching {
  readonly mode: TakeInMode;
  readonly check: FileCheck;
  /** Wall clock, ms. */
  readonly wall: number;
  /** An id for the journal that nobody else has. */
  readonly newId: () => string;
  /** What is to be written into the extension's own storage at the end. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly writeSettings: WriteSettings;
}

/** Everything but events, as it will be written. */
export interface Gathered {
  readonly series: SeriesRow[];
  readonly practices: PracticesRow[];
  readonly meetings: MeetingRow[];
  readonly attendance: AttendanceRow[];
  readonly notes: NoteRow[];
}

/** How many meetings were taken in. */
export interface TakenIn {
  readonly added: number;
  readonly brought: number;
}

/** Events that are held before they are written. */
const EVENTS_A_WRITE = 5000;

/** Takes a file in, or leaves everything as it was. Throws a `FileError`, or the signal's reason. */
export async function takeIn(db: HearthDatabase, source: FileSource, options: TakeInOptions): Promise<TakenIn> {
  const { check, mode, signal } = options;
  const wanted = new Map([...check.relations].filter(([, relation]) => isTaken(relation, mode)));
  const journal: ImportRow = { id: options.newId(), startedWall: options.wall, meetingIds: [] };
  const keyOf = (id: string) => (wanted.get(id) === 'new' ? id : `${journal.id} ${id}`);
  // Events that are the same as those here need not be written.
  journal.meetingIds = [...wanted].filter(([, relation]) => relation !== 'same').map(([id]) => keyOf(id));
  try {
    await db.imports.add(journal);
    const gathered = await gather(db, source, options, wanted, keyOf);
    signal.throwIfAborted();
    const { nextSeqs } = check;
    await commit(db, { journal, gathered, mode, wanted, nextSeqs, stagedAs: keyOf, settings: options.settings });
  } catch (error) {
    // What cannot be thrown away now is at the next start.
    await undoImport(db, journal).catch(() => undefined);
    throw signal.aborted ? signal.reason : fileErrorOf(error);
  }
  // From here on nothing is lost: what fails is done at the next start.
  await finishImport(db, { ...journal, settings: options.settings }, options.writeSettings).catch(() => undefined);
  const count = (relation: Relation) => [...wanted.values()].filter((one) => one === relation).length;
  return { added: count('new'), brought: wanted.size - count('new') };
}

function isTaken(relation: Relation, mode: TakeInMode): boolean {
  return mode === 'replace' || relation === 'new' || relation === 'longer';
}

async function gather(
  db: HearthDatabase,
  source: FileSource,
  { check, signal, progress }: TakeInOptions,
  wanted: ReadonlyMap<string, Relation>,
  keyOf: (id: string) => string,
): Promise<Gathered> {
  const gathered: Gathered = { series: [], practices: [], meetings: [], attendance: [], notes: [] };
  const writer = new ChunkWriter(db);
  const isBackup = check.header.content === 'backup';
  let current: { readonly record: MeetingRecord; readonly log: LogEntry[] } | null = null;
  let [meetings, events] = [0, 0];
  await walkFile(
    source,
    {
      header: () => undefined,
      setting: () => undefined,
      series: (row) => void gathered.series.push(isBackup ? row : factsOf(row)),
      practices: (row) => {
        if (isBackup) gathered.practices.push(row);
      },
      meeting: async (record) => {
        meetings += 1;
        if (!check.relations.has(record.id)) throw new FileError('changed');
        current = wanted.has(record.id) ? { record, log: [] } : null;
      },
      events: async (some) => {
        events += some.length;
        for (const event of some) current?.log.push(event);
      },
      meetingEnd: async () => {
        if (!current) return;
        const { record, log } = current;
        addRows(gathered, record, log, check.header);
        if (wanted.get(record.id) !== 'same') await writer.add(keyOf(record.id), log);
      },
      progress,
    },
    signal,
  );
  await writer.flush();
  if (meetings !== check.meetings || events !== check.events) throw new FileError('changed');
  return gathered;
}

/**
 * What the log of a meeting says counts, not what the file says. Where nobody saw the meeting's end, its length is known from its row
 * only.
 */
function addRows(
  gathered: Gathered,
  record: MeetingRecord,
  log: readonly LogEntry[],
  { names, content }: FileHeader,
): void {
  const { type: _, people, note, held, ...row } = record;
  const counted = log.length > 0 ? counts(row, log) : null;
  const meetingId = row.id;
  gathered.meetings.push({
    ...row,
    ...(counted?.summary.ended && row.closed === 1 && { summary: counted.summary }),
    ...(!names && { anonymous: true }),
    // How long something is kept is chosen here.
    ...(held !== undefined && content === 'backup' && { held }),
  });
  // Of a meeting that is not closed they are written when it is.
  const attendance = row.closed === 1 ? (counted?.attendance ?? people) : [];
  gathered.attendance.push(...attendance.map((person) => ({ ...person, meetingId })));
  if (note !== undefined) gathered.notes.push({ meetingId, text: note });
}

function counts(row: MeetingRow, log: readonly LogEntry[]): ReturnType<typeof rowsOf> {
  try {
    return rowsOf(row, log);
  } catch (error) {
    throw new FileError('broken-log', null, { cause: error });
  }
}

/** Writes logs in chunks of a good size, many at once. */
class ChunkWriter {
  readonly #db: HearthDatabase;
  #held: EventChunk[] = [];
  #count = 0;

  constructor(db: HearthDatabase) {
    this.#db = db;
  }

  async add(meetingId: string, log: readonly LogEntry[]): Promise<void> {
    for (let at = 0; at < log.length; at += EVENTS_A_RECORD) {
      const events = log.slice(at, at + EVENTS_A_RECORD);
      const chunk = packed(meetingId, events);
      if (chunk) this.#held.push(chunk);
      this.#count += events.length;
      if (this.#count >= EVENTS_A_WRITE) await this.flush();
    }
  }

  async flush(): Promise<void> {
    const held = this.#held;
    this.#held = [];
    this.#count = 0;
    if (held.length > 0) await this.#db.events.bulkAdd(held);
  }
}
