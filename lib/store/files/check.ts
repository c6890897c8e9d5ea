/** The first look at a file: all of it is read and checked, and nothing is kept. */
import type { HearthDatabase, MeetingRow } from '../database.ts';
import { ifDamaged, readLog } from '../logs.ts';
import { type Likeness, LogComparison } from './compare.ts';
import type { FileHeader, MeetingRecord } from './format.ts';
import type { FileSource } from './lines.ts';
import { FileError } from './problems.ts';
import { walkFile } from './walk.ts';

/**
 * How a meeting of the file stands to what is kept here. `reduced`: it is here, and out of one of the two its names or its events were
 * taken: what is here stays, so that nothing that was taken out comes back, and nothing is lost to a file without names.
 */
export type Relation = 'new' | 'reduced' | Likeness;

/** What a file holds. */
export interface FileCheck {
  readonly header: FileHeader;
  readonly meetings: number;
  readonly events: number;
  /** Start of the first and of the last meeting, wall clock, ms; `null`: there is none. */
  readonly from: number | null;
  readonly to: number | null;
  /** By the meeting's id. */
  readonly relations: ReadonlyMap<string, Relation>;
  /** Of meetings that are here, by id: the number of the next event. */
  readonly nextSeqs: ReadonlyMap<string, number>;
  readonly counts: Readonly<Record<Relation, number>>;
  readonly series: number;
  /** Settings of the extension by key, as they were stored. Unchecked. */
  readonly settings: ReadonlyMap<string, unknown>;
}

export interface Watching {
  readonly signal: AbortSignal;
  /** Share of the work that is done, 0–1. */
  readonly progress: (share: number) => void;
}

/** Reads a whole file. Throws a `FileError` when it cannot be taken in, or the signal's reason. */
export async function checkFile(
  db: HearthDatabase,
  source: FileSource,
  { signal, progress }: Watching,
): Promise<FileCheck> {
  const here = new Set(await db.meetings.toCollection().primaryKeys());
  const relations = new Map<string, Relation>();
  const nextSeqs = new Map<string, number>();
  const counts: Record<Relation, number> = { new: 0, reduced: 0, same: 0, longer: 0, shorter: 0, different: 0 };
  const settings = new Map<string, unknown>();
  let header: FileHeader | null = null;
  let [events, series] = [0, 0];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let current: { readonly id: string; readonly settled: Relation | LogComparison } | null = null;
  await walkFile(
    source,
    {
      header: (found) => {
        header = found;
      },
      series: () => {
        series += 1;
      },
      practices: () => undefined,
      setting: ({ key, value }) => void settings.set(key, value),
      meeting: async (record) => {
        from = Math.min(from, record.startedWall);
        to = Math.max(to, record.startedWall);
        const row = here.has(record.id) ? await db.meetings.get(record.id) : undefined;
        if (row) nextSeqs.set(row.id, row.nextSeq);
        const names = header?.names ?? false;
        current = { id: record.id, settled: row ? await besides(db, row, record, names) : 'new' };
      },
      events: async (some) => {
        events += some.length;
        if (current?.settled instanceof LogComparison) current.settled.add(some);
      },
      meetingEnd: async () => {
        if (!current) return;
        const { id, settled } = current;
        const relation = settled instanceof LogComparison ? settled.likeness : settled;
        relations.set(id, relation);
        counts[relation] += 1;
      },
      progress,
    },
    signal,
  );
  if (header === null) throw new FileError('empty');
  const isEmpty = relations.size === 0;
  const { content } = header as FileHeader;
  if (isEmpty && content === 'meetings') throw new FileError('no-meetings');
  return {
    header,
    meetings: relations.size,
    events,
    from: isEmpty ? null : from,
    to: isEmpty ? null : to,
    relations,
    nextSeqs,
    counts,
    series,
    settings,
  };
}

async function besides(
  db: HearthDatabase,
  row: MeetingRow,
  record: MeetingRecord,
  names: boolean,
): Promise<Relation | LogComparison> {
  const isNameless = !names || record.anonymous === true;
  if (isNameless !== (row.anonymous === true)) return 'reduced';
  const log = await readLog(db, row.id).catch(ifDamaged);
  // What cannot be read here is not what is in the file, and a restore brings it back.
  if (log === null) return 'different';
  return log.length === 0 && row.nextSeq > 0 ? 'reduced' : new LogComparison(log);
}
