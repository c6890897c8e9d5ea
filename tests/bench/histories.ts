/**
 * Years of invented meetings, the same for the same seed: rows as the store keeps them. The log of each is small and real, so that its
 * summary row and who was there are what Hearth itself makes of it.
 */
import { attendanceOf } from '../../lib/measures/attendance.ts';
import { reportOf } from '../../lib/measures/report.ts';
import type { LogEntry, MeetingEvent, MeetingKind } from '../../lib/meeting/events.ts';
import type { IndicatorMode, PlatformId } from '../../lib/platforms/contract.ts';
import type { AttendanceRow, EventChunk, MeetingRow, NoteRow, SeriesRow } from '../../lib/store/database.ts';
import { packed } from '../../lib/store/packing.ts';
import { randomFrom } from '../meetings/conversation.ts';
import { NAMES, NOTES, TEAMS, TITLES } from './history-people.ts';

interface HistoryOptions {
  readonly seed: number;
  readonly meetings: number;
  /** On average; a multiple of eight meetings has exactly so many. At least 5. */
  readonly peoplePerMeeting: number;
  /** When the newest meeting began at the latest, wall clock, ms. */
  readonly until?: number;
}

/** Rows for `bulkAdd`, one list a table. Meetings are in no order. */
export interface GeneratedHistory {
  readonly series: readonly SeriesRow[];
  readonly meetings: readonly MeetingRow[];
  readonly events: readonly EventChunk[];
  readonly attendance: readonly AttendanceRow[];
  readonly notes: readonly NoteRow[];
}

type Random = () => number;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const UNTIL = 1_795_000_000_000;
const LONGEST_HISTORY_MS = 3 * 365 * DAY_MS;
const MEETINGS_PER_SERIES = 25;
/** Groups differ in size; over eight meetings the differences come to nothing. */
const SIZES = [0, 1, -1, 2, -2, 4, -4, 0];
const STRETCHES = 48;
const PLATFORMS: readonly PlatformId[] = ['google-meet', 'zoom', 'teams', 'jitsi', 'bigbluebutton', 'livekit', 'webex'];
const KINDS: readonly MeetingKind[] = [
  'discussion',
  'discussion',
  'discussion',
  'decision',
  'stand-up',
  'presentation',
];

/** A whole history at once. */
export function generateHistory({ seed, meetings, peoplePerMeeting, until = UNTIL }: HistoryOptions): GeneratedHistory {
  const random = randomFrom(seed);
  const groups = generateSeries(random, { meetings, peoplePerMeeting });
  const history = {
    series: groups.map(({ row }) => row),
    meetings: [] as MeetingRow[],
    events: [] as EventChunk[],
    attendance: [] as AttendanceRow[],
    notes: [] as NoteRow[],
  };
  for (const group of groups) {
    const apartMs = Math.min(7 * DAY_MS, LONGEST_HISTORY_MS / group.meetings);
    for (let n = 0; n < group.meetings; n++) {
      const size = peoplePerMeeting + (SIZES[history.meetings.length % SIZES.length] ?? 0);
      const startedWall = Math.round(until - (n + random()) * apartMs);
      const made = generateMeeting(random, group, { size, startedWall });
      history.meetings.push(made.row);
      const chunk = packed(made.row.id, made.log);
      if (chunk) history.events.push(chunk);
      history.attendance.push(...made.attendance);
      if (random() < 0.1) history.notes.push({ meetingId: made.row.id, text: pick(NOTES, random) });
    }
  }
  return history;
}

interface Group {
  readonly row: SeriesRow;
  readonly title: string;
  readonly mode: IndicatorMode;
  readonly kind: MeetingKind;
  readonly lengthMs: number;
  /** Share of the people who say nothing, 0–1. */
  readonly listeners: number;
  /** Those who may come. */
  readonly people: readonly string[];
  readonly meetings: number;
}

