import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyButton } from '../copy-button.tsx';

interface InvitationProps {
  readonly name: string;
  /** `''` when the topic has no label. */
  readonly topic: string;
  readonly copy: (text: string) => Promise<void>;
  readonly onClose: () => void;
  /** Takes the keyboard when it comes; `false` on a page that is not ours. */
  readonly takesFocus?: boolean;
}

const WITH_TOPIC = ['invite.topic1', 'invite.topic2', 'invite.topic3'] as const;
const WITHOUT_TOPIC = ['invite.plain1', 'invite.plain2', 'invite.plain3', 'invite.plain4'] as const;

/** Words to say: the question first, then the name, always with a way out. */
export function Invitation({ name, topic, copy, onClose, takesFocus = true }: InvitationProps) {
  const [turn, setTurn] = useState(0);
  const section = useRef<HTMLElement>(null);
  // What was asked for is here now; and the list, left by the focus, may move again.
  useEffect(() => {
    if (takesFocus) section.current?.focus();
  }, [takesFocus]);
  const words =
    topic === ''
      ? i18n.t(WITHOUT_TOPIC[turn % WITHOUT_TOPIC.length] ?? 'invite.plain1', [name])
      : i18n.t(WITH_TOPIC[turn % WITH_TOPIC.length] ?? 'invite.topic1', [name, topic]);
  return (
    <section ref={section} class="invitation" tabIndex={-1} aria-label={i18n.t('invite.label')}>
      <blockquote aria-live="polite">
        <bdi>{words}</bdi>
      </blockquote>
      <div class="row">
        <CopyButton text={() => words} copy={copy} label={i18n.t('copy.label')} />
        <button type="button" class="button plain small" onClick={() => setTurn(turn + 1)}>
          {i18n.t('invite.other')}
        </button>
        <button type="button" class="button plain small push" onClick={onClose}>
          {i18n.t('invite.close')}
        </button>
      </div>
    </section>
  );
}
