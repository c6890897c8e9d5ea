/**
 * Whether what the page shows can be believed. Each alarm must hold for a while before it counts and goes off by itself
 * when the page is as it should be again. Times proposed by Hearth; every alarm is visible within 60 s.
 */
import type { HealthReason, HealthState } from '../meeting/events.ts';
import type { ParticipantReading } from '../platforms/contract.ts';

export interface Health {
  readonly state: HealthState;
  readonly reason: HealthReason | null;
}

interface Alarm {
  readonly reason: HealthReason;
  readonly state: Exclude<HealthState, 'good'>;
  readonly afterMs: number;
  readonly holds: (facts: Facts) => boolean;
}

interface Facts {
  readonly people: readonly ParticipantReading[];
  readonly unmuted: readonly ParticipantReading[];
  readonly seen: number;
  readonly changed: boolean;
  readonly failed: boolean;
  /** Somebody's indicator does what no speech does. */
  readonly isOdd: boolean;
}

/** In order of weight: the first that holds is the one that is shown. */
const ALARMS: readonly Alarm[] = [
  { reason: 'reader-failed', state: 'lost', afterMs: 1000, holds: ({ failed }) => failed },
  { reason: 'no-people', state: 'lost', afterMs: 20_000, holds: ({ people }) => people.length === 0 },
  {
    reason: 'no-indicators',
    state: 'lost',
    afterMs: 10_000,
    holds: ({ unmuted, seen }) => unmuted.some((p) => !p.self) && seen === 0,
  },
  {
    reason: 'all-on',
    state: 'lost',
    afterMs: 10_000,
    holds: ({ unmuted }) => allSpeaking(unmuted),
  },
  {
    reason: 'some-indicators',
    state: 'partial',
    afterMs: 10_000,
    holds: ({ unmuted, seen }) => unmuted.length > 0 && seen < unmuted.length / 2,
  },
  { reason: 'odd-indicators', state: 'partial', afterMs: 0, holds: ({ isOdd }) => isOdd },
  {
    reason: 'no-names',
    state: 'partial',
    afterMs: 10_000,
    holds: ({ people }) => people.length > 0 && people.filter((p) => p.name !== '').length < people.length * 0.8,
  },
  {
    reason: 'no-transitions',
    state: 'partial',
    afterMs: 60_000,
    holds: ({ unmuted, changed }) => unmuted.length >= 2 && !changed,
  },
];

/** Whether three or more unmuted people all seem to speak: rarely true of people, often of a page whose markup changed. */
export function allSpeaking(unmuted: readonly ParticipantReading[]): boolean {
  return unmuted.length >= 3 && unmuted.every((p) => p.speaking === true);
}

export class HealthMonitor {
  readonly #since = new Map<HealthReason, number>();
  #speakers = '';

  /** Takes the people that were read at `at`; `null` when the reader failed. */
  observe(people: readonly ParticipantReading[] | null, at: number, isOdd: boolean): Health {
    const facts = this.#facts(people, isOdd);
    let worst: Health = { state: 'good', reason: null };
    for (const alarm of ALARMS) {
      if (!alarm.holds(facts)) {
        this.#since.delete(alarm.reason);
        continue;
      }
      const since = this.#since.get(alarm.reason) ?? at;
      this.#since.set(alarm.reason, since);
      if (at - since >= alarm.afterMs && worst.reason === null) worst = { state: alarm.state, reason: alarm.reason };
    }
    return worst;
  }

  #facts(read: readonly ParticipantReading[] | null, isOdd: boolean): Facts {
    const people = read ?? [];
    const unmuted = people.filter((p) => p.muted !== true);
    const speakers = people.flatMap((p) => (p.speaking === true ? [p.key] : [])).join('\n');
    const changed = speakers !== this.#speakers;
    this.#speakers = speakers;
    return {
      people,
      unmuted,
      seen: unmuted.filter((p) => p.speaking !== 'unknown').length,
      changed,
      failed: read === null,
      isOdd,
    };
  }
}
