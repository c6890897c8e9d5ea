import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { SELECTORS } from '../../../lib/platforms/jitsi.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME, neverSeen } from './people.ts';

const say = describer({ speaking: 'level-dots', silent: 'level-dots', mutedUnseen: false, handDown: false });
const me = (words = '') => say('self', 'Me Myself', `self ${words}`);
const TITLE = 'Design review';

const LARGE = ['Ada', 'Ben', 'Cem', 'Dora', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kai', 'Lea'];
const OUT_OF_SIGHT = ['Mio', 'Noa', 'Oto', 'Pia', 'Quy', 'Rio', 'Sam', 'Tia', 'Uma', 'Vic', 'Wen', 'Xia', 'Yan', 'Zoe'];
const LAST = ['Åsa', 'Éva', 'Ömer'];
const endpoint = (index: number) => `0000aa${String(index).padStart(2, '0')}`;
const large = LARGE.map((name, i) => say(endpoint(i), name, name === 'Eli' ? 'speaking' : ''));

const pages: readonly Expectation[] = [
  {
    layout: 'small',
    phase: 'in-call',
    title: TITLE,
    // Bob's microphone hears the room: below the threshold.
    people: [me(), say('ab12cd34', 'Alice', 'speaking'), say('ab12cd35', 'Bob'), say('ab12cd36', 'Chloé')],
    counts: { tile: 4, middleDot: 4, handBorder: 4, muted: 0, hangup: 1, strip: 1, lobby: 0 },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    title: TITLE,
    people: [
      me('speaking'),
      say('ab12cd34', 'Alice', 'speaking'),
      say('ab12cd35', 'Bob', 'speaking'),
      say('ab12cd36', 'Chloé'),
    ],
    counts: { tile: 4, middleDot: 4 },
  },
  {
    layout: 'breakout-joining',
    date: '2026-11-25',
    phase: 'in-call',
    title: TITLE,
    people: [me(), say('ab12cd34', 'Alice', 'speaking'), say('ab12cd35', 'Bob'), say('ab12cd36', 'Chloé')],
    breakout: { at: 'between' },
    counts: { tile: 4, betweenRooms: 1 },
  },
  {
    // The title is the room's name.
    layout: 'breakout-room',
    date: '2026-11-25',
    after: 'breakout-joining',
    phase: 'in-call',
    title: 'Breakout room #1',
    people: [me(), say('ab12cd34', 'Alice', 'speaking'), say('ab12cd35', 'Bob')],
    breakout: { at: 'inside' },
    counts: { tile: 3, betweenRooms: 0 },
  },
  {
    layout: 'large',
    phase: 'in-call',
    title: 'All hands',
    people: [me(), ...large],
    complete: false,
    counts: { tile: 13, strip: 1 },
  },
  {
    layout: 'participants-pane',
    phase: 'in-call',
    title: 'All hands',
    people: [
      // What a row says of the microphone counts for people without a tile only.
      ...neverSeen('muted', [me(), ...large]),
      ...[...OUT_OF_SIGHT, ...LAST].map((name, i) => ({
        ...say(endpoint(12 + i), name, i % 2 === 1 ? 'muted' : 'unseen'),
        handUp: 'unknown' as const,
      })),
    ],
    rosterCount: 30,
    counts: { tile: 13 },
  },
  {
    layout: 'muted',
    phase: 'in-call',
    title: TITLE,
    people: [
      me('muted'),
      say('ab12cd34', 'Alice', 'muted'),
      say('ab12cd35', 'Bob', 'speaking'),
      say('ab12cd36', 'Chloé', 'muted'),
    ],
    counts: { tile: 4, muted: 6 },
  },
  {
    layout: 'hand',
    phase: 'in-call',
    title: TITLE,
    people: [
      me('hand'),
      say('ab12cd34', 'Alice', 'speaking'),
      say('ab12cd35', 'Bob', 'hand'),
      say('ab12cd36', 'Chloé'),
    ],
    counts: { tile: 4, handBorder: 4 },
  },
  { layout: 'prejoin', phase: 'lobby', counts: { tile: 0, hangup: 0, lobby: 3 } },
  { layout: 'lobby', phase: 'lobby', counts: { tile: 0, hangup: 0, lobby: 2 } },
  { layout: 'left', phase: 'elsewhere', counts: { tile: 0, hangup: 0, lobby: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0, hangup: 0, lobby: 0 } },
  {
    // Alice and the user have a tile in two strips; her screen, a shared video and a whiteboard are nobody.
    layout: 'screen-share',
    phase: 'in-call',
    title: TITLE,
    people: [me(), say('ab12cd34', 'Alice', 'speaking'), say('ab12cd35', 'Bob')],
    counts: { tile: 7, middleDot: 5 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    phase: 'in-call',
    title: TITLE,
    people: [me(), say('ab12cd34', 'Alice', 'speaking'), say('ab12cd35', 'Bob')],
    counts: { tile: 7, sharing: 1 },
  },
  {
    layout: 'namesakes',
    phase: 'in-call',
    title: TITLE,
    people: [me(), say('ab12cd34', 'Ann Lee', 'speaking'), say('ab12cd35', 'Ann Lee')],
    counts: { tile: 3 },
  },
  {
    layout: 'hostile',
    phase: 'in-call',
    title: '<script>1</script>',
    people: [
      // The user has no name yet: what is in brackets is all there is.
      say('self', '(me)', 'self'),
      say('ab12cd40', MARKUP_NAME, 'speaking'),
      say('ab12cd41', 'ecila admin'),
      say('ab12cd42', '👩🏽‍🚀 Zoë 🚀'),
      say('ab12cd43', LONG_NAME),
      say('ab12cd44', 'Line break Bell'),
      say('ab12cd45', ''),
      { ...say('ab12cd99', '', 'unseen'), handUp: 'unknown' },
    ],
    counts: { tile: 9 },
  },
  {
    layout: 'alone',
    phase: 'in-call',
    title: TITLE,
    people: [me('speaking')],
    counts: { tile: 1 },
  },
  {
    layout: 'no-levels',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [
      { ...me(), rule: 'dominant-speaker' },
      { ...say('ab12cd34', 'Alice', 'speaking'), rule: 'dominant-speaker' },
      { ...say('ab12cd35', 'Bob'), rule: 'dominant-speaker' },
      say('ab12cd36', 'Chloé', 'muted'),
    ],
    counts: { tile: 4, middleDot: 0 },
  },
];

/** On all others nobody is muted, or raises a hand. */
const WITH_MUTED: ReadonlySet<string> = new Set(['muted', 'no-levels', 'participants-pane']);
const WITH_HANDS: ReadonlySet<string> = new Set(['hand']);

function asSeen(layout: string, people: readonly ParticipantReading[]): readonly ParticipantReading[] {
  const known = WITH_MUTED.has(layout) ? people : neverSeen('muted', people);
  return WITH_HANDS.has(layout) ? known : neverSeen('handUp', known);
}

export const JITSI: PlatformPages = {
  platform: 'jitsi',
  url: 'https://meet.jit.si/DesignReview',
  date: '2026-11-23',
  selectors: SELECTORS,
  pages: pages.map((page) => (page.people ? { ...page, people: asSeen(page.layout, page.people) } : page)),
};
