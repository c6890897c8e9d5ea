/** One emulated call, ready to be read: the page (or the plain signal) with everybody on it. */
import { Window } from 'happy-dom';
import { adapterOf } from '../../lib/platforms/adapters.ts';
import type { Adapter, Indicators, PageSenses, ParticipantReading, Reading } from '../../lib/platforms/contract.ts';
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
  const emulation: Emulation = EMULATIONS[platform];
  return 'url' in emulation.shown ? pageStage(emulation.shown, cast) : plainStage(emulation, emulation.shown, cast);
}

function pageStage(
  { url, page, showsSelf, missing }: Extract<Emulation['shown'], { url: string }>,
  cast: readonly Actor[],
): Stage {
  const document = new Window({ url }).document as unknown as Document;
  const emulated = page(document, cast);
  const adapter = adapterAt(url, document);
  const read = adapter.open(sensesOf(emulated));
  return {
    indicators: adapter.indicators,
    isVisible: isVisibleIn(cast, { showsSelf, missing }),
    show: (states) => emulated.show(states),
    read: () => read(document),
  };
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

function isVisibleIn(
  cast: readonly Actor[],
  { showsSelf, missing }: { showsSelf: boolean; missing: number | undefined },
): Stage['isVisible'] {
  return (i) => (cast[i]?.self ? showsSelf : missing === undefined || i % missing !== missing - 1);
}

function plainStage(
  { mode }: Emulation,
  { indicators, showsSelf, missing }: Exclude<Emulation['shown'], { url: string }>,
  cast: readonly Actor[],
): Stage {
  let shown: readonly ActorState[] = [];
  const isVisible = isVisibleIn(cast, { showsSelf, missing });
  return {
    indicators,
    isVisible,
    show(states) {
      shown = states;
    },
    read: () => ({
      phase: 'in-call',
      title: '',
      mode,
      complete: true,
      rosterCount: null,
      participants: cast.flatMap(({ name, self }, i): ParticipantReading[] => {
        const { level, device, muted } = shown[i] ?? { level: 0, device: null, muted: false };
        if (device === null) return [];
        const speaking = muted ? false : isVisible(i) ? level > 0 : 'unknown';
        return [{ key: `d${device}`, name, self, speaking, muted, handUp: 'unknown', rule: 'signal' }];
      }),
    }),
  };
}
