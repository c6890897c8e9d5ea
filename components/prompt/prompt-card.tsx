import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LADDER } from '../../lib/facilitation/ladder.ts';
import {
  fillPrompt,
  type PromptChoice,
  type PromptSituation,
  type PromptValues,
  promptChoices,
} from '../../lib/facilitation/prompts.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import type { WordsOfOnesOwn } from './own-words.ts';
import { PromptEditor } from './prompt-editor.tsx';
import { FilledWords, templateOf } from './prompt-words.tsx';
import { TenSeconds } from './ten-seconds.tsx';

export interface PromptCardProps {
  /** What is to be said. For an invitation it is the step to begin with; the others are a click away. */
  readonly situation: PromptSituation;
  readonly values: PromptValues;
  /** `null` while they are being read. */
  readonly own: WordsOfOnesOwn | null;
  /** Takes the keyboard when it comes; `false` on a page that is not ours. */
  readonly takesFocus?: boolean;
  /** Another number begins with other words. */
  readonly turn: number;
  readonly copy: (text: string) => Promise<void>;
  readonly onClose: () => void;
}

type Step = (typeof LADDER)[number];

/** Words to say, with others at hand. */
export function PromptCard({ situation, values, own, turn, copy, takesFocus = true, onClose }: PromptCardProps) {
  const [chosen, setChosen] = useState(situation);
  const [further, setFurther] = useState(0);
  const [kept, setKept] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  /** How often somebody was asked by name: each time gets its ten seconds. */
  const [asked, setAsked] = useState(0);
  const section = useRef<HTMLElement>(null);
  const words = useId();
  // Enter copies what was asked for; and the list, left by the focus, may move again.
  useEffect(() => {
    if (takesFocus) section.current?.querySelector<HTMLElement>(editing ? 'textarea' : '.copy')?.focus();
  }, [editing, takesFocus]);

  const choices = promptChoices(chosen, values, { own: own?.prompts.value ?? [], turn });
  const editor = own && 'onKeep' in own ? own : null;
  const first = Math.max(0, kept === null ? 0 : choices.findIndex((choice) => isKept(choice, kept)));
  const choice = choices[(first + further) % choices.length];
  if (!choice) return null;
  const parts = fillPrompt(templateOf(choice), values);
  const text = parts.map((part) => part.text).join('');
  const isStep = LADDER.some((step) => step === situation);
  const goTo = (step: Step) => {
    setChosen(step);
    setFurther(0);
    setKept(null);
    setAsked(0);
  };
  const copied = async (shown: string) => {
    await copy(shown);
    setAsked((times) => times + 1);
  };
  return (
    <section
      ref={section}
      class="prompt"
      aria-label={i18n.t(isStep ? 'prompt.label' : `prompt.situation.${camel(situation)}`)}
    >
      {isStep ? (
        <Ladder chosen={chosen} onStep={goTo} />
      ) : (
        <h3 class="prompt-title">{i18n.t(`prompt.situation.${camel(situation)}`)}</h3>
      )}
      {editing && editor ? (
        <PromptEditor
          text={templateOf(choice)}
          onKeep={(given) => editor.onKeep({ id: idOf(choice), situation: chosen, text: given })}
          onKept={(given) => {
            setKept(given);
            setFurther(0);
            setEditing(false);
          }}
          onReset={choice.from === 'user' ? () => editor.onReset(chosen) : null}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          <blockquote id={words} aria-live="polite">
            <FilledWords parts={parts} />
          </blockquote>
          {choice.from === 'user' && <p class="soft small-text">{i18n.t('prompt.yours')}</p>}
          <div class="prompt-row">
            <CopyButton text={() => text} copy={copied} label={i18n.t('copy.label')} describedBy={words} />
            {choices.length > 1 && (
              <button type="button" class="button plain small" onClick={() => setFurther(further + 1)}>
                {i18n.t('prompt.other')}
              </button>
            )}
            {editor && (
              <button type="button" class="button plain small" onClick={() => setEditing(true)}>
                {i18n.t('prompt.edit')}
              </button>
            )}
            {chosen === 'by-name' && <Wait asked={asked} onAsked={() => setAsked(asked + 1)} />}
            <button type="button" class="button plain small prompt-close" onClick={onClose}>
              {i18n.t('prompt.close')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function Ladder({ chosen, onStep }: { readonly chosen: PromptSituation; readonly onStep: (step: Step) => void }) {
  const group = useId();
  const step = LADDER.find((one) => one === chosen);
  return (
    <>
      <fieldset class="switch ladder">
        <legend class="unseen">{i18n.t('prompt.steps')}</legend>
        {LADDER.map((one) => (
          <label key={one}>
            <input type="radio" name={group} checked={one === chosen} onChange={() => onStep(one)} />
            <span>{i18n.t(`prompt.step.${camel(one)}`)}</span>
          </label>
        ))}
      </fieldset>
      {step && <p class="soft small-text">{i18n.t(`prompt.step.${camel(step)}Why`)}</p>}
    </>
  );
}

/** Hearth cannot hear that somebody was asked, so the user says so, or copies the words. */
function Wait({ asked, onAsked }: { readonly asked: number; readonly onAsked: () => void }) {
  return (
    <>
      <button type="button" class="button small" onClick={onAsked}>
        {i18n.t('prompt.asked')}
      </button>
      {asked > 0 && <TenSeconds key={asked} />}
    </>
  );
}

function isKept(choice: PromptChoice, text: string): boolean {
  return choice.from === 'user' && choice.prompt.text === text;
}

function idOf(choice: PromptChoice): string | null {
  return choice.from === 'user' ? choice.prompt.id : null;
}
