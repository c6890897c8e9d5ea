/** An emulated page, opened for a drill: what is on it can be walked through and changed. */
import { Window } from 'happy-dom';
import type { Adapter } from '../../lib/platforms/contract.ts';
import type { Actor } from '../replay/cast.ts';
import type { OnPage } from '../replay/emulations.ts';
import type { EmulatedPage } from '../replay/pages/page.ts';
import { adapterAt } from '../replay/stage.ts';

/** The reader of a page, by its address, or by what is on it. Throws when there is none. */
export function readerFor({ url, page }: OnPage): Adapter {
  const { document } = openPage({ url, page }, []);
  return adapterAt(url, document);
}

export interface OpenPage {
  readonly document: Document;
  readonly cast: readonly Actor[];
  readonly emulated: EmulatedPage;
}

/** Builds the page, nobody there yet. */
export function openPage({ url, page }: Pick<OnPage, 'url' | 'page'>, cast: readonly Actor[]): OpenPage {
  const document = new Window({ url }).document as unknown as Document;
  return { document, cast, emulated: page(document, cast) };
}

/** The body and everything in it, open shadow roots included, parents first. */
export function elementsOf({ document }: Pick<OpenPage, 'document'>): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    found.push(element);
    if (element.shadowRoot) walkInto(element.shadowRoot);
    walkInto(element);
  };
  const walkInto = (parent: ParentNode & Node): void => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.ELEMENT_NODE) walk(child as Element);
    }
  };
  walk(document.body);
  return found;
}

/** An element's class names. */
export function tokensOf(element: Element): string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/).filter((token) => token !== '');
}
