/** What the background is told of a tab. */
import type { TabStatus } from './messages.ts';
import type { LiveOutline } from './snapshot.ts';

/** What the badge and the list of running meetings need of a live view: no names. */
export function statusOf(outline: LiveOutline): TabStatus {
  const { status, health, title, platform, room, meetingId, counts, role, sharing } = outline;
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
    sharing,
  };
}

/** Tells a status when it is news. */
export class StatusTeller {
  readonly #send: (status: TabStatus) => Promise<void>;
  #told = '';

  constructor(send: (status: TabStatus) => Promise<void>) {
    this.#send = send;
  }

  tell(outline: LiveOutline): void {
    const status = statusOf(outline);
    const text = JSON.stringify(status);
    if (text === this.#told) return;
    this.#told = text;
    // What could not be told is told again at the next tick.
    this.#send(status).catch(() => this.forget());
  }

  /** The next status is news whatever it is. */
  forget(): void {
    this.#told = '';
  }
}
