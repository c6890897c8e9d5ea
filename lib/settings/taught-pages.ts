/**
 * The pages that the user taught Hearth to read. Meeting scripts load this, so it checks nothing and needs no library: what is kept
 * was checked before (`taught-file.ts`), and the reader bounds what a definition can do.
 */
import { type Browser, browser } from 'wxt/browser';
import { isSamePlace, type TaughtPage } from '../platforms/taught-page.ts';

const KEY = 'taught-pages';
/** More than anybody teaches by hand; the oldest goes first. */
const MOST_PAGES = 50;

/** Where pages are kept: what is taught in a private window is forgotten with it. */
export type TaughtArea = 'local' | 'session';

/** Every taught page that counts in this window. */
export async function readTaughtPages(): Promise<TaughtPage[]> {
  // Not every browser opens the session area to scripts in pages.
  const pages = await Promise.all(areasHere().map((area) => pagesIn(area).catch(() => [])));
  return pages.flat();
}

/** Tells all of them at each change, until `signal` ends. */
export function watchTaughtPages(onChange: (pages: readonly TaughtPage[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (KEY in changes && areasHere().some((one) => one === area)) void readTaughtPages().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged?.removeListener(listener), { once: true });
}

/** Keeps a page that was checked; it takes the place of an earlier one for the same addresses. */
export async function keepTaughtPage(page: TaughtPage, area: TaughtArea = 'local'): Promise<void> {
  const others = (await pagesIn(area)).filter((other) => !isSamePlace(other, page));
  await browser.storage[area].set({ [KEY]: [...others, page].slice(-MOST_PAGES) });
}

/** Forgets everything that was taught of a host. */
export async function forgetTaughtPage(host: string): Promise<void> {
  for (const area of areasHere()) {
    const pages = await pagesIn(area);
    const kept = pages.filter((page) => page.host !== host);
    if (kept.length < pages.length) await browser.storage[area].set({ [KEY]: kept });
  }
}

/** What a private window was taught comes first there. */
function areasHere(): TaughtArea[] {
  return browser.extension?.inIncognitoContext ? ['session', 'local'] : ['local'];
}

async function pagesIn(area: TaughtArea): Promise<TaughtPage[]> {
  const kept = (await browser.storage[area].get(KEY))[KEY];
  // A later version of Hearth may have kept what this one cannot read.
  return Array.isArray(kept) ? kept.filter((page: TaughtPage | null) => page?.version === 1) : [];
}
