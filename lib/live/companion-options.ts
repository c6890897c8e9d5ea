/** Joins the options about hints and rounds to what is stored. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type CompanionSettings, readCompanion, setCompanion, watchCompanion } from '../settings/companion.ts';

export interface CompanionOptions {
  /** `null` while they are being read. */
  readonly settings: ReadonlySignal<CompanionSettings | null>;
  readonly onChange: (settings: CompanionSettings) => void;
}

/** Follows changes until `lifetime` ends. */
export function openCompanionOptions(lifetime: AbortSignal): CompanionOptions {
  const settings = signal<CompanionSettings | null>(null);
  const show = (given: CompanionSettings) => {
    settings.value = given;
  };
  // Shown at once: two quick changes would otherwise both begin from what was there before the first.
  const change = (given: CompanionSettings) => {
    show(given);
    void setCompanion(given);
  };
  watchCompanion(show, lifetime);
  void readCompanion().then(show);
  return { settings, onChange: change };
}
