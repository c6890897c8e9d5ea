/** Gives meetings away as files. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type MeetingReport, reportOf } from '../../measures/report.ts';
import type { CsvWords } from '../../store/files/csv.ts';
import { CAVEAT } from '../../store/files/format.ts';
import { FileError, type FileProblem, fileErrorOf } from '../../store/files/problems.ts';
import { allIds, type KeptMeeting, readMeetings, readSeries } from '../../store/files/source.ts';
import { nameless, type WriteOptions, writeDocument, writeLines } from '../../store/files/write.ts';
import { STAND_INS } from '../stand-ins.ts';
import { blobOf } from './blob-of.ts';
import type { History } from './history.ts';
import { inPercents } from './in-percents.ts';
import { platformName } from './platform-name.ts';

/** `json`: everything, for Hearth or another program. `csv`: a row a person a meeting. `markdown`: notes to read. */
export type ExportFormat = 'json' | 'csv' | 'markdown';

export interface ExportChoice {
  readonly format: ExportFormat;
  /** Whether names, and what may hold names, are in the file. */
  readonly names: boolean;
}

/** One meeting as notes are made of it. */
export interface NotesOf {
  readonly report: MeetingReport;
  readonly platformName: string;
  /** What the user wrote; `''`: nothing. */
  readonly note: string;
  /** What is said of speaking time wherever there are names; `null` without. */
  readonly caveat: string | null;
}

/** Whatever is written in words: the interface has them. */
export interface ExportWords {
  readonly csv: Omit<CsvWords, 'platform'>;
  readonly notes: (meeting: NotesOf) => string;
}

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly share: number }
  | { readonly step: 'done'; readonly meetings: number; readonly leftOut: number; readonly name: string }
  | { readonly step: 'failed'; readonly problem: FileProblem };

export interface ExportDesk {
  readonly state: ReadonlySignal<ExportState>;
  readonly onExport: (ids: readonly string[] | 'all', choice: ExportChoice, words: ExportWords) => void;
  readonly onCancel: () => void;
  /** Forgets how the last one went. */
  readonly onClose: () => void;
}

export type Save = (file: { readonly name: string; readonly blob: Blob }) => void;

/** A single JSON object is for people to look at; beyond so many events nobody does, and lines are read in less memory. */
const LONGEST_DOCUMENT = 100_000;

const TYPES = { json: 'application/json', csv: 'text/csv', markdown: 'text/markdown' } as const;

export function openExportDesk({ store, db, now, lifetime }: History, save: Save): ExportDesk {
  const state = signal<ExportState>({ step: 'idle' });
  let stop = new AbortController();
  const kept = { store, db };

  const write = async (
    ids: readonly string[],
    { format, names }: ExportChoice,
    words: ExportWords,
    { signal, onDamaged }: { readonly signal: AbortSignal; readonly onDamaged: () => void },
  ): Promise<{ readonly name: string; readonly blob: Blob }> => {
    const progress = inPercents((share) => {
      state.value = { step: 'writing', share };
    });
    const meetings = readMeetings(kept, ids, { signal, progress, onDamaged });
    const options: WriteOptions = {
      content: 'meetings',
      names,
      standIns: STAND_INS,
      wall: now(),
      seriesOf: ({ row }) => readSeries(kept, row),
    };
    const called = (ending: string) => `hearth-${ids.length === 1 ? 'meeting' : 'meetings'}-${day(now())}.${ending}`;
    if (format === 'csv') {
      const { writeCsv } = await import('../../store/files/csv.ts');
      const csv = { ...words.csv, platform: platformName };
      return {
        name: called('csv'),
        blob: await blobOf(writeCsv(meetings, { names, standIns: STAND_INS, words: csv }), TYPES.csv),
      };
    }
    if (format === 'markdown') {
      return { name: called('md'), blob: await blobOf(notes(meetings, names, words), TYPES.markdown) };
    }
    const single = ids.length === 1 ? await meetings.next() : null;
    if (single?.done) throw new FileError('changed');
    if (single && single.value.log.length <= LONGEST_DOCUMENT) {
      return {
        name: called('json'),
        blob: new Blob([await writeDocument(single.value, options)], { type: TYPES.json }),
      };
    }
    const all = single ? only(single.value) : meetings;
    return { name: called('ndjson'), blob: await blobOf(writeLines(all, options), TYPES.json) };
  };

  const onExport: ExportDesk['onExport'] = (wanted, choice, words) => {
    if (state.value.step === 'writing') return;
    stop = new AbortController();
    const { signal } = stop;
    lifetime.addEventListener('abort', () => stop.abort(), { once: true, signal });
    state.value = { step: 'writing', share: 0 };
    const run = async (): Promise<void> => {
      const ids = wanted === 'all' ? await allIds(kept) : wanted;
      if (ids.length === 0) {
        state.value = { step: 'failed', problem: 'no-meetings' };
        return;
      }
      let leftOut = 0;
      const onDamaged = () => {
        leftOut += 1;
      };
      const file = await write(ids, choice, words, { signal, onDamaged });
      signal.throwIfAborted();
      save(file);
      state.value = { step: 'done', meetings: ids.length - leftOut, leftOut, name: file.name };
    };
    run().catch((error: unknown) => {
      state.value = signal.aborted ? { step: 'idle' } : { step: 'failed', problem: fileErrorOf(error).problem };
    });
  };
  return {
    state,
    onExport,
    onCancel: () => stop.abort(),
    onClose: () => {
      if (state.value.step !== 'writing') state.value = { step: 'idle' };
    },
  };
}

async function* notes(
  meetings: AsyncIterable<KeptMeeting>,
  names: boolean,
  words: ExportWords,
): AsyncGenerator<string> {
  let first = true;
  for await (const kept of meetings) {
    const { row, log, note } = names ? kept : nameless(kept, STAND_INS);
    const report = reportOf(log, { title: row.summary.title, platform: row.platform });
    const text = words.notes({
      // A meeting whose log was let go still has its figures.
      report: log.length > 0 ? report : { ...report, summary: row.summary },
      platformName: platformName(row.platform),
      note,
      caveat: names ? CAVEAT : null,
    });
    yield first ? text : `\n---\n\n${text}`;
    first = false;
  }
}

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** "2026-11-25", where the user is. */
export function day(wall: number): string {
  const date = new Date(wall);
  const two = (value: number) => String(value).padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}
