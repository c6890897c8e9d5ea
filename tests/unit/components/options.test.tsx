// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsApp } from '../../../components/options/options-app.tsx';
import type { OptionsView } from '../../../lib/live/options-model.ts';
import { allowedSites } from '../../../lib/live/sites.ts';

afterEach(cleanup);

const sites = allowedSites(['https://meet.google.com/*', 'https://*.zoom.us/*', 'http://127.0.0.1/*', 'https://*/*']);

function show(view: Partial<OptionsView>) {
  const onForget = vi.fn();
  render(
    <OptionsApp view={signal({ sites, forgetting: null, ...view })} onForget={onForget}>
      <section>Taught pages</section>
    </OptionsApp>,
  );
  return onForget;
}

const region = () => within(screen.getByRole('region', { name: 'Sites' }));
const rows = () => region().queryAllByRole('listitem');

describe('the options', () => {
  it('list every allowed site in words, each with a way to take it back', () => {
    const onForget = show({});
    expect(rows().map((row) => row.firstElementChild?.textContent)).toEqual([
      'Every site with https',
      '127.0.0.1 without encryption (http)',
      'meet.google.com',
      'zoom.us and everything below it',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Forget meet.google.com' }));
    expect(onForget).toHaveBeenCalledExactlyOnceWith(sites[2]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Sites' }));
  });

  it('say when there are none, and when they are being read', () => {
    show({ sites: [] });
    expect(screen.getByText(/^No site is allowed yet/)).toBeTruthy();
    cleanup();
    show({ sites: null });
    expect(screen.getByText('Reading what you allowed…')).toBeTruthy();
    expect(rows()).toEqual([]);
  });

  it.each([
    ['forgotten', /^Forgotten: meet\.google\.com\.$/],
    ['covered', /^Still allowed by another line/],
    ['refused', /^Your browser did not let Hearth forget this: meet\.google\.com\./],
  ] as const)('say what became of a site: %s', (outcome, words) => {
    const [, , site] = sites;
    if (!site) throw new Error('There are four sites');
    show({ forgetting: { site, outcome } });
    expect(within(region().getByRole('status')).getByText(words)).toBeTruthy();
  });

  it('have a place for further sections', () => {
    show({});
    expect(screen.getByText('Taught pages').closest('main')).not.toBeNull();
  });
});