/** A few series have hundreds of meetings, most have a handful. */
function generateSeries(random: Random, { meetings, peoplePerMeeting }: Omit<HistoryOptions, 'seed'>): Group[] {
  const count = Math.max(1, Math.round(meetings / MEETINGS_PER_SERIES));
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let left = meetings;
  return weights.map((weight, rank): Group => {
    const share = rank === count - 1 ? left : Math.min(left, Math.max(1, Math.floor((meetings * weight) / all)));
    left -= share;
    const platform = pick(PLATFORMS, random);
    const title = `${pick(TITLES, random)} ${pick(TEAMS, random)}`;
    return {
      row: {
        id: uuid(random),
        platform,
        room: `room-${rank}`,
        use: 'always',
        role: 'facilitator',
        devices: [],
        ...(random() < 0.3 && { label: `${title} (${pick(TEAMS, random)})` }),
        ...(rank === 0 && { practices: [{ wall: UNTIL - 200 * DAY_MS, text: 'We began rounds' }] }),
      },
      title,
      mode: platform === 'zoom' ? 'dominant-only' : 'per-participant',
      kind: pick(KINDS, random),
      lengthMs: (15 + Math.round(random() * 9) * 5) * MINUTE_MS,
      listeners: random() * 0.3,
      people: sample(NAMES, Math.ceil(peoplePerMeeting * 1.5) + 4, random),
      meetings: share,
    };
  });
}

function generateMeeting(random: Random, group: Group, { size, startedWall }: { size: number; startedWall: number }) {
  const { platform, room, id: seriesId } = group.row;
  const log = generateLog(random, group, { size, startedWall });
  const report = reportOf(log, { title: group.title, platform });
  const id = uuid(random);
  const row: MeetingRow = {
    id,
    platform,
    room,
    seriesId,
    startedWall,
    updatedWall: startedWall + (log.at(-1)?.at ?? 0),
    nextSeq: log.length,
    over: 1,
    closed: 1,
    summary: report.summary,
  };
  return { row, log, attendance: attendanceOf(report).map((person): AttendanceRow => ({ ...person, meetingId: id })) };
}

/** Some meetings are too short for shares, in some one person cannot be seen, some have a gap: as in life. */
function generateLog(random: Random, group: Group, { size, startedWall }: { size: number; startedWall: number }) {
  const log: LogEntry[] = [];
  const add = (event: MeetingEvent) => log.push({ ...event, seq: log.length });
  const lengthMs = random() < 0.06 ? 6 * MINUTE_MS : Math.round(group.lengthMs * (0.8 + random() * 0.4));
  const unseen = random() < 0.08 ? 1 + Math.floor(random() * (size - 1)) : -1;
  const names = ['', ...sample(group.people, size - 1, random)];
  add({
    type: 'meeting-started',
    at: 0,
    wall: startedWall,
    platform: group.row.platform,
    mode: group.mode,
    role: 'facilitator',
  });
  if (group.kind !== 'discussion') add({ type: 'meeting-kind', at: 0, kind: group.kind });
  for (const [i, name] of names.entries()) {
    const person = `p${i + 1}`;
    const at = Math.round(random() ** 4 * lengthMs * 0.5);
    add({ type: 'person', at, person, key: `name:${name}`, name: i === 0 ? 'Me' : name, self: i === 0 });
    add({ type: 'joined', at, person });
    add({ type: 'measurable', at, person, measurable: i !== unseen });
  }
  add({ type: 'topic', at: Math.round(lengthMs * 0.05), label: '' });
  const weights = names.map((_, i) => (i === unseen || random() < group.listeners ? 0 : 0.4 + random()));
  const each = (lengthMs * 0.92) / STRETCHES;
  for (let i = 0; i < STRETCHES; i++) {
    const from = Math.round(lengthMs * 0.06 + i * each);
    const to = Math.round(from + each * (0.3 + random() * 0.7));
    add({ type: 'spoke', at: to, person: `p${pickBy(weights, random) + 1}`, from, to });
  }
  const half = Math.round(lengthMs / 2);
  if (random() < 0.05) add({ type: 'gap', at: half + 9000, from: half, to: half + 9000, cause: 'reload' });
  add({ type: 'ended', at: lengthMs });
  return inOrder(log);
}

/** By time, numbered anew: a log never goes back. */
function inOrder(log: readonly LogEntry[]): LogEntry[] {
  return [...log].sort((a, b) => a.at - b.at || a.seq - b.seq).map((entry, seq) => ({ ...entry, seq }));
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[], random: Random): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('There is nothing to pick from');
  return found;
}

function pickBy(weights: readonly number[], random: Random): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => {
    left -= weight;
    return weight > 0 && left <= 0;
  });
  return Math.max(0, found);
}

/** So many different ones, in an order by chance. */
function sample<T>(from: readonly T[], count: number, random: Random): T[] {
  const rest = [...from];
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    const [taken] = rest.splice(Math.floor(random() * rest.length), 1);
    return taken as T;
  });
}

/** Looks as `crypto.randomUUID()` does, and comes from the seed. */
function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, (_, i) =>
    (i === 12 ? 4 : i === 16 ? 8 + Math.floor(random() * 4) : Math.floor(random() * 16)).toString(16),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
