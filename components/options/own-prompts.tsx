import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  hearthsChoices,
  type OwnPrompt,
  PROMPT_SITUATIONS,
  type PromptSituation,
} from '../../lib/facilitation/prompts.ts';
import type { OwnPrompts } from '../../lib/live/own-prompts.ts';
import { camel } from '../camel.ts';
import { PromptEditor } from '../prompt/prompt-editor.tsx';
import { templateOf } from '../prompt/prompt-words.tsx';

interface OwnPromptsSectionProps {
  /** `null` while they are being read. */
  readonly own: OwnPrompts | null;
}

/** The words that the user keeps, by situation: add, change or remove some. */
export function OwnPromptsSection({ own }: OwnPromptsSectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  /** The id of what is being changed; `'new'`: words to add. */
  const [open, setOpen] = useState<string | null>(null);
  const toHeading = () => {
    // What had the focus will be gone.
    heading.current?.focus();
    setOpen(null);
  };
  const prompts = own?.prompts.value ?? [];
  const used = PROMPT_SITUATIONS.filter((situation) => prompts.some((prompt) => prompt.situation === situation));
  return (
    <section class="option" aria-labelledby="own-prompts">
      <h2 id="own-prompts" ref={heading} tabIndex={-1}>
        {i18n.t('options.prompts.title')}
      </h2>
      <p class="soft">{i18n.t('options.prompts.text')}</p>
      {own === null && <p aria-busy="true">{i18n.t('options.prompts.loading')}</p>}
      {own && prompts.length === 0 && open === null && <p class="none">{i18n.t('options.prompts.empty')}</p>}
      {own &&
        used.map((situation) => (
          <Situation
            key={situation}
            {...{ situation, own, open }}
            prompts={prompts.filter((prompt) => prompt.situation === situation)}
            onOpen={setOpen}
            onDone={toHeading}
          />
        ))}
      {own && open === 'new' && <NewPrompt own={own} onDone={toHeading} />}
      {own && open !== 'new' && (
        <button type="button" class="button add-prompt" onClick={() => setOpen('new')}>
          {i18n.t('options.prompts.add')}
        </button>
      )}
    </section>
  );
}

interface SituationProps {
  readonly situation: PromptSituation;
  readonly prompts: readonly OwnPrompt[];
  readonly own: OwnPrompts;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly onDone: () => void;
}

function Situation({ situation, prompts, own, open, onOpen, onDone }: SituationProps) {
  const name = i18n.t(`prompt.situation.${camel(situation)}`);
  return (
    <div class="situation">
      <h3>{name}</h3>
      <ul class="sites">
        {prompts.map((prompt) => (
          <li key={prompt.id} class="site">
            {open === prompt.id ? (
              <PromptEditor
                text={prompt.text}
                onKeep={(text) => own.onKeep({ ...prompt, text })}
                onKept={onDone}
                onReset={null}
                onClose={onDone}
              />
            ) : (
              <Own prompt={prompt} onEdit={() => onOpen(prompt.id)} onRemove={() => remove(prompt.id)} />
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button plain small"
        aria-label={i18n.t('options.prompts.hearthsName', [name])}
        onClick={() => {
          own.onReset(situation);
          onDone();
        }}
      >
        {i18n.t('options.prompts.hearths')}
      </button>
    </div>
  );

  function remove(id: string): void {
    own.onRemove(id);
    onDone();
  }
}

interface OwnProps {
  readonly prompt: OwnPrompt;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Own({ prompt: { text }, onEdit, onRemove }: OwnProps) {
  return (
    <>
      <span class="site-words">
        <bdi>{text}</bdi>
      </span>
      <button
        type="button"
        class="button small"
        aria-label={i18n.t('options.prompts.editName', [text])}
        onClick={onEdit}
      >
        {i18n.t('options.prompts.edit')}
      </button>
      <button
        type="button"
        class="button plain small"
        aria-label={i18n.t('options.prompts.removeName', [text])}
        onClick={onRemove}
      >
        {i18n.t('options.prompts.remove')}
      </button>
    </>
  );
}

function NewPrompt({ own, onDone }: Pick<SituationProps, 'own' | 'onDone'>) {
  const [situation, setSituation] = useState<PromptSituation>('by-name');
  return (
    <div class="none new-prompt">
      <label class="new-prompt-situation">
        <span>{i18n.t('options.prompts.situation')}</span>
        <select
          value={situation}
          onChange={({ currentTarget: { value } }) =>
            setSituation(PROMPT_SITUATIONS.find((one) => one === value) ?? situation)
          }
        >
          {PROMPT_SITUATIONS.map((one) => (
            <option key={one} value={one}>
              {i18n.t(`prompt.situation.${camel(one)}`)}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{i18n.t('options.prompts.came')}</summary>
        <ul class="came">
          {hearthsChoices(situation)
            .map(templateOf)
            .map((words) => (
              <li key={words}>
                <bdi>{words}</bdi>
              </li>
            ))}
        </ul>
      </details>
      <PromptEditor
        text=""
        onKeep={(text) => own.onKeep({ id: null, situation, text })}
        onKept={onDone}
        onReset={null}
        onClose={onDone}
      />
    </div>
  );
}
