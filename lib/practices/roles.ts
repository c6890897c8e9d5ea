/** Roles of a series that go round: who takes what today, suggested fairly and with the reason, and changed by hand as people like. */
import { distinctNames, sameNameAmong } from './names.ts';
import { LONGEST_LINE, oneLine } from './own-words.ts';

/** Roles that came with Hearth, in the order in which they are offered. */
export const ROLES = ['facilitator', 'notes', 'timekeeper', 'check-in-host'] as const;
export type HearthsRole = (typeof ROLES)[number];

/** More roles than this are no help in a meeting (proposed by Hearth). */
export const MOST_ROLES = 12;
/** So much of a series' history is enough to be fair: three years of weekly meetings with four roles. */
export const MOST_ROLES_KEPT = 600;

/** A role that a series has. */
export interface SeriesRole {
  /** One of `ROLES`, or any other for the user's own. */
  readonly id: string;
  /** The user's own words for it; `''`: those that came with Hearth. */
  readonly text: string;
  /** Whoever has it leads: chances to lead go round as well. */
  readonly leads: boolean;
}

/** Who had which role in one meeting. */
export interface RoleTaken {
  readonly role: string;
  readonly name: string;
  /** When that meeting began, wall clock, ms. */
  readonly wall: number;
}

/**
 * Why somebody is suggested; one sentence each, true by itself. `only-one-here`: nobody else is there. `never-led`, `never-had-it`:
 * so far. `led-longest-ago`, `longest-ago`: of those who have no other role. `not-twice-running`: somebody whose turn it would be had
 * this role the last time. `others-have-one`: everybody else has a role already. `by-hand`: the user said so.
 */
export type RoleReason =
  | 'only-one-here'
  | 'never-led'
  | 'never-had-it'
  | 'led-longest-ago'
  | 'longest-ago'
  | 'not-twice-running'
  | 'others-have-one'
  | 'by-hand';

/** Who has a role today. */
export interface RoleToday {
  readonly role: string;
  /** `null`: nobody. */
  readonly name: string | null;
  /** `null`: nobody has it. */
  readonly reason: RoleReason | null;
}

export interface RolesAsked {
  readonly roles: readonly SeriesRole[];
  /** Of earlier meetings, in any order. */
  readonly history: readonly RoleTaken[];
  /** Names of those who could take a role: who is here, without devices and without people who would rather not. */
  readonly present: readonly string[];
}

/** A role that came with Hearth. Facilitating and opening a meeting are leading it. */
export function hearthsRole(id: HearthsRole): SeriesRole {
  return { id, text: '', leads: id === 'facilitator' || id === 'check-in-host' };
}

/** A role of the user's own; `null`: the words were empty. */
export function ownRole(id: string, words: string, leads: boolean): SeriesRole | null {
  const text = oneLine(words, LONGEST_LINE);
  return text === '' ? null : { id, text, leads };
}

/**
 * Who might take which role today, in the order of `roles`; the same for the same history and people, in whatever order they are
 * given. Nobody gets two roles while somebody has none, and nobody the role they had the last time while somebody has none or an
 * exchange would avoid it. Else a role goes to whoever has not had it for longest, and one that leads to whoever has not led for
 * longest.
 */
export function suggestRoles({ roles, history, present }: RolesAsked): RoleToday[] {
  const people = distinctNames([...present].sort(byText));
  if (people.length === 0) return roles.map(({ id }) => ({ role: id, name: null, reason: null }));
  const past = pastOf(roles, history, people);
  const holders = new Map<string, string>();
  // Chances to lead are fewest, so they are given out first.
  for (const role of [...roles].sort((a, b) => Number(b.leads) - Number(a.leads))) {
    holders.set(role.id, pick(role, people, past, holders));
  }
  for (const { id } of roles) exchange(id, past, holders);
  return roles.map((role) => {
    const name = holders.get(role.id) ?? null;
    return { role: role.id, name, reason: name === null ? null : reasonFor(role, name, people, past, holders) };
  });
}

/** What earlier meetings say of the people who are here, each by today's name. Times are wall clock, ms; never: minus infinity. */
interface Past {
  readonly had: (role: string, name: string) => number;
  readonly led: (name: string) => number;
  readonly any: (name: string) => number;
  /** Whether they had this role the last time that anybody had it. */
  readonly hadLast: (role: string, name: string) => boolean;
}

function pastOf(roles: readonly SeriesRole[], history: readonly RoleTaken[], people: readonly string[]): Past {
  const leading = new Set(roles.filter(({ leads }) => leads).map(({ id }) => id));
  const today = new Map(
    [...new Set(history.map(({ name }) => name))].map((name) => [name, sameNameAmong(name, people)]),
  );
  const had = new Map<string, number>();
  const led = new Map<string, number>();
  const any = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { role, name: then, wall } of history) {
    latest(last, role, wall);
    const name = today.get(then) ?? null;
    if (name === null) continue;
    latest(had, keyOf(role, name), wall);
    latest(any, name, wall);
    if (leading.has(role)) latest(led, name, wall);
  }
  const never = Number.NEGATIVE_INFINITY;
  return {
    had: (role, name) => had.get(keyOf(role, name)) ?? never,
    led: (name) => led.get(name) ?? never,
    any: (name) => any.get(name) ?? never,
    hadLast: (role, name) => last.has(role) && had.get(keyOf(role, name)) === last.get(role),
  };
}

