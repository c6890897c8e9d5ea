import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { SELECTORS } from '../../../lib/platforms/webex.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME } from './people.ts';

const RULES = { mutedUnseen: 'unknown', handDown: 'unknown' } as const;
const byHalo = describer({ ...RULES, speaking: 'active-speaker-halo', silent: 'active-speaker-halo' });
const byClass = describer({ ...RULES, speaking: 'videoitem-in-speaking', silent: 'videoitem-in-speaking' });
const TITLE = 'Design review';

/** Nothing tells of microphones but speech itself. */
const heardOnly = (person: ParticipantReading): ParticipantReading => ({
  ...person,
  muted: person.speaking === true ? false : 'unknown',
});
const named = (name: string, words = '', key = `name:${name}`) => heardOnly(byHalo(key, name, words));
const item = (name: string, words = '') => heardOnly(byClass(`name:${name}`, name, words));

const CALL = { phase: 'in-call', title: TITLE, mode: 'dominant-only', complete: false } as const;
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
    ...CALL,
    layout: 'small',
    people: [named('Me'), named('Alice', 'speaking'), named('Bob'), named('Chloé')],
    counts: { tile: 4, halo: 1, name: 4, controls: 3, lobby: 0, row: 0, itemName: 0 },
  },
  {
    // Nobody was seen speaking yet, so nobody is known to be silent.
    ...CALL,
    layout: 'silent',
    people: [named('Me', 'unseen'), named('Alice', 'unseen'), named('Bob', 'unseen')],
    counts: { tile: 3, halo: 0 },
  },
  {
    ...CALL,
    layout: 'overlap',
    mode: 'per-participant',
    people: [named('Me'), named('Alice', 'speaking'), named('Bob', 'speaking'), named('Chloé')],
    counts: { tile: 4, halo: 2 },
  },
  {
    // Eli's tile and row are both marked. The row "Me (You)" may be the user's or not. The chat is a list, too.
    ...CALL,
    layout: 'large',
    title: 'All hands',
    people: [named('Me'), ...LARGE.map((name) => named(name, name === 'Eli' ? 'speaking' : ''))],
    counts: { tile: 9, row: 16, listItem: 17, halo: 2 },
  },
  {
    // What rows say of microphones are words of the page's language.
    ...CALL,
    layout: 'rows',
    people: [named('Me'), named('Alice'), named('Bob', 'speaking'), named('Chloé')],
    counts: { tile: 0, row: 3, listItem: 4, rowName: 4 },
  },
  {
    ...CALL,
    layout: 'enterprise',
    title: '',
    people: [item('Me'), item('Alice', 'speaking'), item('Bob')],
    counts: { tile: 0, itemName: 3, itemSpeaking: 1, controls: 0 },
  },
  {
    // A box around all panes is called like one.
    ...CALL,
    layout: 'older',
    people: [named('Me'), named('Alice', 'speaking'), named('Bob')],
    counts: { tile: 4, paneName: 4, halo: 1 },
  },
  {
    // Halos have been seen on tiles only: rows without one say nothing.
    ...CALL,
    layout: 'muted',
    people: [named('Me'), named('Alice', 'speaking'), named('Bob')],
    counts: { tile: 3, row: 3 },
  },
  { layout: 'lobby', phase: 'lobby', counts: { lobby: 1, controls: 1 } },
  { layout: 'prejoin', phase: 'lobby', counts: { lobby: 1, controls: 0 } },
  { layout: 'enterprise-lobby', phase: 'lobby', counts: { lobby: 1 } },
  { layout: 'left', phase: 'elsewhere', counts: { tile: 0, lobby: 0, controls: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { tile: 0 } },
  {
    ...CALL,
    layout: 'screen-share',
    people: [named('Me'), named('Alice', 'speaking'), named('Bob')],
    counts: { tile: 3 },
  },
  {
    // Two of four tiles are one name's; so are the rows, of which one is marked.
    ...CALL,
    layout: 'namesakes',
    people: [
      named('Me'),
      named('Ann Lee', 'speaking'),
      named('Ann Lee', 'unseen', 'name:Ann Lee #2'),
      named('Ann Lee #2', '', 'name:Ann Lee #2 #2'),
    ],
    counts: { tile: 4, row: 2, halo: 2 },
  },
  { ...CALL, layout: 'alone', people: [named('Me', 'unseen')], counts: { tile: 1 } },
  {
    ...CALL,
    layout: 'hostile',
    title: '<script>1</script>',
    people: [
      named(MARKUP_NAME, 'speaking'),
      named('ecila admin'),
      named('👩🏽‍🚀 Zoë 🚀'),
      named(LONG_NAME),
      named('Line break Bell'),
      named(''),
      named('', '', 'name: #2'),
      named('', '', 'name: #3'),
      named('Nested Ned'),
    ],
    missing: ['call-controls'],
    counts: { tile: 10, row: 1, listItem: 1 },
  },
];

export const WEBEX: PlatformPages = {
  platform: 'webex',
  url: 'https://acme.webex.com/meet/alice',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
