import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { SELECTORS } from '../../../lib/platforms/teams.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { LONG_NAME, MARKUP_NAME } from './people.ts';

type Part = Partial<Omit<ParticipantReading, 'key' | 'name'>>;

const id = (number: number) => `8:orgid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const UNSEEN: Part = { speaking: 'unknown', rule: null };
const SILENT: Part = { speaking: false, rule: 'data-is-speaking' };
const SPEAKING: Part = { speaking: true, muted: false, rule: 'data-is-speaking' };
const MUTED: Part = { speaking: false, muted: true, rule: 'microphone-off' };

/** Somebody whose tile or row bears the page's own id with this number, or none. Nobody's hand is shown; microphones mostly neither. */
function say(key: number | null, name: string, ...parts: Part[]): ParticipantReading {
  const plain = { self: false, muted: 'unknown', handUp: 'unknown', ...UNSEEN } as const;
  const known = { key: key === null ? `name:${name}` : id(key), name, ...plain };
  return Object.assign(known, ...parts);
}

const me = (...parts: Part[]) => say(1, 'Me Myself', { self: true, muted: false }, ...parts);

const TITLE = { title: 'Design review', complete: false } as const;

const pages: readonly Expectation[] = [
  {
    // The user never has a ring: their own silence is not known.
    layout: 'small',
    phase: 'in-call',
    ...TITLE,
    people: [me(), say(2, 'Alice', SPEAKING), say(3, 'Bob', SILENT), say(4, 'Chloé', SILENT)],
    counts: {
      tile: 4,
      nametag: 4,
      ring: 3,
      row: 0,
      hangUp: 1,
      lobby: 0,
      preJoin: 0,
      ownAvatar: 1,
      ownMicrophone: 1,
      title: 1,
    },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    ...TITLE,
    people: [me(), say(2, 'Alice', SPEAKING), say(3, 'Bob', SPEAKING), say(4, 'Chloé', SILENT)],
    counts: { tile: 4, ring: 3 },
  },
  {
    // Nine tiles, twenty rows, 25 people.
    layout: 'large',
    phase: 'in-call',
    ...TITLE,
    people: [
      me(MUTED),
      ...['Ada', 'Ben', 'Cem', 'Dora', 'Eli', 'Fay', 'Gus', 'Hana'].map((name, i) =>
        say(i + 2, name, { muted: false }, name === 'Hana' ? SPEAKING : name === 'Cem' ? MUTED : SILENT),
      ),
      ...['Ivo', 'Jun', 'Kai', 'Lea', 'Mio', 'Noa', 'Oto', 'Pia', 'Quin', 'Rui', 'Sol'].map((name, i) =>
        say(i + 10, name, { muted: false }, name === 'Oto' ? MUTED : UNSEEN),
      ),
    ],
    rosterCount: 25,
    counts: { tile: 9, ring: 8, row: 40, rowMuted: 3, rosterTitle: 1 },
  },
  {
    // Who was invited and did not come is listed too.
    layout: 'roster',
    phase: 'in-call',
    ...TITLE,
    people: [
      me(),
      say(2, 'Alice', SPEAKING),
      say(3, 'Bob', MUTED),
      say(4, 'Chloé', { muted: false }),
      say(5, 'Doe, Dora', MUTED),
    ],
    complete: true,
    rosterCount: 5,
    counts: { tile: 3, row: 11, rowMuted: 2, rosterTitle: 1 },
  },
  {
    // Words tell only in English, and only that a microphone is off. One name looks as if it did.
    layout: 'muted',
    phase: 'in-call',
    ...TITLE,
    people: [
      me(MUTED),
      say(2, 'Alice', SPEAKING),
      say(3, 'Bob', MUTED),
      say(4, 'Chloé, muted', SILENT),
      say(5, 'Dora', SILENT),
    ],
    counts: { tile: 5, row: 0 },
  },
  { layout: 'lobby', phase: 'lobby', counts: { tile: 0, lobby: 1, hangUp: 1 } },
  { layout: 'prejoin', phase: 'lobby', counts: { tile: 0, lobby: 0, preJoin: 2 } },
  {
    // Somebody else waits to be let in.
    layout: 'others-in-lobby',
    phase: 'in-call',
    ...TITLE,
    people: [me(), say(2, 'Alice', SPEAKING)],
    counts: { tile: 2, lobby: 1 },
  },
  { layout: 'left', phase: 'elsewhere', counts: { tile: 0, hangUp: 0, ownAvatar: 1 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0 } },
  {
    // A screen of somebody who has a tile, one of somebody who has none, and a command.
    layout: 'screen-share',
    phase: 'in-call',
    ...TITLE,
    people: [me(), say(2, 'Alice', SPEAKING), say(3, 'Bob', SILENT)],
    counts: { tile: 6 },
  },
  {
    // The user, three people of the user's name, one of them with two tiles. Two tiles of one name and no id may be anybody's.
    layout: 'namesakes',
    phase: 'in-call',
    ...TITLE,
    people: [
      say(1, 'Ann Lee', { self: true, muted: false }),
      say(2, 'Ann Lee', SPEAKING),
      say(3, 'Ann Lee', SILENT),
      say(4, 'Ann Lee (Guest)', SILENT),
      say(null, 'Bo'),
    ],
    counts: { tile: 7 },
  },
  { layout: 'alone', phase: 'in-call', ...TITLE, people: [me()], counts: { tile: 1, ring: 0 } },
  {
    layout: 'hostile',
    phase: 'in-call',
    ...TITLE,
    people: [
      say(2, MARKUP_NAME, SPEAKING),
      say(3, 'ecila admin', SILENT),
      say(4, '👩🏽‍🚀 Zoë 🚀', SILENT),
      say(5, LONG_NAME, SILENT),
      say(6, 'Line break Bell', SILENT),
      say(7, '', SILENT),
      say(8, 'lobby-keeper', SILENT),
      say(9, 'Kim', SILENT),
      say(null, ''),
      say(null, 'Odd Olga'),
      // One id on two people is nobody's.
      say(null, 'Ping', SILENT),
      say(null, 'Pong', SILENT),
    ],
    counts: { tile: 12, lobby: 0 },
  },
  {
    // On the ring, or on something around it.
    layout: 'class-only',
    phase: 'in-call',
    ...TITLE,
    people: [
      me(),
      say(2, 'Alice', SPEAKING, { rule: 'vdi-frame-occlusion' }),
      say(3, 'Bob', SILENT, { rule: 'vdi-frame-occlusion' }),
      say(4, 'Chloé', SPEAKING, { rule: 'vdi-frame-occlusion' }),
    ],
    counts: { tile: 4, ring: 3 },
  },
  {
    layout: 'class-unseen',
    phase: 'in-call',
    ...TITLE,
    people: [me(), say(2, 'Alice'), say(3, 'Bob')],
    counts: { tile: 3, ring: 2 },
  },
  {
    layout: 'pseudo',
    phase: 'in-call',
    ...TITLE,
    people: [
      me(),
      say(2, 'Alice', SPEAKING, { rule: 'ring-pseudo-opacity' }),
      say(3, 'Bob', SILENT, { rule: 'ring-pseudo-opacity' }),
      say(4, 'Chloé'),
    ],
    counts: { tile: 4, ring: 2 },
  },
  {
    layout: 'personal',
    url: 'https://teams.live.com/v2/',
    phase: 'in-call',
    ...TITLE,
    people: [
      say(null, 'Me Myself', { self: true, muted: false }),
      say(null, 'Alice', SPEAKING, { rule: 'speaker-ring-opacity' }),
      say(null, 'Bob', SILENT, { rule: 'speaker-ring-opacity' }),
    ],
    counts: { tile: 3, ring: 2 },
  },
  {
    layout: 'few-rings',
    phase: 'in-call',
    ...TITLE,
    people: [me(), say(2, 'Alice', SPEAKING), say(3, 'Bob'), say(4, 'Chloé')],
    counts: { tile: 4, ring: 1 },
  },
  {
    // Without an account the page does not tell who the user is.
    layout: 'guest',
    phase: 'in-call',
    ...TITLE,
    people: [say(1, 'Me Myself (Guest)'), say(2, 'Alice', SPEAKING), say(3, 'Bob (External)', SILENT)],
    counts: { tile: 3, ownAvatar: 0 },
  },
  {
    layout: 'compact',
    phase: 'in-call',
    ...TITLE,
    people: [say(2, 'Alice', SPEAKING)],
    counts: { tile: 1, hangUp: 1 },
  },
  {
    // A build that lost its ids, its nametags and two of its marks.
    layout: 'renamed',
    phase: 'in-call',
    ...TITLE,
    people: [say(null, 'Alice', SPEAKING), say(null, 'Bob', SILENT), say(null, '')],
    missing: ['hang-up', 'stream-type'],
    counts: { tile: 3, hangUp: 0, nametag: 0 },
  },
];

export const TEAMS: PlatformPages = {
  platform: 'teams',
  url: 'https://teams.microsoft.com/v2/',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
