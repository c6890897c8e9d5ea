/** The overlay is in a closed shadow root: only the extension's own world in the page can look into it. */
import type { BrowserContext, Page } from '@playwright/test';

export interface OverlaySeen {
  readonly shape: 'pill' | 'hint' | 'card';
  readonly text: string;
  /** The accessible name of what has the keyboard; `''`: nothing of ours. */
  readonly focus: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly controls: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export interface OverlayOnPage {
  /** `null`: there is no overlay. */
  seen(): Promise<OverlaySeen | null>;
  click(name: string): Promise<void>;
  /** What axe finds in it. */
  axe(source: string): Promise<readonly string[]>;
}

declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** Runs in the extension's world in the page. */
function look(): OverlaySeen | null {
  const root = [...document.documentElement.children, ...(document.fullscreenElement?.children ?? [])]
    .flatMap((element) => chrome.dom.openOrClosedShadowRoot(element) ?? [])
    .find((one) => one.querySelector('.overlay'));
  const overlay = root?.querySelector<HTMLElement>('.overlay');
  if (!root || !overlay) return null;
  const nameOf = (element: Element | null) => element?.getAttribute('aria-label') || element?.textContent || '';
  const { left, top, width, height } = overlay.getBoundingClientRect();
  return {
    shape: overlay.className.replace(/.*shows-/, '') as OverlaySeen['shape'],
    // biome-ignore lint/performance/useDomNodeTextContent: as a person reads it, in lines
    text: overlay.innerText,
    focus: nameOf(root.activeElement),
    box: { left, top, width, height },
    controls: [...overlay.querySelectorAll<HTMLElement>('button, input')].map((control) => {
      const box = control.getBoundingClientRect();
      return { name: nameOf(control), x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }),
  };
}

export async function openOverlayPanel(
  context: BrowserContext,
  page: Page,
  extensionId: string,
): Promise<OverlayOnPage> {
  const cdp = await context.newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin === `chrome-extension://${extensionId}`) worlds.push(id);
  });
  cdp.on('Runtime.executionContextsCleared', () => worlds.splice(0));
  await cdp.send('Runtime.enable');
  const evaluate = async <T>(expression: string): Promise<T | null> => {
    const contextId = worlds.at(-1);
    if (contextId === undefined) return null;
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return (result.value as T | undefined) ?? null;
  };
  const seen = () => evaluate<OverlaySeen>(`(${look.toString()})()`);
  return {
    seen,
    async click(name) {
      const control = (await seen())?.controls.find((one) => one.name === name);
      if (!control) throw new Error(`The overlay has no button ${name}`);
      await page.mouse.click(control.x, control.y);
    },
    async axe(source) {
      await evaluate(`${source};0`);
      const found = await evaluate<string[]>(`(async () => {
        const root = [...document.documentElement.children]
          .flatMap((element) => chrome.dom.openOrClosedShadowRoot(element) ?? [])
          .find((one) => one.querySelector('.overlay'));
        // axe looks into open roots only: a copy, with its styles, stands in an ordinary element for a moment.
        const frame = document.createElement('div');
        const styles = document.createElement('style');
        styles.textContent = root.querySelector('style').textContent.replaceAll(':host', ':root');
        frame.append(styles, root.querySelector('.overlay').cloneNode(true));
        frame.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:99999';
        document.body.append(frame);
        const { violations } = await axe.run(frame);
        frame.remove();
        return violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.target.join(' ')));
      })()`);
      return found ?? [];
    },
  };
}
