/**
 * Two other ways to see who speaks, written for this comparison as such tools commonly do it. Each is told what to look for, finds the tile
 * of whoever speaks, and adds up the time; neither does anything else.
 */

/** What a page shows while somebody speaks. */
export interface Marks {
  /** Matches what is marked, while it is. */
  readonly speaking: string;
  /** The attribute by which it is marked. */
  readonly attribute: string;
  readonly tile: string;
}

/** Everything in the body is observed for changes of the attribute, and twice a second whoever spoke meanwhile is given the time. As text, for a page. */
export function observerOfEverything({ speaking, attribute, tile }: Marks): string {
  return `(() => {
    const spoke = new Set();
    const total = new Map();
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        for (const node of [target, ...addedNodes]) {
          if (node instanceof Element && node.matches(${JSON.stringify(speaking)})) spoke.add(node);
        }
      }
    }).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', ${JSON.stringify(attribute)}],
    });
    setInterval(() => {
      for (const element of spoke) {
        const name = (element.closest(${JSON.stringify(tile)}) || element).textContent.trim();
        if (element.isConnected) total.set(name, (total.get(name) || 0) + 500);
        if (!element.isConnected || !element.matches(${JSON.stringify(speaking)})) spoke.delete(element);
      }
    }, 500);
  })();`;
}

/** Four times a second the whole document is asked for tiles, and each is looked at. As text, for a page. */
export function pollOfEverything({ speaking, tile }: Marks): string {
  return `(() => {
    const total = new Map();
    setInterval(() => {
      for (const element of document.querySelectorAll(${JSON.stringify(tile)})) {
        const name = element.textContent.trim();
        const speaks = element.matches(${JSON.stringify(speaking)}) || element.querySelector(${JSON.stringify(speaking)}) !== null;
        if (speaks) total.set(name, (total.get(name) || 0) + 250);
      }
    }, 250);
  })();`;
}
