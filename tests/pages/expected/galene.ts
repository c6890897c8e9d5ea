import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { SELECTORS } from '../../../lib/platforms/galene.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { LONG_NAME, MARKUP_NAME } from './people.ts';

/** Without words: somebody whose stream is known to be silent; whether it is muted at its sender cannot be seen. */
function say(key: string, name: string, words = ''): ParticipantReading {
  const is = (word: string) => words.split(' ').includes(word);
  const isUnseen = is('unseen') || is('self');
  const seen = is('speaking') ? true : isUnseen ? ('unknown' as const) : false;
  return {
    key,
    name,
    self: is('self'),
    speaking: is('absent') ? false : seen,
    muted: is('absent') ? true : is('speaking') ? false : 'unknown',
    handUp: is('hand') || (is('down') ? false : 'unknown'),
    rule: is('absent') ? 'no-stream' : is('speaking') || !isUnseen ? 'peer-active' : null,
  };
}
const user = (number: number, name: string, words?: string) => say(`user-u${number}`, name, words);
const me = (words = '') => user(1, 'Me', `self ${words}`);
const here = (phase: 'in-call' | 'lobby' | 'left' = 'in-call') => ({ phase, title: 'Team' });

const pages: readonly Expectation[] = [
  {
    layout: 'small',
    ...here(),
    people: [me(), user(2, 'Alice', 'speaking'), user(3, 'Bob'), user(4, 'Chloé')],
    counts: { row: 4, tile: 4, label: 4, ownTile: 2, active: 1, microphone: 3, camera: 1, hand: 0, activity: 1 },
  },
  {
    // Nobody has been marked yet: the marks may have another name by now.
    layout: 'quiet',
    ...here(),
    people: [me(), user(2, 'Alice', 'unseen'), user(3, 'Bob', 'unseen'), user(4, 'Chloé', 'unseen')],
    counts: { row: 4, tile: 4, active: 0 },
  },
  {
    layout: 'quiet',
    after: 'small',
    ...here(),
    people: [me(), user(2, 'Alice'), user(3, 'Bob'), user(4, 'Chloé')],
    counts: { row: 4, tile: 4, active: 0 },
  },
  {
    // The box is not ticked, so the page has stopped marking anybody.
    layout: 'activity-off',
    after: 'small',
    ...here(),
    people: [me(), user(2, 'Alice', 'unseen'), user(3, 'Bob', 'unseen'), user(4, 'Chloé', 'unseen')],
    counts: { row: 4, tile: 4, active: 0, activity: 1 },
  },
  {
    layout: 'overlap',
    ...here(),
    people: [me(), user(2, 'Alice', 'speaking'), user(3, 'Bob', 'speaking'), user(4, 'Chloé')],
    counts: { row: 4, tile: 4, active: 2 },
  },
  {
    // Nothing is sent by the user and Bob; Dev's stream has not come yet; Chloé's camera may bring sound or not.
    layout: 'muted',
    ...here(),
    people: [
      me('absent'),
      user(2, 'Alice', 'speaking'),
      user(3, 'Bob', 'absent'),
      user(4, 'Chloé'),
      user(5, 'Dev', 'unseen'),
    ],
    counts: { row: 5, tile: 2, microphone: 2, camera: 1 },
  },
  {
    layout: 'hand',
    ...here(),
    people: [me('down'), user(2, 'Alice', 'speaking down'), user(3, 'Bob', 'hand'), user(4, 'Chloé', 'absent hand')],
    counts: { row: 4, tile: 3, hand: 2 },
  },
  {
    // A second stream of each of three people, the user among them.
    layout: 'screen-share',
    ...here(),
    people: [me(), user(2, 'Alice', 'speaking'), user(3, 'Bob'), user(4, 'Chloé', 'unseen')],
    counts: { row: 4, tile: 6, active: 1 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    ...here(),
    people: [me(), user(2, 'Alice', 'speaking'), user(3, 'Bob'), user(4, 'Chloé', 'unseen')],
    counts: { sharing: 1 },
  },
  {
    // Whose stream is it? Only where the user alone shares the name, who hears no stream of their own.
    layout: 'namesakes',
    ...here(),
    people: [
      user(1, 'Ann Lee', 'self'),
      user(2, 'Ann Lee', 'speaking'),
      user(3, 'Bob', 'unseen'),
      user(4, 'Bob', 'unseen'),
      user(5, 'Cleo'),
    ],
    counts: { row: 5, tile: 5, active: 2 },
  },
  { layout: 'alone', ...here(), people: [me()], counts: { row: 1, tile: 1, noName: 1 } },
  {
    layout: 'large',
    ...here(),
    people: [
      me(),
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
        say(`user-v${i}`, name, name === 'Hana' ? 'speaking' : name === 'Cem' || name === 'Oto' ? 'absent' : ''),
      ),
    ],
    counts: { row: 16, tile: 14, active: 1, microphone: 14 },
  },
  {
    layout: 'hostile',
    phase: 'in-call',
    title: '<script>1</script>',
    people: [
      me(),
      say('user-h0', MARKUP_NAME, 'speaking'),
      say('user-h1', 'ecila admin'),
      say('user-h2', '👩🏽‍🚀 Zoë 🚀'),
      say('user-h3', LONG_NAME),
      say('user-h4', 'Line break Bell'),
      say('user-h5', '', 'unseen'),
      say('user-h6', '', 'unseen'),
      say('name:No id', 'No id', 'absent'),
    ],
    counts: { row: 9, tile: 10 },
  },
  { layout: 'lobby', ...here('lobby'), counts: { row: 0, tile: 0, login: 1, profile: 1 } },
  // The same form again: only whoever was in the call has left it.
  { layout: 'left', after: 'small', ...here('left'), counts: { row: 0, tile: 0, login: 1, profile: 1 } },
];

export const GALENE: PlatformPages = {
  platform: 'galene',
  url: 'https://galene.example:8443/group/team/',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
