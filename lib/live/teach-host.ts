/** Where the teaching panel lives on somebody else's page: a closed shadow root, in an element that bears no name of ours. */

/** What stands in the way of the page's own styles and of its stacking. */
const STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'transparent',
  'pointer-events': 'none',
  'z-index': '2147483647',
};

export interface TeachHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** What is drawn into. */
  readonly mount: HTMLElement;
}

/** Puts an empty host on the page until `signal` ends. */
export function openTeachHost(document: Document, css: string, signal: AbortSignal): TeachHost {
  const element = document.createElement('div');
  for (const [property, value] of Object.entries(STYLE)) element.style.setProperty(property, value, 'important');
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  const mount = document.createElement('div');
  root.append(style, mount);
  // Outside the body, which the page's own program may rule.
  document.documentElement.append(element);
  signal.addEventListener('abort', () => element.remove(), { once: true });
  style.textContent = inPixels(css, ownTextSize(element));
  toTop(element);
  return { element, root, mount };
}

/** Above everything else of the page, where the browser has such a place. */
function toTop(element: HTMLElement): void {
  try {
    element.popover = 'manual';
    element.showPopover();
  } catch {
    // Then the stacking order has to do.
  }
}

/** The size that the user set for text, px. */
function ownTextSize(element: HTMLElement): number {
  element.style.setProperty('font-size', 'medium', 'important');
  return Number.parseFloat(getComputedStyle(element).fontSize) || 16;
}

/** Lengths in `rem` follow the page's own root, whose text may be of any size; ours must not. */
export function inPixels(css: string, textSize: number): string {
  return css.replace(/(\d*\.?\d+)rem\b/g, (_, n: string) => `${Number(n) * textSize}px`);
}
