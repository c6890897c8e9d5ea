// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SELECTOR_LIMIT, selectorFault } from '../../../lib/platforms/simple-selector.ts';

describe('selectors that a taught page may use', () => {
  it.each([
    'article',
    '.x7f3a',
    '[data-testid="tile"]',
    '[data-participant]',
    'ul.people > li',
    '[data-room] > .card',
    'main > section > article.k2-b_c[role="listitem"]',
    'x-tile',
    '.grid .tile',
    'body > div > div',
  ])('%s may look for tiles', (selector) => {
    expect(selectorFault(selector, 'page')).toBeNull();
  });

  it.each(['', ':scope > figcaption', ':scope > div > span:nth-of-type(2)', '.name', 'span'])(
    '"%s" may look within a tile',
    (selector) => {
      expect(selectorFault(selector, 'tile')).toBeNull();
    },
  );

  it.each([
    ['*', 'not-simple'],
    ['', 'not-simple'],
    [':root', 'not-simple'],
    [':scope > div', 'not-simple'],
    ['div:has(div:has(div))', 'not-simple'],
    [':not(x)', 'not-simple'],
    ['.a, .b', 'not-simple'],
    ['.a + .b', 'not-simple'],
    ['.a ~ .b', 'not-simple'],
    ['.a  .b', 'not-simple'],
    ['.a >.b', 'not-simple'],
    ['.a > ', 'not-simple'],
    ['[x*="a"]', 'not-simple'],
    ['[x="a" i]', 'not-simple'],
    ['[x="a\\"]', 'not-simple'],
    ['[x="', 'not-simple'],
    ['.1a', 'not-simple'],
    ['div:nth-child(2n+1)', 'not-simple'],
    ['.a .b .c .d', 'not-simple'],
    [Array(13).fill('a').join(' > '), 'not-simple'],
    ['a'.repeat(SELECTOR_LIMIT + 1), 'too-long'],
    ['html', 'everything'],
    ['body', 'everything'],
    ['html > body', 'everything'],
    ['body.in-call', 'everything'],
    ['HTML[lang]', 'everything'],
    ['div', 'everything'],
    ['span', 'everything'],
  ] as const)('%s may not', (selector, fault) => {
    expect(selectorFault(selector, 'page')).toBe(fault);
  });

  it('lets through nothing that the browser does not understand', () => {
    const parts = fc.constantFrom(
      'a',
      'div',
      '.b',
      '-c',
      '[d]',
      '[d="e f"]',
      ' > ',
      ' ',
      ':nth-of-type(3)',
      '>',
      ',',
      ':is(a)',
      '"',
      '*',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
        const selector = some.join('');
        if (selector === '' || selectorFault(selector, 'tile') !== null) return;
        expect(() => document.querySelector(selector)).not.toThrow();
      }),
    );
  });

  it('judges the longest text at once', () => {
    const began = performance.now();
    for (const bit of ['a', '.a', '[a', '[a="', ' ', ' > ', ':nth-of-type(1)', '-']) {
      selectorFault(bit.repeat(SELECTOR_LIMIT), 'page');
      selectorFault(bit.repeat(Math.floor(SELECTOR_LIMIT / bit.length)), 'page');
    }
    expect(performance.now() - began).toBeLessThan(100);
  });
});
