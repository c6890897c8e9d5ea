/** What the toolbar badge shows: a number to glance at, never a name. */
import { LARGE_MEETING } from '../measures/standing.ts';
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
  if (namesHidden) return { text: '·', tone: 'neutral' };
  if (status.people <= 2 || status.notHeardFrom === 0) return NOTHING;
  return { text: status.people > LARGE_MEETING ? '•' : String(status.notHeardFrom), tone: 'calm' };
}
