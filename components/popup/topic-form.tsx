import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { topicMoments } from '../../lib/facilitation/moments.ts';
import type { LiveCommand, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { nameOf } from '../format.ts';
import { MomentWords } from '../prompt/moment-words.tsx';
import type { WordsActions } from '../prompt/own-words.ts';

interface TopicFormProps {
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly actions: WordsActions & { readonly command: (command: LiveCommand) => void };
  readonly onClose: () => void;
}

/** A topic with a name of its own, or without; and before it begins, whether somebody's point was met in the one that ends. */
export function TopicForm(props: TopicFormProps) {
  const { actions, onClose } = props;
  const [label, setLabel] = useState('');
  return (
    <>
      <form
        class="row new-topic"
        onSubmit={(event) => {
          event.preventDefault();
          actions.command({ type: 'new-topic', label: label.trim() });
          onClose();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
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
          ref={focus}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
        <button type="submit" class="button main small">
          {i18n.t('topic.start')}
        </button>
      </form>
      <CloseLoop {...props} />
    </>
  );
}

/** Whether somebody's point was met in the topic that ends. */
function CloseLoop({ snapshot, namesHidden, actions }: TopicFormProps) {
  const { people, topic, purpose, elapsedMs } = snapshot;
  const moments = topicMoments(people.map((person) => ({ ...person, heard: person.standing.topic === 'heard' })));
  const named = (id: string) =>
    people.flatMap((person) => (person.id === id ? nameOf(person, namesHidden) : []))[0] ?? '';
  if (moments.length === 0) return null;
  return (
    <MomentWords
      moments={moments}
      nameOf={named}
      values={{ topic: topic.label, purpose }}
      turn={Math.floor(elapsedMs / 60_000)}
      actions={actions}
    />
  );
}

/** Once, when it comes. */
function focus(element: HTMLElement | null): void {
  element?.focus();
}
