/** The settings that may go from one browser to another, all at once. What opens a microphone, which sites may be seen and every key stay here. */
import { browser } from 'wxt/browser';
import type { OwnPrompt } from '../facilitation/prompts.ts';
import { INCLUDER_OFF, type IncluderList } from '../practices/includer.ts';
import { RETENTION_DEFAULTS, type Retention } from '../store/retention.ts';
import { COMPANION_DEFAULTS, type CompanionSettings, companionItem } from './companion.ts';
import { includerItem } from './includer.ts';
import { ownPromptsItem } from './own-prompts.ts';
import { retentionItem } from './retention.ts';
import type { StoredItem } from './stored-item.ts';

export interface Portable {
  readonly companion: CompanionSettings;
  readonly prompts: readonly OwnPrompt[];
  readonly includer: IncluderList;
  readonly kept: Retention;
}

/** What is set back together. `all`: every one of them; how long meetings are kept is not among them, as names may go by it. */
export const RESET_GROUPS = ['hints', 'rounds', 'aloud', 'prompts', 'includer'] as const;
export type ResetGroup = (typeof RESET_GROUPS)[number];

export const PORTABLE_DEFAULTS: Portable = {
  companion: COMPANION_DEFAULTS,
  prompts: [],
  includer: INCLUDER_OFF,
  kept: RETENTION_DEFAULTS,
};

const ITEMS = {
  companion: companionItem,
  prompts: ownPromptsItem,
  includer: includerItem,
  kept: retentionItem,
} as const;

export async function readPortable(): Promise<Portable> {
  const stored = await browser.storage.local.get(Object.values(ITEMS).map(({ key }) => key));
  const value = <T>({ key, read }: StoredItem<T>) => read(stored[key]);
  return {
    companion: value(ITEMS.companion),
    prompts: value(ITEMS.prompts),
    includer: value(ITEMS.includer),
    kept: value(ITEMS.kept),
  };
}

/** Stores what differs from `before`, all of it or nothing. Rejects where nothing can be stored. */
export async function setPortable(before: Portable, after: Portable): Promise<void> {
  const parts = Object.keys(ITEMS) as (keyof Portable)[];
  const changed = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  await browser.storage.local.set(Object.fromEntries(changed.map((part) => [ITEMS[part].key, after[part]])));
}

/** `onto` with the settings of these groups as they are in `from`. */
export function withGroups(onto: Portable, from: Portable, groups: readonly ResetGroup[]): Portable {
  const taken = (group: ResetGroup) => (groups.includes(group) ? from : onto);
  return {
    companion: {
      nudges: taken('hints').companion.nudges,
      roundMovesOn: taken('rounds').companion.roundMovesOn,
      announces: taken('aloud').companion.announces,
    },
    prompts: taken('prompts').prompts,
    includer: taken('includer').includer,
    kept: onto.kept,
  };
}
