import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface PracticePartProps {
  readonly title: string;
  /** What it is for, in a few words. */
  readonly about: string;
  /** There is something to do in it now. */
  readonly isOpen?: boolean;
  /** The user came for it. */
  readonly isWanted: boolean;
  readonly children: ComponentChildren;
}

/** One practice: folded until it is wanted, and never folded or opened again under the user's hand. */
export function PracticePart({ title, about, isOpen = false, isWanted, children }: PracticePartProps) {
  const [isOpenAtFirst] = useState(isOpen || isWanted);
  const part = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isWanted || !part.current) return;
    part.current.open = true;
    part.current.querySelector('summary')?.focus();
  }, [isWanted]);
  return (
    <details class="practice-part" open={isOpenAtFirst} ref={part}>
      <summary>
        <h2>{title}</h2> <span class="soft">{about}</span>
      </summary>
      <div class="practice-body">{children}</div>
    </details>
  );
}

/** Said where people would be. */
export function NamesHidden() {
  return <p class="soft">{i18n.t('practices.prepare.hidden')}</p>;
}
