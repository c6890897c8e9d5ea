import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface NewTopicProps {
  /** The next topic of the agenda; `null` without one. */
  readonly next: string | null;
  readonly onStart: (label: string) => void;
}

/** Begins a topic: the next one of the agenda, or one with a name of its own or without. */
export function NewTopic({ next, onStart }: NewTopicProps) {
  const [label, setLabel] = useState<string | null>(null);
  if (label === null) {
    return (
      <>
        {next !== null && (
          <button type="button" class="button small next-topic" title={next} onClick={() => onStart(next)}>
            <bdi class="person-name">{i18n.t('topic.next', [next])}</bdi>
          </button>
        )}
        <button type="button" class="button small" onClick={() => setLabel('')}>
          {i18n.t('topic.new')}
        </button>
      </>
    );
  }
  return (
    <form
      class="row new-topic"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(label.trim());
        setLabel(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setLabel(null);
      }}
    >
      <label class="unseen" for="topic-label">
        {i18n.t('topic.label')}
      </label>
      <input
        id="topic-label"
        class="field"
        maxLength={80}
        placeholder={i18n.t('topic.placeholder')}
        value={label}
        ref={(element) => element?.focus()}
        onInput={(event) => setLabel(event.currentTarget.value)}
      />
      <button type="submit" class="button main small">
        {i18n.t('topic.start')}
      </button>
    </form>
  );
}
