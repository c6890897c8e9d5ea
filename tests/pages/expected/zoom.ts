import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { SELECTORS } from '../../../lib/platforms/zoom.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME } from './people.ts';

const RULES = { mutedUnseen: 'unknown', handDown: 'unknown' } as const;
const byFrame = describer({ ...RULES, speaking: 'active-frame', silent: 'active-frame' });
const byIcon = describer({ ...RULES, speaking: 'speaking-icon', silent: 'speaking-icon' });
const TITLE = 'Design review';

/** Somebody on a tile, which tells nothing of microphones. */
const tile = (name: string, words = '', key = `name:${name}`): ParticipantReading => ({
  ...byFrame(key, name, words),
  muted: 'unknown',
});
/** Somebody in the roster, whose icons tell. */
const row = (name: string, words = '', key = `name:${name}`) => byIcon(key, name, words);
const unseen = (name: string, key?: string) => tile(name, 'unseen', key);

const LARGE = [
  'Ada',
  'Ben',
  'Cem',
  'Dora',
  'Eli',
  'Fay',
  'Gus',
  'Hana',
  'Ivo',
  'Jun',
  'Kai',
  'Lea',
  'Mio',
  'Noa',
  'Oto',
];
const large = LARGE.map((name, i) => row(name, name === 'Hana' ? 'speaking' : i % 3 > 0 ? 'muted' : ''));

