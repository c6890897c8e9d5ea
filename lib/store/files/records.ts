/** From a file to its records, each checked. What is given on is of the newest version, whatever the file's own is. */
import * as v from 'valibot';
import {
  documentSchema,
  type EventsRecord,
  type FileHeader,
  type FileRecord,
  FORMAT,
  FORMAT_VERSION,
  headerSchema,
  recordSchema,
} from './format.ts';
import { type FileSource, type Line, LONGEST_LINE, linesOf } from './lines.ts';
import { FileError } from './problems.ts';

export interface FoundRecord {
  readonly record: FileRecord;
  readonly line: number;
  /** Bytes of the file that were read so far. */
  readonly read: number;
}

/** What a file says it is, and then its records. */
export interface OpenFile {
  readonly header: FileHeader;
  readonly records: AsyncGenerator<FoundRecord>;
}

/** Begins to read a file. Throws a `FileError` when it is none of ours; its records may throw one, too. */
export async function openFile(source: FileSource): Promise<OpenFile> {
  const lines = linesOf(source);
  try {
    const { done, value: first } = await lines.next();
    if (done) throw new FileError('empty');
    if (!first.text.trimStart().startsWith('{')) throw new FileError(source.size > 0 ? 'not-hearth' : 'empty', 1);
    const head = fromJson(first.text);
    if (head !== undefined && !isDocument(head)) {
      return { header: headerOf(head, first.number), records: recordsIn(lines) };
    }
    return openDocument(head ?? (await wholeOf(first, lines)), source.size);
  } catch (error) {
    await lines.return(undefined);
    throw error;
  }
}

async function* recordsIn(lines: AsyncGenerator<Line>): AsyncGenerator<FoundRecord> {
  for await (const { text, number, read } of lines) {
    const value = fromJson(text);
    if (value === undefined) throw new FileError('not-json', number);
    yield { record: recordOf(value, number), line: number, read };
  }
}

/** A single JSON object, perhaps over many lines. */
async function wholeOf(first: Line, lines: AsyncGenerator<Line>): Promise<unknown> {
  const texts = [first.text];
  let length = first.text.length;
  for await (const { text, number } of lines) {
    length += text.length;
    if (length > LONGEST_LINE) throw new FileError('line-too-long', number);
    texts.push(text);
  }
  const value = fromJson(texts.join('\n'));
  if (value === undefined) throw new FileError('not-json');
  return value;
}

function openDocument(value: unknown, read: number): OpenFile {
  const header = headerOf(value, 1);
  const parsed = v.safeParse(documentSchema, value);
  if (!parsed.success) throw new FileError('broken-record', 1);
  const { series, meeting, events } = parsed.output;
  const found = (record: FileRecord): FoundRecord => ({ record, line: 1, read });
  const one = recordOf({ ...asObject(meeting), type: 'meeting' }, 1);
  const id = 'id' in one ? one.id : '';
  const log = recordOf({ type: 'events', meeting: id, events }, 1) as EventsRecord;
  const records = [
    ...(series === undefined ? [] : [recordOf({ ...asObject(series), type: 'series' }, 1)]),
    one,
    ...(log.events.length > 0 ? [log] : []),
    { type: 'end', meetings: 1, events: log.events.length } as const,
  ];
  return {
    header,
    records: (async function* () {
      for (const record of records) yield found(record);
    })(),
  };
}

function headerOf(value: unknown, line: number): FileHeader {
  const ours = v.safeParse(v.looseObject({ format: v.literal(FORMAT), version: v.number() }), value);
  if (!ours.success) throw new FileError('not-hearth', line);
  if (ours.output.version > FORMAT_VERSION) throw new FileError('newer-version', line);
  const parsed = v.safeParse(headerSchema, value);
  if (!parsed.success) throw new FileError('broken-record', line);
  return parsed.output;
}

function recordOf(value: unknown, line: number): FileRecord {
  const parsed = v.safeParse(recordSchema, value);
  if (!parsed.success) throw new FileError('broken-record', line);
  return parsed.output as FileRecord;
}

function isDocument(value: unknown): boolean {
  return 'meeting' in asObject(value);
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** `undefined`: no JSON. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
