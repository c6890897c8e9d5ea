import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WelcomeProps } from '../../lib/live/welcome-model.ts';

type StepProps = Pick<WelcomeProps, 'browserKind' | 'isPinned'>;
type StepsProps = StepProps & Pick<WelcomeProps, 'firstStep'>;

const STEPS = [TryIt, Pin, FirstCall] as const;

/** One thing at a time; whoever knows it all leaves it out. */
export function Steps({ firstStep, ...props }: StepsProps) {
  const [step, setStep] = useState(firstStep);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step takes the keyboard along
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [step]);
  const Step = STEPS[step];
  const title = (text: string) => (
    <h2 ref={heading} id="step-title" tabIndex={-1}>
      {text}
    </h2>
  );
  return (
    <section class="steps" aria-labelledby="step-title">
      {Step ? (
        <>
          <p class="soft small-text">{i18n.t('welcome.step', [step + 1, STEPS.length])}</p>
          <Step {...props} title={title} />
          <div class="row">
            {step > 0 && (
              <button type="button" class="button" onClick={() => setStep(step - 1)}>
                {i18n.t('welcome.back')}
              </button>
            )}
            {/* Another button where it becomes the main one: its ground would follow its letters late. */}
            <button
              key={step > 0 ? 'main' : 'beside'}
              type="button"
              class={`button${step > 0 ? ' main' : ''}`}
              onClick={() => setStep(step + 1)}
            >
              {i18n.t('welcome.next')}
            </button>
            {step < STEPS.length - 1 && (
              <button type="button" class="button plain push" onClick={() => setStep(STEPS.length)}>
                {i18n.t('welcome.skip')}
              </button>
            )}
          </div>
        </>
      ) : (
        <>
          {title(i18n.t('welcome.end.title'))}
          <p>{i18n.t('welcome.end.text')}</p>
          <div class="row">
            <button type="button" class="button" onClick={() => setStep(0)}>
              {i18n.t('welcome.end.again')}
            </button>
            <a class="button plain" href="/meetings.html#handbook">
              {i18n.t('handbook.title')}
            </a>
            <a class="button plain" href="/options.html">
              {i18n.t('options.title')}
            </a>
          </div>
        </>
      )}
    </section>
  );
}

interface Titled {
  readonly title: (text: string) => ComponentChildren;
}

function TryIt({ title }: Titled) {
  return (
    <>
      {title(i18n.t('welcome.try.title'))}
      <p>{i18n.t('welcome.try.text')}</p>
      <p>
        <a class="button main large" href="/practice.html" target="_blank" rel="noreferrer">
          {i18n.t('welcome.try.open')}
        </a>
      </p>
    </>
  );
}

function Pin({ title, browserKind, isPinned }: Titled & StepProps) {
  return (
    <>
      {title(i18n.t('welcome.pin.title'))}
      <p>{i18n.t(`welcome.pin.${browserKind}`)}</p>
      <p role="status" class="done">
        {isPinned.value === true && i18n.t('welcome.pin.done')}
      </p>
    </>
  );
}

function FirstCall({ title }: Titled) {
  return (
    <>
      {title(i18n.t('welcome.first.title'))}
      <ol class="first-steps">
        <li>{i18n.t('welcome.first.join')}</li>
        <li>{i18n.t('welcome.first.use', [i18n.t('site.use')])}</li>
        <li>{i18n.t('welcome.first.tell')}</li>
        <li>{i18n.t('welcome.first.seen')}</li>
        <li>{i18n.t('welcome.first.invite', [i18n.t('voices.invite')])}</li>
      </ol>
    </>
  );
}
