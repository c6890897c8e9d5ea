/** Every language has the same messages, each with what it needs. */
import { describe, expect, it } from 'vitest';
import { kindsOf } from '../../../lib/i18n/plurals.ts';
import { keysIn, LOCALES, messagesIn, readLocale } from './locale-files.ts';

const english = messagesIn(readLocale('en'));
/** Signs between words: a language may need none there, or another order. */
const MAY_BE_BLANK = new Set(['text.between', 'text.comma']);

type Message = string | Readonly<Record<string, string>>;

const textsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placesIn = (text: string) => [...text.matchAll(/\$\d/g)].map(([place]) => place).sort();

/** The keys of the forms that a language needs where English has these. */
function formsFor(locale: string, englishForms: Readonly<Record<string, string>>): string[] {
  const rules = new Intl.PluralRules(locale);
  const first = (kind: string) => Array.from({ length: 100 }, (_, i) => i + 1).find((n) => rules.select(n) === kind);
  const counted = kindsOf(rules).map((kind) => (kind === 'other' ? 'n' : String(first(kind))));
  const none = '0' in englishForms ? ['0'] : [];
  return [...none, ...('1' in englishForms ? counted : ['n'])];
}

/** What a translation does not do that its English does. */
function faultsOf(locale: string, key: string, message: Message): string[] {
  const of = english.get(key);
  if (of === undefined) return [];
  if (typeof of === 'string' && typeof message === 'string') {
    return placesIn(of).join() === placesIn(message).join() ? [] : [`${key}: places of values`];
  }
  if (typeof of === 'string' || typeof message === 'string') return [`${key}: forms for numbers`];
  const wanted = formsFor(locale, of);
  if (Object.keys(message).join() !== wanted.join()) return [`${key}: forms ${wanted.join()}`];
  const known = new Set(textsOf(of).flatMap(placesIn));
  // The number may be a word; whatever else every English form has is in every form, and in the last one what the English has there.
  const always = [...known].filter((place) => place !== '$1' && textsOf(of).every((text) => text.includes(place)));
  return Object.entries(message).flatMap(([form, text]) => {
    const places = placesIn(text);
    const missing = [...always, ...(form === 'n' ? placesIn(of.n ?? '') : [])].filter((one) => !places.includes(one));
    const strange = places.filter((one) => !known.has(one));
    return missing.length + strange.length > 0 ? [`${key}.${form}: places of values`] : [];
  });
}

describe.each(LOCALES)('%s', (locale) => {
  const tree = readLocale(locale);
  const messages = messagesIn(tree);

  it('has the keys of the English messages, and no others', () => {
    const keys = keysIn(tree);
    expect([...english.keys()].filter((key) => !keys.has(key))).toEqual([]);
    expect([...keys].filter((key) => !english.has(key))).toEqual([]);
  });

  it('has the same places for values, and the forms that its numbers need', () => {
    expect([...messages].flatMap(([key, message]) => faultsOf(locale, key, message))).toEqual([]);
  });

  it('has text everywhere, and nothing that the program or the browser would take for something else', () => {
    const texts = [...messages].flatMap(([key, message]) => textsOf(message).map((text) => [key, text] as const));
    const keysWhere = (isWrong: (text: string, key: string) => boolean) =>
      texts.filter(([key, text]) => isWrong(text, key)).map(([key]) => key);
    expect(keysWhere((text, key) => text.trim() === '' && !MAY_BE_BLANK.has(key))).toEqual([]);
    // What parts two forms.
    expect(keysWhere((text) => text.includes(' | '))).toEqual([]);
    expect(keysWhere((text) => /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
    expect(keysWhere((text) => /\$(?!\d)/.test(text))).toEqual([]);
  });

  it('says which language it is, and fits the shop', () => {
    expect(messages.get('extension.language')).toBe(locale);
    const isTurned = new Intl.Locale(locale).language === 'ar';
    expect(messages.get('extension.direction')).toBe(isTurned ? 'rtl' : 'ltr');
    expect(messages.get('extension.name')).toBe('Hearth');
    expect(textsOf(messages.get('extension.description') ?? '').join('').length).toBeLessThanOrEqual(132);
  });

  it('keeps the placeholders of words to say', () => {
    const named = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(([one]) => one).sort();
    const wrong = [...messages].filter(([key, message]) => {
      const of = english.get(key);
      return typeof of === 'string' && typeof message === 'string' && named(of).join() !== named(message).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

it('finds what is wrong with a translation', () => {
  const faults = (key: string, message: Message) => faultsOf('ar', key, message);
  expect(faults('person.hidden', 'شخص')).toEqual(['person.hidden: places of values']);
  expect(faults('sees.people', { '0': 'a', '1': 'b', n: '$1' })).toEqual(['sees.people: forms 0,1,2,3,11,n']);
  const whole = { '0': 'a', '1': 'b', '2': 'c', '3': '$1', '11': '$1', n: '$1' };
  expect(faults('sees.people', whole)).toEqual([]);
  expect(faults('sees.people', { ...whole, n: 'many', '2': '$2' })).toEqual([
    'sees.people.2: places of values',
    'sees.people.n: places of values',
  ]);
});
