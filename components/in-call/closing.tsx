import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { awaitsLastWord, type ClosingStep, closingStep } from '../../lib/practices/closing.ts';
import { closeRestatement } from '../../lib/practices/norms.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import { list } from '../format.ts';
import { NewFollowUp, OpenFollowUps } from '../meetings/practices/follow-ups-part.tsx';
import { RolePlan } from '../meetings/practices/role-plan.tsx';
import { ToSay } from '../meetings/practices/thanks-part.tsx';
import { lineWords } from '../meetings/practices/words.ts';
import type { PartProps } from './opening.tsx';

/** More names than these nobody says in one sentence. */
const MOST_NAMES = 4;

/** The close in a minute: one thing after the other, each of which can be passed over. */
export function ClosingView(props: PartProps) {
  const { desk, onClose } = props;
  const closing = desk.closing.value;
  const title = useRef<HTMLHeadingElement>(null);
  const at = closing?.at ?? -1;
  const before = useRef(at);
  useEffect(() => {
    // Whoever went on goes on reading there.
    if (at !== before.current) title.current?.focus();
    before.current = at;
  }, [at]);
  if (!closing) return null;
  const step = closingStep(closing);
  if (step === null) {
    return (
      <>
        <h3 ref={title} tabIndex={-1}>
          {i18n.t('inCall.closing.done')}
        </h3>
        <div class="row tight">
          <button type="button" class="button main small" onClick={onClose}>
            {i18n.t('inCall.closing.leave')}
          </button>
          <button type="button" class="button plain small" onClick={() => desk.onView('closing')}>
            {i18n.t('inCall.closing.again')}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <p class="soft small-text">{i18n.t('inCall.closing.step', [closing.at + 1, closing.steps.length])}</p>
      <h3 ref={title} tabIndex={-1}>
        {i18n.t(`inCall.closing.${camel(step)}`)}
      </h3>
      <Step step={step} {...props} />
      <div class="row tight in-call-steps">
        {closing.at > 0 && (
          <button type="button" class="button plain small" onClick={() => desk.onClosing('back')}>
            {i18n.t('inCall.closing.back')}
          </button>
        )}
        <button type="button" class="button plain small push" onClick={() => desk.onClosing('skip')}>
          {i18n.t('inCall.closing.skip')}
        </button>
        <button type="button" class="button main small" onClick={() => desk.onClosing('next')}>
          {i18n.t('inCall.closing.next')}
        </button>
      </div>
    </>
  );
}

function Step({ step, ...props }: PartProps & { readonly step: ClosingStep }) {
  const { desk, shown, copy } = props;
  const { practices, group } = shown;
  const since = group.lastStarted ?? 0;
  switch (step) {
    case 'not-heard-from':
      return <NotHeardFrom {...props} />;
    case 'appreciations':
      return <ToSay appreciations={practices.appreciations} since={since} desk={desk.thanks} copy={copy} isTitled />;
    case 'follow-ups':
      return (
        <>
          <OpenFollowUps title="" desk={desk.followUps}>
            {practices.followUps.filter(({ state }) => state === 'open')}
          </OpenFollowUps>
          <NewFollowUp people={group.others} onFollowUp={desk.followUps.onFollowUp} />
        </>
      );
    case 'feedback':
      return <Feedback link={practices.feedbackLink} copy={copy} />;
    case 'norms':
      return (
        <div class="start-card">
          {closeRestatement(practices.charter).map((line) => (
            <p key={line.text} class={line.of} dir="auto">
              {lineWords(line)}
            </p>
          ))}
        </div>
      );
    case 'roles':
      return <RolePlan desk={desk.roles} roles={practices.roles} people={group.everybody} />;
  }
}

function NotHeardFrom({ snapshot, copy, onCommand, onClose }: PartProps) {
  const id = useId();
  const names = snapshot.people
    .filter(awaitsLastWord)
    .map(({ name }) => name)
    .filter((name) => name !== '');
  const isMany = names.length > MOST_NAMES || names.length === 0;
  const words = isMany ? i18n.t('inCall.closing.lastWordMany') : i18n.t('inCall.closing.lastWord', [list(names)]);
  return (
    <>
      <p id={id} class="question">
        <bdi>{words}</bdi>
      </p>
      <div class="row tight">
        <CopyButton text={() => words} copy={copy} label={i18n.t('practices.prepare.copy')} describedBy={id} />
        <button
          type="button"
          class="button small"
          disabled={snapshot.round !== null}
          onClick={() => {
            onCommand({ type: 'start-round', kind: 'closing', order: 'new-voices', softMs: null });
            onClose();
          }}
        >
          {i18n.t('inCall.closing.round')}
        </button>
      </div>
    </>
  );
}

function Feedback({ link, copy }: { readonly link: string; readonly copy: PartProps['copy'] }) {
  const id = useId();
  const words = i18n.t('inCall.closing.feedbackWords', [link]);
  return (
    <>
      <p class="soft small-text">{i18n.t('inCall.closing.feedbackText')}</p>
      <p id={id} class="question in-call-address" dir="auto">
        {words}
      </p>
      <CopyButton text={() => words} copy={copy} label={i18n.t('practices.prepare.copy')} describedBy={id} />
    </>
  );
}
