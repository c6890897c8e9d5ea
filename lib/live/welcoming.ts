/** What happens once, when Hearth has just been installed. In the background. */
import { browser } from 'wxt/browser';
import { firstCall } from '../settings/first-call.ts';

/** Opens the welcome page after an installation, and never after an update. */
export function serveWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void firstCall.setValue(true);
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
