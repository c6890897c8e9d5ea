import type { TabStatus } from './messages.ts';
import type { LiveSnapshot } from './snapshot.ts';

/** What the badge and the list of running meetings need of a live view: no names. */
export function statusOf({ status, health, title, platform, room, meetingId, counts }: LiveSnapshot): TabStatus {
  return {
    status,
    health: health.state,
    title,
    platform: platform?.id ?? null,
    room,
    meetingId,
    notHeardFrom: counts.topic.notHeardFrom,
    people: counts.topic.people,
  };
}
