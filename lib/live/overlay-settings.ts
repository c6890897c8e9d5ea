/** What the user set, as far as the overlay must know it. */
import { readCompanion, watchCompanion } from '../settings/companion.ts';
import { namesHidden } from '../settings/settings.ts';
import type { SiteMemory } from './overlay-memory.ts';
import type { OverlayState } from './overlay-state.ts';

/** Learns what the user set, and follows it until the signal ends. Resolves when it is known; nothing is shown before. */
export async function followSettings(
  state: OverlayState,
  memory: SiteMemory,
  { signal, onChange }: { readonly signal: AbortSignal; readonly onChange: () => void },
): Promise<void> {
  const [remembered, companion, hidden] = await Promise.all([memory.read(), readCompanion(), namesHidden.getValue()]);
  if (signal.aborted) return;
  state.corner = remembered.corner;
  state.hiddenIn = remembered.hiddenIn;
  state.openedIn = remembered.openedIn;
  state.rules = companion.nudges;
  state.namesHidden = hidden;
  watchCompanion(({ nudges }) => {
    state.rules = nudges;
    onChange();
  }, signal);
  namesHidden.watch((value) => {
    state.namesHidden = value;
    onChange();
  }, signal);
  onChange();
}
