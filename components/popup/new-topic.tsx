import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Begins a topic, with a name for it or without. */
export function NewTopic({ onStart }: { readonly onStart: (label: string) => void }) {
  const [label, setLabel] = useState<string | null>(null);
  if (label === null) {
    return (
      <button type="button" class="button small" onClick={() => setLabel('')}>
        {i18n.t('topic.new')}
      </button>
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
