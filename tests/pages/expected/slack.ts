import { SELECTORS } from '../../../lib/platforms/slack.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME } from './people.ts';

const person = describer({
  speaking: 'active-speaker',
  silent: 'active-speaker',
  mutedUnseen: 'unknown',
  handDown: 'unknown',
});
/** Nothing is known of microphones, but that people who speak have theirs open. */
const say = (key: string, name: string, words = '') => ({
  ...person(key, name, words),
  muted: words.includes('speaking') ? (false as const) : ('unknown' as const),
});
const me = (words = '', name = 'Me') => say('U0ME', name, `self ${words}`);
const alice = (words?: string, name = 'Alice') => say('U0ALICE', name, words);
const bob = (words?: string, name = 'Bob') => say('U0BOB', name, words);
const chloe = (words?: string) => say('U0CHLOE', 'Chloé', words);
const TITLE = 'Huddle in #design';

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

const calls: readonly Omit<Expectation, 'phase' | 'mode'>[] = [
  {
    layout: 'small',
    title: TITLE,
    people: [me(), alice('speaking'), bob('', "Bob O'Neil"), chloe()],
    counts: { tile: 4, user: 4, speaking: 1, self: 2, leave: 1, lobby: 0, title: 1 },
  },
  {
    // One reading of several people is not enough to say that the page marks everybody.
    layout: 'overlap',
    title: TITLE,
    people: [me('speaking'), alice('speaking'), bob('speaking'), chloe()],
    counts: { tile: 4, speaking: 3 },
  },
  {
    layout: 'large',
    title: TITLE,
    people: [
      me(),
      ...LARGE.map((name, i) => say(`U0N${String(i).padStart(2, '0')}`, name, name === 'Hana' ? 'speaking' : '')),
    ],
    counts: { tile: 16 },
  },
  {
    // Microphones are told in words only.
    layout: 'muted',
    title: TITLE,
    people: [me(), alice(), bob('speaking'), chloe()],
    counts: { tile: 4 },
  },
  { layout: 'unspoken', title: TITLE, people: [me('unseen'), alice('unseen')], counts: { tile: 2, speaking: 0 } },
  {
    layout: 'german',
    title: 'Huddle in #entwurf',
    people: [me(), alice('speaking', 'Anna Berg'), bob('', 'Anna Voss'), chloe()],
    counts: { tile: 4 },
  },
  {
    layout: 'japanese',
    title: '#design のハドルミーティング',
    people: [me('', '田中'), alice('speaking'), bob('', '王伟')],
    counts: { tile: 3 },
  },
  {
    // Nothing shows where these names end.
    layout: 'japanese-unclear',
    title: '#design のハドルミーティング',
    people: [me('', ''), alice('speaking', ''), bob('', '')],
    counts: { tile: 3 },
  },
  {
    // Two sentences do not tell what is a name in them.
    layout: 'german-of-two',
    title: 'Huddle in #entwurf',
    people: [me('', ''), alice('speaking', '')],
    counts: { tile: 2 },
  },
  // The call itself is in a window of its own.
  { layout: 'mini-player', people: [], counts: { tile: 0, leave: 1 } },
  { layout: 'screen-share', title: TITLE, people: [me(), alice('speaking'), bob()], counts: { tile: 3 } },
  {
    layout: 'namesakes',
    title: TITLE,
    people: [me('', 'Ann Lee'), alice('speaking', 'Ann Lee'), bob('', 'Ann Lee')],
    counts: { tile: 3 },
  },
  { layout: 'two-devices', title: TITLE, people: [me(), alice('speaking')], counts: { tile: 4 } },
  { layout: 'alone', title: TITLE, people: [me('speaking')], counts: { tile: 1 } },
  {
    // Without ids; and the labels tell more than names.
    layout: 'older',
    title: TITLE,
    people: [say('self', '', 'self'), say('name:', '', 'speaking'), say('name: #2', '')],
    missing: ['user-id'],
    counts: { tile: 3, user: 0, self: 1, speaking: 1 },
  },
  {
    layout: 'hostile',
    title: '<script>1</script>',
    people: [
      me(),
      say('U0H0', MARKUP_NAME, 'speaking'),
      say('U0H1', 'ecila admin'),
      say('U0H2', '👩🏽‍🚀 Zoë 🚀'),
      say('U0H3', LONG_NAME),
      say('U0H4', 'Line break Bell'),
      say('U0H5', ''),
      say('name:', ''),
      say('name: #2', ''),
    ],
    counts: { tile: 10 },
  },
];

const pages: readonly Expectation[] = [
  ...calls.map((call) => ({ ...call, phase: 'in-call' as const, mode: 'dominant-only' as const })),
  { layout: 'lobby', phase: 'lobby', counts: { tile: 0, lobby: 1 } },
  { layout: 'left', phase: 'elsewhere', counts: { tile: 0, leave: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0, leave: 0 } },
];

export const SLACK: PlatformPages = {
  platform: 'slack',
  url: 'https://app.slack.com/huddle/T0TEAM/C0CHANNEL',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
