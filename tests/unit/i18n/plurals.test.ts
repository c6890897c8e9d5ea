import { describe, expect, it } from 'vitest';
import type { I18n } from '../../../lib/i18n/generated';
import { kindsOf, pluralForms } from '../../../lib/i18n/plurals.ts';
import { translator } from '../../../lib/i18n/translator.ts';

const NUMBERS = [0, 1, 2, 3, 10, 11, 99, 100, 101, 103, 1.5];

/** The form that each number has. */
function chosen(language: string, message: string): string {
  const choose = pluralForms(language);
  return NUMBERS.map((n) => choose(message, n)).join(' ');
}

describe('the form that fits a number', () => {
  it.each([
    ['en', 'one n', 'n one n n n n n n n n n'],
    ['de', 'one n', 'n one n n n n n n n n n'],
    ['es', 'one n', 'n one n n n n n n n n n'],
    ['fr', 'one n', 'one one n n n n n n n n one'],
    ['pt-BR', 'one n', 'one one n n n n n n n n one'],
    ['ja', 'n', 'n n n n n n n n n n n'],
    ['ar', 'one two few many n', 'n one two few few many many n n few n'],
  ])('%s, of %s', (language, forms, expected) => {
    const message = forms.replaceAll(' ', ' | ');
    expect(chosen(language, message)).toBe(expected);
    // With a text of its own for none, that and nothing else is another.
    const withNone = expected.split(' ').map((form, i) => (i === 0 ? 'none' : form));
    expect(chosen(language, `none | ${message}`)).toBe(withNone.join(' '));
    expect(chosen(language, 'any')).toBe(NUMBERS.map(() => 'any').join(' '));
  });

  it('has its keys by the first number of each kind', () => {
    const keys = (language: string) => {
      const rules = new Intl.PluralRules(language);
      const first = (kind: string) =>
        Array.from({ length: 100 }, (_, i) => i + 1).find((n) => rules.select(n) === kind);
      return kindsOf(rules).map((kind) => (kind === 'other' ? 'n' : String(first(kind))));
    };
    expect(keys('ar')).toEqual(['1', '2', '3', '11', 'n']);
    expect(keys('pl')).toEqual(['1', '2', '5', 'n']);
    expect(['en', 'de', 'es', 'fr', 'pt-BR'].map(keys)).toEqual(Array(5).fill(['1', 'n']));
    expect(keys('ja')).toEqual(['n']);
  });

  it('is the last one where forms are missing, or a number is beyond them', () => {
    expect(pluralForms('fr')('one | n', 1_000_000)).toBe('n');
    expect(pluralForms('ar')('one | two', 50)).toBe('two');
  });
});

describe('a message', () => {
  const TEXTS: Readonly<Record<string, string>> = {
    'extension.language': 'de',
    plain: 'Hallo',
    named: '$2 vor $1',
    counted: 'eins | $1 Treffen von $2',
    'with.none': 'keins | eins | $1',
  };
  const t = translator((key) => TEXTS[key] ?? '').t as I18n['t'] & ((key: string, ...rest: unknown[]) => string);

  it('is filled with values, numbers as the language writes them', () => {
    expect(t('plain')).toBe('Hallo');
    expect(t('named', ['Ana', 1234.5])).toBe('1.234,5 vor Ana');
    expect(t('named', ['2026', 'Ben'])).toBe('Ben vor 2026');
    expect(t('named', ['Ana'])).toBe(' vor Ana');
    expect(t('missing')).toBe('');
  });

  it('takes the number itself where no values are given', () => {
    expect([0, 1, 12_000].map((n) => t('with.none', n))).toEqual(['keins', 'eins', '12.000']);
  });

  it('is whole whatever a value is', () => {
    expect(t('counted', 3, [3, 'Ana | Ben $1 $&'])).toBe('3 Treffen von Ana | Ben $1 $&');
  });
});
