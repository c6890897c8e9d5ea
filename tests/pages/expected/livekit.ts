import { SELECTORS } from '../../../lib/platforms/livekit.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME, neverSeen } from './people.ts';

const say = describer({
  speaking: 'data-lk-speaking',
  silent: 'data-lk-speaking',
  mutedUnseen: 'unknown',
  handDown: 'unknown',
});
const named = (name: string, words?: string) => say(`name:${name}`, name, words);
const me = (words = '') => say('self', 'Me', `self ${words}`);

const pages: readonly Expectation[] = [
  {
    // Cameras are off on most tiles, and `data-lk-audio-muted` repeats that: nobody here is muted.
    layout: 'small',
    phase: 'in-call',
    people: [me(), named('Alice', 'speaking'), named('Bob'), named('Chloé')],
    counts: { tile: 4, name: 5, micIndicator: 0, conference: 1, disconnect: 1, pages: 0, lobby: 0 },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    people: [me('speaking'), named('Alice', 'speaking'), named('Bob', 'speaking'), named('Chloé')],
    counts: { tile: 4 },
  },
  {
    layout: 'large',
    phase: 'in-call',
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
      ].map((name) => named(name, name === 'Hana' ? 'speaking' : name === 'Cem' || name === 'Oto' ? 'muted' : '')),
    ],
    complete: false,
    counts: { tile: 16, pages: 2, micIndicator: 2 },
  },
  {
    layout: 'muted',
    phase: 'in-call',
    people: [me('muted'), named('Alice', 'speaking'), named('Bob', 'muted'), named('Chloé', 'muted')],
    counts: { tile: 4, micIndicator: 3 },
  },
  { layout: 'lobby', phase: 'lobby', counts: { tile: 0, lobby: 1, conference: 0 } },
  { layout: 'home', phase: 'elsewhere', counts: { tile: 0, lobby: 0, conference: 0 } },
  { layout: 'home', after: 'small', phase: 'left', counts: { tile: 0 } },
  // A button that was never enabled says nothing: a page may be connecting.
  { layout: 'left', phase: 'in-call', people: [me()], counts: { tile: 1, disconnect: 1 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 1, disconnect: 1 } },
  {
    layout: 'screen-share',
    phase: 'in-call',
    people: [me(), named('Alice', 'speaking'), named('Bob')],
    counts: { tile: 4 },
  },
  {
    layout: 'sharing',
    date: '2026-11-25',
    sharing: true,
    phase: 'in-call',
    people: [me(), named('Alice', 'speaking'), named('Bob')],
    counts: { tile: 4, sharing: 2 },
  },
  {
    // The user, two people of the user's name, and one whose name looks like a numbered one.
    layout: 'namesakes',
    phase: 'in-call',
    people: [
      say('self', 'Ann Lee', 'self'),
      named('Ann Lee', 'speaking'),
      say('name:Ann Lee #2', 'Ann Lee'),
      say('name:Ann Lee #2 #2', 'Ann Lee #2'),
    ],
    counts: { tile: 4 },
  },
  {
    layout: 'hostile',
    phase: 'in-call',
    people: [
      named(MARKUP_NAME, 'speaking'),
      named('ecila admin'),
      named('👩🏽‍🚀 Zoë 🚀'),
      named(LONG_NAME),
      named('Line break Bell'),
      named(''),
      named('identity-77'),
      say('name: #2', '', 'unseen'),
    ],
    counts: { tile: 8 },
  },
  { layout: 'alone', phase: 'in-call', people: [me()], counts: { tile: 1 } },
  {
    layout: 'audio-only',
    phase: 'in-call',
    people: [me(), named('Alice', 'speaking'), named('Bob', 'muted')],
    counts: { tile: 3, conference: 1 },
  },
];

/** On all others nobody is muted. */
const WITH_MUTED: ReadonlySet<string> = new Set(['large', 'muted', 'audio-only']);

export const LIVEKIT: PlatformPages = {
  platform: 'livekit',
  url: 'https://meet.livekit.io/rooms/team',
  date: '2026-11-23',
  selectors: SELECTORS,
  pages: pages.map((page) =>
    page.people && !WITH_MUTED.has(page.layout) ? { ...page, people: neverSeen('muted', page.people) } : page,
  ),
};