function latest(times: Map<string, number>, key: string, wall: number): void {
  times.set(key, Math.max(times.get(key) ?? Number.NEGATIVE_INFINITY, wall));
}

function keyOf(role: string, name: string): string {
  return JSON.stringify([role, name]);
}

/** Of those with the fewest roles so far, whose turn it is. */
function pick(role: SeriesRole, people: readonly string[], past: Past, holders: ReadonlyMap<string, string>): string {
  const rolesOf = (name: string) => [...holders.values()].filter((one) => one === name).length;
  const fewest = Math.min(...people.map(rolesOf));
  const free = people.filter((name) => rolesOf(name) === fewest);
  const others = free.filter((name) => !past.hadLast(role.id, name));
  const [first = ''] = (others.length > 0 ? others : free).sort((a, b) => byTurn(role, past, a, b) || byText(a, b));
  return first;
}

/**
 * Where the last one without a role would get the one they had before, another role is exchanged for it, if that one is new to
 * both. It always is, unless they had every other role the last time, too.
 */
function exchange(role: string, past: Past, holders: Map<string, string>): void {
  const name = holders.get(role) ?? '';
  if (!past.hadLast(role, name)) return;
  for (const [other, holder] of holders) {
    if (holder === name || past.hadLast(other, name) || past.hadLast(role, holder)) continue;
    holders.set(other, name);
    holders.set(role, holder);
    return;
  }
}

/** Negative: it is the turn of the first one. */
function byTurn({ id, leads }: SeriesRole, past: Past, a: string, b: string): number {
  return (
    (leads ? sooner(past.led(a), past.led(b)) : 0) ||
    sooner(past.had(id, a), past.had(id, b)) ||
    sooner(past.any(a), past.any(b))
  );
}

/** A difference would be no number where both are never. */
function sooner(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function reasonFor(
  role: SeriesRole,
  name: string,
  people: readonly string[],
  past: Past,
  holders: ReadonlyMap<string, string>,
): RoleReason {
  if (people.length === 1) return 'only-one-here';
  const since = (one: string) => (role.leads ? past.led(one) : past.had(role.id, one));
  if (since(name) === Number.NEGATIVE_INFINITY) return role.leads ? 'never-led' : 'never-had-it';
  const before = people.filter((one) => since(one) < since(name));
  if (before.some((one) => past.hadLast(role.id, one))) return 'not-twice-running';
  const busy = new Set(holders.values());
  if (before.length > 0 && people.every((one) => busy.has(one))) return 'others-have-one';
  return role.leads ? 'led-longest-ago' : 'longest-ago';
}

/** Gives a role to somebody, or with `null` to nobody, whatever else they have. */
export function giveRole(today: readonly RoleToday[], role: string, name: string | null): RoleToday[] {
  return today.map((one) =>
    one.role === role && one.name !== name ? { role, name, reason: name === null ? null : 'by-hand' } : one,
  );
}

/** Two roles change hands. Nothing happens where one of them is not there, or both are the same person's. */
export function swapRoles(today: readonly RoleToday[], one: string, other: string): RoleToday[] {
  const [first, second] = [one, other].map((role) => today.find((each) => each.role === role));
  if (!first || !second) return [...today];
  return giveRole(giveRole(today, one, second.name), other, first.name);
}

/** The history with today's roles in it, at most `MOST_ROLES_KEPT` of the newest; saying it again for the same meeting puts it right. */
export function rememberRoles(history: readonly RoleTaken[], today: readonly RoleToday[], wall: number): RoleTaken[] {
  const taken = today.flatMap(({ role, name }) => (name === null ? [] : [{ role, name, wall }]));
  return [...history.filter((one) => one.wall !== wall), ...taken]
    .sort((a, b) => a.wall - b.wall)
    .slice(-MOST_ROLES_KEPT);
}

/**
 * Who has which role in the meeting that began at `startedWall`: what was kept last before it began, unless that was for an earlier
 * one, which began at `before` (`null`: there was none). Wall clocks, ms.
 */
export function rolesForToday(
  history: readonly RoleTaken[],
  { startedWall, before }: { readonly startedWall: number; readonly before: number | null },
): RoleTaken[] {
  const kept = history.filter(({ wall }) => wall <= startedWall && (before === null || wall > before));
  const newest = Math.max(...kept.map(({ wall }) => wall));
  return kept.filter(({ wall }) => wall === newest);
}
