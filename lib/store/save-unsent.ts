/** The meeting page's half of `unsent.ts`, kept apart so that a call does not load the checks of the other half. */
import type { Checkpoint } from '../meeting/checkpoint.ts';

export const UNSENT_PREFIX = 'unsent:';

/** Writes down what could not be handed over. The same events written twice take one place. */
export function saveUnsent(
  area: { set(items: Record<string, unknown>): Promise<void> },
  checkpoint: Checkpoint,
): Promise<void> {
  return area.set({ [`${UNSENT_PREFIX}${checkpoint.meetingId}:${checkpoint.firstSeq}`]: checkpoint });
}
