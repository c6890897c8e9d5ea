/** What the toolbar badge shows: a number to glance at, never a name. */
import { LARGE_MEETING } from '../measures/complete.ts';
import type { TabStatus } from './messages.ts';

export interface Badge {
  readonly text: string;
  /** `calm`: the usual number. `attention`: held or blind. `neutral`: says nothing on a shared screen. */
  readonly tone: 'calm' | 'attention' | 'neutral';
}

const NOTHING: Badge = { text: '', tone: 'calm' };

/** The badge for the meeting that is watched (`null`: none). */
export function badgeOf(status: TabStatus | null, namesHidden: boolean): Badge {
  if (!status) return NOTHING;
  if (status.status === 'paused') return { text: 'II', tone: 'attention' };
  if (status.status !== 'watching') return NOTHING;
  if (status.health === 'lost') return { text: '?', tone: 'attention' };
  if (namesHidden || status.sharing) return { text: '·', tone: 'neutral' };
  const count = countOf(status);
  // Part of the call is out of sight: the number may be too high, and no number says less than it seems to.
  if (status.health === 'partial') return { text: count === '' ? '…' : `${count}?`, tone: 'attention' };
  return { text: count, tone: 'calm' };
}

function countOf({ people, notHeardFrom }: TabStatus): string {
  if (people <= 2 || notHeardFrom === 0) return '';
  return people > LARGE_MEETING ? '•' : String(notHeardFrom);
}
