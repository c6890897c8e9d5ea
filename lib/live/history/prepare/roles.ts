/** Who takes what at the next meeting. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  giveRole,
  type HearthsRole,
  hearthsRole,
  MOST_ROLES,
  ownRole,
  ROLES,
  type RoleTaken,
  type RoleToday,
  rememberRoles,
  type SeriesRole,
  suggestRoles,
  swapRoles,
} from '../../../practices/roles.ts';
import type { PracticesCore, ShownPractices } from './model.ts';
import { changeRows, removal, withoutRow, withRow } from './rows.ts';

export interface RolesDesk {
  /** What was suggested, as the user changed it since; `null`: nothing was. */
  readonly plan: ReadonlySignal<readonly RoleToday[] | null>;
  /** A role that came with Hearth is one of this series, or is not. */
  readonly onRole: (role: HearthsRole, on: boolean) => void;
  readonly onOwnRole: (words: string, leads: boolean) => Promise<boolean>;
  readonly onRemoveRole: (id: string) => void;
  /** Suggests roles for these people. */
  readonly onSuggest: (present: readonly string[]) => void;
  /** `null`: to nobody. */
  readonly onGive: (role: string, name: string | null) => void;
  readonly onSwap: (one: string, other: string) => void;
  readonly onKeep: () => void;
}

/** Opens the part about roles, and what begins it anew for another series. */
export function openRoles({ at, change, now, newId }: PracticesCore): {
  readonly desk: RolesDesk;
  readonly begin: () => void;
} {
  const plan = signal<readonly RoleToday[] | null>(null);
  /** A role that is gone leaves the plan; a new one waits for the next suggestion. */
  const fitPlan = (): void => {
    const roles = at()?.practices.roles ?? [];
    if (plan.peek()) plan.value = (plan.peek() ?? []).filter(({ role }) => roles.some(({ id }) => id === role));
  };
  const add = (role: SeriesRole) =>
    changeRows('roles', (rows) => (rows.length < MOST_ROLES ? inOrder(withRow(rows, role)) : rows));
  const suggest = (present: readonly string[]): void => {
    const shown = at();
    if (!shown) return;
    plan.value = suggestRoles({ roles: shown.practices.roles, history: rolesBefore(shown), present });
  };
  /** The tick that is being stored; a suggestion waits for it, as whoever ticked means that role, too. */
  let ticked: Promise<void> | null = null;
  return {
    begin: () => {
      plan.value = null;
    },
    desk: {
      plan,
      onRole: (role, on) => {
        const put = on ? add(hearthsRole(role)) : changeRows('roles', (rows) => withoutRow(rows, role));
        const stored = change(put).then(() => {
          if (ticked === stored) ticked = null;
          fitPlan();
        });
        ticked = stored;
      },
      onOwnRole: async (words, leads) => {
        const made = ownRole(newId(), words, leads);
        const isRoom = (at()?.practices.roles.length ?? 0) < MOST_ROLES;
        return made && isRoom ? change(add(made), { kind: 'noted', about: made.text }) : false;
      },
      onRemoveRole: (id) => {
        const shown = at();
        const taken = shown && removal(shown.practices, 'roles', id);
        const about = shown?.practices.roles.find((role) => role.id === id)?.text ?? '';
        if (taken) void change(taken.change, { kind: 'removed', about, back: taken.back }).then(fitPlan);
      },
      onSuggest: (present) => {
        if (ticked) void ticked.then(() => suggest(present));
        else suggest(present);
      },
      onGive: (role, name) => {
        plan.value = giveRole(plan.peek() ?? [], role, name);
      },
      onSwap: (one, other) => {
        plan.value = swapRoles(plan.peek() ?? [], one, other);
      },
      onKeep: () => {
        const [shown, today] = [at(), plan.peek()];
        if (!shown || !today) return;
        const wall = now();
        const before = shown.practices.rolesTaken;
        void change(
          (practices) => ({
            ...practices,
            rolesTaken: rememberRoles(rolesBefore({ ...shown, practices }), today, wall),
          }),
          { kind: 'roles-kept', back: (practices) => ({ ...practices, rolesTaken: before }) },
        ).then((isKept) => {
          if (isKept) plan.value = null;
        });
      },
    },
  };
}

/** Roles that were kept for a meeting that is still to come are no history yet: they can be kept anew. */
function rolesBefore({ practices, group }: ShownPractices): RoleTaken[] {
  const { lastStarted } = group;
  return practices.rolesTaken.filter(({ wall }) => lastStarted === null || wall <= lastStarted);
}

/** Hearth's own as they are offered, then the user's. */
function inOrder(roles: readonly SeriesRole[]): SeriesRole[] {
  const order: readonly string[] = ROLES;
  const place = ({ id }: SeriesRole) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...roles].sort((a, b) => place(a) - place(b));
}
