import type { browser } from 'wxt/browser';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';

declare const chrome: typeof browser;

const SITE = 'http://127.0.0.1/*';

/** The match patterns of the registered meeting script. */
const registered = async (hearth: Hearth): Promise<string[]> =>
  (await hearth.worker()).evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );

test('the script runs where the user allows it, from the moment they do until they take it back', {
  tag: '@both-whole',
}, async ({ hearth }) => {
  await expect.poll(() => registered(hearth)).toEqual(['http://*/*', 'https://*/*']);
  await hearth.sites.withdrawAll();
  await expect.poll(() => registered(hearth)).toEqual([]);

  const meeting = await hearth.meeting({ people: ['Ana', 'Ben'] });
  await hearth.sites.allow(SITE);
  await expect.poll(() => registered(hearth)).toEqual([SITE]);
  // The meeting was open already: it is found without being loaded again.
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('3 of 3 not heard from yet')).toBeVisible();
  await expect.poll(() => hearth.badge()).toBe('3');

  await hearth.sites.withdraw(SITE);
  await expect.poll(() => registered(hearth)).toEqual([]);
  await expect.poll(() => hearth.badge()).toBe('');
});
