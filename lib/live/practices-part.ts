/** The practices of a series come into a meeting's page only when the user asks for them; see `overlay-part.ts`. */
import type { OverlayTab } from './overlay-part.ts';

const SHELF = Symbol.for('hearth.practices');

/** What the user came for: a part of it, or to thank whoever spoke last. `null`: whatever is due by now. */
export type PracticesWish = 'opening' | 'thanks' | 'closing' | 'thank' | null;

export interface PracticesOptions {
  readonly tab: OverlayTab;
  readonly wish: PracticesWish;
  readonly copy: (text: string) => Promise<void>;
  /** The user is done with them. */
  readonly onClose: () => void;
}

/** What is shown, as far as it can be told something. */
export interface PracticesShown {
  readonly ask: (wish: PracticesWish) => void;
}

export interface PracticesPart {
  readonly css: string;
  /** Draws into an element that is ours until the signal ends. */
  readonly show: (slot: HTMLElement, options: PracticesOptions, signal: AbortSignal) => PracticesShown;
}

type World = typeof globalThis & { [SHELF]?: PracticesPart };

/** Called by the script that can draw. */
export function offerPractices(part: PracticesPart): void {
  (globalThis as World)[SHELF] = part;
}

/** Forgets what an earlier version of the extension left here. */
export function clearPractices(): void {
  delete (globalThis as World)[SHELF];
}

/** The part; `load` brings it into this frame. Rejects where it cannot be had. */
export async function takePractices(load: () => Promise<void>): Promise<PracticesPart> {
  const world = globalThis as World;
  if (!world[SHELF]) await load();
  const part = world[SHELF];
  if (!part) throw new Error('The script that draws practices did not come.');
  return part;
}
