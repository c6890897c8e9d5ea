import { type Browser, browser } from 'wxt/browser';

/** Opens one of our pages in a tab of its own. `at`: which part of it, as the end of its address. */
export function openOwnPage(
  page: '/welcome.html' | '/meetings.html' | '/sidepanel.html',
  at = '',
): Promise<Browser.tabs.Tab> {
  return browser.tabs.create({ url: browser.runtime.getURL(page) + at });
}
