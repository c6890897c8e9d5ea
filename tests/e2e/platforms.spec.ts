/** One small call on each platform, under its real address: the popup shows who is speaking. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fixtureOf, type Page, PLATFORM_PAGES, type PlatformPages } from '../pages/expectations.ts';
import { expect, test } from './extension.ts';

interface Call extends PlatformPages {
  readonly page: PlatformPages['pages'][number];
}

const CALLS: readonly Call[] = PLATFORM_PAGES.flatMap((platform) => {
  const page = platform.pages.find(({ layout, after }) => layout === 'small' && after === undefined);
  return page ? [{ ...platform, page }] : [];
});

/** Platforms whose call lives in a frame of a page that is only a shell. */
const FRAMED = new Set<Page['platform']>(['zoom', 'webex']);

for (const { page, ...call } of CALLS) {
  test(`the popup shows who speaks on ${call.platform}`, { tag: '@both-whole' }, async ({ usedHearth: hearth }) => {
    const address = new URL(page.url ?? call.url);
    // A page of a test asks nobody but its own site.
    const html = readFileSync(
      path.resolve(import.meta.dirname, '../pages', fixtureOf(call, page.layout)),
      'utf8',
    ).replaceAll('https://cdn.discordapp.com/', '/');
    const frame = new URL(address);
    frame.searchParams.set('frame', '1');
    const shell = `<!doctype html><title>Shell</title><iframe src="${frame.pathname}${frame.search}"></iframe>`;
    await hearth.context.route(`${address.origin}/**`, (route) => {
      const isShell = FRAMED.has(call.platform) && !route.request().url().includes('frame=1');
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: isShell ? shell : html });
    });
    const meeting = await hearth.open(address.href);
    const popup = await hearth.popup(meeting);
    await meeting.bringToFront();
    const people = page.people ?? [];
    const speakers = people.filter(({ speaking }) => speaking === true).map(({ name }) => name);
    expect(speakers).not.toEqual([]);
    for (const name of speakers) await expect(popup.locator('.speaking-now')).toContainText(name);
    if (page.title) await expect(popup.getByRole('heading', { level: 1 })).toContainText(page.title);
    if (page.mode === 'dominant-only') await expect(popup.getByText('Approximate', { exact: true })).toBeVisible();
    await popup.getByRole('button', { name: 'Start', exact: true }).click();
    // Whoever speaks is heard from soon; whoever cannot be seen is not said to be missing.
    const silent = people.filter(({ speaking }) => speaking === false).length;
    await expect(popup.getByText(`${silent} of ${people.length} not heard from yet`)).toBeVisible();
  });
}
