/** The settings that are worth a backup: how Hearth helps, the user's own words, and the pages that they taught it. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { TaughtPage } from '../../platforms/taught-page.ts';
import { isSamePlace } from '../../platforms/taught-page.ts';
import { companionFrom } from '../../settings/companion.ts';
import { ownPromptsFrom } from '../../settings/own-prompts.ts';
import { taughtPageSchema } from '../../settings/taught-file.ts';
import type { TakeInMode } from '../../store/files/take-in.ts';

type Settings = Readonly<Record<string, unknown>>;

/**
 * How each is read from whatever is stored, or stands in a file. What opens a microphone is not among them, nor which sites may be
 * seen: those are asked for each time anew.
 */
const READ: Readonly<Record<string, (stored: unknown) => unknown>> = {
  companion: companionFrom,
  'own-prompts': ownPromptsFrom,
  'taught-pages': taughtPagesFrom,
  'names-hidden': (stored) => stored === true,
};
const KEYS = Object.keys(READ);

/** What the user set, of all that goes into a backup. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEYS);
  return Object.fromEntries(KEYS.flatMap((key) => (key in stored ? [[key, READ[key]?.(stored[key])]] : [])));
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ ...settings });
}

/**
 * What is to be written of a file's settings. `merge`: only what nothing is here for; words and pages are put beside those that
 * are here. `replace`: what the file has, and else what Hearth came with.
 */
export function settingsToWrite(file: ReadonlyMap<string, unknown>, here: Settings, mode: TakeInMode): Settings {
  const written = KEYS.flatMap((key) => {
    const read = READ[key];
    if (!read || (mode === 'merge' && !file.has(key))) return [];
    const found = read(file.get(key));
    if (mode === 'replace' || !(key in here)) return [[key, found] as const];
    const joined = join(key, read(here[key]), found);
    return joined === null ? [] : [[key, joined] as const];
  });
  return Object.fromEntries(written);
}

/** `null`: what is here stays as it is. */
function join(key: string, here: unknown, found: unknown): unknown {
  if (key === 'own-prompts') return joinPrompts(ownPromptsFrom(here), ownPromptsFrom(found));
  if (key !== 'taught-pages') return null;
  const pages = taughtPagesFrom(here);
  return [...pages, ...taughtPagesFrom(found).filter((page) => !pages.some((own) => isSamePlace(own, page)))];
}

function joinPrompts(here: ReturnType<typeof ownPromptsFrom>, found: ReturnType<typeof ownPromptsFrom>) {
  const isHere = (prompt: (typeof found)[number]) =>
    here.some(({ situation, text }) => situation === prompt.situation && text === prompt.text);
  const newest = Math.max(0, ...here.map(({ id }) => Number(id)));
  const added = found
    .filter((prompt) => !isHere(prompt))
    .map((prompt, i) => ({ ...prompt, id: String(newest + 1 + i) }));
  return ownPromptsFrom([...here, ...added]);
}

function taughtPagesFrom(stored: unknown): TaughtPage[] {
  return Array.isArray(stored) ? stored.filter((page) => v.is(taughtPageSchema, page)) : [];
}
