/** What is noted for a series, for tests: one of everything, and anything that there can be. */
import fc from 'fast-check';
import { ANSWERS, CHECKLIST_QUESTIONS } from '../../../lib/practices/checklist.ts';
import { QUESTION_MOODS } from '../../../lib/practices/questions.ts';
import { REPLIES } from '../../../lib/practices/you-said.ts';
import type { Practices } from '../../../lib/store/practices.ts';

const wall = 1_795_000_000_000;

/** Ben is named in every way there is; Ana and Cleo beside him and by themselves. */
export function everythingOf(series: string): Practices {
  const when = { notedWall: wall, changedWall: wall };
  return {
    charter: { purpose: 'Decide together', norms: ['One at a time'], ways: 'Hand or chat', ritual: 'A song' },
    feedbackLink: 'https://forms.example/a?b=c',
    roles: [
      { id: 'notes', text: '', leads: false },
      { id: 'own-1', text: 'Keeper of snacks', leads: true },
    ],
    rolesTaken: [
      { role: 'own-1', name: 'Ben', wall },
      { role: 'notes', name: 'Ana', wall },
    ],
    ownQuestions: [{ id: 'q1', mood: 'light', text: 'Which tree?' }],
    questionsUsed: ['song', 'q1'],
    welcomes: [
      { name: 'BEN', said: 'welcomed', wall },
      { name: 'Cleo', said: 'not-new', wall },
    ],
    buddies: [
      { newcomer: 'Ben', buddy: 'Ana', sinceWall: wall, asked: ['half-way'] },
      { newcomer: 'Cleo', buddy: 'Ben', sinceWall: wall, asked: [] },
      { newcomer: 'Cleo', buddy: 'Ana', sinceWall: wall, asked: [] },
    ],
    followUps: [
      { id: 'f1', series, name: 'Ben', text: 'How did the talk go?', state: 'open', ...when },
      { id: 'f2', series, name: 'Cleo', text: 'Is the move done?', state: 'done', ...when },
    ],
    appreciations: [
      { id: 'a1', name: 'Ben', what: 'The budget', value: 'Care', by: 'Ana', wall },
      { id: 'a2', name: 'Ana', what: 'The notes', value: '', by: 'Ben', wall },
      { id: 'a3', name: 'Ana', what: '', value: '', by: '', wall },
    ],
    ideas: [
      { id: 'i1', series, from: 'idea-box', text: 'Shorter,\nplease', reply: null, toldWall: null },
      {
        id: 'i2',
        series,
        from: 'feedback',
        text: 'More breaks',
        reply: { kind: 'doing', text: 'From May', wall },
        toldWall: wall,
      },
    ],
    checklists: [{ series, wall, answers: { 'norms-lived': { answer: 'partly', note: 'Mostly' } } }],
  };
}

const texts = fc.oneof(
  fc.constantFrom('', 'Ana', ' two  spaces ', '__proto__', '\ud800 \u2028', '\u{1f525}'.repeat(200), 'x'.repeat(200)),
  fc.string({ maxLength: 200, unit: 'binary' }).filter((text) => text.length <= 200),
);
const names = texts.filter((text) => text !== '');
const ids = fc.string({ minLength: 1, maxLength: 36 });
const walls = fc.nat({ max: 253_402_300_799_999 });
const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });

/** Anything that can be noted for a series. */
export function anyPractices(series: string): fc.Arbitrary<Practices> {
  const of = fc.constant(series);
  const answered = fc.record({ answer: fc.constantFrom(...ANSWERS), note: texts });
  return fc.record({
    charter: fc.record({ purpose: texts, norms: list(texts), ways: texts, ritual: texts }),
    feedbackLink: fc.constantFrom('', 'https://a.example', 'https://forms.example/f?x=%20#y'),
    roles: list(fc.record({ id: ids, text: texts, leads: fc.boolean() })),
    rolesTaken: list(fc.record({ role: ids, name: names, wall: walls })),
    ownQuestions: list(fc.record({ id: ids, mood: fc.constantFrom(...QUESTION_MOODS), text: texts })),
    questionsUsed: list(ids),
    welcomes: list(fc.record({ name: names, said: fc.constantFrom('welcomed', 'not-new'), wall: walls })),
    buddies: list(
      fc.record({
        newcomer: names,
        buddy: names,
        sinceWall: walls,
        asked: fc.subarray<'half-way' | 'end'>(['half-way', 'end']),
      }),
    ),
    followUps: list(
      fc.record({
        id: ids,
        series: of,
        name: names,
        text: texts,
        notedWall: walls,
        state: fc.constantFrom('open', 'done', 'dropped'),
        changedWall: walls,
      }),
    ),
    appreciations: list(fc.record({ id: ids, name: names, what: texts, value: texts, by: texts, wall: walls })),
    ideas: list(
      fc.record({
        id: ids,
        series: of,
        from: fc.constantFrom('idea-box', 'feedback'),
        text: texts,
        reply: fc.option(fc.record({ kind: fc.constantFrom(...REPLIES), text: texts, wall: walls })),
        toldWall: fc.option(walls),
      }),
    ),
    checklists: list(
      fc.record({
        series: of,
        wall: walls,
        answers: fc.record(Object.fromEntries(CHECKLIST_QUESTIONS.map((one) => [one, answered])), { requiredKeys: [] }),
      }),
    ),
  });
}
