/** The overlay is in a closed shadow root: only the extension's own world in the page can look into it. */
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Hearth } from './hearth.ts';
import { inOwnWorld } from './own-world.ts';

export interface OverlaySeen {
  readonly shape: 'pill' | 'hint' | 'card';
  readonly text: string;
  /** The words to say that are shown; `''`: none. */
  readonly words: string;
  /** The accessible name of what has the keyboard; `''`: nothing of ours. */
  readonly focus: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly controls: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export interface OverlayOnPage {
  /** `null`: there is no overlay. */
  seen(): Promise<OverlaySeen | null>;
  click(name: string): Promise<void>;
  /** When something of it is on the screen, wall clock ms; asked for before it is. The tab must be in front. */
  painted(selector: string): Promise<number>;
  /** When a part of it comes to show a text, wall clock ms. */
  shown(selector: string, text: string): Promise<number>;
  /** What axe finds in it. */
  axe(source: string): Promise<readonly string[]>;
}

declare function closedRootOf(element: Element): ShadowRoot | null;
declare const axe: { run(context: Element): Promise<AxeResults> };

/** Is there with whatever runs in the extension's world in the page. */
function overlayRoot(): ShadowRoot | undefined {
  return [...document.documentElement.children, ...(document.fullscreenElement?.children ?? [])]
    .flatMap((element) => closedRootOf(element) ?? [])
    .find((one) => one.querySelector('.overlay'));
}

/** A call of it there, as text. */
function callOf<Given extends readonly (string | number)[]>(
  program: (...given: Given) => unknown,
  ...given: Given
): string {
  const values = given.map((one) => JSON.stringify(one)).join();
  return `(() => { ${overlayRoot.toString()} return (${program.toString()})(${values}); })()`;
}

/** Runs in the extension's world in the page. (No inner named functions: what runs in a page has no build helpers.) */
function look(): OverlaySeen | null {
  const root = overlayRoot();
  const overlay = root?.querySelector<HTMLElement>('.overlay');
  if (!root || !overlay) return null;
  const all = overlay.querySelectorAll('button, input, select, summary');
  const [focused, ...controls] = [root.activeElement, ...all].map((control) => {
    const box = control?.getBoundingClientRect();
    const label = control && 'labels' in control ? (control as HTMLInputElement).labels?.[0]?.textContent : '';
    const name = control?.getAttribute('aria-label') || label || control?.textContent || '';
    return { name, x: box ? box.left + box.width / 2 : 0, y: box ? box.top + box.height / 2 : 0 };
  });
  const { left, top, width, height } = overlay.getBoundingClientRect();
  return {
    shape: overlay.className.replace(/.*shows-/, '') as OverlaySeen['shape'],
    // biome-ignore lint/performance/useDomNodeTextContent: as a person reads it, in lines
    text: overlay.innerText,
    words: overlay.querySelector('blockquote')?.textContent ?? '',
    focus: focused?.name ?? '',
    box: { left, top, width, height },
    controls,
  };
}

/** As `look`: brings a control into sight, where the overlay is scrolled. */
function bringIntoSight(index: number): void {
  const root = overlayRoot();
  root
    ?.querySelector('.overlay')
    ?.querySelectorAll('button, input, select, summary')
    [index]?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** As `look`: looks once in each frame, and answers after the frame in which it was drawn. */
async function whenPainted(selector: string): Promise<number> {
  for (;;) {
    await new Promise((done) => requestAnimationFrame(done));
    const isThere = [...document.documentElement.children].some((element) =>
      closedRootOf(element)?.querySelector(selector),
    );
    if (!isThere) continue;
    await new Promise((done) => setTimeout(done));
    return Date.now();
  }
}

/** As `look`. */
function whenShown(selector: string, text: string): Promise<number> {
  const root = overlayRoot();
  return new Promise((done) => {
    new MutationObserver((_, observer) => {
      if (!root?.querySelector(selector)?.textContent?.includes(text)) return;
      observer.disconnect();
      done(Date.now());
    }).observe(root as ShadowRoot, { childList: true, subtree: true, characterData: true });
  });
}

/** As `look`: what axe finds in the overlay. `axe` is there already. */
async function audit(): Promise<string[]> {
  const root = overlayRoot();
  // axe looks into open roots only: a copy, with its styles, stands in an ordinary element for a moment.
  const frame = document.createElement('div');
  const styles = document.createElement('style');
  styles.textContent = [...(root?.querySelectorAll('style') ?? [])]
    .map((one) => one.textContent)
    .join('')
    .replaceAll(':host', ':root');
  frame.append(styles, root?.querySelector('.overlay')?.cloneNode(true) ?? '');
  frame.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:99999';
  document.body.append(frame);
  const { violations } = await axe.run(frame);
  frame.remove();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}

/** The overlay on a page that was opened as a meeting. */
export function overlayOn(hearth: Hearth, page: Page): OverlayOnPage {
  /** The page's frames have a world each, and come in any order: the one in which there is an overlay. */
  const find = async () => {
    const looks = await inOwnWorld<OverlaySeen>(hearth, page, callOf(look));
    return looks.find(({ result }) => result !== null) ?? null;
  };
  const seen = async () => (await find())?.result ?? null;
  const inOverlay = async <T>(expression: string): Promise<T | null> => {
    const found = await find();
    if (!found) throw new Error('There is no overlay');
    const [there] = await inOwnWorld<T>(hearth, page, expression, found.frameId);
    return there?.result ?? null;
  };
  return {
    seen,
    async click(name) {
      const index = (await seen())?.controls.findIndex((one) => one.name === name) ?? -1;
      if (index < 0) throw new Error(`The overlay has no control ${name}`);
      await inOverlay(callOf(bringIntoSight, index));
      const control = (await seen())?.controls[index];
      if (control) await page.mouse.click(control.x, control.y);
    },
    async painted(selector) {
      const at = await inOwnWorld<number>(hearth, page, callOf(whenPainted, selector));
      return Math.max(...at.map(({ result }) => result ?? 0));
    },
    async shown(selector, text) {
      return (await inOverlay<number>(callOf(whenShown, selector, text))) ?? 0;
    },
    async axe(source) {
      await inOverlay(`(() => { ${source}; })()`);
      return (await inOverlay<string[]>(callOf(audit))) ?? [];
    },
  };
}
