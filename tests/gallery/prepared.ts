/** A series' practices, as nothing is noted yet and as everything is, with names as long as people have them. */
import { signal } from '@preact/signals';
import type { PracticesDesk } from '../../lib/live/history/practices.ts';
import type { SeriesGroup, ShownPractices } from '../../lib/live/history/prepare/model.ts';
import { hearthsRole } from '../../lib/practices/roles.ts';
import type { Practices } from '../../lib/store/practices.ts';
import { NO_PRACTICES } from '../../lib/store/practices-row.ts';

const DAY_MS = 24 * 60 * 60_000;
const NOW = 1_795_000_000_000;

/** Sixty characters, one of them in one word, and one from right to left. */
export const LONG_NAMES = [
  'Maximiliana Konstantinopolitanskaya-Featherstonehaugh Lichtens',
  'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunter',
  'أمينة بنت عبد الله بن محمد الأنصارية الحسينية القرطبية المالكية',
] as const;
const [LONG, WORD, RTL] = LONG_NAMES;

const EMPTY_GROUP: SeriesGroup = {
  lastStarted: null,
  previousStarted: null,
  everybody: [],
  others: [],
  lastMeeting: [],
  earlier: [],
};
const GROUP: SeriesGroup = {
  lastStarted: NOW - 2 * DAY_MS,
  previousStarted: NOW - 12 * DAY_MS,
  everybody: ['Ana', 'Ben', 'Me', ...LONG_NAMES],
  others: ['Ana', 'Ben', ...LONG_NAMES],
  lastMeeting: ['Ana', 'Ben', ...LONG_NAMES],
  earlier: [['Me', 'Ana', 'Ben']],
};

const noted = { series: 's1', notedWall: NOW - 9 * DAY_MS, changedWall: NOW - 9 * DAY_MS } as const;
const EVERYTHING: Practices = {
  ...NO_PRACTICES,
  charter: {
    purpose: 'We keep the library open for everybody who has nowhere else to read.',
    norms: ['One person speaks at a time.', 'דבר אחד בכל פעם, ובלי למהר', 'Mistakes can be said aloud here.'],
    ways: '',
    ritual: 'We begin with a minute of music.',
  },
  feedbackLink: `https://forms.example/${'a-very-long-address-'.repeat(6)}`,
  roles: [hearthsRole('notes'), hearthsRole('facilitator'), { id: 'own', text: 'Looks after the chat', leads: false }],
  rolesTaken: LONG_NAMES.flatMap((name, i) => [
    { role: 'notes', name, wall: NOW - (i + 1) * 7 * DAY_MS },
    { role: 'own', name, wall: NOW - (i + 1) * 7 * DAY_MS },
  ]),
  ownQuestions: [{ id: 'q1', mood: 'light', text: 'What made you laugh this week?' }],
  welcomes: [
    { name: LONG, said: 'welcomed', wall: NOW - 20 * DAY_MS },
    { name: 'Ben', said: 'not-new', wall: NOW - DAY_MS },
  ],
  buddies: [
    { newcomer: LONG, buddy: WORD, sinceWall: NOW - 16 * DAY_MS, asked: [] },
    { newcomer: RTL, buddy: 'Ana', sinceWall: NOW - DAY_MS, asked: [] },
  ],
  followUps: [
    { id: 'f1', name: LONG, text: 'how the presentation on Tuesday went', state: 'open', ...noted },
    { id: 'f2', name: RTL, text: 'האם המעבר הסתיים?', state: 'open', ...noted },
    { id: 'f3', name: WORD, text: 'whether the desk came', state: 'open', ...noted, changedWall: NOW },
    { id: 'f4', name: WORD, text: 'the rain', state: 'done', ...noted, changedWall: NOW },
  ],
  appreciations: [
    { id: 'a1', name: LONG, what: 'asking what nobody dared to ask', value: 'Care', by: '', wall: NOW - DAY_MS },
    { id: 'a2', name: RTL, what: '', value: '', by: '', wall: NOW - DAY_MS },
    { id: 'a3', name: WORD, what: 'the map', value: '', by: '', wall: NOW - 40 * DAY_MS },
  ],
  ideas: [
    { id: 'i1', series: 's1', from: 'idea-box', text: 'Begin later,\nplease', reply: null, toldWall: null },
    {
      id: 'i2',
      series: 's1',
      from: 'feedback',
      text: 'פחות שקופיות',
      reply: { kind: 'doing', text: 'from Monday on', wall: NOW },
      toldWall: null,
    },
  ],
};

export const EMPTY_SERIES: ShownPractices = {
  id: 's1',
  name: 'Team Orchid',
  practices: NO_PRACTICES,
  group: EMPTY_GROUP,
  asOf: NOW,
};
export const FULL_SERIES: ShownPractices = { ...EMPTY_SERIES, name: WORD, practices: EVERYTHING, group: GROUP };

const nothing = () => undefined;
const added = () => Promise.resolve(true);

/** The page's desk; what is asked of it does nothing. `people`: who has a role the next time, and has not been thanked lately. */
export function prepareDesk(shown: PracticesDesk['shown']['value'], people: readonly string[] = []): PracticesDesk {
  const charter = shown !== null && typeof shown === 'object' ? shown.practices.charter : NO_PRACTICES.charter;
  const link = shown !== null && typeof shown === 'object' ? shown.practices.feedbackLink : '';
  const plan = ['notes', 'facilitator', 'own'].map((role, i) => ({
    role,
    name: people[i] ?? null,
    reason: 'not-twice-running' as const,
  }));
  return {
    shown: signal(shown),
    notice: signal(null),
    charter: {
      draft: signal({ ...charter, norms: charter.norms.join('\n'), link }),
      state: signal('kept'),
      onDraft: nothing,
    },
    usual: {
      plan: signal({
        kind: 'discussion',
        lengthMs: 3_000_000,
        purpose: '',
        agenda: [
          { label: 'What is new', minutes: 10 },
          { label: `The desk of ${WORD}`, minutes: null },
        ],
      } as const),
      onPlan: nothing,
    },
    checkIn: {
      mood: signal(null),
      question: signal({ from: 'hearth', id: 'weather' }),
      onMood: nothing,
      onAnother: nothing,
      onAsked: nothing,
      onOwnQuestion: added,
      onRemoveQuestion: nothing,
    },
    roles: {
      plan: signal(people.length > 0 ? plan : null),
      onRole: nothing,
      onOwnRole: added,
      onRemoveRole: nothing,
      onSuggest: nothing,
      onGive: nothing,
      onSwap: nothing,
      onKeep: nothing,
    },
    welcome: { onWelcome: nothing, onTakeBack: nothing, onBuddy: added, onBuddyAsked: nothing, onEndBuddy: nothing },
    followUps: { onFollowUp: added, onStep: nothing, onForget: nothing },
    thanks: {
      lately: signal(people.length > 0 ? people : null),
      onLately: nothing,
      onAppreciation: added,
      onMark: added,
      onWords: added,
      onForget: nothing,
    },
    ideas: { onIdea: added, onReply: added, onTold: nothing, onForget: nothing },
    onUndo: nothing,
    onDismiss: nothing,
    show: () => Promise.resolve(),
  };
}
