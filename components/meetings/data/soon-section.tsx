import { i18n } from '#i18n';
import type { KeptData, KeptMeeting } from '../../../lib/live/history/keeping-model.ts';
import { KeptMeetings } from './kept-meetings.tsx';

interface SoonSectionProps extends Pick<KeptData, 'soon' | 'held'> {
  readonly onHold: (ids: readonly string[], held: boolean) => void;
}

/** What is going to happen by tomorrow, while it can still be prevented; and what was. */
export function SoonSection({ soon, held, onHold }: SoonSectionProps) {
  const { figures, names } = soon;
  return (
    <>
      {figures.length + names.length > 0 && (
        <section class="option soon">
          <h2>{i18n.t('data.soon.title')}</h2>
          {figures.length > 0 && (
            <>
              <p>{i18n.t('data.soon.figures', figures.length)}</p>
              <Keepable meetings={figures} onHold={onHold} />
            </>
          )}
          {names.length > 0 && (
            <>
              <p>{i18n.t('data.soon.names', names.length)}</p>
              <Keepable meetings={names} onHold={onHold} />
            </>
          )}
        </section>
      )}
      {held.length > 0 && (
        <section class="option">
          <h2>{i18n.t('data.held.title')}</h2>
          <p class="soft">{i18n.t('data.held.text')}</p>
          <KeptMeetings
            meetings={held}
            action={i18n.t('data.held.letGo')}
            actionFor={(title) => i18n.t('data.held.letGoOne', [title])}
            onAct={(ids) => onHold(ids, false)}
          />
        </section>
      )}
    </>
  );
}

function Keepable({
  meetings,
  onHold,
}: Pick<SoonSectionProps, 'onHold'> & { readonly meetings: readonly KeptMeeting[] }) {
  const keep = (ids: readonly string[]) => onHold(ids, true);
  return (
    <KeptMeetings
      meetings={meetings}
      action={i18n.t('data.soon.keep')}
      actionFor={(title) => i18n.t('data.soon.keepOne', [title])}
      onAct={keep}
      all={
        <button type="button" class="button main all" onClick={() => keep(meetings.map(({ id }) => id))}>
          {i18n.t('data.soon.keepAll')}
        </button>
      }
    />
  );
}
