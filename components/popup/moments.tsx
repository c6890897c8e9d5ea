import { i18n } from '#i18n';
import { camel } from '../camel.ts';
import { direction, nameOf } from '../format.ts';
import type { LiveProps } from './live-meeting.tsx';

/** People are still coming in. */
export function Arriving({ snapshot, actions }: LiveProps) {
  return (
    <div class="notice arriving">
      <p class="small-text">{i18n.t('arriving.text')}</p>
      <button
        type="button"
        class="button main small"
        onClick={() => actions.command({ type: 'new-topic', label: snapshot.agenda[0]?.label ?? '' })}
      >
        {i18n.t('arriving.start')}
      </button>
    </div>
  );
}

/** The newest thing that was said can be taken back. */
export function Undo({ snapshot, namesHidden, actions }: LiveProps) {
  const { undoable } = snapshot;
  if (!undoable) return null;
  const person = snapshot.people.find(({ id }) => id === undoable.person);
  const what = i18n.t(`undo.${camel(undoable.action)}`, [person ? nameOf(person, namesHidden) : '']);
  return (
    <p class="undo" role="status">
      <bdi dir={direction()}>{what}</bdi>
      <button
        type="button"
        class="button plain small"
        onClick={() => actions.command({ type: 'undo', seq: undoable.seq })}
      >
        {i18n.t('undo.label')}
      </button>
    </p>
  );
}
