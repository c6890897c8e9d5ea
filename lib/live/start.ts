/** Starting on one site: what a view may do itself. */
import { browser } from 'wxt/browser';

/** The script that every page of an allowed site gets. */
export const MEETING_SCRIPT = '/meeting.js';

/** The match pattern of a page's site when it is not allowed. Patterns carry no port. */
export async function originNotAllowed({ protocol, hostname }: URL): Promise<string | null> {
  const pattern = `${protocol}//${hostname}/*`;
  return (await browser.permissions.contains({ origins: [pattern] })) ? null : pattern;
}

/** Starts the meeting script in a tab; a second one sees the first and leaves. `false`: the browser does not let scripts run there. */
export async function startIn(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [MEETING_SCRIPT] });
    return true;
  } catch {
    // The browser's own pages, stores, discarded tabs: nothing to start there.
    return false;
  }
}
