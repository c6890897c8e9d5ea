import type { TabStatus } from './messages.ts';
import type { LiveSnapshot } from './snapshot.ts';

/** What the badge and the list of running meetings need of a live view: no names. */
export function statusOf(snapshot: LiveSnapshot): TabStatus {
  const { status, health, title, platform, room, meetingId, counts, role } = snapshot;
  return {
    status,
    health: health.state,
    title,
    platform: platform?.id ?? null,
    room,
    meetingId,
    // With just the own airtime nobody else is asked for anything.
    notHeardFrom: role === 'facilitator' ? counts.topic.notHeardFrom : 0,
    people: counts.topic.people,
  };
}
