import { i18n } from '#i18n';
import type { RolesDesk } from '../../../lib/live/history/prepare/roles.ts';
import { LONGEST_LINE } from '../../../lib/practices/own-words.ts';
import { MOST_ROLES, ROLES, type SeriesRole } from '../../../lib/practices/roles.ts';
import { camel } from '../../camel.ts';
import { useAdding } from './adding.ts';
import { SmallButton, TextField, Tick } from './fields.tsx';

interface RoleListProps {
  readonly roles: readonly SeriesRole[];
  readonly desk: Pick<RolesDesk, 'onRole' | 'onOwnRole' | 'onRemoveRole'>;
}

/** Which roles the series has: Hearth's to tick, and the user's own. */
export function RoleList({ roles, desk }: RoleListProps) {
  const own = roles.filter(({ text }) => text !== '');
  return (
    <>
      <fieldset class="tick-list">
        <legend>{i18n.t('practices.prepare.roles.ofSeries')}</legend>
        {ROLES.map((role) => (
          <Tick
            key={role}
            text={i18n.t(`practices.roles.${camel(role)}`)}
            isTicked={roles.some(({ id }) => id === role)}
            onTick={(on) => desk.onRole(role, on)}
          />
        ))}
      </fieldset>
      {own.length > 0 && (
        <ul class="practice-list">
          {own.map(({ id, text, leads }) => (
            <li key={id}>
              <p>
                <bdi>{text}</bdi> {leads && <span class="soft">· {i18n.t('practices.prepare.roles.leading')}</span>}
              </p>
              <SmallButton
                text={i18n.t('practices.prepare.remove')}
                of={i18n.t('practices.prepare.removeOne', [text])}
                onClick={() => desk.onRemoveRole(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {roles.length < MOST_ROLES ? (
        <NewRole onOwnRole={desk.onOwnRole} />
      ) : (
        <p class="soft">{i18n.t('practices.prepare.roles.full')}</p>
      )}
    </>
  );
}

function NewRole({ onOwnRole }: Pick<RolesDesk, 'onOwnRole'>) {
  const { values, set, first, onSubmit } = useAdding({ text: '', leads: false }, ({ text, leads }) =>
    onOwnRole(text, leads),
  );
  return (
    <form class="practice-form" onSubmit={onSubmit}>
      <TextField
        label={i18n.t('practices.prepare.roles.own')}
        value={values.text}
        longest={LONGEST_LINE}
        placeholder={i18n.t('practices.prepare.roles.ownHint')}
        isNeeded
        field={first}
        onValue={(text) => set({ text })}
      />
      <Tick text={i18n.t('practices.prepare.roles.leads')} isTicked={values.leads} onTick={(leads) => set({ leads })} />
      <button type="submit" class="button">
        {i18n.t('practices.prepare.add')}
      </button>
    </form>
  );
}
