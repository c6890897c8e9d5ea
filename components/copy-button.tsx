import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface CopyButtonProps {
  /** Asked at the click, so that it is what is shown then. */
  readonly text: () => string;
  readonly copy: (text: string) => Promise<void>;
  readonly label: string;
  /** The id of what would be copied. */
  readonly describedBy?: string;
}

const SAID_MS = 2000;

/** Copies a text, and says so in place; no button beside it moves meanwhile. */
export function CopyButton({ text, copy, label, describedBy }: CopyButtonProps) {
  const [said, setSaid] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const click = () => {
    copy(text()).then(
      () => setSaid('copied'),
      () => setSaid('failed'),
    );
  };
  return (
    <button type="button" class="button small copy" aria-describedby={describedBy} onClick={click}>
      <span class={`copy-label${said ? ' hidden' : ''}`}>{label}</span>
      <span class="said" role="status">
        {said === 'copied' && i18n.t('copy.done')}
        {said === 'failed' && i18n.t('copy.failed')}
      </span>
    </button>
  );
}
