// @vitest-environment happy-dom
/** Figures and lines as they stand in views. */
import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { length, percent } from '../../../components/format.ts';
import { OneLine } from '../../../components/one-line.tsx';

describe('a share', () => {
  it.each([
    [0, '0%'],
    [0.0004, '<1%'],
    [0.0049, '<1%'],
    [0.005, '1%'],
    [0.25, '25%'],
    [1, '100%'],
  ])('of %s is %s: a little is not nothing', (share, words) => {
    expect(percent(share)).toBe(words);
  });
});

describe('a length', () => {
  it.each([
    [0, '0 min'],
    [59, '59 min'],
    [60, '1 hr'],
    [61, '1 hr 1 min'],
    [480, '8 hr'],
  ])('of %s minutes is %s', (minutes, words) => {
    expect(length(minutes * 60_000)).toBe(words);
  });
});

describe('a line', () => {
  it('has a name that is written the other way as an element of its own, which alone gives way', () => {
    const { container } = render(<OneLine text={'Next: \u2068أمينة\u2069 (2)'} />);
    expect(container.textContent).toBe('Next: أمينة (2)');
    expect(container.querySelector('.one-line > .person-name')?.textContent).toBe('أمينة');
  });

  it('keeps what a name may do to its direction to itself', () => {
    const { container } = render(<OneLine text={'Next: \u2068a\u2069b\u2067\u2069'} />);
    expect(container.querySelector('.person-name')?.textContent).toBe('a\u2069b\u2067');
  });

  it('is one run of text where nothing in it turns', () => {
    const { container } = render(<OneLine text="Next: Ana" />);
    const line = container.querySelector('bdi.person-name');
    expect([line?.textContent, line?.getAttribute('dir')]).toEqual(['Next: Ana', 'ltr']);
  });
});
