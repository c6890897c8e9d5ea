import { SELECTORS } from '../../../lib/platforms/bigbluebutton.ts';
import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { LONG_NAME, MARKUP_NAME } from './people.ts';

type Part = Partial<Omit<ParticipantReading, 'key' | 'name'>>;

const UNSEEN: Part = { speaking: 'unknown', rule: null };
const TALKING: Part = { speaking: true, muted: false, rule: 'talking-bar' };
const MUTED: Part = { speaking: false, muted: true, rule: 'microphone-off' };
/** The user's microphone is on and their hand is down. */
const OWN: Part = { self: true, muted: false, handUp: false };

/** Somebody who is silent as far as the bar tells; no microphones and no hands are shown but for the user's own. */
function say(name: string, ...parts: Part[]): ParticipantReading {
  const plain = { self: false, muted: 'unknown', handUp: 'unknown', speaking: false, rule: 'talking-bar' } as const;
  return Object.assign({ key: `name:${name}`, name, ...plain }, ...parts);
}

/** A further person of a name. */
const other = (key: string, name: string, ...parts: Part[]) => ({ ...say(name, ...parts), key: `name:${key}` });

const me = (...parts: Part[]) => say('Me Myself', OWN, ...parts);

const NAMES = 'Ada Ben Cem Dora Eli Fay Gus Hana Ivo Jun Kai Lea Mio Noa Oto'.split(' ');

