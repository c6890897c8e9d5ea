import { describe, expect, it } from 'vitest';
import { facts, length, list, sentences } from '../../../components/format.ts';
import { intlLanguage } from '../../../lib/i18n/intl-language.ts';
import { isolated } from '../../../lib/i18n/isolated.ts';
import { translator } from '../../../lib/i18n/translator.ts';

const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');

describe('what Intl is asked for', () => {
  it('is the language of the messages with the figures that stand in them, wherever the browser has the same one', () => {
    expect(intlLanguage('ar')).toBe('ar-u-nu-latn');
    expect(intlLanguage('pt-BR')).toBe('pt-BR-u-nu-latn');
    // The browser of these tests is American.
    expect(intlLanguage('en')).toBe('en-US-u-nu-latn');
    expect(new Intl.NumberFormat(intlLanguage('ar'), { minimumIntegerDigits: 2 }).format(7)).toBe('07');
  });
});

describe('a value within a message', () => {
  it.each([
    ['ltr', 'Ana', false],
    ['ltr', 'دانة', true],
    ['ltr', 'Dana דנה', true],
    ['rtl', 'Ana', true],
    ['rtl', 'دانة', true],
    ['rtl', '12:05', false],
    ['rtl', '', false],
  ])('written %s: %s is kept apart: %s', (direction, value, apart) => {
    expect(isolated(value, direction)).toBe(apart ? `\u2068${value}\u2069` : value);
  });

  it.each([
    ['rtl', '\u2067'],
    ['ltr', '\u2068'],
  ])('runs as the page does (%s) where its letters are all within isolates of its own', (direction, opening) => {
    const value = '0.31 (\u2068كما في معظم\u2069)';
    expect(isolated(value, direction)).toBe(`${opening}${value}\u2069`);
  });

  it('keeps its own direction', () => {
    const texts: Readonly<Record<string, string>> = { 'extension.direction': 'rtl', 'thanks.copy': '$1 شكراً' };
    const t = translator((key) => texts[key] ?? '').t as (key: string, values: readonly string[]) => string;
    expect(t('thanks.copy', ['Ana (off).'])).toBe('\u2068Ana (off).\u2069 شكراً');
    expect(bare(list(['Ana', 'דנה', 'Ben']))).toBe('Ana, דנה, and Ben');
    expect(list(['Ana', 'דנה'])).toContain('\u2068דנה\u2069');
  });
});

describe('pieces put together', () => {
  it('are lists and sentences of the language', () => {
    expect(facts(['Ana', '12 min'])).toBe('Ana, 12 min');
    expect(sentences(['One.', '', false, 'Two.'])).toBe('One. Two.');
    expect(length(65 * 60_000)).toBe('1 hr 5 min');
  });
});
