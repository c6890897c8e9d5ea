import { SELECTORS } from '../../../lib/platforms/discord.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME } from './people.ts';

const person = describer({
  speaking: 'status-speaking',
  silent: 'status-speaking',
  mutedUnseen: 'unknown',
  handDown: 'unknown',
});
/** Nothing is known of microphones, but that people who speak have theirs open. */
const say = (key: string, name: string, words = '') => ({
  ...person(key, name, words),
  muted: words.includes('speaking') ? (false as const) : ('unknown' as const),
});
const ME = '100000000000000001';
const ALICE = '200000000000000002';
const BOB = '300000000000000003';
const CHLOE = '400000000000000004';
const me = (words = '') => say(ME, 'Me', `self ${words}`);
const alice = (words?: string) => say(ALICE, 'Alice', words);
const bob = (words?: string) => say(BOB, 'Bob', words);
const chloe = (words?: string) => say(CHLOE, 'Chloé', words);

const LARGE = ['Ada', 'Ben', 'Cem', 'Dora', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kai'];
const hostile = (i: number, name: string, words?: string) => say(`60000000000000000${i}`, name, words);

const pages: readonly Expectation[] = [
  {
    layout: 'small',
    phase: 'in-call',
    people: [me(), alice('speaking'), bob(), chloe()],
    counts: { tile: 4, tileLabel: 4, voice: 8, username: 6, ownPanel: 1, connected: 1, speaking: 5 },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    people: [me('speaking'), alice('speaking'), bob('speaking'), chloe()],
    counts: { tile: 4 },
  },
  {
    // Four of the channel have no tile.
    layout: 'large',
    phase: 'in-call',
    people: [
      me(),
      ...LARGE.map((name, i) =>
        say(`5000000000000000${String(i).padStart(2, '0')}`, name, name === 'Hana' ? 'speaking' : ''),
      ),
    ],
    complete: false,
    counts: { tile: 12 },
  },
  {
    // Only the side bar; other channels have people, too.
    layout: 'rows',
    phase: 'in-call',
    people: [me(), alice('speaking'), bob('speaking'), chloe()],
    counts: { tile: 0, voice: 10 },
  },
  {
    // Crossed out microphones are no more than pictures. A guest has no picture of their own, so no id.
    layout: 'muted',
    phase: 'in-call',
    people: [me(), alice('speaking'), bob(), say('name:Guest Gil', 'Guest Gil')],
    counts: { tile: 0 },
  },
  {
    layout: 'unspoken',
    phase: 'in-call',
    people: [me('unseen'), alice('unseen'), bob('unseen'), chloe('unseen')],
    counts: { tile: 4, speaking: 2 },
  },
  {
    // No side bar tells the names: they are in the labels.
    layout: 'private-call',
    phase: 'in-call',
    people: [me(), alice('speaking'), bob(), chloe()],
    counts: { tile: 4, voice: 0 },
  },
  {
    // Two labels do not tell what is a name in them.
    layout: 'private-call-of-two',
    phase: 'in-call',
    people: [say(ME, '', 'self'), say(ALICE, '', 'speaking')],
    counts: { tile: 2, voice: 0 },
  },
  { layout: 'look-around', phase: 'elsewhere', counts: { tile: 1, connected: 0 } },
  {
    // The user looks at another call than their own.
    layout: 'other-call',
    phase: 'in-call',
    people: [me(), alice('speaking'), bob(), chloe()],
    counts: { tile: 2, connected: 1 },
  },
  { layout: 'left', phase: 'elsewhere', counts: { tile: 0, connected: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0 } },
  {
    layout: 'screen-share',
    phase: 'in-call',
    people: [alice('speaking'), me(), bob()],
    counts: { tile: 4 },
  },
  {
    layout: 'namesakes',
    phase: 'in-call',
    people: [
      say(ME, 'Ann Lee', 'self'),
      say(ALICE, 'Ann Lee', 'speaking'),
      say('name:Ann Lee', 'Ann Lee'),
      say('name:Ann Lee #2', 'Ann Lee'),
    ],
    counts: { tile: 0 },
  },
  { layout: 'alone', phase: 'in-call', people: [me('speaking')], counts: { tile: 1 } },
  {
    // The user has no picture of their own.
    layout: 'unknown-self',
    phase: 'in-call',
    people: [say(ME, 'Me'), alice('speaking'), bob(), chloe()],
    counts: { tile: 4, ownPanel: 1 },
  },
  {
    layout: 'hostile',
    phase: 'in-call',
    people: [
      me(),
      hostile(0, MARKUP_NAME, 'speaking'),
      hostile(1, 'ecila admin'),
      hostile(2, '👩🏽‍🚀 Zoë 🚀'),
      hostile(3, LONG_NAME),
      hostile(4, 'Line break Bell'),
      hostile(5, ''),
      say('name:', ''),
      say('not an id', ''),
    ],
    counts: { tile: 9 },
  },
];

export const DISCORD: PlatformPages = {
  platform: 'discord',
  url: 'https://discord.com/channels/111111111111111111/222222222222222222',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
