/** Every text can be read and every mark be seen on every ground that the styles give it, by day, by night and on paper. */
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { printTokens, type Tokens, tokensIn, tokensOf, viewRules } from './style-sheets.ts';

const TEXT = 4.5;
const BODY = 7;
const MARK = 3;

/** What words stand on. A style that puts them on another ground must be said here. */
const GROUNDS = ['--paper', '--surface', '--ember-soft', '--calm-soft'];
/** Colours of words, and how far they stand out on each ground. */
const INKS: Readonly<Record<string, number>> = { '--ink': BODY, '--ink-soft': TEXT, '--ember': TEXT };
/** Where most is read, soft words are as clear as others. */
const CLEAR = ['--paper', '--surface'];
/** Words on a filled button. */
const ON_FILLED: Readonly<Record<string, string>> = { '--ember-ink': '--ember' };
/** What is seen without being read: signs, edges of fields and buttons, the focus, pieces of charts. */
const MARKS = ['--ember', '--calm', '--line-strong', '--focus', '--ink', '--ink-soft'];
/** Grounds of marks that are no grounds of words. */
const MARK_GROUNDS = [...GROUNDS];
/** Colours that part or fill, with nothing to be read from them: the reason stands with each. */
const ORNAMENTS: Readonly<Record<string, string>> = {
  '--line': 'parts what is parted by space too; the ground of a bar whose figure stands beside it',
  '--shadow': 'a shadow',
  '--ember-soft': 'a ground, and the heart of the flame',
  '--calm-soft': 'a ground',
};
/** Words that need not stand out, as what they name cannot be done now (WCAG 1.4.3, inactive). */
const INACTIVE = ['.movers [aria-disabled="true"], .stance [aria-disabled="true"]'];

interface Pair {
  readonly on: string;
  readonly what: string;
  readonly least: number;
}

const pairs: readonly Pair[] = [
  ...Object.entries(INKS).flatMap(([what, least]) => GROUNDS.map((on) => ({ what, on, least }))),
  ...Object.entries(ON_FILLED).map(([what, on]) => ({ what, on, least: TEXT })),
  ...CLEAR.map((on) => ({ what: '--ink-soft', on, least: BODY })),
  ...MARKS.flatMap((what) => MARK_GROUNDS.map((on) => ({ what, on, least: MARK }))),
  // Two people's bands in one picture touch: the line between them tells them apart.
  { what: '--ember', on: '--surface', least: MARK },
  { what: '--calm', on: '--surface', least: MARK },
];

function table(tokens: Tokens): { all: string; failing: number } {
  const colour = (name: string) => tokens.get(name) ?? '';
  const rows = pairs.map(({ what, on, least }) => ({ what, on, least, is: contrast(colour(what), colour(on)) }));
  const lines = rows.map(
    ({ what, on, least, is }) =>
      `${is < least ? '✗' : ' '} ${what.padEnd(14)} ${colour(what)}  on ${on.padEnd(13)} ${colour(on)}  ${is.toFixed(2).padStart(5)} of ${least}`,
  );
  return { all: lines.join('\n'), failing: rows.filter(({ is, least }) => is < least).length };
}

describe('contrast', () => {
  const { light, dark, forced } = tokensOf();

  it.each([
    ['by day', light],
    ['by night', dark],
    ['on paper', printTokens()],
  ])('is enough %s', (_, tokens) => {
    const { all, failing } = table(tokens);
    expect(failing, `\n${all}\n`).toBe(0);
  });

  it("asks for pairs that belong together among the user's own colours", () => {
    const on: Readonly<Record<string, readonly string[]>> = {
      Canvas: ['CanvasText', 'Highlight'],
      Highlight: ['HighlightText'],
    };
    const colour = (name: string) => forced.get(name) ?? '';
    const wrong = pairs
      .filter((pair) => !on[colour(pair.on)]?.includes(colour(pair.what)))
      .map((pair) => `${pair.what} ${colour(pair.what)} on ${pair.on} ${colour(pair.on)}`);
    expect(wrong).toEqual([]);
  });
});

describe('the styles', () => {
  const rules = viewRules();
  const used = (named: RegExp) =>
    rules.flatMap((rule) =>
      [...rule.declarations]
        .filter(([name]) => named.test(name))
        .flatMap(([, value]) => tokensIn(value).map((token) => ({ token, where: `${rule.file}: ${rule.selector}` }))),
    );

  it('give words no colour that was not looked at', () => {
    const known = [...Object.keys(INKS), ...Object.keys(ON_FILLED)];
    const strays = used(/^color$/)
      .filter(({ token, where }) => !known.includes(token) && !INACTIVE.some((one) => where.endsWith(one)))
      .map(({ token, where }) => `${where} → ${token}`);
    expect(strays).toEqual([]);
  });

  it('have no ground and no mark that was not looked at', () => {
    const known = [...GROUNDS, ...MARKS, ...Object.keys(ORNAMENTS)];
    const strays = used(/^(background|border|outline|fill|stroke|accent-color)(?!.*radius)/)
      .filter(({ token }) => /^--(?!space|radius|text|quick)/.test(token) && !known.includes(token))
      .map(({ token, where }) => `${where} → ${token}`);
    expect(strays).toEqual([]);
  });

  it('put words of their own colour on a ground of their own only where both were looked at', () => {
    const strays = rules.flatMap(({ file, selector, declarations }) => {
      const [ink] = tokensIn(declarations.get('color') ?? '');
      const [ground] = tokensIn(declarations.get('background') ?? '');
      if (!ink || !ground || ON_FILLED[ink] === ground) return [];
      return ink in INKS && GROUNDS.includes(ground) ? [] : [`${file}: ${selector}: ${ink} on ${ground}`];
    });
    expect(strays).toEqual([]);
  });

  it('name every colour by its token, but for paper', () => {
    const strays = rules
      .filter(({ declarations }) => !declarations.has('--paper'))
      .flatMap(({ file, selector, declarations }) =>
        [...declarations]
          .filter(([, value]) => /#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(value))
          .map(([name, value]) => `${file}: ${selector}: ${name}: ${value}`),
      );
    expect(strays).toEqual([]);
  });

  it('make nothing faint that is read', () => {
    // What is see-through: ornaments and placeholders; the range behind a point of a trend, which the table tells in figures.
    const allowed = /\.glow|placeholder|^\.switch input$|^\d+%$|\.joined line|\.spread/;
    const strays = rules
      .filter(({ selector, declarations }) => declarations.has('opacity') && !allowed.test(selector))
      .map(({ file, selector }) => `${file}: ${selector}`);
    expect(strays).toEqual([]);
  });
});
