import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { SELECTORS } from '../../../lib/platforms/nextcloud-talk.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { LONG_NAME, MARKUP_NAME } from './people.ts';

/** Without words: somebody who is seen to be silent; nobody has been seen muted or with a raised hand so far. */
function say(key: string, name: string, words = ''): ParticipantReading {
  const is = (word: string) => words.split(' ').includes(word);
  const speaking = is('speaking') ? true : is('unseen') && !is('muted') ? 'unknown' : false;
  return {
    key,
    name,
    self: is('self'),
    speaking,
    muted: is('muted') || (speaking === true || is('open') ? false : 'unknown'),
    handUp: is('hand') || (is('down') ? false : 'unknown'),
    rule: is('muted') ? 'microphone-off' : speaking === 'unknown' ? null : 'speaking-class',
  };
}
/** The page shows the user no name of theirs, no microphone and no hand. */
const me = (words = '') => say('self', '', `self ${words}`);
const [alice, bob, chloe, dev] = ['Alice', 'Bob', 'Chloé', 'Dev'].map(
  (name, i) => (words?: string) => say(`P${i + 1}`, name, words),
) as [typeof me, typeof me, typeof me, typeof me];

const pages: readonly Expectation[] = [
  {
    layout: 'small',
    phase: 'in-call',
    people: [alice('speaking'), bob(), chloe(), me()],
    counts: {
      tile: 4,
      self: 1,
      inGrid: 4,
      name: 3,
      speaking: 1,
      audio: 0,
      indicators: 3,
      hand: 0,
      inCall: 2,
      dummy: 0,
    },
  },
  {
    // Nobody has been marked yet: the mark may have another name by now.
    layout: 'quiet',
    phase: 'in-call',
    people: [alice('unseen'), bob('unseen'), chloe('unseen'), me('unseen')],
    counts: { tile: 4, speaking: 0 },
  },
  {
    layout: 'quiet',
    after: 'small',
    phase: 'in-call',
    people: [alice(), bob(), chloe(), me()],
    counts: { tile: 4, speaking: 0 },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    people: [alice('speaking'), bob('speaking'), chloe(), me('speaking')],
    counts: { tile: 4, speaking: 3 },
  },
  {
    layout: 'muted',
    phase: 'in-call',
    people: [alice('speaking'), bob('muted'), chloe('muted'), dev('open'), me()],
    counts: { tile: 5, audio: 2, muted: 2 },
  },
  {
    // A moderator sees everybody's button, and one that can be pressed might be one that has lost its mark.
    layout: 'moderator',
    phase: 'in-call',
    people: [alice('speaking'), bob('muted'), chloe(), me()],
    counts: { tile: 4, audio: 3, muted: 1 },
  },
  {
    layout: 'hand',
    phase: 'in-call',
    people: [alice('speaking down'), bob('open hand'), chloe('muted hand'), dev('open down'), me()],
    counts: { tile: 5, hand: 2 },
  },
  {
    // Two tiles of one person and a placeholder; the strip may be turned over, so somebody may be out of sight.
    layout: 'promoted',
    phase: 'in-call',
    people: [alice('speaking'), bob('muted'), chloe('open'), me()],
    complete: false,
    counts: { tile: 6, dummy: 1, inGrid: 4, speaking: 1, notEverybody: 2 },
  },
  {
    // Selected or speaking: a bold name on the large tile does not say which. What the grid showed is another matter.
    layout: 'strip-closed',
    after: 'small',
    phase: 'in-call',
    people: [alice('unseen'), me('unseen')],
    complete: false,
    counts: { tile: 2, speaking: 0 },
  },
  {
    layout: 'screen-share',
    phase: 'in-call',
    people: [alice('speaking'), bob(), me()],
    counts: { tile: 3 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    phase: 'in-call',
    people: [alice('speaking'), bob(), me()],
    counts: { sharing: 1 },
  },
  {
    layout: 'large',
    phase: 'in-call',
    people: [
      ...[
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
      ].map((name, i) =>
        say(`Q${i}`, name, name === 'Hana' ? 'speaking' : name === 'Cem' || name === 'Oto' ? 'muted' : 'open'),
      ),
      me(),
    ],
    complete: false,
    counts: { tile: 16, muted: 2, notEverybody: 1 },
  },
  {
    layout: 'namesakes',
    phase: 'in-call',
    people: [say('P1', 'Ann Lee', 'speaking'), say('P2', 'Ann Lee'), say('P3', 'Ann Lee #2'), me()],
    counts: { tile: 4 },
  },
  { layout: 'alone', phase: 'in-call', people: [me('unseen')], counts: { tile: 1 } },
  {
    layout: 'hostile',
    phase: 'in-call',
    people: [
      say('H0', MARKUP_NAME, 'speaking'),
      say('H1', 'ecila admin'),
      say('H2', '👩🏽‍🚀 Zoë 🚀'),
      say('H3', LONG_NAME),
      say('H4', 'Line break Bell'),
      say('H5', ''),
      say('H9', ''),
      say('name:', ''),
      say('S-H8', ''),
      me(),
    ],
    complete: false,
    counts: { tile: 11, dummy: 1 },
  },
  // The conversation's page is there before, while waiting and afterwards; only a call bears the call's box.
  { layout: 'lobby', after: 'small', phase: 'left', counts: { tile: 0, inCall: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0, inCall: 0 } },
];

export const NEXTCLOUD_TALK: PlatformPages = {
  platform: 'nextcloud-talk',
  url: 'https://cloud.example/index.php/call/x7k2m9pq',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
