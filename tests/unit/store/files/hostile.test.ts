import { beforeEach, describe, expect, it } from 'vitest';
import { without } from '../../../../lib/meeting/without.ts';
import type { HearthDatabase } from '../../../../lib/store/database.ts';
import { checkFile } from '../../../../lib/store/files/check.ts';
import { type FileSource, LONGEST_LINE, linesOf } from '../../../../lib/store/files/lines.ts';
import { type FileProblem, fileErrorOf } from '../../../../lib/store/files/problems.ts';
import { joins, log, speaks, start } from '../../meeting/script.ts';
import { everythingOf } from '../noted.ts';
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
  watching,
} from './kept.ts';

const entries = log(start(), joins('p1', 0), joins('p2', 0), speaks('p1', 0, 9000));

let db: HearthDatabase;
let good: string[];
let single: string;
beforeEach(async () => {
  const elsewhere = freshDatabase();
  await elsewhere.series.add(seriesRow(1));
  await keep(elsewhere, meetingRow(1, entries), entries, 'A note');
  good = (await fileText(elsewhere)).trim().split('\n');
  single = await documentText(elsewhere, uuid(1));
  db = freshDatabase();
});

const HEAD = 0;
const MEETING = 2;
const EVENTS = 3;
const END = 4;

/** The good file with one of its records changed. */
function changed(line: number, change: (record: Record<string, unknown>) => unknown): string {
  const record = JSON.parse(good[line] ?? '') as Record<string, unknown>;
  const result = change(record);
  return good
    .map((text, i) => (i === line ? JSON.stringify(typeof result === 'object' ? result : record) : text))
    .join('\n');
}

const withEvent = (event: Record<string, unknown>) =>
  changed(EVENTS, (record) => {
    (record.events as unknown[])[4] = { seq: 4, at: 0, ...event };
  });
const withMeeting = (changes: Record<string, unknown>) => changed(MEETING, (record) => ({ ...record, ...changes }));
const noted = { type: 'practices', seriesId: uuid(5), ...everythingOf(uuid(5)) };
const withPractices = (...rows: readonly object[]) =>
  [...good.slice(0, MEETING), ...rows.map((row) => JSON.stringify(row)), ...good.slice(MEETING)].join('\n');
const bytes = (...values: number[]) => new Uint8Array(values);

async function answer(file: string | Uint8Array<ArrayBuffer> | FileSource): Promise<FileProblem | 'taken'> {
  const source = typeof file === 'string' || file instanceof Uint8Array ? fileOf(file, 5000) : file;
  const before = await contents(db);
  try {
    await importFile(db, source);
    return 'taken';
  } catch (error) {
    expect(await contents(db)).toEqual(before);
    return fileErrorOf(error).problem;
  }
}

