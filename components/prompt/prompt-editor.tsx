import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_OWN_PROMPT, MOST_OWN_PROMPTS, unknownPlaceholders } from '../../lib/facilitation/prompts.ts';
import type { OwnPromptProblem } from '../../lib/settings/own-prompts.ts';
import { camel } from '../camel.ts';
import { list } from '../format.ts';

interface PromptEditorProps {
  /** What it begins with. */
  readonly text: string;
  readonly onKeep: (text: string) => Promise<OwnPromptProblem | null>;
  /** The words were kept, as given. */
  readonly onKept: (text: string) => void;
  /** Back to the words that came with Hearth; `null`: nothing to go back from. */
  readonly onReset: (() => void) | null;
  readonly onClose: () => void;
}

/** Changes words, and keeps them as the user's own. */
export function PromptEditor({ text, onKeep, onKept, onReset, onClose }: PromptEditorProps) {
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<OwnPromptProblem | 'failed' | null>(null);
  const id = useId();
  const unknown = unknownPlaceholders(typed);
  const keep = (event: Event) => {
    event.preventDefault();
    onKeep(typed).then(
      (refused) => (refused ? setProblem(refused) : onKept(typed.trim())),
      () => setProblem('failed'),
    );
  };
  return (
    <form class="prompt-editor" onSubmit={keep}>
      <label for={id}>{i18n.t('prompt.editor.label')}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        maxLength={LONGEST_OWN_PROMPT}
        value={typed}
        aria-describedby={`${id}-help ${id}-said`}
        aria-invalid={problem !== null}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <p id={`${id}-help`} class="soft small-text">
        {i18n.t('prompt.editor.placeholders', [list(['{name}', '{topic}', '{purpose}']), '{next}'])}
      </p>
      <p id={`${id}-said`} class="prompt-said small-text" role="status">
        {problem ? wordsOf(problem) : unknown.length > 0 && i18n.t('prompt.editor.unknown', [list(unknown)])}
      </p>
      <div class="prompt-row">
        <button type="submit" class="button small main">
          {i18n.t('prompt.editor.keep')}
        </button>
        <button type="button" class="button plain small" onClick={onClose}>
          {i18n.t('prompt.editor.cancel')}
        </button>
        {onReset && (
          <button
            type="button"
            class="button plain small"
            onClick={() => {
              onReset();
              onClose();
            }}
          >
            {i18n.t('prompt.editor.hearths')}
          </button>
        )}
      </div>
    </form>
  );
}

function wordsOf(problem: OwnPromptProblem | 'failed'): string {
  if (problem === 'failed') return i18n.t('prompt.editor.failed');
  if (problem === 'empty') return i18n.t('prompt.editor.problem.empty');
  return i18n.t(`prompt.editor.problem.${camel(problem)}`, [
    problem === 'too-long' ? LONGEST_OWN_PROMPT : MOST_OWN_PROMPTS,
  ]);
}
