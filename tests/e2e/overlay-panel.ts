/** The overlay is in a closed shadow root: only the extension's own world in the page can look into it. */
import type { BrowserContext, Page } from '@playwright/test';

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
    words: overlay.querySelector('blockquote')?.textContent ?? '',
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
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId: id }) => {
    if (worlds.includes(id)) worlds.splice(worlds.indexOf(id), 1);
  });
  const evaluate = async <T>(contextId: number, expression: string): Promise<T | null> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return (result.value as T | undefined) ?? null;
  };
  /** The page's frames have a world each, and come in any order: the one in which there is an overlay. */
  const find = async () => {
    for (const world of worlds) {
      const overlay = await evaluate<OverlaySeen>(world, `(${look.toString()})()`);
      if (overlay) return { world, overlay };
    }
    return null;
  };
  const seen = async () => (await find())?.overlay ?? null;
  return {
    seen,
    async click(name) {
      const control = (await seen())?.controls.find((one) => one.name === name);
      if (!control) throw new Error(`The overlay has no button ${name}`);
      await page.mouse.click(control.x, control.y);
    },
    async axe(source) {
      const found = await find();
      if (!found) throw new Error('There is no overlay');
      await evaluate(found.world, `${source};0`);
      const violations = await evaluate<string[]>(
        found.world,
        `(async () => {
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
      })()`,
      );
      return violations ?? [];
    },
  };
}
