/** The teaching panel is in a closed shadow root: only the extension's own world in the page can look into it. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

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

declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Runs in the extension's world in the page. */
function look(): Shown | null {
  const root = [...document.documentElement.children]
    .flatMap((element) => chrome.dom.openOrClosedShadowRoot(element) ?? [])
    .at(0);
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

export async function openTeachPanel(
  context: BrowserContext,
  page: Page,
  extensionId: string,
): Promise<TeachPanelView> {
  const cdp = await context.newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin === `chrome-extension://${extensionId}`) worlds.push(id);
  });
  cdp.on('Runtime.executionContextsCleared', () => worlds.splice(0));
  await cdp.send('Runtime.enable');
  const shown = () => evaluate(cdp, worlds.at(-1));
  return {
    shown,
    async click(name) {
      const control = (await shown())?.controls.find((one) => one.name === name);
      if (!control) throw new Error(`The panel has no button ${name}`);
      await page.mouse.click(control.x, control.y);
    },
  };
}

async function evaluate(cdp: CDPSession, contextId: number | undefined): Promise<Shown | null> {
  if (contextId === undefined) return null;
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression: `(${look.toString()})()`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return (result.value as Shown | undefined) ?? null;
}
