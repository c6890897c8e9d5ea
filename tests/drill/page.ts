/** An emulated page, opened for a drill: what is on it can be walked through and changed. */
import { Window } from 'happy-dom';
import { adapterOf } from '../../lib/platforms/adapters.ts';
import type { Adapter } from '../../lib/platforms/contract.ts';
import { kindOf } from '../../lib/platforms/index.ts';
import type { Actor } from '../replay/cast.ts';
import { EMULATIONS, type EmulatedPlatform, type Emulation } from '../replay/emulations.ts';
import type { EmulatedPage } from '../replay/pages/page.ts';

export type OnPage = Extract<Emulation['shown'], { url: string }>;

/** Emulations that have a page; the others are signals only, so nothing can change under their readers. */
export function drilledPlatforms(): EmulatedPlatform[] {
  return (Object.keys(EMULATIONS) as EmulatedPlatform[]).filter((id) => pageOf(id) !== null);
}

/** How an emulation is shown on a page; `null` where it has none. */
export function pageOf(platform: EmulatedPlatform): OnPage | null {
  const { shown }: Emulation = EMULATIONS[platform];
  return 'url' in shown ? shown : null;
}

/** The reader of a page as it was. Throws when there is none. */
export function readerFor(shown: OnPage): Adapter {
  const url = new URL(shown.url);
  const kind = kindOf(url, openPage(shown, []).document);
  const adapter = kind.kind === 'meeting' ? adapterOf(kind.platform.id) : undefined;
  if (!adapter) throw new Error(`no adapter knows the emulated page ${url}`);
  return adapter;
}

export interface OpenPage {
  readonly document: Document;
  readonly cast: readonly Actor[];
  readonly emulated: EmulatedPage;
}

/** Builds the page, nobody there yet. */
export function openPage({ url, page }: OnPage, cast: readonly Actor[]): OpenPage {
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
