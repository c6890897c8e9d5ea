/** What happens once, when Hearth has just been installed. In the background. */
import { browser } from 'wxt/browser';
import { firstCall, welcomed } from '../settings/first-call.ts';
import { openOwnPage } from './open-own-page.ts';

/** Opens the welcome page after an installation, and never after an update. */
export function serveWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}

async function welcome(): Promise<void> {
  if (await welcomed.getValue()) return;
  await welcomed.setValue(true);
  await firstCall.setValue(true);
  await openOwnPage('/welcome.html');
}
