import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RolesDesk } from '../../../lib/live/history/prepare/roles.ts';
import type { RoleToday, SeriesRole } from '../../../lib/practices/roles.ts';
import { camel } from '../../camel.ts';
import { SmallButton, Tick } from './fields.tsx';
import { roleWords } from './words.ts';

interface RolePlanProps {
  readonly desk: RolesDesk;
  readonly roles: readonly SeriesRole[];
  /** Who was there lately. */
  readonly people: readonly string[];
}

/** Who might take which role, why, and whoever the user would rather have. */
export function RolePlan({ desk, roles, people }: RolePlanProps) {
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const plan = desk.plan.value;
  if (people.length === 0) return <p class="soft">{i18n.t('practices.prepare.roles.nobodyKnown')}</p>;
  if (roles.length === 0) return <p class="soft">{i18n.t('practices.prepare.roles.none')}</p>;
  const tick = (name: string, on: boolean) => {
    setAway(new Set(on ? [...away].filter((one) => one !== name) : [...away, name]));
  };
  return (
    <>
      <details class="practice-fold">
        <summary>{i18n.t('practices.prepare.roles.who')}</summary>
        <p class="soft">{i18n.t('practices.prepare.roles.whoText')}</p>
        <ul class="tick-list">
          {people.map((name) => (
            <li key={name}>
              <Tick text={name} isTicked={!away.has(name)} onTick={(on) => tick(name, on)} />
            </li>
          ))}
        </ul>
      </details>
      <div class="practice-actions">
        <button type="button" class="button" onClick={() => desk.onSuggest(people.filter((name) => !away.has(name)))}>
          {i18n.t('practices.prepare.roles.suggest')}
        </button>
        <span class="unseen" role="status">
          {plan && i18n.t('practices.prepare.roles.suggested')}
        </span>
      </div>
      {plan && plan.length > 0 && (
        <>
          <h3>{i18n.t('practices.prepare.roles.plan')}</h3>
          <ul class="role-plan">
            {plan.map((one, i) => (
              <RoleRow key={one.role} one={one} next={plan[i + 1]} roles={roles} people={people} desk={desk} />
            ))}
          </ul>
          <button type="button" class="button main keep" onClick={desk.onKeep}>
            {i18n.t('practices.prepare.roles.keep')}
          </button>
        </>
      )}
    </>
  );
}

interface RoleRowProps extends RolePlanProps {
  readonly one: RoleToday;
  /** The role below it. */
  readonly next: RoleToday | undefined;
}

function RoleRow({ one: { role, name, reason }, next, roles, people, desk }: RoleRowProps) {
  const id = useId();
  const words = roleWords(role, roles);
  return (
    <li>
      <label for={id}>
        <bdi>{words}</bdi>
      </label>
      <select
        id={id}
        value={name ?? ''}
        aria-describedby={`${id}-why`}
        onChange={(event) => desk.onGive(role, event.currentTarget.value || null)}
      >
        {['', ...people].map((person) => (
          <option key={person} dir="auto" value={person} selected={person === (name ?? '')}>
            {person || i18n.t('practices.prepare.roles.nobody')}
          </option>
        ))}
      </select>
      <span id={`${id}-why`} class="soft">
        {reason && i18n.t(`practices.roleReason.${camel(reason)}`)}
      </span>
      {next && (
        <SmallButton
          text={i18n.t('practices.prepare.roles.swap')}
          of={i18n.t('practices.prepare.roles.swapOf', [words, roleWords(next.role, roles)])}
          onClick={() => desk.onSwap(role, next.role)}
        />
      )}
    </li>
  );
}
