/** What the extension tells the browser's console that it should not: errors and warnings, and errors that nobody caught. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';
import { firefoxExtensionDir } from './hearth.ts';

export interface Complaints {
  /** So far. */
  found(): Promise<readonly string[]>;
  /** Listens no longer. */
  stop(): Promise<void>;
}

/** A browser that runs the extension. */
interface Watched {
  readonly context: BrowserContext;
  readonly origin: string;
  /** Firefox tells what its own console shows; in Chromium each part is listened to. */
  complaints?(): Promise<readonly string[]>;
}

/**
 * Listens to every page of a browser and to the extension's background from now on. On a page of ours everything counts, whoever says it there;
 * on a page of somebody else's only what comes from a script of ours, or names one. So what the pages of tests say of themselves does not.
 */
export async function watchComplaints({ context, origin, complaints }: Watched): Promise<Complaints> {
  const said: string[] = [];
  const isOurs = (...places: readonly (string | undefined)[]) => places.some((place) => place?.includes(origin));
  const onConsole = (message: ConsoleMessage) => {
    if (!['error', 'warning', 'assert'].includes(message.type())) return;
    const [page, { url, line }] = [message.page()?.url(), message.location()];
    if (message.worker() ?? isOurs(page, url, message.text())) {
      said.push(`${page ?? 'a worker'}: ${message.type()}: ${message.text()} (${url}:${line})`);
    }
  };
  const onError = (error: WebError) => {
    const [page, { message, stack = message }] = [error.page()?.url(), error.error()];
    if (isOurs(page, error.location().url, stack)) said.push(`${page}: not caught: ${stack}`);
  };
  const before = (await complaints?.())?.length ?? 0;
  context.on('console', onConsole);
  context.on('weberror', onError);
  const workers = complaints ? null : await watchWorkers(context, (text) => said.push(`a worker: ${text}`));
  return {
    async found() {
      const shown = ((await complaints?.()) ?? []).slice(before);
      return [...said, ...shown.filter((text) => !wasLeftWhileLoading(text, origin))];
    },
    async stop() {
      context.off('console', onConsole);
      context.off('weberror', onError);
      await workers?.detach();
    },
  };
}

/** Firefox says that a part of a page could not be loaded, too, when the page is left meanwhile: then the file is there. */
function wasLeftWhileLoading(complaint: string, origin: string): boolean {
  const [, part] = new RegExp(`Loading failed for the module with source “${origin}/([^”]+)”`).exec(complaint) ?? [];
  return part !== undefined && existsSync(path.join(firefoxExtensionDir, part));
}

/** What a worker does not catch, and what its policy stops, is in no event of Playwright's. */
async function watchWorkers(context: BrowserContext, say: (text: string) => void) {
  const cdp = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  cdp.on('ServiceWorker.workerErrorReported', ({ errorMessage: { errorMessage, sourceURL, lineNumber } }) =>
    say(`${errorMessage} (${sourceURL}:${lineNumber})`),
  );
  await cdp.send('ServiceWorker.enable');
  return cdp;
}
