import { describe, expect, it, vi } from 'vitest';
import { templateOf } from '../../../components/prompt/prompt-words.tsx';
import {
  hearthsChoices,
  PROMPT_SITUATIONS,
  type PromptSituation,
  unknownPlaceholders,
} from '../../../lib/facilitation/prompts.ts';
import messages from '../../../lib/i18n/locales/en.json' with { type: 'json' };

const wordsFor = (situation: PromptSituation) => hearthsChoices(situation).map(templateOf);

/** The words are for one person. */
const TO_SOMEBODY: readonly PromptSituation[] = [
  'heads-up',
  'by-name',
  'privately',
  'pass-on',
  'bring-back',
  'welcome',
  'thanks',
  'close-loop',
];
/** They ask one person for something, so there is a way out. */
const ASKING: readonly PromptSituation[] = ['by-name', 'privately', 'bring-back', 'heads-up'];
const WAY_OUT =
  /pass|chat|if you like|if you'd like|like to|no hurry|fine if not|no is fine|later|no need|neither|all right/i;

describe('the words that came with Hearth', () => {
  it.each(PROMPT_SITUATIONS)(
    '%s has words in every variant, all of them different, and short enough to say',
    (situation) => {
      const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      const words = wordsFor(situation);
      expect(warned).not.toHaveBeenCalled();
      expect(new Set(words).size).toBe(words.length);
      for (const text of words) {
        expect(text).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(140);
        expect(unknownPlaceholders(text)).toEqual([]);
        expect(text).not.toContain('$');
      }
    },
  );

  it.each(PROMPT_SITUATIONS)('%s has no words in the file that are never offered', (situation) => {
    const group = situation.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const inFile = Object.keys(Object.entries(messages.prompt).find(([name]) => name === group)?.[1] ?? {});
    expect(inFile).toHaveLength(wordsFor(situation).length);
  });

  it.each(PROMPT_SITUATIONS)('%s uses what it needs, and nothing else', (situation) => {
    for (const choice of hearthsChoices(situation)) {
      if (choice.from === 'user') throw new Error('Not a word of the user’s');
      const text = templateOf(choice);
      const set = choice.variant.replace(/\d/, '');
      expect([choice.variant, text.includes('{topic}')]).toEqual([choice.variant, /topic/i.test(set)]);
      expect([choice.variant, text.includes('{next}')]).toEqual([choice.variant, set.startsWith('next')]);
      expect([choice.variant, text.includes('{purpose}')]).toEqual([choice.variant, set === 'purpose']);
      expect([choice.variant, text.includes('{name}')]).toEqual([choice.variant, TO_SOMEBODY.includes(situation)]);
    }
  });

  it.each(ASKING)('%s always leaves a way out', (situation) => {
    for (const text of wordsFor(situation)) expect(text).toMatch(WAY_OUT);
  });

  it('asks the question before the name', () => {
    for (const text of wordsFor('by-name')) expect(text.indexOf('{name}')).toBeGreaterThan(10);
  });
});