const pages: readonly Expectation[] = [
  {
    layout: 'small',
    phase: 'in-call',
    title: 'Design review',
    people: [me(), say('Alice', TALKING), say('Bob'), say('Chloé')],
    counts: {
      bar: 1,
      entry: 2,
      overflow: 0,
      row: 4,
      ownRow: 1,
      avatar: 4,
      camera: 0,
      leave: 2,
      lobby: 0,
      ended: 0,
      ownUnmuted: 1,
      ownMuted: 0,
      ownHandDown: 1,
      title: 1,
    },
  },
  {
    layout: 'breakout-room',
    date: '2026-11-25',
    phase: 'in-call',
    title: 'Design review (Room 1)',
    people: [me(), say('Alice', TALKING), say('Bob')],
    breakout: { at: 'inside', of: 'Design review' },
    counts: { row: 3, timeLeft: 1, title: 1 },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    title: 'Design review',
    people: [me(TALKING), say('Alice', TALKING), say('Bob', TALKING), say('Chloé')],
    counts: { entry: 3, unmuted: 3 },
  },
  {
    // An empty bar says nothing before it was seen at work.
    layout: 'not-yet',
    phase: 'in-call',
    title: 'Design review',
    people: [me(UNSEEN), say('Alice', UNSEEN), say('Bob', UNSEEN), say('Chloé', UNSEEN)],
    counts: { bar: 1, entry: 0 },
  },
  {
    layout: 'not-yet',
    after: 'small',
    phase: 'in-call',
    title: 'Design review',
    people: [me(), say('Alice'), say('Bob'), say('Chloé')],
    counts: { bar: 1, entry: 0 },
  },
  {
    // Four rows are not loaded.
    layout: 'large',
    phase: 'in-call',
    title: 'Design review',
    people: [me(), ...NAMES.map((name) => say(name, name === 'Hana' ? TALKING : {}))],
    complete: false,
    counts: { row: 16, box: 4 },
  },
  {
    // Eight on the bar: whoever is not on it may talk all the same, and only cameras tell.
    layout: 'overflow',
    phase: 'in-call',
    title: 'Design review',
    people: [
      me(UNSEEN),
      ...NAMES.map((name, i) => {
        if (name === 'Noa') return say(name, TALKING, { rule: 'talking-camera' });
        if (name === 'Oto') return say(name, { rule: 'talking-camera', muted: false });
        return say(name, i < 6 ? TALKING : i < 8 ? {} : UNSEEN);
      }),
    ],
    counts: { entry: 8, overflow: 1, row: 16, camera: 2 },
  },
  {
    // The icon of a closed microphone on a camera is called like an open one: left unread.
    layout: 'muted',
    phase: 'in-call',
    title: 'Design review',
    people: [me(MUTED), say('Alice', TALKING), say('Bob', MUTED), say('Chloé')],
    counts: { entry: 2, muted: 1, camera: 2, ownMuted: 1, ownUnmuted: 0 },
  },
  {
    layout: 'hand',
    phase: 'in-call',
    title: 'Design review',
    people: [me({ handUp: true }), say('Alice', TALKING), say('Bob'), say('Chloé')],
    counts: { ownHandUp: 1, ownHandDown: 0, camera: 1, ownStream: 1 },
  },
  { layout: 'lobby', phase: 'lobby', counts: { lobby: 2, leave: 0 } },
  { layout: 'home', after: 'small', phase: 'left', counts: { lobby: 0, leave: 0, row: 0 } },
  { layout: 'left', phase: 'elsewhere', counts: { ended: 1, leave: 1, row: 4 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { ended: 1 } },
  {
    layout: 'screen-share',
    phase: 'in-call',
    title: 'Design review',
    people: [me(), say('Alice', TALKING), say('Bob'), say('Chloé')],
    counts: { camera: 2, cameraName: 1 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    phase: 'in-call',
    title: 'Design review',
    people: [me(), say('Alice', TALKING), say('Bob'), say('Chloé')],
    counts: { sharing: 1 },
  },
  {
    // Two cameras of one person; a user who has not joined with sound.
    layout: 'cameras',
    phase: 'in-call',
    title: 'Design review',
    people: [me({ muted: false }), say('Alice', TALKING), say('Bob', { muted: false }), say('Chloé')],
    counts: { camera: 4, ownMuted: 0, ownUnmuted: 0 },
  },
  {
    // The bar has names only: of two with one name it tells something when both talk, or neither.
    layout: 'namesakes',
    phase: 'in-call',
    title: 'Design review',
    people: [
      say('Ann Lee', OWN, UNSEEN),
      other('Ann Lee #2', 'Ann Lee', UNSEEN),
      other('Ann Lee #2 #2', 'Ann Lee #2'),
      say('Bo', TALKING),
      other('Bo #2', 'Bo', TALKING),
      say('Cy'),
      other('Cy #2', 'Cy'),
    ],
    counts: { row: 7, entry: 4 },
  },
  { layout: 'alone', phase: 'in-call', title: 'Design review', people: [me()], counts: { row: 1 } },
  {
    // Only those who talk or are on camera are known.
    layout: 'list-closed',
    phase: 'in-call',
    title: 'Design review',
    people: [say('Chloé', { muted: false }), me(), say('Alice', TALKING), say('Bob')],
    complete: false,
    counts: { row: 0, entry: 2, camera: 2 },
  },
  {
    // Somebody on the bar is not on the list: it does not show everybody.
    layout: 'hidden-names',
    phase: 'in-call',
    title: 'Design review',
    people: [me(), say('Alice'), say('Viewer 1', TALKING)],
    complete: false,
    counts: { row: 2, entry: 2 },
  },
  {
    // Instead of initials: a reaction, the number of a room, nothing.
    layout: 'away',
    phase: 'in-call',
    title: 'Design review',
    people: [me(), say('Alice', TALKING), say('Bob')],
    counts: { row: 3, avatar: 3 },
  },
  {
    // A page that lost its handles: people still, and nothing else.
    layout: 'no-handles',
    phase: 'in-call',
    title: 'Design review',
    people: [say('Me Myself (You)', UNSEEN), say('Alice', UNSEEN), say('Bob', UNSEEN), say('Chloé', UNSEEN)],
    missing: ['leave-button', 'talking-bar', 'avatar'],
    counts: { row: 4, ownRow: 0, avatar: 0, leave: 0, bar: 0 },
  },
  {
    // Somebody on the bar has no name, so it may be any of those who are not on it.
    layout: 'hostile',
    phase: 'in-call',
    title: 'Design review',
    people: [
      say('Al (Ops)', OWN, UNSEEN),
      say(MARKUP_NAME, TALKING),
      say('ecila admin', UNSEEN),
      say('👩🏽‍🚀 Zoë 🚀', UNSEEN),
      say(LONG_NAME, UNSEEN),
      say('Line break Bell', UNSEEN),
      say('', UNSEEN),
      other(' #2', '', UNSEEN),
      other(' #3', '', UNSEEN),
      say('Kim', TALKING, { rule: 'talking-camera' }),
    ],
    complete: false,
    counts: { row: 9, camera: 2, entry: 2 },
  },
];

export const BIGBLUEBUTTON: PlatformPages = {
  platform: 'bigbluebutton',
  url: 'https://bbb.example/html5client/?sessionToken=x',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
