import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANSWERS,
  type Answer,
  type Answers,
  answerChanges,
  answerQuestion,
  answersOverTime,
  CHECKLIST,
  CHECKLIST_AREAS,
  CHECKLIST_QUESTIONS,
  type ChecklistQuestion,
  evidenceFor,
  PRACTICES,
  type Practice,
  suggestionsFor,
} from '../../../lib/practices/checklist.ts';

const answers = (given: Partial<Record<ChecklistQuestion, Answer>>): Answers =>
  Object.fromEntries(Object.entries(given).map(([question, answer]) => [question, { answer, note: '' }]));
const all = (answer: Answer) => answers(Object.fromEntries(CHECKLIST_QUESTIONS.map((question) => [question, answer])));
const told = (given: Answers) => suggestionsFor(given, []).map(({ question, practice }) => [question, practice]);
const areaOf = (question: ChecklistQuestion) =>
  CHECKLIST_AREAS.find((area) => (CHECKLIST[area] as readonly string[]).includes(question));

const anyAnswers = fc
  .record(Object.fromEntries(CHECKLIST_QUESTIONS.map((question) => [question, fc.constantFrom(...ANSWERS)])), {
    requiredKeys: [],
  })
  .map((given) => answers(given));

describe('the checklist', () => {
  it('has twelve questions in three areas', () => {
    expect(CHECKLIST_AREAS.map((area) => CHECKLIST[area].length)).toEqual([4, 4, 4]);
    expect(new Set(CHECKLIST_QUESTIONS).size).toBe(12);
  });

  it('is answered question by question, and an answer can be taken back', () => {
    const once = answerQuestion({}, 'norms-lived', { answer: 'partly', note: '  since  May ' });
    expect(once).toEqual({ 'norms-lived': { answer: 'partly', note: 'since May' } });
    const twice = answerQuestion(once, 'norms-lived', { answer: 'yes', note: 'x'.repeat(999) });
    expect(twice['norms-lived']).toEqual({ answer: 'yes', note: 'x'.repeat(300) });
    expect(answerQuestion(twice, 'norms-lived', null)).toEqual({});
    expect(answerQuestion({}, 'norms-lived', null)).toEqual({});
  });

  it('is spoken to by what was measured in two questions only', () => {
    expect(CHECKLIST_QUESTIONS.flatMap((question) => evidenceFor(question) ?? [])).toEqual(['airtime', 'ways']);
    expect(evidenceFor('even-airtime')).toBe('airtime');
    expect(evidenceFor('ways-to-contribute')).toBe('ways');
  });
});

