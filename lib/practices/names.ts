/** People of a series by their names: platforms give ids for one meeting only, so over several a name is all there is. */
import { isSameName } from '../platforms/person-name.ts';

/**
 * Which of these names stands for the same person: the very same one, else one that differs only by what pages and people hang
 * on to it (case, pronouns, a role, a number). `null`: none of them; a person without a name is nobody's namesake.
 */
export function sameNameAmong(name: string, names: readonly string[]): string | null {
  if (name === '') return null;
  if (names.includes(name)) return name;
  return names.find((one) => isSameName(one, name)) ?? null;
}

/** Whether one of these names stands for the same person. */
export function isAmong(name: string, names: readonly string[]): boolean {
  return sameNameAmong(name, names) !== null;
}

/** Every person once, by the first of their names; people without a name cannot be told apart and are passed over. */
export function distinctNames(names: readonly string[]): string[] {
  const distinct: string[] = [];
  for (const name of new Set(names)) {
    if (name !== '' && !isAmong(name, distinct)) distinct.push(name);
  }
  return distinct;
}
