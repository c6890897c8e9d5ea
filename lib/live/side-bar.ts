/** The browser's side panel (Chromium) or side bar (Firefox). */
import { browser } from 'wxt/browser';

/** What Firefox has instead of a side panel. */
interface WithSideBar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Must be called straight from a click, before anything is waited for. */
export type OpenSideBar = () => Promise<void>;

/** How to open it in a window; `null` where this browser has none. `windowId`: asked at the click, as nothing may be waited for then. */
export function sideBarOpener(windowId: () => number | null): OpenSideBar | null {
  const { sidebarAction } = browser as WithSideBar;
  if (sidebarAction) return () => sidebarAction.open();
  // Older Chromium has the panel, and no way to open it.
  const panel = browser.sidePanel as typeof browser.sidePanel | undefined;
  if (typeof panel?.open !== 'function') return null;
  return () => {
    const id = windowId();
    return id === null ? Promise.reject(new Error('The window is not known yet.')) : panel.open({ windowId: id });
  };
}
