import { i18n } from '#i18n';
import type { RoleTaken, SeriesRole } from '../../../lib/practices/roles.ts';
import { day } from '../../past-format.ts';
import { roleWords } from './words.ts';

interface TakenProps {
  readonly roles: readonly SeriesRole[];
  readonly taken: readonly RoleTaken[];
  /** When the newest meeting began, wall clock, ms; `null`: there is none. */
  readonly lastStarted: number | null;
}

/** So many meetings are enough to look back on. */
const MOST_SHOWN = 6;

/** Roles that were kept since the last meeting. */
export function KeptRoles({ roles, taken, lastStarted }: TakenProps) {
  const kept = taken.filter(({ wall }) => lastStarted !== null && wall > lastStarted);
  if (kept.length === 0) return null;
  return (
    <div class="kept-roles">
      <h3>{i18n.t('practices.prepare.roles.kept')}</h3>
      <Holders taken={kept} roles={roles} />
    </div>
  );
}

/** Who had which role in the newest meetings. */
export function RoleHistory({ roles, taken, lastStarted }: TakenProps) {
  const past = taken.filter(({ wall }) => lastStarted === null || wall <= lastStarted);
  const walls = [...new Set(past.map(({ wall }) => wall))].sort((a, b) => b - a).slice(0, MOST_SHOWN);
  if (walls.length === 0) return null;
  return (
    <details class="practice-fold">
      <summary>{i18n.t('practices.prepare.roles.history')}</summary>
      <ol class="role-history">
        {walls.map((wall) => (
          <li key={wall}>
            <span class="soft">{day(wall)}</span>
            <Holders taken={past.filter((one) => one.wall === wall)} roles={roles} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A role that the series does not have any more has no name either. */
function Holders({ taken, roles }: Pick<TakenProps, 'taken' | 'roles'>) {
  return (
    <dl class="holders">
      {taken.map(({ role, name }) => {
        const words = roleWords(role, roles);
        return (
          words !== '' && (
            <div key={role}>
              <dt class="soft">
                <bdi>{words}</bdi>
              </dt>
              <dd>
                <bdi>{name}</bdi>
              </dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
