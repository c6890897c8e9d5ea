import { SELECTORS } from '../../../lib/platforms/mirotalk-sfu.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME } from './people.ts';

const say = describer({ speaking: 'pitch-bar', silent: 'pitch-bar', mutedUnseen: false, handDown: false });
const ME = 'Zx-self_00AAAA';
const ALICE = 'kX3fA1_q-AAAB';
const BOB = '9bTz-77LAAAD';
const me = (words = '') => say(ME, 'Me', `self ${words}`);
const alice = (words?: string) => say(ALICE, 'Alice', words);
const bob = (words?: string) => say(BOB, 'Bob', words);
const chloe = (words?: string) => say('c0Pq_x1nAAAF', 'Chloé', words);
/** Nothing is said of a hand that was never raised. */
const neverUp = (person: ReturnType<typeof say>) => ({ ...person, handUp: 'unknown' as const });

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
    // Bob's bar is at noise, Chloé's where bars begin; she runs the room.
    layout: 'small',
    people: [me(), alice('speaking'), bob(), neverUp(chloe())],
    counts: { tile: 4, name: 4, nameId: 4, bar: 4, hand: 4 },
  },
  {
    // Only the loudest is reported; a bar that falls back and the next one are up together.
    layout: 'overlap',
    people: [me('speaking'), alice('speaking'), bob('speaking'), chloe()],
    counts: { tile: 4 },
  },
  {
    layout: 'large',
    people: [
      me('muted'),
      ...LARGE.map((name, i) => {
        const words = name === 'Hana' ? 'speaking' : name === 'Cem' || name === 'Oto' ? 'muted' : '';
        return say(`peer${String(i).padStart(2, '0')}-AAA${i}`, name, words);
      }),
    ],
    counts: { tile: 16, bar: 16 },
  },
  {
    layout: 'muted',
    people: [me('muted'), alice('muted'), bob('speaking'), chloe('muted')],
    counts: { tile: 4 },
  },
  {
    layout: 'hand',
    people: [me('hand'), alice('speaking'), bob('hand'), neverUp(chloe())],
    counts: { tile: 4, hand: 4 },
  },
  {
    // Alice shows camera and screen: the page changes the first of her two bars and icons only. A played video is nobody.
    layout: 'screen-share',
    people: [me(), alice('speaking'), bob('muted')],
    counts: { tile: 5, bar: 4 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    people: [me(), alice('speaking'), bob('muted')],
    counts: { sharing: 1 },
  },
  {
    layout: 'namesakes',
    people: [say(ME, 'Ann Lee', 'self'), say(ALICE, 'Ann Lee', 'speaking'), say(BOB, 'Ann Lee')],
    counts: { tile: 3 },
  },
  {
    // Somebody calls themselves so, too: nobody can tell which of the two is the user…
    layout: 'claimed-me',
    people: [say(ME, 'Me (me)'), say(ALICE, 'Bob (me)', 'speaking')],
    counts: { tile: 2 },
  },
  {
    // …but for the user's camera.
    layout: 'claimed-me-camera',
    people: [say(ALICE, 'Bob (me)', 'speaking'), me()],
    counts: { tile: 2 },
  },
  { layout: 'alone', people: [me('speaking')], counts: { tile: 1 } },
  {
    // No bar has moved yet: nobody can tell whether they are switched off.
    layout: 'unmoved',
    people: [neverUp(me('unseen')), neverUp(alice('unseen')), neverUp(bob('muted'))],
    counts: { tile: 3, bar: 3 },
  },
  {
    // Older servers: ids of elements tell the peer.
    layout: 'without-peer-ids',
    people: [me(), alice('speaking'), bob()],
    counts: { tile: 3, nameId: 3 },
  },
  {
    layout: 'hostile',
    people: [
      // The user has no name yet: what is in brackets is all there is, and no sign of them.
      say(ME, '(me)'),
      say('h0-AAAA0', MARKUP_NAME, 'speaking'),
      say('h1-AAAA1', 'ecila admin'),
      say('h2-AAAA2', '👩🏽‍🚀 Zoë 🚀'),
      say('h3-AAAA3', LONG_NAME),
      say('h4-AAAA4', 'Line break Bell'),
      say('h5-AAAA5', ''),
      { ...say('broken-1', '', 'unseen'), muted: 'unknown', handUp: 'unknown' },
      { ...say('name:No id', 'No id', 'unseen'), muted: 'unknown', handUp: 'unknown' },
    ],
    counts: { tile: 9 },
  },
];

const pages: readonly Expectation[] = [
  ...calls.map((call) => ({ ...call, phase: 'in-call' as const, mode: 'loudest-tick' as const })),
  // No source tells of a mark of the way in.
  { layout: 'lobby', phase: 'elsewhere', counts: { tile: 0 } },
  { layout: 'left', phase: 'elsewhere', counts: { tile: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0 } },
];

export const MIROTALK_SFU: PlatformPages = {
  platform: 'mirotalk-sfu',
  url: 'https://sfu.mirotalk.com/join/Team',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
