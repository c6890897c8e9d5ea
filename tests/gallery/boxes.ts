/** A belonging checklist and an idea box, empty and full; what is asked of them does nothing. */
import { signal } from '@preact/signals';
import type { ChecklistDesk } from '../../lib/live/history/checklist.ts';
import type { ChecklistView, ShownChecklist } from '../../lib/live/history/checklist-model.ts';
import type { IdeaBoxDesk } from '../../lib/live/history/ideas.ts';
import type { IdeaBoxView, Opening, ShownIdeaBox } from '../../lib/live/history/ideas-model.ts';
import { CHECKLIST_QUESTIONS, type Checklist, suggestionsFor } from '../../lib/practices/checklist.ts';

const NOW = 1_795_000_000_000;
const nothing = () => undefined;
const LONG = 'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunter';
const ANSWERED = ['yes', 'partly', 'not-yet', 'dont-know'] as const;

function filled(wall: number, shift: number): Checklist {
  const answers = CHECKLIST_QUESTIONS.map((question, i) => {
    const answer = ANSWERED[(i + shift) % ANSWERED.length] ?? 'yes';
    return [question, { answer, note: i % 3 === 0 ? `${LONG}, and what else there is to say of it` : '' }];
  });
  return { series: 's1', wall, answers: Object.fromEntries(answers) };
}

const EVIDENCE: ShownChecklist['evidence'] = {
  airtime: { heard: { middle: 0.75, meetings: 9 }, balance: { middle: 0.31, meetings: 10 }, approximate: true },
  ways: { meetings: 3, of: 10 },
};
const today = filled(NOW, 0);

export const EMPTY_CHECKLIST: ShownChecklist = {
  seriesId: 's1',
  name: LONG,
  today: { series: 's1', wall: NOW, answers: {}, draft: true },
  earlier: [],
  evidence: EVIDENCE,
  suggestions: [],
};
export const FULL_CHECKLIST: ShownChecklist = {
  ...EMPTY_CHECKLIST,
  today,
  earlier: [filled(NOW - 30 * 86_400_000, 1), filled(NOW - 60 * 86_400_000, 2)],
  suggestions: suggestionsFor(today.answers, []),
};

export function checklistDesk(shown: ChecklistView): ChecklistDesk {
  return {
    checklist: signal(shown),
    state: signal('kept'),
    removed: signal(null),
    onAnswer: nothing,
    onNote: nothing,
    onDone: nothing,
    onReopen: nothing,
    onRemove: nothing,
    onUndo: nothing,
    onDismiss: nothing,
    copy: () => Promise.resolve(),
    show: () => Promise.resolve(),
  };
}

const IDEAS = ['Begin five minutes later', 'נתחיל בסבב\nשני', LONG];

export const SHOWN_BOX: ShownIdeaBox = {
  seriesId: 's1',
  name: LONG,
  key: { recipient: `age1${'q'.repeat(58)}`, mark: 'abcd efgh' },
  warnings: ['small-group'],
  waiting: IDEAS.map((text, i) => ({
    id: `i${i}`,
    series: 's1',
    from: 'idea-box',
    text,
    reply: null,
    toldWall: null,
  })),
  feedbackLink: 'https://forms.example/abc',
};
export const OPENED: Opening = {
  step: 'opened',
  ideas: IDEAS,
  warnings: ['small-group'],
  refused: [
    { reason: 'foreign', file: `${LONG}.txt`, note: 2 },
    { reason: 'duplicate', file: null, note: 4 },
  ],
  failed: false,
};

export function ideaBoxDesk(shown: IdeaBoxView, opening: Opening = { step: 'choose', failed: false }): IdeaBoxDesk {
  const file = () => Promise.resolve({ name: '', text: '' });
  const done = () => Promise.resolve(null);
  return {
    box: signal(shown),
    opening: signal(opening),
    onMakeKey: done,
    saveKey: file,
    onUseKey: done,
    onThrowAway: done,
    savePage: file,
    onOpen: nothing,
    onKeep: nothing,
    onPutAway: nothing,
    copy: () => Promise.resolve(),
    show: () => Promise.resolve(),
  };
}
