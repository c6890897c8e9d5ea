/** A name as the user types it. */
import { sameNameAmong } from '../../../practices/names.ts';
import { LONGEST_LINE, oneLine } from '../../../practices/own-words.ts';
import type { SeriesGroup } from './model.ts';

/** Who is meant: somebody of the group as they are called there, else the name as it was typed. */
export function personNamed(typed: string, { everybody }: SeriesGroup): string {
  const name = oneLine(typed, LONGEST_LINE);
  return sameNameAmong(name, everybody) ?? name;
}
