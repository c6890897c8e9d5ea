import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import { until } from './until.ts';

declare const chrome: typeof browser;

/** The live view that a meeting's tab gives, as one of the extension's own pages gets it; waits until a script of ours is there. */
export async function readLiveView(page: Page, tabId: number): Promise<LiveSnapshot> {
  let seen: LiveSnapshot | null = null;
  await until(async () => {
    seen = await page.evaluate(askOnce, tabId);
    return seen !== null;
  }, 'The live view');
  return seen as unknown as LiveSnapshot;
}

/** Runs in a page of the extension. `null`: nobody is there to answer. */
function askOnce(tabId: number): Promise<LiveSnapshot | null> {
  return new Promise((done) => {
    const port = chrome.tabs.connect(tabId, { name: 'live' });
    port.onDisconnect.addListener(() => {
      // Looked at, or the browser complains that nobody did.
      void chrome.runtime.lastError;
      done(null);
    });
    port.onMessage.addListener((message: { snapshot: LiveSnapshot }) => {
      port.disconnect();
      done(message.snapshot);
    });
  });
}