const tooDeep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const CASES: [string, () => string | Uint8Array<ArrayBuffer>, FileProblem | 'taken'][] = [
  ['as it was written', () => good.join('\n'), 'taken'],
  ['with Windows line ends and empty lines', () => good.join('\r\n\r\n'), 'taken'],
  ['with a byte order mark', () => `\ufeff${good.join('\n')}`, 'taken'],
  ['a single object with a byte order mark', () => `\ufeff${single}`, 'taken'],
  ['nothing', () => '', 'empty'],
  ['blank', () => ' \n\n ', 'empty'],
  ['a picture', () => bytes(0x89, 0x50, 0x4e, 0x47, 0xff), 'not-text'],
  ['UTF-16', () => new Uint8Array(new Uint16Array([0xfeff, 0x7b]).buffer), 'not-text'],
  ['a character that is cut in the middle', () => new TextEncoder().encode(`${good[0]}\né`).slice(0, -1), 'not-text'],
  ['a table', () => 'title;person\na;b', 'not-hearth'],
  ['a list', () => '[]', 'not-hearth'],
  ['somebody else’s JSON', () => '{"name":"package","version":"1.0.0"}', 'not-hearth'],
  ['half an object', () => '{\n  "format": "hearth-meeting",', 'not-json'],
  ['a record that is no JSON', () => [...good.slice(0, 2), '{oops', ...good.slice(2)].join('\n'), 'not-json'],
  ['of a later version', () => changed(HEAD, (head) => ({ ...head, version: 3 })), 'newer-version'],
  ['of no version', () => changed(HEAD, (head) => ({ ...head, version: 0 })), 'broken-record'],
  ['with a head of wrong types', () => changed(HEAD, (head) => ({ ...head, names: 'yes' })), 'broken-record'],
  ['without its end', () => good.slice(0, -1).join('\n'), 'cut-off'],
  ['without one of its records', () => good.filter((_, i) => i !== EVENTS).join('\n'), 'cut-off'],
  ['with more after its end', () => [...good, good[MEETING]].join('\n'), 'broken-record'],
  ['with a lie at its end', () => changed(END, (end) => ({ ...end, events: 99 })), 'cut-off'],
  ['with a meeting twice', () => [...good.slice(0, 4), ...good.slice(2, 4), good[END]].join('\n'), 'twice'],
  ['with a series twice', () => [...good.slice(0, 2), ...good.slice(1)].join('\n'), 'twice'],
  ['with practices', () => withPractices(noted), 'taken'],
  ['with practices of a series twice', () => withPractices(noted, noted), 'twice'],
  ['with practices of half a series', () => withPractices(without(noted, 'roles')), 'broken-record'],
  [
    'with a link that is a program',
    () => withPractices({ ...noted, feedbackLink: 'javascript:alert(1)' }),
    'broken-record',
  ],
  ['with practices of a path', () => withPractices({ ...noted, seriesId: '../../etc' }), 'broken-record'],
  [
    'with events of a meeting that is not in it',
    () => changed(EVENTS, (record) => ({ ...record, meeting: uuid(9) })),
    'broken-log',
  ],
  ['with nested lists without end', () => [good[0], tooDeep(1_000_000)].join('\n'), 'broken-record'],
  ['with nested lists in a value', () => good.join('\n').replace('"A note"', tooDeep(100_000)), 'broken-record'],
  [
    'a single object of nothing but brackets',
    () => `{"format":"hearth-meeting","version":1,"meeting":${'{"a":'.repeat(100_000)}`,
    'not-json',
  ],
  ['with a wrong type', () => withMeeting({ nextSeq: '12' }), 'broken-record'],
  ['with an id that is a path', () => withMeeting({ id: '../../etc' }), 'broken-record'],
  ['with a platform that is none', () => withMeeting({ platform: '__proto__' }), 'broken-record'],
  ['with a time before all times', () => withMeeting({ startedWall: -1 }), 'broken-record'],
  ['with a time that no calendar has', () => withMeeting({ startedWall: 1e300 }), 'broken-record'],
  ['with a person twice', () => withMeeting({ people: [person('p1'), person('p1')] }), 'broken-record'],
  [
    'with more people than any call has',
    () => withMeeting({ people: Array.from({ length: 3000 }, (_, i) => person(`p${i}`)) }),
    'broken-record',
  ],
  ['with a person called __proto__', () => withEvent({ type: 'joined', person: '__proto__' }), 'broken-record'],
  [
    'with a merge into a person called constructor',
    () => withEvent({ type: 'merged', person: 'p1', into: 'constructor' }),
    'broken-record',
  ],
  ['with an event of no kind', () => withEvent({ type: 'toString' }), 'broken-record'],
  ['with a negative time', () => withEvent({ type: 'spoke', person: 'p1', from: -5, to: 2 }), 'broken-record'],
  ['with an endless time', () => withEvent({ type: 'snoozed', until: 1e300 }), 'broken-record'],
  ['with a number that is given twice', () => withEvent({ type: 'paused', seq: 3 }), 'broken-log'],
  ['with a number beyond its end', () => withMeeting({ nextSeq: 4 }), 'broken-log'],
  ['with more events than any meeting has', () => withMeeting({ nextSeq: 1e9 }), 'broken-record'],
  [
    'with an empty meeting',
    () => [good[0], good[1], good[2], '{"type":"end","meetings":1,"events":0}'].join('\n'),
    'taken',
  ],
  ['without a meeting', () => [good[0], '{"type":"end","meetings":0,"events":0}'].join('\n'), 'no-meetings'],
];

function person(id: string) {
  const rest = {
    self: false,
    standing: 'heard',
    airtimeMs: 1,
    presentMs: 1,
    measuredMs: 1,
    share: null,
    evenSplit: null,
  };
  return { person: id, name: 'A', ...rest };
}

