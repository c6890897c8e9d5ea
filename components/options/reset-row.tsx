import { i18n } from '#i18n';
import type { SettingsDesk } from '../../lib/live/settings-desk.ts';
import type { ResetGroup } from '../../lib/settings/portable.ts';
import { groupTitle } from './settings-list.ts';

interface ResetRowProps {
  readonly what: ResetGroup | 'all';
  readonly desk: Pick<SettingsDesk, 'done' | 'onReset' | 'onUndo'>;
}

/** Sets a group back to how it came with Hearth, or all of them, and takes that back again. */
export function ResetRow({ what, desk }: ResetRowProps) {
  const label = what === 'all' ? i18n.t('options.reset.all') : i18n.t('options.reset.group', [groupTitle(what)]);
  return (
    <div class="as-it-was">
      <button
        type="button"
        class={what === 'all' ? 'button' : 'button plain small reset'}
        onClick={() => desk.onReset(what)}
      >
        {label}
      </button>
      <DoneNotice what={what} {...{ desk }} />
    </div>
  );
}

interface DoneNoticeProps {
  readonly what: ResetGroup | 'all' | 'file';
  readonly desk: Pick<SettingsDesk, 'done' | 'onUndo'>;
}

/** What was done last, with the way back, where it was done. */
export function DoneNotice({ what, desk }: DoneNoticeProps) {
  const done = desk.done.value?.what === what ? desk.done.value : null;
  const words = what === 'file' ? i18n.t('options.file.taken') : i18n.t('options.reset.done');
  return (
    <div class="done-notice">
      <p role="status" tabIndex={-1}>
        {done?.state === 'done' && words}
        {done?.state === 'undone' && i18n.t('options.reset.undone')}
        {done?.state === 'failed' && i18n.t('options.reset.failed')}
      </p>
      {done?.state === 'done' && (
        <button
          type="button"
          class="button small"
          onClick={(event) => {
            // It will be gone.
            const said = event.currentTarget.previousElementSibling;
            if (said instanceof HTMLElement) said.focus();
            desk.onUndo();
          }}
        >
          {i18n.t('options.reset.undo')}
        </button>
      )}
    </div>
  );
}
