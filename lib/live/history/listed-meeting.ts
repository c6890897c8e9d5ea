/** From stored rows to rows of a list. */
import type { MeetingRow } from '../../store/database.ts';
import type { ListedMeeting } from './model.ts';
import { platformName } from './platform-name.ts';

/** A stored row as the list shows it. */
export function listedMeeting(
  row: MeetingRow,
  series: ListedMeeting['series'],
  found: readonly string[] = [],
): ListedMeeting {
  const { id, platform, summary, parentId = null } = row;
  return { id, platformName: platformName(platform), summary, series, parentId, found };
}
