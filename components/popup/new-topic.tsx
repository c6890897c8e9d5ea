import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { OneLine } from '../one-line.tsx';

interface NewTopicProps {
  /** The next topic of the agenda; `null` without one. */
  readonly next: string | null;
  readonly onStart: (label: string) => void;
  /** Asks for another topic's name, until it is closed. */
  readonly form: (onClose: () => void) => ComponentChildren;
}

/** Begins a topic: the next one of the agenda, or one with a name of its own or without. */
export function NewTopic({ next, onStart, form }: NewTopicProps) {
  const [isNaming, setNaming] = useState(false);
  if (isNaming) return <>{form(() => setNaming(false))}</>;
  return (
    <>
      {next !== null && (
        <button type="button" class="button small next-topic" title={next} onClick={() => onStart(next)}>
          <OneLine text={i18n.t('topic.next', [next])} />
        </button>
      )}
      <button type="button" class="button small" onClick={() => setNaming(true)}>
        {i18n.t('topic.new')}
      </button>
    </>
  );
}
