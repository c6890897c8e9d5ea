/** Past meetings worth looking at, each as a log. */
import type { LogEntry, MeetingEvent, Role } from '../../lib/meeting/events.ts';
import type { IndicatorMode } from '../../lib/platforms/contract.ts';
import { generateConversation } from '../meetings/conversation.ts';

const MINUTE = 60_000;
const LONG = 'Maximiliana Konstantinopolitanskaya-Featherstonehaugh von und zu Lichtenstein';

interface PastMeeting {
  readonly seed: number;
  readonly minutes: number;
  readonly talkers: readonly string[];
  readonly silent?: readonly string[];
  readonly role?: Role;
  readonly mode?: IndicatorMode;
  /** People whose speech cannot be seen. */
  readonly unseen?: readonly string[];
  /** What else happened, in any order; people are numbered from 1 in order of talkers, then the others. */
  readonly also?: readonly MeetingEvent[];
}

/** A generated meeting and everything else that happened in it, in order. */
export function pastMeeting({
  seed,
  minutes,
  talkers,
  silent = [],
  role = 'facilitator',
  mode = 'per-participant',
  unseen = [],
  also = [],
}: PastMeeting): LogEntry[] {
  const end = minutes * MINUTE;
  const { speech, speakers } = generateConversation({ seed, durationMs: end, talkers, silent });
  const idOf = (name: string) => `p${speakers.indexOf(name) + 1}`;
  const events: MeetingEvent[] = [
    { type: 'meeting-started', at: 0, wall: 1_795_000_000_000, platform: 'jitsi', mode, role },
    ...speakers.flatMap((name, i): MeetingEvent[] => {
      const person = idOf(name);
      return [
        { type: 'person', at: 0, person, key: name, name, self: i === 0 },
        { type: 'joined', at: 0, person },
        { type: 'measurable', at: 0, person, measurable: !unseen.includes(name) },
      ];
    }),
    ...speech
      .filter(({ speaker }) => !unseen.includes(speaker))
      .map(({ speaker, from, to }): MeetingEvent => ({ type: 'spoke', at: to, person: idOf(speaker), from, to })),
    ...also,
  ];
  const inOrder = events.map((event, i) => ({ event, i })).sort((a, b) => a.event.at - b.event.at || a.i - b.i);
  return [...inOrder.map(({ event }) => event), { type: 'ended', at: end } as const].map((event, seq) => ({
    ...event,
    seq,
  }));
}

const NAMES = ['Me', 'Ana Lima', 'Kofi Mensah', 'Yuki Tanaka', 'Leila Haddad', 'Tom Ek'];

export const PAST: Readonly<Record<string, readonly LogEntry[]>> = {
  usual: pastMeeting({
    seed: 4,
    minutes: 48,
    talkers: NAMES,
    silent: ['Sam Rivera', 'Noor'],
    also: [
      { type: 'topic', at: 2 * MINUTE, label: 'Check-in' },
      { type: 'round', at: 2 * MINUTE, kind: 'check-in', on: true, order: ['p1', 'p2', 'p3'] },
      { type: 'turn', at: 3 * MINUTE, person: 'p1', result: 'done' },
      { type: 'turn', at: 4 * MINUTE, person: 'p2', result: 'done' },
      { type: 'passed', at: 5 * MINUTE, person: 'p3' },
      { type: 'round', at: 7 * MINUTE, kind: 'check-in', on: false },
      { type: 'topic', at: 12 * MINUTE, label: 'The launch date' },
      { type: 'topic', at: 34 * MINUTE, label: '' },
      { type: 'hand', at: 15 * MINUTE, person: 'p4', up: true },
      { type: 'hand', at: 18 * MINUTE, person: 'p4', up: false },
      { type: 'invited', at: 20 * MINUTE, person: 'p7' },
      { type: 'invited', at: 30 * MINUTE, person: 'p5' },
      { type: 'left', at: 30 * MINUTE, person: 'p6' },
      { type: 'joined', at: 36 * MINUTE, person: 'p6' },
      { type: 'measurable', at: 36 * MINUTE, person: 'p6', measurable: true },
      { type: 'gap', at: 25 * MINUTE, from: 24 * MINUTE, to: 25 * MINUTE, cause: 'reload' },
      { type: 'mark', at: 40 * MINUTE, person: 'p8', mark: 'listening', on: true },
      { type: 'purpose', at: 0, text: 'Decide the date of the launch, and who tells whom' },
    ],
  }),
  approximate: pastMeeting({ seed: 5, minutes: 30, talkers: NAMES.slice(0, 5), mode: 'dominant-only' }),
  unmeasured: pastMeeting({
    seed: 6,
    minutes: 35,
    talkers: NAMES,
    silent: ['Sam Rivera'],
    unseen: ['Kofi Mensah', 'Leila Haddad'],
    also: [
      { type: 'measurable', at: 10 * MINUTE, person: 'p4', measurable: false },
      { type: 'measurable', at: 20 * MINUTE, person: 'p4', measurable: true },
      { type: 'health', at: 10 * MINUTE, state: 'partial', reason: 'some-indicators' },
      { type: 'health', at: 20 * MINUTE, state: 'good', reason: null },
    ],
  }),
  alone: pastMeeting({ seed: 7, minutes: 6, talkers: ['Me'] }),
  short: pastMeeting({ seed: 8, minutes: 6, talkers: NAMES.slice(0, 4) }),
  crowd: pastMeeting({
    seed: 9,
    minutes: 480,
    talkers: Array.from({ length: 60 }, (_, i) => `Speaker ${i + 1}`),
    silent: Array.from({ length: 40 }, (_, i) => `Guest ${i + 1}`),
    also: Array.from({ length: 12 }, (_, i) => ({
      type: 'topic' as const,
      at: i * 40 * MINUTE,
      label: `Session ${i + 1}`,
    })),
  }),
  names: pastMeeting({
    seed: 10,
    minutes: 26,
    talkers: [LONG, 'ليلى حداد', 'דנה כהן', 'أحمد بن عبد الرحمن القرطبي', `Dr ${LONG}`],
    silent: [`${LONG} (2)`, ''],
    also: [{ type: 'topic', at: 12 * MINUTE, label: `${LONG} مرحبا` }],
  }),
  'just-me': pastMeeting({ seed: 11, minutes: 45, talkers: NAMES, role: 'just-me' }),
};
