import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

const STEPS = ['tile', 'name', 'speech', 'rest', 'found'] as const;

interface CardProps {
  /** Which of the steps this is; `null`: none of them. */
  readonly step: (typeof STEPS)[number] | null;
  readonly title: string;
  /** When it changes, the keyboard is taken to the card's main button, else to its title. */
  readonly focusKey: string;
  /** The step is to be read before anything is chosen. */
  readonly focusTitle?: boolean;
  readonly children: ComponentChildren;
}

/** One step of the lesson. */
export function Card({ step, title, focusKey, focusTitle = false, children }: CardProps) {
  const card = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard moves when the step does, and at no other time
  useEffect(() => {
    const main = focusTitle ? null : card.current?.querySelector<HTMLElement>('.main');
    (main ?? card.current?.querySelector('h1'))?.focus({ preventScroll: true });
  }, [focusKey]);
  return (
    <section class="card" ref={card} role="dialog" aria-labelledby="title" data-panel>
      {step && <p class="soft small-text">{i18n.t('teach.step', [STEPS.indexOf(step) + 1, STEPS.length])}</p>}
      <h1 id="title" tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
}

export function Choices({ children }: { readonly children: ComponentChildren }) {
  return <div class="row">{children}</div>;
}

export function Cancel({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" class="button plain push" onClick={onClick}>
      {i18n.t('teach.cancel')}
    </button>
  );
}
