/** Where a page shows its call: in its own document, and in its picture-in-picture window while one is open. */

interface WithPictureInPicture {
  readonly documentPictureInPicture?: { readonly window: { readonly document: Document } | null };
}

/** What the page shows in a window beside its own document. One of another origin cannot be looked into and is left out. */
function floatingOf(document: Document): Document | null {
  try {
    const view = document.defaultView as WithPictureInPicture | null;
    return view?.documentPictureInPicture?.window?.document ?? null;
  } catch {
    return null;
  }
}

/** Everything that matches, wherever the page shows it: in the page's own document first. */
export function findAll<E extends Element = Element>(document: Document, selector: string): E[] {
  const found = [...document.querySelectorAll<E>(selector)];
  const floating = floatingOf(document);
  return floating ? [...found, ...floating.querySelectorAll<E>(selector)] : found;
}

/** The first that matches, wherever the page shows it. */
export function find<E extends Element = Element>(document: Document, selector: string): E | null {
  return document.querySelector<E>(selector) ?? floatingOf(document)?.querySelector<E>(selector) ?? null;
}