describe('suggestions', () => {
  it.each<[string, Answers, [string, string][]]>([
    ['nothing answered', {}, []],
    ['all is well', all('yes'), []],
    ['nobody knows', all('dont-know'), []],
    [
      'nothing yet: one of each area',
      all('not-yet'),
      [
        ['newcomers-welcomed', 'welcome'],
        ['safe-to-share', 'check-in'],
        ['purpose-shared', 'purpose'],
      ],
    ],
    [
      'not yet before partly',
      answers({ 'newcomers-welcomed': 'partly', 'norms-lived': 'not-yet', recognised: 'not-yet' }),
      [
        ['norms-lived', 'norms'],
        ['recognised', 'appreciations'],
        ['newcomers-welcomed', 'welcome'],
      ],
    ],
    [
      'one of each area, though one has several that are not yet so',
      answers({
        'newcomers-welcomed': 'not-yet',
        'even-airtime': 'not-yet',
        'norms-lived': 'not-yet',
        'social-contact': 'partly',
        'work-matters': 'partly',
      }),
      [
        ['newcomers-welcomed', 'welcome'],
        ['social-contact', 'includer'],
        ['work-matters', 'purpose'],
      ],
    ],
    [
      'one area only, and another practice for each',
      answers({ 'purpose-shared': 'partly', 'work-matters': 'partly', recognised: 'not-yet' }),
      [
        ['recognised', 'appreciations'],
        ['purpose-shared', 'purpose'],
        ['work-matters', 'one-to-one'],
      ],
    ],
    ['a single one', answers({ 'buddies-exist': 'partly' }), [['buddies-exist', 'buddies']]],
  ])('%s', (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  it('are up to three, each from an answer, none twice, as many areas as there are', () => {
    fc.assert(
      fc.property(anyAnswers, fc.subarray([...PRACTICES]), (given, inUse) => {
        const made = suggestionsFor(given, inUse);
        const open = CHECKLIST_QUESTIONS.filter((question) => /^(not-yet|partly)$/.test(given[question]?.answer ?? ''));
        expect(made).toHaveLength(Math.min(3, open.length));
        for (const { question, answer } of made) expect(given[question]?.answer).toBe(answer);
        expect(new Set(made.map(({ practice }) => practice)).size).toBe(made.length);
        expect(new Set(made.map(({ question }) => question)).size).toBe(made.length);
        expect(new Set(made.map(({ question }) => areaOf(question))).size).toBe(new Set(open.map(areaOf)).size);
        const order = made.map(({ answer }) => answer);
        expect(order).toEqual([...order].sort());
        // Of an area that has several, what is not yet so comes first.
        for (const { question, answer } of made) {
          if (answer === 'not-yet') continue;
          const passedOver = open.filter((one) => areaOf(one) === areaOf(question) && given[one]?.answer === 'not-yet');
          expect(passedOver.filter((one) => !made.some((each) => each.question === one))).toEqual([]);
        }
      }),
    );
  });

  it('name what is in use only where nothing else helps', () => {
    const given = answers({ 'feedback-acknowledged': 'not-yet', 'norms-lived': 'partly' });
    const practices = (...inUse: Practice[]) => suggestionsFor(given, inUse).map(({ practice }) => practice);
    expect(practices('you-said-we-did', 'norms')).toEqual(['idea-box', 'norms']);
    expect(practices('you-said-we-did', 'idea-box', 'feedback-link')).toEqual(['you-said-we-did', 'norms']);
  });

  it('reach every practice', () => {
    const reached = PRACTICES.filter((practice) => {
      const others = PRACTICES.filter((one) => one !== practice);
      return CHECKLIST_QUESTIONS.some((question) =>
        suggestionsFor(answers({ [question]: 'partly' }), others).some((made) => made.practice === practice),
      );
    });
    expect(reached).toEqual(PRACTICES);
  });
});

describe('over time', () => {
  it.each<[Answer | null, Answer | null, string | null]>([
    ['not-yet', 'partly', 'closer'],
    ['partly', 'yes', 'closer'],
    ['yes', 'not-yet', 'further'],
    ['partly', 'partly', 'same'],
    ['dont-know', 'yes', null],
    ['yes', 'dont-know', null],
    [null, 'yes', null],
    ['yes', null, null],
    [null, null, null],
  ])('%s, then %s: %s', (then, today, turn) => {
    const of = (answer: Answer | null) => (answer === null ? {} : answers({ recognised: answer }));
    expect(answerChanges(of(then), of(today)).at(-1)).toEqual({
      question: 'recognised',
      earlier: then,
      now: today,
      turn,
    });
  });

  it('tells of every question, and adds nothing up', () => {
    expect(answerChanges(all('partly'), {}).map(({ question }) => question)).toEqual(CHECKLIST_QUESTIONS);
  });

  it('tells the answers to a question, oldest first', () => {
    const on = (wall: number, given: Answers) => ({ series: 's1', wall, answers: given });
    const checklists = [on(3, all('yes')), on(1, all('not-yet')), on(2, {})];
    expect(answersOverTime(checklists, 'recognised')).toEqual([
      { wall: 1, answer: 'not-yet' },
      { wall: 3, answer: 'yes' },
    ]);
  });
});
