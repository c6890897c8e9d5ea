/**
 * What is kept about one person, everywhere: to be handed over, or to be forgotten. A person is known by their name in closed meetings,
 * and in what the user noted for a series.
 */

import type { Attendance } from '../measures/attendance.ts';
import { whoIs } from '../meeting/corrections.ts';
import type { LogEntry, PersonId } from '../meeting/events.ts';
import { fold } from '../meeting/ledger.ts';
import type { SeriesPlan } from '../meeting/series.ts';
import { without } from '../meeting/without.ts';
import type { PlatformId } from '../platforms/contract.ts';
import { amended } from './amend.ts';
import type { HearthDatabase, MeetingRow } from './database.ts';
import { DamagedLog, readLog } from './logs.ts';
import { compared, mentions } from './mentions.ts';
import { allPractices, type PracticesRow } from './practices.ts';
import {
  anyMentions,
  countNoted,
  type NotedAbout,
  namesIn,
  notedAbout,
  ownWords,
  withoutPerson,
} from './practices-people.ts';
import { NotAmendable, retell } from './retell.ts';
import { historyOf } from './series-moves.ts';
import { isSound, isSoundPerson } from './sound.ts';

/** Somebody who is named in at least one meeting, or in what is noted for a series. */
export interface KnownPerson {
  readonly name: string;
  /** 0: they are named in what is noted only. */
  readonly meetings: number;
}

/** Everything that is kept about a person, as it is kept. */
export interface PersonRecord {
  readonly name: string;
  readonly meetings: readonly {
    readonly title: string;
    readonly platform: PlatformId;
    /** Wall clock, ms. */
    readonly startedWall: number;
    readonly figures: readonly Attendance[];
    /** What the log says of them; times are ms from the meeting's start. */
    readonly events: readonly LogEntry[];
  }[];
  /** In how many of the rounds that are remembered for its order a room names them. */
  readonly rounds: readonly { readonly room: string; readonly rounds: number }[];
  /** What the user noted about them, by the room of the series; `''`: the room is not known any more. */
  readonly practices: readonly ({ readonly room: string } & NotedAbout)[];
  /** What the user wrote that mentions the name. What others handed in without theirs is not in it. */
  readonly notes: readonly string[];
}

/** What forgetting a person came to. */
export interface Forgotten {
  readonly meetings: number;
  /** Meetings that somebody came back into, so that they cannot be changed yet. */
  readonly goingOn: number;
  /** Meetings that cannot be read, so that nobody can be taken out of them. */
  readonly damaged: number;
  /** How many things that were noted for series named them. */
  readonly noted: number;
  /** Meetings whose title, topics or notes still mention the name: the user's own words, which are left to them. */
  readonly mentionedIn: readonly string[];
  /** Histories for which something is written that still mentions the name, by the series that stands for each. */
  readonly mentionedInSeries: readonly string[];
}

/** How names are looked for and sorted: two that fold to the same text are typed the same. */
export interface Alphabet {
  readonly fold: (text: string) => string;
  readonly compare: (a: string, b: string) => number;
}

/** People whose name has `part` in it, in the order of the alphabet; at most `most`. */
export async function findPeople(
  db: HearthDatabase,
  part: string,
  most: number,
  { fold, compare }: Alphabet,
): Promise<KnownPerson[]> {
  const wanted = fold(part);
  if (wanted === '') return [];
  const met = (await db.attendance.orderBy('name').uniqueKeys()).map(String);
  const noted = new Map((await allPractices(db)).flatMap(namesIn).map((name) => [compared(name), name]));
  for (const name of met) noted.delete(compared(name));
  const found = [...met, ...noted.values()].filter((name) => name !== '' && fold(name).includes(wanted)).sort(compare);
  return Promise.all(
    found.slice(0, most).map(async (name) => ({ name, meetings: (await meetingsWith(db, name)).size })),
  );
}

/** Gathers what is kept about a person. */
export async function recordOf(db: HearthDatabase, name: string): Promise<PersonRecord> {
  const meetings = [];
  for (const [meetingId, figures] of await meetingsWith(db, name)) {
    const row = await db.meetings.get(meetingId);
    if (!isSound(row)) continue;
    const { platform, startedWall, summary } = row;
    // What cannot be read says nothing of anybody.
    const log = await readLog(db, meetingId).catch(() => []);
    const events = eventsAbout(log, new Set(figures.map(({ person }) => person)));
    const bare = figures.map((figure) => without(figure, 'meetingId'));
    meetings.push({ title: summary.title, platform, startedWall, figures: bare, events });
  }
  const rounds = (await db.series.toArray()).flatMap(({ room, rounds: known = [] }) => {
    const named = known.filter((order) => order.includes(name)).length;
    return named > 0 ? [{ room, rounds: named }] : [];
  });
  const noted = await allPractices(db);
  const rooms = new Map((await db.series.toArray()).map(({ id, room }) => [id, room]));
  const practices = noted.flatMap((row) => {
    const about = notedAbout(row, name);
    return countNoted(about) > 0 ? [{ room: rooms.get(row.seriesId) ?? '', ...about }] : [];
  });
  const texts = (await db.notes.toArray()).map(({ text }) => text);
  const words = noted.flatMap((row) => ownWords(withoutPerson(row, name)));
  const notes = [...texts, ...words].filter((text) => mentions(text, name));
  meetings.sort((a, b) => a.startedWall - b.startedWall);
  return { name, meetings, rounds, practices, notes };
}

