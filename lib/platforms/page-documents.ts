/** Where a page shows its call: in its own document, and in its picture-in-picture window while one is open. */

interface WithPictureInPicture {
  readonly documentPictureInPicture?: { readonly window: { readonly document: Document } | null };
}

/** The page's own document first. A window of another origin cannot be looked into and is left out. */
function documentsOf(document: Document): Document[] {
  try {
    const view = document.defaultView as WithPictureInPicture | null;
    const floating = view?.documentPictureInPicture?.window?.document;
    return floating ? [document, floating] : [document];
  } catch {
    return [document];
  }
}

/** Everything that matches, wherever the page shows it. */
export function findAll<E extends Element = Element>(document: Document, selector: string): E[] {
  return documentsOf(document).flatMap((one) => [...one.querySelectorAll<E>(selector)]);
}

/** The first that matches, wherever the page shows it. */
export function find<E extends Element = Element>(document: Document, selector: string): E | null {
  for (const one of documentsOf(document)) {
    const found = one.querySelector<E>(selector);
    if (found) return found;
  }
  return null;
}
