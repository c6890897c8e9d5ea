import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LADDER } from '../../../lib/facilitation/ladder.ts';
import {
  fillPrompt,
  hearthsChoices,
  type OwnPrompt,
  PLACEHOLDERS,
  PROMPT_SITUATIONS,
  type PromptChoice,
  type PromptValues,
  promptChoices,
  unknownPlaceholders,
} from '../../../lib/facilitation/prompts.ts';

const NONE = { own: [], turn: 0 };
const ALL: PromptValues = { name: 'Ana', next: 'Ben', topic: 'the date', purpose: 'choosing' };
const own = (id: string, text: string, situation: OwnPrompt['situation'] = 'by-name'): OwnPrompt => ({
  id,
  situation,
  text,
});
const named = (choice: PromptChoice | undefined) => (choice?.from === 'user' ? choice.prompt.text : choice?.variant);
const filled = (template: string, values: PromptValues) =>
  fillPrompt(template, values)
    .map(({ text }) => text)
    .join('');

describe('what can be said', () => {
  it.each(PROMPT_SITUATIONS)('%s has at least three words that need nothing to be known', (situation) => {
    expect(promptChoices(situation, {}, NONE).length).toBeGreaterThanOrEqual(3);
  });

  it('invites in four steps', () => {
    expect(LADDER).toEqual(['open', 'heads-up', 'by-name', 'privately']);
  });

  it.each<[string, PromptValues, string[]]>([
    ['nothing known', { name: 'Ana' }, ['plain1', 'plain2', 'plain3']],
    ['who comes next', { name: 'Ana', next: 'Ben' }, ['next1', 'next2', 'next3', 'plain1', 'plain2', 'plain3']],
    ['a topic, and nobody next', { name: 'Ana', topic: 'the date' }, ['plain1', 'plain2', 'plain3']],
    [
      'a topic of blanks',
      { name: 'Ana', next: 'Ben', topic: '  ' },
      ['next1', 'next2', 'next3', 'plain1', 'plain2', 'plain3'],
    ],
  ])('leaves out what would have a gap: %s', (_, values, variants) => {
    expect(promptChoices('heads-up', values, NONE).map(named)).toEqual(variants);
  });

  it('begins with what says most', () => {
    expect(named(promptChoices('heads-up', ALL, NONE)[0])).toBe('nextTopic1');
    expect(named(promptChoices('open', ALL, NONE)[0])).toBe('topic1');
    expect(named(promptChoices('closing', ALL, NONE)[0])).toBe('purpose1');
  });

  it('begins with other words at the next number, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PROMPT_SITUATIONS),
        fc.integer({ min: 0, max: 1e9 }),
        fc.record({
          topic: fc.constantFrom('', 'x'),
          next: fc.constantFrom('', 'y'),
          purpose: fc.constantFrom('', 'z'),
        }),
        (situation, turn, values) => {
          const [first, second] = [turn, turn + 1].map((n) => promptChoices(situation, values, { own: [], turn: n }));
          expect(named(first?.[0])).not.toBe(named(second?.[0]));
          expect(new Set(first?.map(named)).size).toBe(first?.length);
          expect(first?.map(named).sort()).toEqual(second?.map(named).sort());
        },
      ),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 0.7])('takes any number: %s', (turn) => {
    expect(promptChoices('thanks', {}, { own: [], turn })).toHaveLength(4);
  });

  it("begins with the user's own words, where nothing is missing in them", () => {
    const mine = [own('1', 'Over to you, {name}?'), own('2', 'On {topic}, {name}?'), own('3', 'Bye', 'closing')];
    expect(promptChoices('by-name', { name: 'Ana' }, { own: mine, turn: 0 }).map(named)).toEqual([
      'Over to you, {name}?',
      'plain1',
      'plain2',
      'plain3',
      'plain4',
    ]);
    const known = promptChoices('by-name', ALL, { own: mine, turn: 1 }).map(named);
    expect(known.slice(0, 3)).toEqual(['On {topic}, {name}?', 'Over to you, {name}?', 'topic2']);
  });

  it('tells every word that came with Hearth', () => {
    expect(hearthsChoices('by-name').map(named)).toEqual([
      'topic1',
      'topic2',
      'topic3',
      'topic4',
      'purpose1',
      'plain1',
      'plain2',
      'plain3',
      'plain4',
    ]);
  });
});

describe('what is filled in', () => {
  it.each<[string, string, PromptValues, string]>([
    ['names and topics', '{name}, on {topic}?', ALL, 'Ana, on the date?'],
    ['one of them twice', '{name}! {name}?', ALL, 'Ana! Ana?'],
    ['what is not known', '{name}, on {topic}?', { name: 'Ana', topic: ' ' }, 'Ana, on {topic}?'],
    ['what is no placeholder', '{Name} {foo} {} { name} {{name}}', ALL, '{Name} {foo} {} { name} {Ana}'],
    ['a name like a pattern', 'Hi {name}', { name: "$1 $& $$ $` $'" }, "Hi $1 $& $$ $` $'"],
    ['a name like a placeholder', '{name} on {topic}', { ...ALL, name: '{topic}' }, '{topic} on the date'],
    ['a name like a property', 'Hi {constructor} {name}', { name: '__proto__' }, 'Hi {constructor} __proto__'],
    ['nothing', '', ALL, ''],
  ])('%s', (_, template, values, words) => {
    expect(filled(template, values)).toBe(words);
  });

  it('puts any name where it belongs, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (before, name) => {
        fc.pre(name.trim() !== '' && !before.includes('{') && !before.includes('}'));
        expect(fillPrompt(`${before}{name}!`, { name }).filter((part) => part.filled)).toMatchObject([
          { text: name.trim() },
        ]);
        expect(filled(`${before}{name}!`, { name })).toBe(`${before}${name.trim()}!`);
      }),
    );
  });

  it('gives each piece a number of its own', () => {
    const numbers = fillPrompt('{name} and {name} and {next}', ALL).map(({ n }) => n);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('points out what is no placeholder, once, as typed', () => {
    expect(unknownPlaceholders('{Name}, {name}: {foo} {foo} {} {topic}')).toEqual(['{Name}', '{foo}', '{}']);
    expect(unknownPlaceholders(PLACEHOLDERS.map((one) => `{${one}}`).join(' '))).toEqual([]);
    expect(unknownPlaceholders('a { b } c } { d')).toEqual(['{ b }']);
  });
});
