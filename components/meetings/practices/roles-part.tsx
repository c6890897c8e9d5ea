import { i18n } from '#i18n';
import type { SeriesGroup } from '../../../lib/live/history/prepare/model.ts';
import type { RolesDesk } from '../../../lib/live/history/prepare/roles.ts';
import type { RoleTaken, SeriesRole } from '../../../lib/practices/roles.ts';
import { NamesHidden, PracticePart } from './practice-part.tsx';
import { KeptRoles, RoleHistory } from './role-history.tsx';
import { RoleList } from './role-list.tsx';
import { RolePlan } from './role-plan.tsx';

interface RolesPartProps {
  readonly desk: RolesDesk;
  readonly roles: readonly SeriesRole[];
  readonly taken: readonly RoleTaken[];
  readonly group: SeriesGroup;
  readonly namesHidden: boolean;
  readonly isWanted: boolean;
}

/** Roles that go round, and who takes them next. */
export function RolesPart({ desk, roles, taken, group, namesHidden, isWanted }: RolesPartProps) {
  return (
    <PracticePart
      title={i18n.t('practices.prepare.roles.title')}
      about={i18n.t('practices.prepare.roles.about')}
      isWanted={isWanted}
    >
      <RoleList roles={roles} desk={desk} />
      {namesHidden ? (
        <NamesHidden />
      ) : (
        <>
          <RolePlan desk={desk} roles={roles} people={group.everybody} />
          <KeptRoles roles={roles} taken={taken} lastStarted={group.lastStarted} />
          <RoleHistory roles={roles} taken={taken} lastStarted={group.lastStarted} />
        </>
      )}
    </PracticePart>
  );
}
