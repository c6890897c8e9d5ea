/** Since when nobody has been speaking. */
import type { PersonId } from '../meeting/events.ts';
import type { PersonRecord } from '../meeting/record.ts';

/** The newest word of anybody here, meeting clock, ms; `null` while somebody is taken to be speaking. */
export function quietSince(here: readonly PersonRecord[], speaking: ReadonlySet<PersonId>): number | null {
  if (here.some(({ id }) => speaking.has(id))) return null;
  return Math.max(0, ...here.map(({ last }) => last?.to ?? 0));
}
