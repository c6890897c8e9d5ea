/** One emulated call, ready to be read: the page with everybody on it. */
import { Window } from 'happy-dom';
import { adapterOf } from '../../lib/platforms/adapters.ts';
import { ChangeCounter } from '../../lib/platforms/change-counter.ts';
import type { Adapter, Indicators, PageSenses, Reading } from '../../lib/platforms/contract.ts';
import { kindOf } from '../../lib/platforms/index.ts';
import type { Actor, ActorState } from './cast.ts';
import { EMULATIONS, type EmulatedPlatform, type Emulation } from './emulations.ts';
import type { EmulatedPage } from './pages/page.ts';

export interface Stage {
  readonly indicators: Indicators;
  /** Whether an actor's speech can be seen here at all. */
  isVisible(actor: number): boolean;
  show(states: readonly ActorState[]): void;
  read(): Reading;
}

/** A freshly loaded page: its reader remembers nothing. Throws when no adapter knows it. */
export function openStage(platform: EmulatedPlatform, cast: readonly Actor[]): Stage {
  const { url, page, showsSelf, missing }: Emulation['shown'] = EMULATIONS[platform].shown;
  const document = new Window({ url }).document as unknown as Document;
  const emulated = page(document, cast);
  const adapter = adapterAt(url, document);
  const read = adapter.open({ ...sensesOf(emulated), changesIn: changesIn(document) });
  return {
    indicators: adapter.indicators,
    isVisible: (i) => (cast[i]?.self ? showsSelf : missing === undefined || i % missing !== missing - 1),
    show: (states) => emulated.show(states),
    read: () => read(document),
  };
}

/** What changes in a tile, as the extension counts it. */
function changesIn({ defaultView }: Document): (element: Element) => number {
  const { MutationObserver: Observer } = defaultView as unknown as { MutationObserver: typeof MutationObserver };
  const counter = new ChangeCounter(new AbortController().signal, Observer);
  return (element) => counter.countOf(element);
}

/** The adapter of a page, by its address, or by what is on it. Throws when none knows it. */
export function adapterAt(url: string, document: Document): Adapter {
  const kind = kindOf(new URL(url), document);
  const adapter = kind.kind === 'meeting' ? adapterOf(kind.platform.id) : undefined;
  if (!adapter) throw new Error(`no adapter knows the emulated page ${url}`);
  return adapter;
}

/** What an emulated page tells beyond its DOM: happy-dom has no layout and computes no styles, so a page says itself what matters. */
export function sensesOf(page: EmulatedPage): PageSenses {
  return {
    isAnimating: (element) => page.isAnimating(element),
    isVisible: (element) => page.isVisible?.(element) ?? true,
    styleOf: (element, property, pseudo) => page.styleOf?.(element, property, pseudo) ?? '',
  };
}
