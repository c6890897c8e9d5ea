import { SELECTORS } from '../../../lib/platforms/google-meet.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';
import { describer, LONG_NAME, MARKUP_NAME, neverSeen } from './people.ts';

const say = describer({
  speaking: 'bars-animated',
  silent: 'silence-class',
  mutedUnseen: 'unknown',
  handDown: false,
  doubtsOwnSilence: true,
});
const at = (device: number, name: string, words?: string) => say(`spaces/S1/devices/${device}`, name, words);

const pages: readonly Expectation[] = [
  {
    layout: 'small',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [at(11, 'Alice', 'speaking'), at(12, 'Bob'), at(13, 'Chloé'), at(14, 'Dev Patel', 'self')],
    rosterCount: 4,
    counts: { person: 4, row: 0, leave: 1, ownSwitch: 2, countText: 1, selfWidget: 0 },
  },
  {
    layout: 'overlap',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [
      at(11, 'Alice', 'speaking'),
      at(12, 'Bob', 'speaking'),
      at(13, 'Chloé'),
      at(14, 'Dev Patel', 'speaking self'),
    ],
    rosterCount: 4,
    counts: { person: 4, leave: 1 },
  },
  {
    layout: 'large',
    phase: 'in-call',
    title: 'All hands',
    people: [
      at(20, 'Ada'),
      at(21, 'Ben'),
      at(22, 'Cem', 'muted'),
      at(23, 'Dora'),
      at(24, 'Eli'),
      at(25, 'Fay'),
      at(26, 'Gus'),
      at(27, 'Hana', 'speaking'),
      at(28, 'Ivo'),
      at(29, 'Jun'),
      at(30, 'Kai'),
      at(31, 'Lea'),
      at(32, 'Mio'),
      at(33, 'Noa'),
      at(34, 'Oto', 'muted'),
      at(35, 'Pia', 'self'),
    ],
    complete: false,
    rosterCount: 28,
    counts: { person: 16, row: 0, leave: 1 },
  },
  {
    layout: 'muted',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [
      at(11, 'Alice', 'muted'),
      at(12, 'Bob', 'speaking'),
      at(13, 'Chloé', 'muted'),
      // No widget on their own tile: the microphone button is what tells.
      at(14, 'Dev Patel', 'self muted'),
    ],
    rosterCount: 4,
    counts: { person: 4, ownSwitch: 2 },
  },
  {
    layout: 'hand',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [
      at(11, 'Alice', 'speaking'),
      at(12, 'Bob', 'hand'),
      at(13, 'Chloé', 'muted hand'),
      at(14, 'Dev Patel', 'self'),
    ],
    rosterCount: 4,
    counts: { person: 4 },
  },
  { layout: 'prejoin', phase: 'lobby', counts: { person: 0, ownSwitch: 2, ownAccount: 1, leave: 0 } },
  { layout: 'lobby', phase: 'lobby', counts: { person: 0, ownSwitch: 2, leave: 1 } },
  { layout: 'left', phase: 'elsewhere', counts: { person: 0, ownSwitch: 0, leave: 0 } },
  { layout: 'left', after: 'small', phase: 'left', counts: { person: 0 } },
  {
    layout: 'screen-share',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [at(11, 'Alice', 'speaking'), at(12, 'Bob'), at(14, 'Dev Patel', 'self')],
    rosterCount: 3,
    counts: { person: 4 },
  },
  {
    layout: 'namesakes',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [at(11, 'Ann Lee', 'speaking'), at(12, 'Ann Lee'), at(14, 'Dev Patel', 'self')],
    rosterCount: 3,
    counts: { person: 3 },
  },
  {
    layout: 'hostile',
    phase: 'in-call',
    title: '<script>1</script>',
    people: [
      at(40, MARKUP_NAME, 'speaking'),
      at(41, 'ecila admin'),
      at(42, '👩🏽‍🚀 Zoë 🚀'),
      at(43, LONG_NAME),
      at(44, 'Line break Bell'),
      at(45, ''),
      at(50, '', 'unseen'),
    ],
    rosterCount: 7,
    counts: { person: 8 },
  },
  {
    layout: 'alone',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [at(14, 'Dev Patel', 'self')],
    rosterCount: 1,
    counts: { person: 1, selfWidget: 1 },
  },
  {
    layout: 'people-panel',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [
      at(11, 'Alice', 'speaking'),
      at(12, 'Bob'),
      at(14, 'Dev Patel', 'self'),
      at(13, 'Chloé', 'speaking hand'),
      at(15, 'Eve', 'muted'),
    ],
    rosterCount: 5,
    counts: { person: 8, row: 5 },
  },
  {
    // Every handle of the widget renamed: found by its three bars in a circle.
    layout: 'rebuilt',
    phase: 'in-call',
    title: 'Weekly sync',
    people: [
      at(11, 'Alice', 'speaking'),
      { ...at(12, 'Bob'), rule: 'bars-still' },
      { ...at(14, 'Dev Patel', 'self unseen'), muted: false },
    ],
    rosterCount: 3,
    counts: { person: 3 },
  },
];

/** On all others nobody raises a hand. */
const WITH_HANDS: ReadonlySet<string> = new Set(['hand', 'people-panel']);

export const GOOGLE_MEET: PlatformPages = {
  platform: 'google-meet',
  url: 'https://meet.google.com/abc-defg-hij',
  date: '2026-11-23',
  selectors: SELECTORS,
  pages: pages.map((page) =>
    page.people && !WITH_HANDS.has(page.layout) ? { ...page, people: neverSeen('handUp', page.people) } : page,
  ),
};
