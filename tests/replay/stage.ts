/** One emulated call, ready to be read: the page (or the plain signal) with everybody on it. */
import { Window } from 'happy-dom';
import { adapterOf } from '../../lib/platforms/adapters.ts';
import type { Indicators, ParticipantReading, Reading } from '../../lib/platforms/contract.ts';
import { kindOf } from '../../lib/platforms/index.ts';
import type { Actor, ActorState } from './cast.ts';
import { EMULATIONS, type EmulatedPlatform, type Emulation } from './emulations.ts';

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
  { url, page, showsSelf }: Extract<Emulation['shown'], { url: string }>,
  cast: readonly Actor[],
): Stage {
  const document = new Window({ url }).document as unknown as Document;
  const emulated = page(document, cast);
  const kind = kindOf(new URL(url), document);
  const adapter = kind.kind === 'meeting' ? adapterOf(kind.platform.id) : undefined;
  if (!adapter) throw new Error(`no adapter knows the emulated page ${url}`);
  // happy-dom has no layout and computes no styles: all of an emulated page is in sight.
  const read = adapter.open({
    isAnimating: (element) => emulated.isAnimating(element),
    isVisible: () => true,
    styleOf: () => '',
  });
  return {
    indicators: adapter.indicators,
    isVisible: (i) => showsSelf || !cast[i]?.self,
    show: (states) => emulated.show(states),
    read: () => read(document),
  };
}

function plainStage(
  { mode }: Emulation,
  { indicators, showsSelf, missing }: Exclude<Emulation['shown'], { url: string }>,
  cast: readonly Actor[],
): Stage {
  let shown: readonly ActorState[] = [];
  const isVisible = (i: number) => (cast[i]?.self ? showsSelf : missing === undefined || i % missing !== missing - 1);
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