/**
 * Forgets a person in every meeting that is over: they are not tracked there any more, as if they had never been, and their name is
 * gone from it. Rooms forget when they came in rounds. The hash by which a room knows whom not to track stays: it is there for them.
 */
export async function forgetPerson(db: HearthDatabase, name: string): Promise<Forgotten> {
  const mentionedIn = new Set<string>();
  let goingOn = 0;
  let damaged = 0;
  const meetings = await meetingsWith(db, name);
  for (const [meetingId, rows] of meetings) {
    const done = retell(db, meetingId, (log, row) => {
      const marks = rows.map(({ person }) => ({ type: 'mark', at: 0, person, mark: 'dont-track', on: true }) as const);
      const forgotten = withoutGuest(amended(log, marks), name);
      if (isNamedIn(row, forgotten, name)) mentionedIn.add(meetingId);
      return { log: forgotten };
    });
    await done.catch((error: unknown) => {
      if (error instanceof DamagedLog) damaged += 1;
      else if (error instanceof NotAmendable) goingOn += 1;
      else throw error;
    });
  }
  await db.series.toCollection().modify((series) => {
    series.devices = series.devices.filter((device) => device !== name);
    if (series.rounds) series.rounds = series.rounds.map((order) => order.filter((one) => one !== name));
    if (series.plan) series.plan = planWithout(series.plan, name);
  });
  await db.notes.each(({ meetingId, text }) => {
    if (mentions(text, name)) mentionedIn.add(meetingId);
  });
  const { noted, rows } = await forgetInPractices(db, name);
  const mentionedInSeries = await seriesMentioning(db, rows, name);
  return {
    meetings: meetings.size - goingOn - damaged,
    goingOn,
    damaged,
    noted,
    mentionedIn: [...mentionedIn],
    mentionedInSeries,
  };
}

/** Takes what names a person out of what is noted for series; with it goes what cannot be read there, as it may name them, too. */
function forgetInPractices(
  db: HearthDatabase,
  name: string,
): Promise<{ readonly noted: number; readonly rows: readonly PracticesRow[] }> {
  return db.transaction('rw', db.practices, async () => {
    const before = await allPractices(db);
    const rows = before.map((row) => ({ ...withoutPerson(row, name), seriesId: row.seriesId }));
    await db.practices.bulkPut(rows);
    return { noted: before.reduce((sum, row) => sum + countNoted(notedAbout(row, name)), 0), rows };
  });
}

/** Where the user's own words for a series still mention a name. */
async function seriesMentioning(db: HearthDatabase, noted: readonly PracticesRow[], name: string): Promise<string[]> {
  const found = noted.filter((row) => anyMentions(row, name)).map(({ seriesId }) => seriesId);
  for (const { id, label = '', practices = [] } of await db.series.toArray()) {
    if ([label, ...practices.map(({ text }) => text)].some((text) => mentions(text, name))) found.push(id);
  }
  const wholes = await Promise.all(found.map(async (id) => (await historyOf(db, id))?.id ?? id));
  return [...new Set(wholes)];
}

async function meetingsWith(
  db: HearthDatabase,
  name: string,
): Promise<Map<string, (Attendance & { meetingId: string })[]>> {
  const found = new Map<string, (Attendance & { meetingId: string })[]>();
  for (const row of await db.attendance.where('name').equals(name).filter(isSoundPerson).toArray()) {
    found.set(row.meetingId, [...(found.get(row.meetingId) ?? []), row]);
  }
  return found;
}

/** What a log says of these people, of others only in so far as it names them beside. */
function eventsAbout(log: readonly LogEntry[], people: ReadonlySet<PersonId>): LogEntry[] {
  const { corrections } = fold(log);
  return log.flatMap((entry): LogEntry[] => {
    if (entry.type === 'nudged') {
      const own = entry.people.filter((id) => people.has(whoIs(corrections, id, null)));
      return own.length > 0 ? [{ ...entry, people: own }] : [];
    }
    if (!('person' in entry) || entry.person === null) return [];
    return people.has(whoIs(corrections, entry.person, isSeen(entry) ? entry.at : null)) ? [entry] : [];
  });
}

/** What the watch saw is whose it was at that moment; what the user said is of who they are. */
function isSeen({ type }: LogEntry): boolean {
  return ['person', 'joined', 'left', 'measurable', 'spoke', 'disbelieved', 'hand'].includes(type);
}

/** Guests of a round and people behind a shared microphone have no events of their own, only a name. */
function withoutGuest(log: readonly LogEntry[], name: string): LogEntry[] {
  return log.map((entry) => {
    if (entry.type === 'round-guest' && entry.name === name) return { ...entry, name: '' };
    if (entry.type !== 'room') return entry;
    return { ...entry, seats: entry.seats.map((seat, i) => (seat === name ? String(i + 1) : seat)) };
  });
}

function isNamedIn({ summary }: MeetingRow, log: readonly LogEntry[], name: string): boolean {
  const words = log.flatMap((entry) => {
    if (entry.type === 'topic') return [entry.label];
    if (entry.type === 'purpose') return [entry.text];
    return entry.type === 'agenda' ? entry.items.map(({ label }) => label) : [];
  });
  return [summary.title, ...words].some((text) => mentions(text, name));
}

/** What is planned, but for the user's own words in which somebody is named. */
function planWithout(plan: SeriesPlan, name: string): SeriesPlan {
  const { purpose, agenda } = plan;
  return {
    ...plan,
    purpose: mentions(purpose, name) ? '' : purpose,
    ...(agenda && { agenda: agenda.filter(({ label }) => !mentions(label, name)) }),
  };
}
