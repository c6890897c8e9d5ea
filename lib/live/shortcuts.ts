/** What a key of the user's does to a running meeting. Pure; the browser's names of these commands are in the manifest. */
import type { Claims } from './claims.ts';
import { runningMeetings } from './claims.ts';
import type { RunningMeeting } from './messages.ts';
import type { LiveCommand, LiveSnapshot } from './snapshot.ts';

export const SHORTCUTS = [
  'toggle-overlay',
  'next-in-round',
  'new-topic',
  'copy-prompt',
  'thank',
  'pause',
  'read-out',
] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** What a view on the meeting page does, as the meeting itself knows nothing of it. */
export type ViewShortcut = 'toggle-overlay' | 'copy-prompt' | 'thank' | 'read-out';

/** Whether a text from outside names a shortcut. */
export function isShortcut(name: unknown): name is Shortcut {
  return SHORTCUTS.some((known) => known === name);
}

/** What a shortcut means in this meeting now; `null`: nothing. */
export function shortcutAction(name: Shortcut, snapshot: LiveSnapshot): LiveCommand | ViewShortcut | null {
  const { status, role, round, agenda, lastVoice } = snapshot;
  if (status !== 'watching' && status !== 'paused' && status !== 'alone') return null;
  switch (name) {
    case 'toggle-overlay':
    case 'copy-prompt':
      return name;
    case 'thank':
      return role === 'facilitator' && lastVoice !== null ? name : null;
    case 'read-out':
      return role === 'facilitator' ? name : null;
    case 'pause':
      return { type: status === 'paused' ? 'resume' : 'pause' };
    case 'next-in-round':
      return round && round.current !== null ? { type: 'turn', person: round.current, result: 'done' } : null;
    case 'new-topic':
      // With just the own airtime there are no topics to be seen.
      return role === 'facilitator' ? { type: 'new-topic', label: agenda[0]?.label ?? '' } : null;
  }
}

/** The meeting that shortcuts are for: the newest tab's, as on the badge. `null`: none runs. */
export function shortcutTarget(claims: Claims): RunningMeeting | null {
  return runningMeetings(claims).at(-1) ?? null;
}
