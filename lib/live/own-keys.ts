/**
 * Keys while the keyboard is in a panel of ours: the page is not told of them. They are taken at the window, before the page's own
 * elements, and only while they are ours; otherwise nothing listens.
 */
import type { PageHost } from './page-host.ts';

const KEYS = ['keydown', 'keyup', 'keypress'] as const;
/** A key that went down for us goes up for us, within this time after the keyboard left. */
const GOES_UP_MS = 1000;

/** Keeps keys until `signal` ends. `onKey` is told what went down; typing and the keys of buttons work by themselves. */
export function keepKeys(
  { element, root }: PageHost,
  onKey: (event: KeyboardEvent) => void,
  signal: AbortSignal,
): void {
  const held = new Set<string>();
  let listening: AbortController | null = null;
  const listen = () => {
    if (listening) return;
    listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    for (const type of KEYS) addEventListener(type, take, options);
  };
  const stop = () => {
    if (document.activeElement === element && !signal.aborted) return;
    listening?.abort();
    listening = null;
    held.clear();
  };
  const take = (event: Event) => {
    // What is composed belongs to the field that it is for; nothing of the page's making is a key.
    if (!(event instanceof KeyboardEvent) || !event.isTrusted) return;
    const isOurs = event.target === element && document.activeElement === element;
    if (event.type === 'keyup' ? !held.delete(event.code) && !isOurs : !isOurs) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown') return;
    held.add(event.code);
    if (!event.isComposing) onKey(event);
  };
  const leave = () => {
    if (held.size === 0) stop();
    else setTimeout(stop, GOES_UP_MS);
  };
  root.addEventListener('focusin', listen, { signal });
  root.addEventListener('focusout', (event) => !isWithin(root, event) && leave(), { signal });
  signal.addEventListener('abort', leave, { once: true });
}

/** Whether the keyboard goes from one place of ours to another. */
export function isWithin(root: ShadowRoot, event: Event): boolean {
  const to = (event as FocusEvent).relatedTarget;
  return to instanceof Node && root.contains(to);
}
