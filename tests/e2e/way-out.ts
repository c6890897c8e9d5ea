/**
 * Counts requests that an extension makes to anything but itself, from its pages and its scripts in others' pages: also those that are
 * stopped before they leave. What its background sends is in the browser's own log (`net-log.ts`).
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What is no request: it is in the page, or in the browser. */
const INSIDE = /^(?:data|blob|about|javascript|chrome|devtools):/;

interface Initiator {
  readonly url?: string;
  readonly stack?: Stack;
}

interface Stack {
  readonly callFrames: readonly { readonly url: string }[];
  readonly parent?: Stack;
}

export interface WayOut {
  /** Requests that should not be, each by who made it and what for. */
  readonly found: readonly string[];
}

/**
 * Watches every page of a browser from now on. `origin`: the extension's own. A request is the extension's when its page made it, or its
 * script in somebody else's page.
 */
export function watchWayOut(context: BrowserContext, origin: string): WayOut {
  const found: string[] = [];
  const isOut = (url: string) => !INSIDE.test(url) && !url.startsWith(`${origin}/`);
  const note = (by: string, url: string) => {
    if (isOut(url)) found.push(`${by} → ${url}`);
  };
  const watch = async (page: Page): Promise<void> => {
    let cdp: CDPSession;
    try {
      cdp = await context.newCDPSession(page);
      await cdp.send('Network.enable');
    } catch {
      // It was closed before anybody could look.
      return;
    }
    cdp.on('Network.requestWillBeSent', ({ documentURL, initiator, request, type }) => {
      // Where the user goes from a page of ours is theirs to say.
      const isNavigation = type === 'Document' && request.url === documentURL;
      if (documentURL.startsWith(`${origin}/`) && !isNavigation) note(documentURL, request.url);
      const script = scriptsOf(initiator).find((url) => url.startsWith(`${origin}/`));
      if (script && !isNavigation) note(script, request.url);
    });
  };
  for (const page of context.pages()) void watch(page);
  context.on('page', (page) => void watch(page));
  return { found };
}

function scriptsOf({ url, stack }: Initiator): string[] {
  const scripts = url === undefined ? [] : [url];
  for (let at = stack; at; at = at.parent) scripts.push(...at.callFrames.map((frame) => frame.url));
  return scripts;
}