describe('a file', () => {
  it.each(CASES)('%s', async (_, file, expected) => {
    expect(await answer(file())).toBe(expected);
  });

  it('with keys that every object has leaves no trace of them', async () => {
    const text = good.map(
      (line) => `${line.slice(0, -1)},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}`,
    );
    expect(await answer(text.join('\n'))).toBe('taken');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(JSON.stringify(await contents(db))).not.toContain('polluted');
  });

  it('with names that are markup or formulas keeps them as text', async () => {
    const name = '<img src=x onerror=alert(1)>\u202e=1+1';
    const file = withEvent({ type: 'person', person: 'p1', key: 'k', name, self: false });
    expect(await answer(file)).toBe('taken');
    expect((await db.attendance.toArray()).map((row) => row.name)).toContain(name);
  });

  it('with corrections that would keep the page busy for ever is refused', async () => {
    const many = 8000;
    const heavy = [
      ...Array.from({ length: many }, (_, i) => ({
        type: 'moved',
        at: 1,
        person: 'p1',
        from: 0,
        to: 1,
        into: null,
        seq: i,
      })),
      ...Array.from({ length: many }, (_, i) => ({
        type: 'spoke',
        at: 1,
        person: 'p1',
        from: 0,
        to: 1,
        seq: many + i,
      })),
    ];
    const file = [
      good[HEAD],
      withMeeting({ nextSeq: heavy.length }).split('\n')[MEETING],
      JSON.stringify({ type: 'events', meeting: uuid(1), events: heavy }),
      JSON.stringify({ type: 'end', meetings: 1, events: heavy.length }),
    ];
    expect(await answer(file.join('\n'))).toBe('too-many');
  });

  it('with merges in circles and everybody told apart is taken like any other', async () => {
    const knots = [
      { type: 'merged', person: 'p1', into: 'p2' },
      { type: 'merged', person: 'p2', into: 'p1' },
      { type: 'merged', person: 'p1', into: 'p1' },
      { type: 'split', person: 'p1', into: 'p2', from: 0 },
      { type: 'split', person: 'p2', into: 'p1', from: 0 },
      { type: 'undone', target: 99_999 },
      { type: 'room', person: 'p1', seats: [] },
    ].map((event, i) => ({ ...event, at: 0, seq: entries.length + i }));
    const all = [...entries, ...knots];
    const file = [
      good[HEAD],
      withMeeting({ nextSeq: all.length }).split('\n')[MEETING],
      JSON.stringify({ type: 'events', meeting: uuid(1), events: all }),
      JSON.stringify({ type: 'end', meetings: 1, events: all.length }),
    ];
    expect(await answer(file.join('\n'))).toBe('taken');
  });
});

describe('a huge file', () => {
  /** So many bytes of the same letter, made as they are read. */
  function endless(size: number, first: string): FileSource & { readonly given: () => number } {
    let given = 0;
    const piece = new Uint8Array(2 ** 20).fill(0x61);
    return {
      size,
      given: () => given,
      stream: () =>
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode(first)),
          pull: (controller) => {
            given += piece.length;
            if (given > size) controller.close();
            else controller.enqueue(piece);
          },
        }),
    };
  }

  it('with a line of 100 MB is given up as soon as the line is too long', async () => {
    for (const first of [`${good[HEAD]}\n"`, '{"a":"', '{\n"']) {
      const file = endless(100 * 2 ** 20, first);
      expect(await answer(file)).toBe('line-too-long');
      expect(file.given()).toBeLessThanOrEqual(LONGEST_LINE + 4 * 2 ** 20);
    }
  });

  it('that is none of ours is not read at all', async () => {
    const file = endless(100 * 2 ** 20, 'PK\u0003\u0004\n');
    expect(await answer(file)).toBe('not-hearth');
    expect(file.given()).toBeLessThan(4 * 2 ** 20);
  });

  it('stops being read when nobody wants it any more', async () => {
    const file = endless(100 * 2 ** 20, good.slice(0, 3).join('\n'));
    const stop = new AbortController();
    stop.abort();
    await expect(checkFile(db, file, { ...watching(), signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(file.given()).toBeLessThan(4 * 2 ** 20);
  });
});

it('reads lines whatever the pieces in which they come', async () => {
  const text = 'één\n\n二\r\n🔥 drei';
  for (let piece = 1; piece < 12; piece++) {
    const found: string[] = [];
    for await (const line of linesOf(fileOf(text, piece))) found.push(`${line.number} ${line.text.trim()}`);
    expect(found).toEqual(['1 één', '3 二', '4 🔥 drei']);
  }
});
