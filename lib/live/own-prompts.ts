/** Joins the user's own words to the views: what there is as a signal, and what can be done. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { OwnPrompt, PromptSituation } from '../facilitation/prompts.ts';
import {
  keepOwnPrompt,
  type OwnPromptProblem,
  type PromptToKeep,
  readOwnPrompts,
  removeOwnPrompt,
  removeOwnPromptsFor,
  watchOwnPrompts,
} from '../settings/own-prompts.ts';

export interface OwnPrompts {
  readonly prompts: ReadonlySignal<readonly OwnPrompt[]>;
  /** Resolves to why the words were not kept; `null`: they were. */
  readonly onKeep: (prompt: PromptToKeep) => Promise<OwnPromptProblem | null>;
  readonly onRemove: (id: string) => void;
  /** Back to the words that came with Hearth. */
  readonly onReset: (situation: PromptSituation) => void;
}

/** Resolves once they were read. Follows changes until `lifetime` ends. */
export async function openOwnPrompts(lifetime: AbortSignal): Promise<OwnPrompts> {
  const prompts = signal<readonly OwnPrompt[]>([]);
  watchOwnPrompts((all) => {
    prompts.value = all;
  }, lifetime);
  prompts.value = await readOwnPrompts();
  return {
    prompts,
    onKeep: keepOwnPrompt,
    onRemove: (id) => void removeOwnPrompt(id),
    onReset: (situation) => void removeOwnPromptsFor(situation),
  };
}
