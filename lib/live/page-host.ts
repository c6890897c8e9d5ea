/** Where a panel of ours lives on somebody else's page: a closed shadow root, in an element that bears no name of ours. */

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

export interface PageHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** What is drawn into. */
  readonly mount: HTMLElement;
  /** Adds a style for what is drawn, unless it is there already. */
  readonly addStyle: (css: string) => void;
}

/** What must not leave a panel of ours. Keys are kept at the window, before the page's own listeners. */
const INNER = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointercancel',
  'mousedown',
  'mouseup',
  'mousemove',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'input',
  'change',
  'beforeinput',
  'focusin',
  'focusout',
  'paste',
  'copy',
  'cut',
] as const;

/** Puts an empty host on the page until `signal` ends. */
export function openPageHost(document: Document, css: string, signal: AbortSignal): PageHost {
  const element = document.createElement('div');
  for (const [property, value] of Object.entries(STYLE)) element.style.setProperty(property, value, 'important');
  const root = element.attachShadow({ mode: 'closed' });
  const mount = document.createElement('div');
  root.append(mount);
  // Outside the body, which the page's own program may rule.
  document.documentElement.append(element);
  signal.addEventListener('abort', () => element.remove(), { once: true });
  const textSize = ownTextSize(element);
  const styles = new Set<string>();
  const addStyle = (added: string) => {
    if (styles.has(added)) return;
    styles.add(added);
    if (isOwnPage(document)) adopt(root, inPixels(added, textSize));
    else mount.before(styleOf(document, inPixels(added, textSize)));
  };
  addStyle(css);
  undoZoom(element);
  keepInside(root);
  toTop(element);
  return { element, root, mount, addStyle };
}

/** Our own pages take no styles within them. */
function isOwnPage({ location }: Document): boolean {
  return location.protocol.endsWith('-extension:');
}

/** Not from where content scripts run: not every browser lets them. */
function adopt(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function styleOf(document: Document, css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}

/** An event of the page's making gets no further than the root of our panel; what the user does there gets no further out. */
function keepInside(root: ShadowRoot): void {
  for (const type of INNER) {
    root.addEventListener(type, (event) => !event.isTrusted && event.stopImmediatePropagation(), {
      capture: true,
      passive: true,
    });
    root.addEventListener(type, (event) => event.stopPropagation());
  }
}

/** What can hold nothing of ours. */
const HOLDS_NOTHING = 'video, img, canvas, iframe, object, embed';

/** Goes where hands and keys can reach: of a page with an element in fullscreen only what is in that, as all else is inert then. */
export function comeAlong(element: HTMLElement): void {
  const full = document.fullscreenElement;
  const home = full && !full.matches(HOLDS_NOTHING) ? full : document.documentElement;
  if (element.parentElement !== home) home.append(element);
  undoZoom(element);
  toTop(element);
}

/** Above everything else of the page, where the browser has such a place. Called again it comes above what came there since. */
function toTop(element: HTMLElement): void {
  try {
    element.popover = 'manual';
    if (element.matches(':popover-open')) element.hidePopover();
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

/** A page that draws itself larger does not draw us larger, too: the user's own zoom is the browser's. */
export function undoZoom(element: HTMLElement): void {
  element.style.removeProperty('zoom');
  // Not in every browser.
  const { currentCSSZoom: zoom = 1 } = element as { readonly currentCSSZoom?: number };
  if (zoom !== 1) element.style.setProperty('zoom', String(1 / zoom), 'important');
}
