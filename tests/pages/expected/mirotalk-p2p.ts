import { SELECTORS } from '../../../lib/platforms/mirotalk-p2p.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME } from './people.ts';

const say = describer({ speaking: 'pitch-bar', silent: 'pitch-bar', mutedUnseen: false, handDown: false });
const me = (words = '') => say('self', 'Me', `self ${words}`);
const alice = (words?: string) => say('kX3fA1_q-AAAB', 'Alice', words);
const bob = (words?: string) => say('9bTz-77LAAAD', 'Bob', words);
const chloe = (words?: string) => say('c0Pq_x1nAAAF', 'Chloé', words);

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

const pages: readonly Expectation[] = [
  {
    // Bob's bar is at the noise of his room, Chloé's where bars begin.
    layout: 'small',
    phase: 'in-call',
    people: [me(), alice('speaking'), bob(), chloe()],
    counts: { tile: 4, own: 1, others: 3, name: 4, bar: 4 },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    people: [me('speaking'), alice('speaking'), bob('speaking'), chloe()],
    counts: { tile: 4 },
  },
  {
    layout: 'large',
    phase: 'in-call',
    people: [
      me('muted'),
      ...LARGE.map((name, i) => {
        const words = name === 'Hana' ? 'speaking' : name === 'Cem' || name === 'Oto' ? 'muted' : '';
        return say(`peer-${String(i).padStart(2, '0')}AAA${i}`, name, words);
      }),
    ],
    counts: { tile: 16, bar: 16 },
  },
  {
    layout: 'muted',
    phase: 'in-call',
    people: [me('muted'), alice('muted'), bob('speaking'), chloe('muted')],
    counts: { tile: 4 },
  },
  {
    layout: 'hand',
    phase: 'in-call',
    people: [me('hand'), alice('speaking'), bob('hand'), chloe()],
    counts: { tile: 4 },
  },
  // The user's own tile is there before they join, hidden; so is the button to leave.
  { layout: 'lobby', phase: 'lobby', counts: { tile: 1, own: 1, others: 0 } },
  { layout: 'left', phase: 'elsewhere', counts: { tile: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0 } },
  {
    // Alice's camera is pinned, so it has no class; her screen has a tile of its own.
    layout: 'screen-share',
    phase: 'in-call',
    people: [alice('speaking'), me('speaking'), bob()],
    counts: { tile: 3, name: 4 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    phase: 'in-call',
    people: [alice('speaking'), me('speaking'), bob()],
    counts: { sharing: 1 },
  },
  {
    layout: 'namesakes',
    phase: 'in-call',
    people: [
      say('self', 'Ann Lee', 'self'),
      say('kX3fA1_q-AAAB', 'Ann Lee', 'speaking'),
      say('9bTz-77LAAAD', 'Ann Lee'),
      // Anybody may call themselves so.
      say('c0Pq_x1nAAAF', 'Ann Lee (me)'),
    ],
    counts: { tile: 4, own: 1 },
  },
  { layout: 'alone', phase: 'in-call', people: [me('speaking')], counts: { tile: 1, others: 0 } },
  {
    // The user has hidden their own tile in the call.
    layout: 'hidden-self',
    phase: 'in-call',
    people: [me(), alice('speaking')],
    counts: { tile: 2 },
  },
  {
    // No bar has moved yet: nobody can tell whether they are switched off.
    layout: 'unmoved',
    phase: 'in-call',
    people: [me('unseen'), alice('unseen'), bob('muted')],
    counts: { tile: 3, bar: 3 },
  },
  {
    layout: 'bars-off',
    phase: 'in-call',
    people: [me(), alice('unseen'), bob('unseen'), chloe('speaking')],
    counts: { tile: 4, bar: 4 },
  },
  {
    layout: 'hostile',
    phase: 'in-call',
    people: [
      // The user has no name yet: what is in brackets is all there is.
      say('self', '(me)', 'self'),
      say('h0-AAAA0', MARKUP_NAME, 'speaking'),
      say('h1-AAAA1', 'ecila admin'),
      say('h2-AAAA2', '👩🏽‍🚀 Zoë 🚀'),
      say('h3-AAAA3', LONG_NAME),
      say('h4-AAAA4', 'Line break Bell'),
      say('h5-AAAA5', ''),
      { ...say('broken-1', '', 'unseen'), muted: 'unknown', handUp: 'unknown' },
      { ...say('name:', '', 'unseen'), muted: 'unknown', handUp: 'unknown' },
    ],
    counts: { tile: 9 },
  },
];

export const MIROTALK_P2P: PlatformPages = {
  platform: 'mirotalk-p2p',
  url: 'https://p2p.mirotalk.com/join/Team',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
