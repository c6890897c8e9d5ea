import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { SELECTORS } from '../../../lib/platforms/element-call.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { LONG_NAME, MARKUP_NAME } from './people.ts';

/** Without words: somebody who is seen to be silent, with an open microphone; no hand has been raised so far. */
function say(key: string, name: string, words = ''): ParticipantReading {
  const is = (word: string) => words.split(' ').includes(word);
  const speaking = is('speaking') ? true : is('unseen') && !is('muted') ? 'unknown' : false;
  return {
    key,
    name,
    self: is('self'),
    speaking,
    muted: is('muted') || (is('doubtful') ? 'unknown' : false),
    handUp: is('hand') || (is('down') ? false : 'unknown'),
    rule: is('muted') ? 'microphone-off' : speaking === 'unknown' ? null : is('waves') ? 'waves' : 'speaking-class',
  };
}
const person = (name: string, words?: string) => {
  const id = name.toLowerCase().replace('é', 'e');
  return say(`@${id}:example.org`, name, words);
};
const me = (words = '') => person('Me', `self ${words}`);
const weekly = { phase: 'in-call', title: 'Weekly' } as const;

const pages: readonly Expectation[] = [
  {
    layout: 'small',
    ...weekly,
    people: [me(), person('Alice', 'speaking'), person('Bob'), person('Chloé')],
    rosterCount: 4,
    counts: { tile: 4, avatar: 4, name: 4, microphone: 4, self: 2, share: 0, gridTile: 4, speaking: 1, spotlight: 0 },
  },
  {
    // Nobody has been marked yet: the mark may have another name by now.
    layout: 'quiet',
    ...weekly,
    people: [me('unseen'), person('Alice', 'unseen'), person('Bob', 'unseen'), person('Chloé', 'muted')],
    rosterCount: 4,
    counts: { tile: 4, speaking: 0 },
  },
  {
    layout: 'quiet',
    after: 'small',
    ...weekly,
    people: [me(), person('Alice'), person('Bob'), person('Chloé', 'muted')],
    rosterCount: 4,
    counts: { tile: 4, speaking: 0 },
  },
  {
    layout: 'overlap',
    ...weekly,
    people: [me('speaking'), person('Alice', 'speaking'), person('Bob', 'speaking'), person('Chloé')],
    rosterCount: 4,
    counts: { tile: 4, speaking: 3 },
  },
  {
    // With their camera off nothing says who the user is. Chloé, who speaks, was silenced by the user alone.
    layout: 'muted',
    ...weekly,
    people: [person('Me', 'muted'), person('Alice', 'speaking'), person('Bob', 'muted'), person('Chloé', 'speaking')],
    rosterCount: 4,
    counts: { tile: 4, self: 0, microphone: 4 },
  },
  {
    layout: 'muted',
    after: 'small',
    ...weekly,
    people: [me('muted'), person('Alice', 'speaking'), person('Bob', 'muted'), person('Chloé', 'speaking')],
    rosterCount: 4,
    counts: { self: 0 },
  },
  {
    // While Alice speaks her hand has no mark.
    layout: 'hand',
    ...weekly,
    people: [
      me('down'),
      person('Alice', 'speaking'),
      person('Bob', 'hand'),
      person('Chloé', 'muted hand'),
      person('Dev', 'down'),
    ],
    rosterCount: 5,
    counts: { tile: 5, hand: 2 },
  },
  {
    // Two people: the page marks neither, and Alice may be silenced by the user alone.
    layout: 'one-to-one',
    after: 'small',
    ...weekly,
    people: [me('unseen'), person('Alice', 'unseen doubtful')],
    rosterCount: 2,
    counts: { tile: 2, spotlight: 0 },
  },
  {
    layout: 'spotlight',
    after: 'small',
    ...weekly,
    people: [
      person('Alice', 'speaking waves'),
      me('unseen'),
      person('Bob', 'unseen'),
      person('Chloé', 'unseen doubtful'),
    ],
    rosterCount: 4,
    complete: false,
    counts: { tile: 4, spotlight: 1, waves: 1 },
  },
  {
    layout: 'expanded',
    after: 'small',
    ...weekly,
    people: [person('Alice', 'unseen doubtful')],
    rosterCount: 4,
    complete: false,
    counts: { tile: 1, spotlight: 1 },
  },
  {
    // Whether the others are marked beside a screen is another question than whether they are without one.
    layout: 'screen-share',
    ...weekly,
    people: [me(), person('Alice', 'speaking'), person('Bob')],
    rosterCount: 3,
    complete: false,
    counts: { tile: 4, share: 1, spotlight: 1 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    ...weekly,
    people: [me(), person('Alice', 'speaking'), person('Bob')],
    rosterCount: 3,
    complete: false,
    counts: { sharing: 1 },
  },
  {
    // The button was no switch yet.
    layout: 'sharing-older',
    date: '2026-11-25',
    sharing: true,
    ...weekly,
    people: [me(), person('Alice', 'speaking'), person('Bob')],
    rosterCount: 3,
    complete: false,
    counts: { sharing: 1 },
  },
  {
    // The page says how many there are.
    layout: 'large',
    ...weekly,
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
      ].map((name) => person(name, name === 'Hana' ? 'speaking' : name === 'Cem' || name === 'Oto' ? 'muted' : '')),
    ],
    rosterCount: 31,
    complete: false,
    counts: { tile: 16, microphone: 16 },
  },
  {
    // Two with an id, two without, and the user's second device.
    layout: 'namesakes',
    phase: 'in-call',
    people: [
      me(),
      say('@ann1:example.org', 'Ann Lee', 'speaking'),
      say('@ann2:example.org', 'Ann Lee'),
      say('name:Ann Lee', 'Ann Lee'),
      say('name:Ann Lee #2', 'Ann Lee'),
    ],
    counts: { tile: 6, self: 2, title: 0, count: 0 },
  },
  { layout: 'alone', ...weekly, people: [me('unseen')], rosterCount: 1, counts: { tile: 1 } },
  {
    // A tile with nothing on it might be anything, so nobody's silence is believed beside it.
    layout: 'hostile',
    phase: 'in-call',
    people: [
      say('@h0:example.org', MARKUP_NAME, 'speaking'),
      say('@h1:example.org', 'ecila admin', 'unseen'),
      say('@h2:example.org', '👩🏽‍🚀 Zoë 🚀', 'unseen'),
      say('@h3:example.org', LONG_NAME, 'unseen'),
      say('@h4:example.org', 'Line break Bell', 'unseen'),
      say('@h5:example.org', '', 'unseen'),
      say('name:', '', 'unseen doubtful'),
      say('name:Not an id', 'Not an id', 'unseen'),
    ],
    complete: false,
    counts: { tile: 9, spotlight: 1 },
  },
  // The button that leaves the call is in the lobby, too.
  { layout: 'lobby', phase: 'lobby', title: 'Weekly', counts: { tile: 0, lobby: 1, inCall: 1 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0, lobby: 0, inCall: 0 } },
];

export const ELEMENT_CALL: PlatformPages = {
  platform: 'element-call',
  url: 'https://call.element.io/room/#/weekly?roomId=!abc:example.org',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
