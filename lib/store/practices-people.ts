/** Who is named in what is noted for a series: to be handed over, or to go. */
import { compared, mentions } from './mentions.ts';
import type { Practices } from './practices.ts';

/** What names people. What is handed in to the idea box, and everything else, names nobody but in words of somebody's own. */
type Named = Pick<Practices, 'rolesTaken' | 'welcomes' | 'buddies' | 'followUps' | 'appreciations'>;

/** What a series says of a person by name, as it is kept. */
export interface NotedAbout extends Named {
  /** Roles that they had, for their names. */
  readonly roles: Practices['roles'];
}

/** These parts where nobody may be named. */
export const NOBODY_NAMED: Named = { rolesTaken: [], welcomes: [], buddies: [], followUps: [], appreciations: [] };

/** Every name there is, as often as it is there. */
export function namesIn({ rolesTaken, welcomes, buddies, followUps, appreciations }: Practices): string[] {
  const names = [
    ...[...rolesTaken, ...welcomes, ...followUps].map(({ name }) => name),
    ...buddies.flatMap(({ newcomer, buddy }) => [newcomer, buddy]),
    ...appreciations.flatMap(({ name, by }) => [name, by]),
  ];
  return names.filter((name) => name !== '');
}

/** What is said of a person by name; others are in it only in so far as they are named beside. */
export function notedAbout(practices: Practices, person: string): NotedAbout {
  const isTheirs = ({ name }: { readonly name: string }) => isNamed(name, person);
  const rolesTaken = practices.rolesTaken.filter(isTheirs);
  return {
    roles: practices.roles.filter(({ id }) => rolesTaken.some(({ role }) => role === id)),
    rolesTaken,
    welcomes: practices.welcomes.filter(isTheirs),
    buddies: practices.buddies.filter(({ newcomer, buddy }) => isNamed(newcomer, person) || isNamed(buddy, person)),
    followUps: practices.followUps.filter(isTheirs),
    appreciations: practices.appreciations.filter(({ name, by }) => isNamed(name, person) || isNamed(by, person)),
  };
}

/** How many entries that are. */
export function countNoted({ rolesTaken, welcomes, buddies, followUps, appreciations }: Named): number {
  return rolesTaken.length + welcomes.length + buddies.length + followUps.length + appreciations.length;
}

/** Without anything that names a person. Thanks that they gave to others stay, as nobody's. */
export function withoutPerson(practices: Practices, person: string): Practices {
  const isOthers = ({ name }: { readonly name: string }) => !isNamed(name, person);
  return {
    ...practices,
    rolesTaken: practices.rolesTaken.filter(isOthers),
    welcomes: practices.welcomes.filter(isOthers),
    buddies: practices.buddies.filter(({ newcomer, buddy }) => !isNamed(newcomer, person) && !isNamed(buddy, person)),
    followUps: practices.followUps.filter(isOthers),
    appreciations: practices.appreciations
      .filter(isOthers)
      .map((one) => (isNamed(one.by, person) ? { ...one, by: '' } : one)),
  };
}

/** Without anything that names anybody. */
export function withoutNamed(practices: Practices): Practices {
  return { ...practices, ...NOBODY_NAMED };
}

/** What the user wrote in their own words. */
export function ownWords(practices: Practices): string[] {
  const { charter, roles, ownQuestions, followUps, appreciations, checklists } = practices;
  return [
    charter.purpose,
    ...charter.norms,
    charter.ways,
    charter.ritual,
    ...[...roles, ...ownQuestions, ...followUps].map(({ text }) => text),
    ...appreciations.flatMap(({ what, value }) => [what, value]),
    ...checklists.flatMap(({ answers }) => Object.values(answers).map(({ note }) => note)),
  ];
}

/** Whether any words there mention a name: the user's own, and those of ideas that were handed in with their replies. */
export function anyMentions(practices: Practices, name: string): boolean {
  const ideas = practices.ideas.flatMap(({ text, reply }) => [text, reply?.text ?? '']);
  return [...ownWords(practices), ...ideas].some((text) => mentions(text, name));
}

/** Whether a name that is noted is this person's. */
export function isNamed(name: string, person: string): boolean {
  return name !== '' && compared(name) === compared(person);
}
