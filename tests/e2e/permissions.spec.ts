import type { browser } from 'wxt/browser';
import { expect, test } from './extension.ts';
import type { Hearth } from './hearth.ts';

declare const chrome: typeof browser & {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
    removeHostPermission(extensionId: string, host: string): Promise<void>;
  };
};

/** The match patterns of the registered meeting script. */
const registered = async (hearth: Hearth): Promise<string[]> =>
  (await hearth.worker()).evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );

test('the script runs where the user allows it, from the moment they do until they take it back', async ({
  hearth,
}) => {
  await expect.poll(() => registered(hearth)).toEqual(['http://*/*', 'https://*/*']);
  const settings = await hearth.context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' }),
    hearth.id,
  );
  await expect.poll(() => registered(hearth)).toEqual([]);

  const meeting = await hearth.meeting({ people: ['Ana', 'Ben'] });
  await settings.evaluate((id) => chrome.developerPrivate.addHostPermission(id, 'http://127.0.0.1/*'), hearth.id);
  await expect.poll(() => registered(hearth)).toEqual(['http://127.0.0.1/*']);
  // The meeting was open already: it is found without being loaded again.
  const popup = await hearth.popup(meeting);
  await expect(popup.getByText('3 of 3 not heard from yet')).toBeVisible();
  await expect.poll(() => hearth.badge()).toBe('3');

  await settings.evaluate((id) => chrome.developerPrivate.removeHostPermission(id, 'http://127.0.0.1/*'), hearth.id);
  await expect.poll(() => registered(hearth)).toEqual([]);
  await expect.poll(() => hearth.badge()).toBe('');
});
