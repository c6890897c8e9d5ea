/** The live view where nothing is counted. */
import type { Platform } from '../platforms/contract.ts';
import type { LiveContext } from './outline.ts';
import type { PageView } from './page-view.ts';
import type { LiveSnapshot, LiveStatus, ScopeCount } from './snapshot.ts';

type IdleStatus = Extract<LiveStatus, 'elsewhere' | 'ask' | 'never' | 'lobby'>;

/** How things stand on such a page; `never`: the user wants nothing counted there. */
export function idleStatus(never: boolean, { inCall, reading }: Pick<PageView, 'inCall' | 'reading'>): IdleStatus {
  if (never) return 'never';
  if (inCall) return 'ask';
  return reading?.phase === 'lobby' ? 'lobby' : 'elsewhere';
}

/** The view of a page on which nothing is counted; `failed`: because it cannot be read. */
export function idleSnapshot(
  status: IdleStatus,
  context: Pick<LiveContext, 'platform' | 'room' | 'title'> & Pick<LiveSnapshot, 'unread' | 'role'>,
  failed: boolean,
): LiveSnapshot {
  const nobody: ScopeCount = { heardFrom: 0, notHeardFrom: 0, cantTell: 0, people: 0 };
  return {
    status,
    ...context,
    meetingId: null,
    elapsedMs: 0,
    health: failed ? { state: 'lost', reason: 'reader-failed' } : { state: 'good', reason: null },
    mode: null,
    approximate: false,
    topic: { number: 1, label: '', elapsedMs: 0, plannedMs: null, ledBy: null },
    kind: 'discussion',
    purpose: '',
    agenda: [],
    endsInMs: null,
    reach: 'none',
    roundFirst: false,
    round: null,
    roundsDone: 0,
    nudge: null,
    snoozedMs: 0,
    sharing: false,
    arriving: false,
    people: [],
    order: [],
    counts: { topic: nobody, meeting: nobody },
    shares: 'too-early',
    everyoneHeard: false,
    undoable: null,
    ownVoice: 'shown',
    storageFailing: false,
    prepared: false,
    lastVoice: null,
  };
}

/** What a viewer is told of the platform. */
export function shownPlatform({ id, name, panelHelps, isPractice }: Platform): NonNullable<LiveSnapshot['platform']> {
  return { id, name, ...(panelHelps && { panelHelps }), ...(isPractice && { isPractice }) };
}
