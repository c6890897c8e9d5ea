/** What the arrival rule changes: whether, and when, people count as heard if the first three minutes do not count. */
import type { Conversation } from '../meetings/conversation.ts';
import { ARRIVAL_MS, truthOf } from './metrics.ts';

export interface ArrivalEffect {
  /** Everybody who spoke at all. */
  readonly people: number;
  readonly heardWithRule: number;
  readonly heardWithout: number;
  /** Of those heard without the rule: how many had been heard when arrival was over. */
  readonly heardOnArrival: number;
}

export function arrivalEffect(meetings: readonly Conversation[]): ArrivalEffect {
  const count = (meeting: Conversation, arrivalMs: number) =>
    [...truthOf(meeting, arrivalMs).values()].filter(({ heard }) => heard).length;
  const arrivalOf = (meeting: Conversation): Conversation => ({
    ...meeting,
    speech: meeting.speech.flatMap((stretch) =>
      stretch.from < ARRIVAL_MS ? [{ ...stretch, to: Math.min(stretch.to, ARRIVAL_MS) }] : [],
    ),
  });
  const sum = (of: (meeting: Conversation) => number) => meetings.reduce((total, meeting) => total + of(meeting), 0);
  return {
    people: sum(({ speech }) => new Set(speech.map(({ speaker }) => speaker)).size),
    heardWithRule: sum((meeting) => count(meeting, ARRIVAL_MS)),
    heardWithout: sum((meeting) => count(meeting, 0)),
    heardOnArrival: sum((meeting) => count(arrivalOf(meeting), 0)),
  };
}

export function arrivalInWords({ people, heardWithRule, heardWithout, heardOnArrival }: ArrivalEffect): string {
  return (
    `Arrival: ${heardOnArrival} of ${people} people had been heard within the first three minutes, which do not count; ` +
    `by the end ${heardWithRule} are heard with this rule and ${heardWithout} would be without it.`
  );
}
