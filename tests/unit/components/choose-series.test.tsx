// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ChooseSeries } from '../../../components/meetings/practices/choose-series.tsx';
import type { SeriesChoiceDesk } from '../../../lib/live/history/series-choice.ts';

afterEach(cleanup);

const show = (shown: SeriesChoiceDesk['shown']['value']) => render(<ChooseSeries shown={signal(shown)} />);

it('leads to the practices of each series', () => {
  const noon = Date.UTC(2026, 1, 3, 12);
  show([
    { id: 'a/b', name: 'Team Orchid', lastWall: noon },
    { id: 's2', name: '', lastWall: noon },
  ]);
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#prepare/a%2Fb', '#prepare/s2']);
  expect(links[0]?.textContent).toContain('Team Orchid');
  expect(links[0]?.textContent).toMatch(/Last met on .*2026/);
  expect(links[1]?.textContent).toContain('Meeting');
});

it.each([
  [null, 'Reading your series…'],
  [[], 'Nothing to prepare yet'],
  ['private', 'In a private window'],
  ['failed', 'could not be read'],
] as const)('says why there are none: %s', (shown, words) => {
  show(shown);
  expect(screen.getByText(words, { exact: false })).toBeTruthy();
  expect(screen.queryByRole('alert') !== null).toBe(shown === 'failed');
  expect(document.querySelector('[aria-busy=true]') !== null).toBe(shown === null);
});
