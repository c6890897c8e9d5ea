/** Live views for tests. */
import type { LivePerson, LiveSnapshot } from '../../../lib/live/snapshot.ts';

export function person(n: number, change: Partial<LivePerson> = {}): LivePerson {
  return {
    id: `p${n}`,
    name: ['Me', 'Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus', 'Hana'][n - 1] ?? `Person No ${n}`,
    namesake: 0,
    self: n === 1,
    present: true,
    measured: true,
    speaking: false,
    handUp: false,
    newHere: false,
    standing: { topic: 'not-heard-from', meeting: 'not-heard-from' },
    airtimeMs: 0,
    share: null,
    evenSplit: null,
    marks: [],
    room: null,
    cameBack: false,
    renamed: false,
    lastSaidMs: 0,
    looksLikeDevice: false,
    ...change,
  };
}

/** A meeting of these people, in this order of asking (the user last). */
export function snapshot(people: readonly LivePerson[], change: Partial<LiveSnapshot> = {}): LiveSnapshot {
  const having = (scope: 'topic' | 'meeting', ...standings: string[]) =>
    people.filter((one) => standings.includes(one.standing[scope])).length;
  const count = (scope: 'topic' | 'meeting') => ({
    heardFrom: having(scope, 'heard', 'another-way', 'listening'),
    notHeardFrom: having(scope, 'not-heard-from'),
    cantTell: having(scope, 'cant-tell'),
    people: people.length,
  });
  const others = people.filter(({ self }) => !self);
  return {
    status: 'watching',
    platform: { id: 'livekit', name: 'LiveKit Meet' },
    unread: null,
    room: 'team',
    title: 'Weekly sync',
    meetingId: 'm1',
    role: 'facilitator',
    elapsedMs: 24 * 60_000,
    health: { state: 'good', reason: null },
    mode: 'per-participant',
    approximate: false,
    topic: { number: 1, label: '', elapsedMs: 0, plannedMs: null, ledBy: null },
    kind: 'discussion',
    purpose: '',
    agenda: [],
    endsInMs: null,
    reach: 'names',
    roundFirst: false,
    round: null,
    roundsDone: 0,
    nudge: null,
    snoozedMs: 0,
    sharing: false,
    arriving: false,
    people,
    order: [...others, ...people.filter(({ self }) => self)].map(({ id }) => ({ person: id, reason: null })),
    counts: { topic: count('topic'), meeting: count('meeting') },
    shares: 'too-early',
    everyoneHeard: false,
    undoable: null,
    ownVoice: 'shown',
    storageFailing: false,
    prepared: false,
    lastVoice: null,
    ...change,
  };
}

export const heard = { standing: { topic: 'heard', meeting: 'heard' } } as const;
