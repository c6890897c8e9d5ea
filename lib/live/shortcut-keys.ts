/** Shortcuts in the background: from the browser to the frame of the meeting that runs. */
import { browser } from 'wxt/browser';
import { readClaims } from './claims.ts';
import { sendMessage } from './messages.ts';
import { isShortcut, type Shortcut, shortcutTarget } from './shortcuts.ts';

/** Hands on what the user presses, for as long as the background lives. */
export function serveShortcuts(): void {
  browser.commands.onCommand.addListener((name) => {
    if (isShortcut(name)) void pass(name);
  });
}

/** Where no meeting runs, or its frame has gone meanwhile, nothing happens. */
async function pass(name: Shortcut): Promise<void> {
  const target = shortcutTarget(await readClaims(browser.storage.session));
  if (!target) return;
  const { tabId, frameId } = target;
  await sendMessage('shortcut', { name }, { tabId, frameId }).catch(() => undefined);
}
