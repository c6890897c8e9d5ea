/** From what is to be said to the words for it, in the browser's language. */
import { i18n } from '#i18n';
import type { PromptChoice, PromptPart } from '../../lib/facilitation/prompts.ts';
import { camel } from '../camel.ts';

/** Words as they are written, with placeholders. */
export function templateOf(choice: PromptChoice): string {
  if (choice.from === 'user') return choice.prompt.text;
  // The key is put together from what the situation has; a test asks for each of them.
  const words = i18n.t as (key: string) => string;
  return words(`prompt.${camel(choice.situation)}.${choice.variant}`);
}

/** Words with everything filled in: what was filled in keeps its own direction. */
export function FilledWords({ parts }: { readonly parts: readonly PromptPart[] }) {
  return <bdi>{parts.map(({ text, filled, n }) => (filled ? <bdi key={n}>{text}</bdi> : text))}</bdi>;
}
