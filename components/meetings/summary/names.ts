import { i18n } from '#i18n';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import type { PersonId } from '../../../lib/meeting/events.ts';
import { list, nameOf } from '../../format.ts';

/** More names than this in a sentence are not read. */
const MOST_NAMES = 6;

/** "Ana, Ben, and 3 more". */
export function namesOf(
  ids: readonly PersonId[],
  { people }: Pick<MeetingReport, 'people'>,
  namesHidden: boolean,
): string {
  const all = people.filter(({ id }) => ids.includes(id)).map((person) => nameOf(person, namesHidden));
  const named = all.slice(0, all.length > MOST_NAMES + 1 ? MOST_NAMES : all.length);
  const more = all.length - named.length;
  return list(more > 0 ? [...named, i18n.t('list.more', more)] : named);
}