const pages: readonly Expectation[] = [
  {
    // The user is muted, so everybody who is not marked is silent.
    layout: 'small',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [tile('Me'), tile('Alice', 'speaking'), tile('Bob'), tile('Chloé')],
    rosterCount: 4,
    counts: { tile: 4, active: 1, captions: 4, footer: 1, leave: 1, count: 1, userMuted: 1, userUnmuted: 0, lobby: 0 },
  },
  {
    // One of those who are not marked is the user, who may be speaking.
    layout: 'open-microphone',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [unseen('Me'), tile('Alice', 'speaking'), unseen('Bob'), unseen('Chloé')],
    rosterCount: 4,
    counts: { tile: 4, active: 1, userMuted: 0, userUnmuted: 1 },
  },
  {
    // Alice is in the strip and large above it; more people are on the strip's other pages.
    layout: 'speaker',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [tile('Alice', 'speaking'), tile('Me'), tile('Bob')],
    rosterCount: 9,
    complete: false,
    counts: { tile: 4, active: 1, captions: 6 },
  },
  {
    // The page marks nobody reliably among so few.
    layout: 'two',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [unseen('Me'), unseen('Alice')],
    rosterCount: 2,
    counts: { tile: 2, active: 1 },
  },
  {
    layout: 'alone',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [unseen('Me')],
    rosterCount: 1,
    counts: { tile: 1, active: 0 },
  },
  {
    // No icon was ever seen, so the rows silence nobody but the muted, one of whom is still marked.
    layout: 'panel',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [
      { ...unseen('Me'), muted: false },
      row('Alice', 'muted'),
      { ...unseen('Bob'), muted: false },
      row('Chloé', 'muted'),
    ],
    rosterCount: 4,
    counts: { tile: 4, active: 1, row: 4, rowName: 4, speakingIcon: 0, mutedIcon: 2, handIcon: 0 },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    title: TITLE,
    people: [row('Me'), row('Alice', 'speaking'), row('Bob', 'speaking'), row('Chloé', 'muted')],
    rosterCount: 4,
    counts: { tile: 4, row: 4, speakingIcon: 2, mutedIcon: 1 },
  },
  {
    // Half of the roster is rendered; Zoe and the user have a tile and no row in sight.
    layout: 'large',
    phase: 'in-call',
    title: 'All hands',
    people: [unseen('Me'), ...large.slice(0, 5), unseen('Zoe'), ...large.slice(5)],
    rosterCount: 30,
    complete: false,
    counts: { tile: 7, row: 15, speakingIcon: 1 },
  },
  {
    // The mark stays on Alice in silence.
    layout: 'muted',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [row('Me', 'muted'), row('Alice', 'muted'), row('Bob', 'muted'), row('Chloé', 'muted')],
    rosterCount: 4,
    counts: { active: 1, mutedIcon: 4 },
  },
  {
    layout: 'hand',
    phase: 'in-call',
    title: TITLE,
    people: [
      { ...row('Me'), handUp: false },
      { ...row('Alice', 'speaking'), handUp: false },
      row('Bob', 'hand'),
      row('Chloé', 'muted hand'),
    ],
    rosterCount: 4,
    counts: { handIcon: 2 },
  },
  { layout: 'preview', phase: 'lobby', counts: { tile: 0, lobby: 1, footer: 0 } },
  { layout: 'lobby', phase: 'lobby', counts: { tile: 0, lobby: 1, footer: 1 } },
  { layout: 'on-hold', phase: 'lobby', counts: { lobby: 1, leave: 1 } },
  { layout: 'left', phase: 'elsewhere', counts: { left: 1, leave: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { left: 1, leave: 0 } },
  {
    // Alice's screen is nobody, wherever it is shown.
    layout: 'screen-share',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [tile('Me'), tile('Alice', 'speaking'), tile('Bob')],
    rosterCount: 3,
    counts: { tile: 4, share: 2 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [tile('Me'), tile('Alice', 'speaking'), tile('Bob')],
    rosterCount: 3,
    counts: { sharing: 1 },
  },
  {
    layout: 'namesakes',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [
      tile('Me'),
      tile('Ann Lee', 'speaking'),
      tile('Ann Lee', '', 'name:Ann Lee #2'),
      tile('Ann Lee #2', '', 'name:Ann Lee #2 #2'),
    ],
    rosterCount: 4,
    counts: { tile: 4 },
  },
  {
    // One of them speaks and the other is muted, and nobody can tell which.
    layout: 'namesakes-panel',
    phase: 'in-call',
    title: TITLE,
    people: [row('Me'), unseen('Ann Lee'), unseen('Ann Lee', 'name:Ann Lee #2')],
    rosterCount: 3,
    counts: { tile: 3, row: 3 },
  },
  {
    // Between two rooms the tiles are of people who may not be there any more.
    layout: 'breakout',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    rosterCount: 3,
    complete: false,
    breakout: { at: 'between' },
    counts: { betweenRooms: 1, tile: 3 },
  },
  {
    layout: 'breakout-alone',
    date: '2026-11-25',
    after: 'small',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    complete: false,
    breakout: { at: 'between' },
    missing: ['footer', 'leave-button'],
    counts: { betweenRooms: 1, tile: 0, footer: 0, leave: 0 },
  },
  {
    layout: 'breakout-room',
    date: '2026-11-25',
    after: 'breakout',
    phase: 'in-call',
    title: TITLE,
    mode: 'dominant-only',
    people: [tile('Me'), tile('Alice', 'speaking'), tile('Bob')],
    rosterCount: 3,
    breakout: { at: 'inside' },
    counts: { betweenRooms: 1, tile: 3 },
  },
  {
    layout: 'reconnecting',
    phase: 'in-call',
    title: TITLE,
    people: [unseen('Me'), unseen('Alice'), unseen('Bob')],
    rosterCount: 3,
    complete: false,
    counts: { reconnecting: 1, tile: 3, row: 3 },
  },
  {
    // A row without a name can be joined to nobody, and the user's own has words behind the name.
    layout: 'rows-only',
    phase: 'in-call',
    title: TITLE,
    people: [row('Alice (Moi)'), row('Bob', 'speaking'), row('Chloé', 'muted')],
    rosterCount: 4,
    complete: false,
    counts: { tile: 0, row: 4 },
  },
  {
    layout: 'hostile',
    phase: 'in-call',
    title: '<script>1</script>',
    mode: 'dominant-only',
    people: [
      tile(MARKUP_NAME, 'speaking'),
      unseen('ecila admin'),
      unseen('👩🏽‍🚀 Zoë 🚀'),
      unseen(LONG_NAME),
      unseen('Line break Bell'),
      unseen(''),
      unseen('', 'name: #2'),
      unseen('Picture Pia'),
    ],
    complete: false,
    missing: ['leave-button'],
    counts: { tile: 8, row: 2, leave: 0, betweenRooms: 1 },
  },
];

export const ZOOM: PlatformPages = {
  platform: 'zoom',
  url: 'https://app.zoom.us/wc/91234567890/join',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
