import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Moment } from '../../lib/facilitation/moments.ts';
import { fillPrompt, type OwnPrompt, type PromptValues, promptChoices } from '../../lib/facilitation/prompts.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import { useOwnWords, type WordsActions } from './own-words.ts';
import { FilledWords, templateOf } from './prompt-words.tsx';

interface MomentWordsProps {
  /** Never none. */
  readonly moments: readonly Moment[];
  readonly nameOf: (person: PersonId) => string;
  /** What is known beside names. */
  readonly values: Pick<PromptValues, 'topic' | 'purpose'>;
  /** Another number begins with other words. */
  readonly turn: number;
  readonly actions: WordsActions;
}

/** Words that fit what happens now: offered in a quiet line, never in the way. */
export function MomentWords(props: MomentWordsProps) {
  const own = useOwnWords(props.actions)?.prompts.value ?? [];
  // Other moments have other words.
  return <Line key={JSON.stringify(props.moments)} {...props} own={own} />;
}

function Line({
  moments,
  nameOf,
  values: known,
  turn,
  own,
  actions,
}: MomentWordsProps & { readonly own: readonly OwnPrompt[] }) {
  const [further, setFurther] = useState(0);
  const id = useId();
  const choices = moments.flatMap(({ situation, person, next }) => {
    const values = { ...known, name: person === null ? '' : nameOf(person), next: next === null ? '' : nameOf(next) };
    return promptChoices(situation, values, { own, turn }).map((choice) => ({ situation, values, choice }));
  });
  const shown = choices[further % choices.length];
  if (!shown) return null;
  const parts = fillPrompt(templateOf(shown.choice), shown.values);
  return (
    <section class="prompt moment" aria-label={i18n.t(`prompt.situation.${camel(shown.situation)}`)}>
      <blockquote id={id}>
        <FilledWords parts={parts} />
      </blockquote>
      <div class="prompt-row">
        <CopyButton
          text={() => parts.map(({ text }) => text).join('')}
          copy={actions.copy}
          label={i18n.t('copy.label')}
          describedBy={id}
        />
        {choices.length > 1 && (
          <button type="button" class="button plain small" onClick={() => setFurther(further + 1)}>
            {i18n.t('prompt.other')}
          </button>
        )}
      </div>
    </section>
  );
}
