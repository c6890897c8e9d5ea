import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListNotice } from '../../../lib/live/history/meeting-list.ts';

interface NoticeBarProps {
  readonly notice: ListNotice | null;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  /** It went away while it had the focus. */
  readonly onGone: () => void;
}

/** What was just done, with a way back for as long as nothing else is done: nobody has to be quick. */
export function NoticeBar({ notice, canUndo, onUndo, onDismiss, onGone }: NoticeBarProps) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that deleted is gone with its row: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (notice?.kind === 'deleted') undo.current?.focus();
  }, [notice]);
  const and = (act: () => void) => () => {
    act();
    onGone();
  };
  return (
    <div class="notice-bar" role="status">
      {notice && (
        <p>
          <span>
            {notice.kind === 'failed'
              ? i18n.t('list.failed')
              : i18n.t('list.deleted', notice.count, [String(notice.count)])}
          </span>
          {notice.kind === 'deleted' && canUndo && (
            <button type="button" class="button small" ref={undo} onClick={and(onUndo)}>
              {i18n.t('undo.label')}
            </button>
          )}
          <button type="button" class="button plain small" onClick={and(onDismiss)}>
            {i18n.t('list.dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
