/** Who was in which meeting, as a table that spreadsheets open. */
import Papa from 'papaparse';
import type { Attendance } from '../../measures/attendance.ts';
import type { Standing } from '../../measures/complete.ts';
import type { StandIns } from '../../meeting/anonymise.ts';
import type { MeetingKind } from '../../meeting/events.ts';
import type { PlatformId } from '../../platforms/contract.ts';
import { CAVEAT } from './format.ts';
import type { KeptMeeting } from './source.ts';
import { nameless } from './write.ts';

/** In this order. */
export const CSV_COLUMNS = [
  'title',
  'started',
  'lengthS',
  'platform',
  'kind',
  'person',
  'self',
  'standing',
  'airtimeS',
  'presentS',
  'measuredS',
  'sharePercent',
  'evenSplitPercent',
  'meeting',
] as const;
type Column = (typeof CSV_COLUMNS)[number];

/** What is written in words. */
export interface CsvWords {
  readonly columns: Readonly<Record<Column | 'caveat', string>>;
  readonly platform: (platform: PlatformId) => string;
  readonly kind: (kind: MeetingKind) => string;
  readonly standing: (standing: Standing) => string;
  /** How somebody is called, also without a name. */
  readonly person: (person: Attendance) => string;
  readonly yes: string;
  readonly no: string;
}

/**
 * What a spreadsheet takes for a formula, behind spaces and in the wide letters of East Asia, too. A quotation mark before it makes it
 * text again.
 */
const FORMULA = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** Tells spreadsheets that the file is UTF-8. */
const BOM = '\ufeff';

/**
 * One row a person a meeting (RFC 4180). Whole numbers only, as a decimal point means something else in half of the world. With names, each row
 * ends with the caveat: a note of its own would be lost at the first sorting.
 */
export async function* writeCsv(
  meetings: AsyncIterable<KeptMeeting>,
  { names, standIns, words }: { readonly names: boolean; readonly standIns: StandIns; readonly words: CsvWords },
): AsyncGenerator<string> {
  const heads = CSV_COLUMNS.map((column) => words.columns[column]);
  yield BOM + toCsv([names ? [...heads, words.columns.caveat] : heads]);
  for await (const kept of meetings) {
    const meeting = names ? kept : nameless(kept, standIns);
    const rows = meeting.people.map((_, i) => {
      const cells = cellsOf(meeting, i, words);
      const row = CSV_COLUMNS.map((column) => cells[column]);
      return names ? [...row, CAVEAT] : row;
    });
    if (rows.length > 0) yield toCsv(rows);
  }
}

function cellsOf({ row, people }: KeptMeeting, index: number, words: CsvWords): Record<Column, string | number | null> {
  const { summary } = row;
  const person = people[index];
  if (!person) throw new RangeError('Nobody has this row.');
  return {
    title: summary.title,
    started: localTime(row.startedWall),
    lengthS: seconds(summary.lengthMs),
    platform: words.platform(row.platform),
    kind: words.kind(summary.kind ?? 'discussion'),
    person: words.person(person),
    self: person.self ? words.yes : words.no,
    standing: words.standing(person.standing),
    // Nobody knows how long somebody spoke who could not be seen.
    airtimeS: person.measuredMs === 0 ? null : seconds(person.airtimeMs),
    presentS: seconds(person.presentMs),
    measuredS: seconds(person.measuredMs),
    sharePercent: percents(person.share),
    evenSplitPercent: percents(person.evenSplit),
    meeting: row.id,
  };
}

function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `${Papa.unparse([...rows.map((row) => [...row])], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function seconds(ms: number): number {
  return Math.round(ms / 1000);
}

/** An empty cell where shares are held back. */
function percents(share: number | null): number | null {
  return share === null ? null : Math.round(share * 100);
}

/** "2026-11-25 09:30": what spreadsheets of all countries read as a time. The user's own time zone. */
function localTime(wall: number): string {
  const date = new Date(wall);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
