/** The teaching panel is in a closed shadow root: only the extension's own world in the page can look into it. */
import type { Page } from '@playwright/test';
import type { Hearth } from './hearth.ts';
import { inOwnWorld } from './own-world.ts';

/** What is in the panel: as text, and where its buttons and fields are. */
interface Shown {
  readonly text: string;
  readonly focus: string;
  readonly controls: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly frames: number;
  /** Computed size of the panel's text, px. */
  readonly textSize: string;
}

export interface TeachPanelView {
  /** `null`: there is no panel. */
  shown(): Promise<Shown | null>;
  /** Clicks with the mouse on a button of the panel. */
  click(name: string): Promise<void>;
}

declare function closedRootOf(element: Element): ShadowRoot | null;

/** Runs in the extension's world in the page. */
function look(): Shown | null {
  const root = [...document.documentElement.children].flatMap((element) => closedRootOf(element) ?? []).at(0);
  const card = root?.querySelector<HTMLElement>('[role="dialog"]');
  if (!root || !card) return null;
  const controls = [...card.querySelectorAll<HTMLElement>('button, input')].map((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    return { name: control.textContent || 'field', x: left + width / 2, y: top + height / 2 };
  });
  return {
    // biome-ignore lint/performance/useDomNodeTextContent: as a person reads it, in lines
    text: card.innerText,
    focus: root.activeElement?.textContent || root.activeElement?.tagName || '',
    controls,
    frames: root.querySelectorAll('.frame').length,
    textSize: getComputedStyle(card).fontSize,
  };
}

/** The panel on a page that was opened as a meeting. */
export function teachPanelOn(hearth: Hearth, page: Page): TeachPanelView {
  const shown = async () => (await inOwnWorld<Shown>(hearth, page, `(${look.toString()})()`, 0))[0]?.result ?? null;
  return {
    shown,
    async click(name) {
      const control = (await shown())?.controls.find((one) => one.name === name);
      if (!control) throw new Error(`The panel has no button ${name}`);
      await page.mouse.click(control.x, control.y);
    },
  };
}
