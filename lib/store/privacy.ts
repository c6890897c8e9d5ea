/** What is kept about one person, everywhere: to be handed over, or to be forgotten. A person is known by their name in closed meetings. */
import type { Attendance } from '../measures/attendance.ts';
import { whoIs } from '../meeting/corrections.ts';
import type { LogEntry, PersonId } from '../meeting/events.ts';
import { fold } from '../meeting/ledger.ts';
import type { PlatformId } from '../platforms/contract.ts';
import { amended } from './amend.ts';
import type { HearthDatabase, MeetingRow } from './database.ts';
import { readLog } from './logs.ts';
import { NotAmendable, retell } from './retell.ts';

/** Somebody who is named in at least one meeting. */
export interface KnownPerson {
  readonly name: string;
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
  /** What the user wrote that mentions the name. */
  readonly notes: readonly string[];
}

/** What forgetting a person came to. */
export interface Forgotten {
  readonly meetings: number;
  /** Meetings that somebody came back into, so that they cannot be changed yet. */
  readonly goingOn: number;
  /** Meetings whose title, topics or notes still mention the name: the user's own words, which are left to them. */
  readonly mentionedIn: readonly string[];
}

/** People whose name has `part` in it, whatever its case, in the order of the alphabet; at most `most`. */
export async function findPeople(db: HearthDatabase, part: string, most: number): Promise<KnownPerson[]> {
  const wanted = compared(part);
  if (wanted === '') return [];
  const names = (await db.attendance.orderBy('name').uniqueKeys()).map(String);
  const found = names
    .filter((name) => name !== '' && compared(name).includes(wanted))
    .sort((a, b) => a.localeCompare(b));
  return Promise.all(
    found.slice(0, most).map(async (name) => ({ name, meetings: (await meetingsWith(db, name)).size })),
  );
}

/** Gathers what is kept about a person. */
export async function recordOf(db: HearthDatabase, name: string): Promise<PersonRecord> {
  const meetings = [];
  for (const [meetingId, figures] of await meetingsWith(db, name)) {
    const row = await db.meetings.get(meetingId);
    if (!row) continue;
    const { platform, startedWall, summary } = row;
    const events = eventsAbout(await readLog(db, meetingId), new Set(figures.map(({ person }) => person)));
    const bare = figures.map(({ meetingId: _, ...figure }) => figure);
    meetings.push({ title: summary.title, platform, startedWall, figures: bare, events });
  }
  const rounds = (await db.series.toArray()).flatMap(({ room, rounds: known = [] }) => {
    const named = known.filter((order) => order.includes(name)).length;
    return named > 0 ? [{ room, rounds: named }] : [];
  });
  const notes = (await db.notes.toArray()).flatMap(({ text }) => (mentions(text, name) ? [text] : []));
  meetings.sort((a, b) => a.startedWall - b.startedWall);
  return { name, meetings, rounds, notes };
}

/**
 * Forgets a person in every meeting that is over: they are not tracked there any more, as if they had never been, and their name is
 * gone from it. Rooms forget when they came in rounds. The hash by which a room knows whom not to track stays: it is there for them.
 */
export async function forgetPerson(db: HearthDatabase, name: string): Promise<Forgotten> {
  const mentionedIn = new Set<string>();
  let goingOn = 0;
  const meetings = await meetingsWith(db, name);
  for (const [meetingId, rows] of meetings) {
    const done = retell(db, meetingId, (log, row) => {
      const marks = rows.map(({ person }) => ({ type: 'mark', at: 0, person, mark: 'dont-track', on: true }) as const);
      const forgotten = withoutGuest(amended(log, marks), name);
      if (isNamedIn(row, forgotten, name)) mentionedIn.add(meetingId);
      return { log: forgotten };
    });
    await done.catch((error: unknown) => {
      if (!(error instanceof NotAmendable)) throw error;
      goingOn += 1;
    });
  }
  await db.series.toCollection().modify((series) => {
    series.devices = series.devices.filter((device) => device !== name);
    if (series.rounds) series.rounds = series.rounds.map((order) => order.filter((one) => one !== name));
    if (series.plan && mentions(series.plan.purpose, name)) series.plan = { ...series.plan, purpose: '' };
  });
  await db.notes.each(({ meetingId, text }) => {
    if (mentions(text, name)) mentionedIn.add(meetingId);
  });
  return { meetings: meetings.size - goingOn, goingOn, mentionedIn: [...mentionedIn] };
}

async function meetingsWith(
  db: HearthDatabase,
  name: string,
): Promise<Map<string, (Attendance & { meetingId: string })[]>> {
  const found = new Map<string, (Attendance & { meetingId: string })[]>();
  for (const row of await db.attendance.where('name').equals(name).toArray()) {
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

function mentions(text: string, name: string): boolean {
  return compared(text).includes(compared(name));
}

function compared(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
