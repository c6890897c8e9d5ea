/** The overlay's panel on the page while it is shown: where it stands, whose hands and keys are in it, and where the keyboard was before. */
import { obstaclesOn, type PageLook } from './obstacles.ts';
import { letDrag } from './overlay-drag.ts';
import type { OverlayShape } from './overlay-model.ts';
import { isWithin, keepKeys } from './own-keys.ts';
import { comeAlong, openPageHost, type PageHost, undoZoom } from './page-host.ts';
import { type Corner, MARGIN, type Place, placeIn } from './placement.ts';

/** What stands in the way is looked for no more often, ms… */
const LOOK_MS = 1000;
/** …and while nothing changes, this often. */
const LOOK_AGAIN_MS = 3000;

/** What is done to the panel. */
export interface PanelHands {
  pointed(on: boolean): void;
  focused(on: boolean): void;
  /** It was dragged to this corner; `null`: the hand was taken away. */
  dropped(corner: Corner | null): void;
  /** A key went down in the panel; `isOnMove`: on what moves it. */
  key(event: KeyboardEvent, isOnMove: boolean): void;
}

export class OverlayPanel {
  readonly #lifetime = new AbortController();
  readonly #host: PageHost;
  /** Where the keyboard was before it came here. */
  #from: Element | null = null;
  #fromPill = false;
  #stood: { readonly shape: OverlayShape; readonly corner: Corner; readonly at: number } | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #pointed = false;
  #focused = false;

  constructor(css: string, hands: PanelHands) {
    const { signal } = this.#lifetime;
    this.#host = openPageHost(document, css, signal);
    const { root, mount } = this.#host;
    Object.assign(mount.style, { position: 'fixed', width: 'max-content' });
    const pointed = (on: boolean) => {
      this.#pointed = on;
      hands.pointed(on);
    };
    const focused = (on: boolean) => {
      this.#focused = on;
      hands.focused(on);
    };
    mount.addEventListener('pointerenter', () => pointed(true), { signal });
    mount.addEventListener('pointerleave', () => pointed(false), { signal });
    root.addEventListener('focusin', () => focused(true), { signal });
    root.addEventListener(
      'focusout',
      (event) => {
        if (isWithin(root, event)) return;
        focused(false);
        // What had the keyboard may have gone away with it: then it stays with what is left.
        queueMicrotask(() => !signal.aborted && !(event.target as Node).isConnected && this.#keepFocus());
      },
      { signal },
    );
    // A click takes no focus from the page, whose keys stay its own; what is typed into needs it.
    root.addEventListener('mousedown', (event) => !isTypedInto(event.target) && event.preventDefault(), { signal });
    keepKeys(this.#host, (event) => hands.key(event, this.#isOnMove), signal);
    letDrag(
      this.#host,
      {
        window: windowSize,
        box: () => boxOf(mount),
        follow: (left, top) => this.#put({ left: `${left}px`, top: `${top}px` }),
        drop: (corner) => hands.dropped(corner),
      },
      signal,
    );
    addEventListener('resize', () => this.#placeSoon(), { signal });
    document.addEventListener(
      'fullscreenchange',
      () => {
        comeAlong(this.#host.element);
        this.#placeSoon();
      },
      { signal },
    );
    signal.addEventListener('abort', () => clearTimeout(this.#again), { once: true });
  }

  get signal(): AbortSignal {
    return this.#lifetime.signal;
  }

  /** Presses the button that copies the words; where the page's browser wants a key in our own hands for it, Enter does it then. */
  copy(): void {
    const button = this.#host.root.querySelector<HTMLElement>('.prompt .copy');
    button?.focus();
    button?.click();
  }

  get mount(): HTMLElement {
    return this.#host.mount;
  }

  addStyle(css: string): void {
    this.#host.addStyle(css);
  }

  /** The keyboard is in the panel. */
  get isFocused(): boolean {
    return document.activeElement === this.#host.element;
  }

  /** The keyboard came into what is open from the pill. */
  get cameFromPill(): boolean {
    return this.#fromPill;
  }

  /** Brings the keyboard into what was opened; `fromPill`: it was on the pill. */
  takeFocus(fromPill = false): void {
    this.#fromPill = fromPill;
    if (!this.isFocused && !fromPill) this.#from = document.activeElement;
    this.#find('[data-first]')?.focus({ preventScroll: true });
  }

  focusPill(): void {
    this.#fromPill = false;
    this.#find('[data-pill]')?.focus({ preventScroll: true });
  }

  /** The keyboard goes back to where it was on the page. */
  giveFocusBack(): void {
    this.#fromPill = false;
    if (!this.isFocused) return;
    const from = this.#from;
    this.#from = null;
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus({ preventScroll: true });
    else if (this.#host.root.activeElement instanceof HTMLElement) this.#host.root.activeElement.blur();
  }

  /** Takes the panel away; `undraw` empties it. */
  close(undraw: () => void): void {
    this.giveFocusBack();
    undraw();
    this.#lifetime.abort();
  }

  /** Finds its place in the corner or beside, when something changed or some time has passed. */
  stand(corner: Corner, shape: OverlayShape): void {
    const before = this.#stood;
    const now = performance.now();
    const isSame = before?.corner === corner && before.shape === shape;
    // Nothing moves away under the user's hands.
    if (isSame && (this.#pointed || this.#focused || now - before.at < LOOK_AGAIN_MS)) return;
    this.#stood = { corner, shape, at: now };
    this.#place(corner);
  }

  /** Back to its place, from where a hand left it. */
  standAgain(): void {
    if (this.#stood) this.#place(this.#stood.corner);
  }

  #placeSoon(): void {
    if (this.#again !== undefined) return;
    this.#again = setTimeout(() => {
      this.#again = undefined;
      if (!this.#stood) return;
      this.#stood = { ...this.#stood, at: performance.now() };
      this.#place(this.#stood.corner);
    }, LOOK_MS);
  }

  #place(preferred: Corner): void {
    undoZoom(this.#host.element);
    const { style } = this.#host.mount;
    // It finds its place as large as it wants to be, and there grows no further than the window.
    style.removeProperty('--room');
    const own = boxOf(this.#host.mount);
    const { corner, x, y }: Place = placeIn(
      windowSize(),
      own,
      preferred,
      obstaclesOn(document, this.#host.element, own, LOOK),
    );
    const side = corner.endsWith('left') ? 'left' : 'right';
    const edge = corner.startsWith('top') ? 'top' : 'bottom';
    this.#put({ [side]: `${x}px`, [edge]: `${y}px` });
    style.setProperty('--room', `${windowSize().height - y - MARGIN}px`);
  }

  #put(inset: Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', string>>>): void {
    Object.assign(this.#host.mount.style, { left: 'auto', right: 'auto', top: 'auto', bottom: 'auto', ...inset });
  }

  #keepFocus(): void {
    if (!this.isFocused && document.hasFocus() && document.activeElement === document.body) {
      this.#find('[data-first], [data-pill]')?.focus({ preventScroll: true });
    }
  }

  get #isOnMove(): boolean {
    return this.#host.root.activeElement?.closest('[data-move]') !== null;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.root.querySelector<HTMLElement>(selector);
  }
}

const LOOK: PageLook = {
  get window() {
    return windowSize();
  },
  boxOf,
  at: (x, y) => document.elementsFromPoint(x, y),
};

function windowSize() {
  const { clientWidth, clientHeight } = document.documentElement;
  return { width: clientWidth || innerWidth, height: innerHeight || clientHeight };
}

function boxOf(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
