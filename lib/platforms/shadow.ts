/** Looks into open shadow roots below an element, within bounds: the page decides how deep and how many they are. */

/** What a tree walker is to stop at; the page's own constant is not there everywhere. */
const SHOW_ELEMENTS = 1;

/** How much of a page is looked at below one element. */
export interface ShadowLimits {
  /** Shadow roots within shadow roots. */
  readonly depth: number;
  readonly roots: number;
  /** Elements that are asked for a shadow root. */
  readonly elements: number;
}

/** Far more than a tile with a name, a few icons and buttons needs (proposed by Hearth). */
export const SHADOW_LIMITS: ShadowLimits = { depth: 4, roots: 40, elements: 500 };

/** What there is to search below an element. */
export interface ShadowTree {
  readonly top: Element;
  /** The open shadow roots of the element and of everything below it, the outer ones first. */
  readonly roots: readonly ShadowRoot[];
  /** Whether those are all: what is not found in a part may still be there. */
  readonly isWhole: boolean;
}

/** The open shadow roots of an element and below it, as far as the limits allow. None is visited twice. */
export function shadowTree(top: Element, limits: ShadowLimits = SHADOW_LIMITS): ShadowTree {
  const roots = new Set<ShadowRoot>();
  const below: { readonly node: Node; readonly depth: number }[] = [{ node: top, depth: 0 }];
  let elements = 0;
  // The list grows while it is walked: outer roots come before those within them.
  for (const { node, depth } of below) {
    // One element after the other, so that an enormous tree costs no more than the part that is looked at.
    const walker = top.ownerDocument.createTreeWalker(node, SHOW_ELEMENTS);
    for (let next: Node | null = node; next; next = walker.nextNode()) {
      if (!isElement(next)) continue;
      const root = next.shadowRoot;
      const isNew = root !== null && !roots.has(root);
      const isTooMuch = isNew && (depth >= limits.depth || roots.size >= limits.roots);
      if (++elements > limits.elements || isTooMuch) return { top, roots: [...roots], isWhole: false };
      if (!isNew) continue;
      roots.add(root);
      below.push({ node: root, depth: depth + 1 });
    }
  }
  return { top, roots: [...roots], isWhole: true };
}

/** The first match: the element itself, below it, or in one of the shadow roots. */
export function findIn({ top, roots }: ShadowTree, selector: string): Element | null {
  if (top.matches(selector)) return top;
  for (const root of [top, ...roots]) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
