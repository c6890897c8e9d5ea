/** The extension's own world in a page: what is in closed shadow roots can be seen from there alone. */
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Hearth } from './hearth.ts';

declare const chrome: typeof browser;

export interface FromFrame<T> {
  readonly frameId: number;
  readonly result: T;
}

/** Runs with what is run there: each browser has its own way into a root. */
function closedRootOf(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  return chrome.dom.openOrClosedShadowRoot(element as HTMLElement);
}

/**
 * Runs an expression there, in each frame of a page that was opened as a meeting, or in one of them. `closedRootOf` is there, too: the
 * shadow root of an element, open or not.
 */
export async function inOwnWorld<T>(
  hearth: Hearth,
  page: Page,
  expression: string,
  frameId?: number,
): Promise<readonly FromFrame<T | null>[]> {
  const frames = frameId === undefined ? { allFrames: true } : { frameIds: [frameId] };
  const target = JSON.stringify({ tabId: hearth.tab(page), ...frames });
  // As text: in neither browser may the extension itself make a program of it.
  return (await hearth.worker()).evaluate(
    `chrome.scripting.executeScript({ target: ${target}, injectImmediately: true, func: () => { ${closedRootOf.toString()} return (${expression}); } })`,
  );
}
