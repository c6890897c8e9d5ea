import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';

declare const chrome: typeof browser;

/** The live view that a meeting's tab gives, as one of the extension's own pages gets it. */
export function readLiveView(page: Page, tabId: number): Promise<LiveSnapshot> {
  return page.evaluate(
    (id) =>
      new Promise<LiveSnapshot>((done) => {
        const port = chrome.tabs.connect(id, { name: 'live' });
        port.onMessage.addListener((message: { snapshot: LiveSnapshot }) => {
          port.disconnect();
          done(message.snapshot);
        });
      }),
    tabId,
  );
}
