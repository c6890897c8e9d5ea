/** The user's own words, for each situation. Kept on this device only. */
import * as v from 'valibot';
import {
  LONGEST_OWN_PROMPT,
  MOST_OWN_PROMPTS,
  type OwnPrompt,
  PROMPT_SITUATIONS,
  type PromptSituation,
} from '../facilitation/prompts.ts';
import { storedItem } from './stored-item.ts';

/** Why words are not kept. */
export type OwnPromptProblem = 'empty' | 'too-long' | 'too-many';

/** Words to keep. `id`: which to change; `null`: new ones. */
export interface PromptToKeep {
  readonly id: string | null;
  readonly situation: PromptSituation;
  readonly text: string;
}

const promptSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^\d{1,15}$/)),
  situation: v.picklist(PROMPT_SITUATIONS),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_OWN_PROMPT)),
});

export const ownPromptsItem = storedItem<readonly OwnPrompt[]>('own-prompts', ownPromptsFrom);

export function readOwnPrompts(): Promise<readonly OwnPrompt[]> {
  return ownPromptsItem.getValue();
}

/** Tells each change until `signal` ends. */
export function watchOwnPrompts(onChange: (prompts: readonly OwnPrompt[]) => void, signal: AbortSignal): void {
  ownPromptsItem.watch(onChange, signal);
}

/** Keeps words, or says why not. Words that were taken away elsewhere meanwhile are kept as new ones. */
export async function keepOwnPrompt({ id, situation, text }: PromptToKeep): Promise<OwnPromptProblem | null> {
  const words = text.trim();
  if (words === '') return 'empty';
  if (words.length > LONGEST_OWN_PROMPT) return 'too-long';
  const prompts = await readOwnPrompts();
  if (prompts.some((prompt) => prompt.id === id)) {
    await ownPromptsItem.setValue(
      prompts.map((prompt) => (prompt.id === id ? { ...prompt, situation, text: words } : prompt)),
    );
    return null;
  }
  if (prompts.length >= MOST_OWN_PROMPTS) return 'too-many';
  const newest = Math.max(0, ...prompts.map((prompt) => Number(prompt.id)));
  await ownPromptsItem.setValue([...prompts, { id: String(newest + 1), situation, text: words }]);
  return null;
}

export async function removeOwnPrompt(id: string): Promise<void> {
  await ownPromptsItem.setValue((await readOwnPrompts()).filter((prompt) => prompt.id !== id));
}

/** Back to the words that came with Hearth. */
export async function removeOwnPromptsFor(situation: PromptSituation): Promise<void> {
  await ownPromptsItem.setValue((await readOwnPrompts()).filter((prompt) => prompt.situation !== situation));
}

/** What is stored, as far as it makes sense, each prompt once. */
export function ownPromptsFrom(stored: unknown): OwnPrompt[] {
  const prompts = new Map<string, OwnPrompt>();
  for (const one of Array.isArray(stored) ? stored : []) {
    const parsed = v.safeParse(promptSchema, one);
    if (parsed.success && !prompts.has(parsed.output.id)) prompts.set(parsed.output.id, parsed.output);
  }
  return [...prompts.values()].slice(0, MOST_OWN_PROMPTS);
}
