/** How Hearth helps during a meeting: which hints, whether they are read out, and whether rounds move on by themselves. */
import { bounded, NUDGE_DEFAULTS, NUDGE_KINDS, type NudgeSettings } from '../facilitation/nudges/settings.ts';
import { storedItem } from './stored-item.ts';

export interface CompanionSettings {
  readonly nudges: NudgeSettings;
  /** A round goes on by itself when whoever has the turn is surely done. */
  readonly roundMovesOn: boolean;
  /** Screen readers read hints out by themselves, in a pause. */
  readonly announces: boolean;
}

export const COMPANION_DEFAULTS: CompanionSettings = { nudges: NUDGE_DEFAULTS, roundMovesOn: false, announces: false };

export const companionItem = storedItem('companion', companionFrom);

export function readCompanion(): Promise<CompanionSettings> {
  return companionItem.getValue();
}

export function setCompanion(settings: CompanionSettings): Promise<void> {
  return companionItem.setValue(settings);
}

/** Switches hints of one kind on or off. */
export async function switchNudge(kind: keyof NudgeSettings['on'], on: boolean): Promise<void> {
  const { nudges, ...others } = await readCompanion();
  await setCompanion({ ...others, nudges: { ...nudges, on: { ...nudges.on, [kind]: on } } });
}

/** Tells each change until `signal` ends. */
export function watchCompanion(onChange: (settings: CompanionSettings) => void, signal: AbortSignal): void {
  companionItem.watch(onChange, signal);
}

/** What is stored, as far as it makes sense; the rest as it is by default. */
export function companionFrom(stored: unknown): CompanionSettings {
  const { nudges, roundMovesOn, announces } = asRecord(stored);
  const given = asRecord(nudges);
  const on = asRecord(given.on);
  const { on: defaults, ...thresholds } = NUDGE_DEFAULTS;
  const numbers = Object.entries(thresholds).map(([name, usual]) => [name, numberOr(given[name], usual)]);
  return {
    nudges: bounded({
      ...NUDGE_DEFAULTS,
      ...Object.fromEntries(numbers),
      on: Object.fromEntries(
        NUDGE_KINDS.map((kind) => [kind, typeof on[kind] === 'boolean' ? on[kind] : defaults[kind]]),
      ) as NudgeSettings['on'],
    }),
    roundMovesOn: roundMovesOn === true,
    announces: announces === true,
  };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function numberOr(value: unknown, usual: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : usual;
}
