/** From meetings to the text of a file, a piece at a time. */

import type { Attendance } from '../../measures/attendance.ts';
import { anonymised, type StandIns } from '../../meeting/anonymise.ts';
import type { SeriesRow } from '../database.ts';
import type { PracticesRow } from '../practices.ts';
import { rowsOf } from '../recompute.ts';
import {
  CAVEAT,
  EVENTS_A_RECORD,
  type FileHeader,
  type FileRecord,
  FORMAT,
  FORMAT_VERSION,
  VERSION_WITHOUT_PRACTICES,
} from './format.ts';
import { factsOf, placeOf } from './series-in.ts';
import type { KeptMeeting } from './source.ts';

export interface WriteOptions {
  readonly content: FileHeader['content'];
  readonly names: boolean;
  /** What stands in the place of names. */
  readonly standIns: StandIns;
  /** When the file is written, wall clock, ms. */
  readonly wall: number;
  /** The series of a meeting; `null`: there is none. */
  readonly seriesOf: (meeting: KeptMeeting) => Promise<SeriesRow | null>;
}

/** What a backup holds beside meetings. */
export interface BackupExtras {
  readonly series: readonly SeriesRow[];
  readonly practices: readonly PracticesRow[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A file of any number of meetings: a record a line. */
export async function* writeLines(
  meetings: AsyncIterable<KeptMeeting>,
  options: WriteOptions,
  extras: BackupExtras = { series: [], practices: [], settings: {} },
): AsyncGenerator<string> {
  const line = (record: FileHeader | FileRecord) => `${JSON.stringify(record)}\n`;
  yield line(header(options, extras.practices.length > 0 ? FORMAT_VERSION : VERSION_WITHOUT_PRACTICES));
  for (const [key, value] of Object.entries(extras.settings)) yield line({ type: 'setting', key, value });
  for (const row of extras.series) yield line({ type: 'series', ...row });
  for (const row of extras.practices) yield line({ type: 'practices', ...row });
  const written = new Set(extras.series.map(({ id }) => id));
  let [count, events] = [0, 0];
  for await (const kept of meetings) {
    if (!written.has(kept.row.seriesId)) {
      written.add(kept.row.seriesId);
      const series = await options.seriesOf(kept);
      if (series) yield line({ type: 'series', ...seriesFor(series, options) });
    }
    const { row, people, note, log } = options.names ? kept : nameless(kept, options.standIns);
    yield line({ type: 'meeting', ...row, people, ...(note !== '' && { note }) });
    for (let at = 0; at < log.length; at += EVENTS_A_RECORD) {
      yield line({ type: 'events', meeting: row.id, events: log.slice(at, at + EVENTS_A_RECORD) });
    }
    count += 1;
    events += log.length;
  }
  yield line({ type: 'end', meetings: count, events });
}

/** A file of one meeting as a single JSON object, with an event a line. */
export async function writeDocument(kept: KeptMeeting, options: WriteOptions): Promise<string> {
  const series = await options.seriesOf(kept);
  const { row, people, note, log } = options.names ? kept : nameless(kept, options.standIns);
  const parts = {
    ...header(options, VERSION_WITHOUT_PRACTICES),
    ...(series && { series: seriesFor(series, options) }),
    meeting: { ...row, people, ...(note !== '' && { note }) },
  };
  const head = JSON.stringify(parts, null, 2).replace(/\n\}$/, '');
  const events = log.map((entry) => `\n    ${JSON.stringify(entry)}`).join(',');
  return `${head},\n  "events": [${events}\n  ]\n}\n`;
}

function header({ content, names, wall }: WriteOptions, version: number): FileHeader {
  const known = { format: FORMAT, version, content, names, writtenWall: wall } as const;
  return names ? { ...known, caveat: CAVEAT } : known;
}

/** Its own name, its room's and what was begun in it may all hold names. */
function seriesFor(series: SeriesRow, { names }: WriteOptions): SeriesRow {
  if (names) return factsOf(series);
  return placeOf({ ...series, room: series.id });
}

/** A meeting as it is given away without names. Its series stands for its room. */
export function nameless({ row, log, people }: KeptMeeting, standIns: StandIns): KeptMeeting {
  const bare = { ...row, room: row.seriesId, anonymous: true, summary: { ...row.summary, title: '' } };
  const without = anonymised(log, standIns);
  const isCounted = without.length > 0 && row.closed === 1;
  return {
    row: bare,
    log: without,
    people: isCounted
      ? rowsOf(bare, without).attendance
      : people.map((one) => ({ ...one, name: numberFor(one, standIns) })),
    note: '',
  };
}

function numberFor({ person, self }: Attendance, standIns: StandIns): string {
  return self ? '' : standIns.person(person.slice(1));
}
