/** Ways to ask somebody to speak. A room of its own, as the popup needs it before it needs any words. */
import type { PromptSituation } from './prompts.ts';

/** Ways to invite, from the lightest to the most direct: each step is taken when the one before brought nobody. */
export const LADDER = ['open', 'heads-up', 'by-name', 'privately'] as const satisfies readonly PromptSituation[];

/** Whether these words ask somebody to speak. */
export function isInvitation(situation: PromptSituation): boolean {
  return situation === 'bring-back' || LADDER.some((step) => step === situation);
}
