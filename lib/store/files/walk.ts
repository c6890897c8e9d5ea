/** Goes through the records of a file in order and holds what must be true of them together. */

import type { LogEntry } from '../../meeting/events.ts';
import { without } from '../../meeting/without.ts';
import type { SeriesRow } from '../database.ts';
import type { PracticesRow } from '../practices.ts';
import { type FileHeader, type MeetingRecord, MOST_EVENTS, MOST_MEETINGS, type SettingRecord } from './format.ts';
import type { FileSource } from './lines.ts';
import { FileError } from './problems.ts';
import { openFile } from './records.ts';

/** What is done with each record. Whatever is thrown ends the walk. */
export interface Visitor {
  readonly header: (header: FileHeader) => void;
  readonly series: (row: SeriesRow) => void;
  readonly practices: (row: PracticesRow) => void;
  readonly setting: (setting: SettingRecord) => void;
  /** A meeting begins… */
  readonly meeting: (record: MeetingRecord) => Promise<void>;
  /** …its events follow, in pieces… */
  readonly events: (events: readonly LogEntry[]) => Promise<void>;
  /** …and it is over. */
  readonly meetingEnd: () => Promise<void>;
  /** Share of the file that was read, 0–1. */
  readonly progress: (share: number) => void;
}

/**
 * Every *that was not X* is compared with every piece of speech when a log is folded. Far more of both than any meeting has would
 * keep the page busy for minutes.
 */
const MOST_COMPARED = 50_000_000;

/** Walks through a whole file. `signal` ends it between two records, by the signal's own reason. */
export async function walkFile(source: FileSource, visitor: Visitor, signal: AbortSignal): Promise<void> {
  const { header, records } = await openFile(source);
  try {
    signal.throwIfAborted();
    visitor.header(header);
    const seen = new Set<string>();
    const rooms = new Set<string>();
    const noted = new Set<string>();
    let open: OpenLog | null = null;
    let events = 0;
    let isEnded = false;
    for await (const { record, line, read } of records) {
      signal.throwIfAborted();
      if (isEnded) throw new FileError('broken-record', line);
      if (record.type === 'events') {
        if (open?.id !== record.meeting) throw new FileError('broken-log', line);
        open.add(record.events, line);
        events += record.events.length;
        await visitor.events(record.events);
      } else {
        if (open) await visitor.meetingEnd();
        open = null;
        if (record.type === 'series') {
          addOnce(rooms, record.id, line);
          visitor.series(without(record, 'type'));
        } else if (record.type === 'practices') {
          addOnce(noted, record.seriesId, line);
          visitor.practices(without(record, 'type'));
        } else if (record.type === 'setting') visitor.setting(record);
        else if (record.type === 'meeting') {
          addOnce(seen, record.id, line);
          open = new OpenLog(record);
          await visitor.meeting(record);
        } else {
          if (record.meetings !== seen.size || record.events !== events) throw new FileError('cut-off', line);
          isEnded = true;
        }
      }
      visitor.progress(source.size === 0 ? 1 : Math.min(1, read / source.size));
    }
    if (!isEnded) throw new FileError('cut-off');
  } finally {
    await records.return(undefined);
  }
}

/** The log of the meeting that is being read. */
class OpenLog {
  readonly id: string;
  readonly #nextSeq: number;
  #lastSeq = -1;
  #count = 0;
  #moves = 0;
  #pieces = 0;

  constructor({ id, nextSeq }: MeetingRecord) {
    this.id = id;
    this.#nextSeq = nextSeq;
  }

  add(events: readonly LogEntry[], line: number): void {
    for (const { seq, type } of events) {
      if (seq <= this.#lastSeq || seq >= this.#nextSeq) throw new FileError('broken-log', line);
      this.#lastSeq = seq;
      if (type === 'moved' || type === 'disbelieved') this.#moves += 1;
      if (type === 'spoke') this.#pieces += 1;
    }
    this.#count += events.length;
    if (this.#count > MOST_EVENTS || this.#moves * this.#pieces > MOST_COMPARED) throw new FileError('too-many', line);
  }
}

/** A file has each of them once, and no more of them than a life of meetings. */
function addOnce(ids: Set<string>, id: string, line: number): void {
  if (ids.has(id)) throw new FileError('twice', line);
  if (ids.size === MOST_MEETINGS) throw new FileError('too-many', line);
  ids.add(id);
}
