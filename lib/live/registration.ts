/**
 * Where the meeting script runs: exactly on the sites the user allowed. Derived from the browser's own list of
 * permissions each time, since reloads and updates of the extension wipe what was registered.
 */
import { browser } from 'wxt/browser';
import type { PlatformId } from '../platforms/contract.ts';
import type { Part } from './messages.ts';
import { readerFile } from './readers.ts';
import type { TabFrame } from './senders.ts';
import { MEETING_SCRIPT, startIn } from './start.ts';

const SCRIPT_ID = 'meeting';

/** Match patterns for pages from what the browser says is allowed. */
export function pagePatterns(origins: readonly string[]): string[] {
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
}

/** Makes the registered script match the allowed sites, and starts it in open tabs of those. May be called at any time, but not twice at once. */
export async function reconcile(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = pagePatterns(origins);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  if (!registered) {
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT_ID,
        js: [MEETING_SCRIPT],
        matches,
        runAt: 'document_idle',
        persistAcrossSessions: true,
        // Zoom and others hold their call in a frame, Slack in a window without an address.
        allFrames: true,
        matchOriginAsFallback: true,
      },
    ]);
  } else if ([...(registered.matches ?? [])].sort().join() !== matches.join()) {
    await browser.scripting.updateContentScripts([{ id: SCRIPT_ID, js: [MEETING_SCRIPT], matches }]);
  }
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [startIn(tab.id)])));
}

/** Loads a platform's reader into one frame; rejects where the browser lets no script run (any more). */
export async function loadReader({ tabId, frameId }: TabFrame, platform: PlatformId): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [readerFile(platform)] });
}

/** Loads another of our scripts into one frame; rejects likewise. */
export async function loadPart({ tabId, frameId }: TabFrame, part: Part): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${part}.js`] });
}
