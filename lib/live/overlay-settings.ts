/** What the user set, as far as the overlay must know it. */
import { type CompanionSettings, readCompanion, watchCompanion } from '../settings/companion.ts';
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
  follow(state, companion);
  state.namesHidden = hidden;
  watchCompanion((changed) => {
    follow(state, changed);
    onChange();
  }, signal);
  namesHidden.watch((value) => {
    state.namesHidden = value;
    onChange();
  }, signal);
  onChange();
}

function follow(state: OverlayState, { nudges, announces }: CompanionSettings): void {
  state.rules = nudges;
  state.aloud.isOn = announces;
  state.aloud.pauseMs = nudges.pauseMs;
}
