/**
 * Whether what the page shows can be believed. Each alarm must hold for a while before it counts and goes off by itself
 * when the page is as it should be again. Times proposed by Hearth; every alarm about a changed page is visible within 60 s.
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
  /** Somebody began to speak who was not the last to do so. */
  readonly tookOver: boolean;
  /** Marks that this platform's page always bears are not there. */
  readonly missing: boolean;
  readonly marksSelf: boolean;
  /** Tiles vanished and came back lately: so often that it is the page and not the people. */
  readonly isShifting: boolean;
  readonly failed: boolean;
  /** Somebody's indicator does what no speech does. */
  readonly isOdd: boolean;
}

/** A page that stands still is doubted after so long: seen within a minute of the last change, samples and all. */
const STILL_MS = 55_000;

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
    holds: ({ people }) =>
      people.length > 0 && people.filter((p) => p.name !== '' || p.self).length < people.length * 0.8,
  },
  { reason: 'page-changed', state: 'partial', afterMs: 10_000, holds: ({ missing }) => missing },
  { reason: 'shifting-tiles', state: 'partial', afterMs: 0, holds: ({ isShifting }) => isShifting },
  {
    reason: 'no-self',
    state: 'partial',
    afterMs: 20_000,
    holds: ({ people, marksSelf }) => marksSelf && people.length >= 2 && !people.some((p) => p.self),
  },
  {
    reason: 'no-transitions',
    state: 'partial',
    afterMs: STILL_MS,
    holds: ({ unmuted, changed }) => unmuted.length >= 2 && !changed,
  },
  {
    reason: 'one-voice',
    state: 'partial',
    afterMs: 600_000,
    holds: ({ unmuted, tookOver }) => unmuted.length >= 3 && !tookOver,
  },
];

/** So many tiles that came back within a minute are no people leaving and returning. */
const MOST_RETURNS = 3;
const RETURNS_MS = 60_000;

/**
 * Whether three or more unmuted people all seem to speak: rarely true of people, often of a page whose markup changed. Who cannot be
 * seen, as the user on many pages, is left out.
 */
export function allSpeaking(unmuted: readonly ParticipantReading[]): boolean {
  const seen = unmuted.filter((p) => p.speaking !== 'unknown');
  return seen.length >= 3 && seen.every((p) => p.speaking === true);
}

/** What is seen of the page beside its people. */
export interface PageSigns {
  /** Somebody's indicator does what no speech does. */
  readonly isOdd?: boolean;
  readonly missing?: readonly string[];
  readonly complete?: boolean;
}

export class HealthMonitor {
  readonly #marksSelf: boolean;
  readonly #since = new Map<HealthReason, number>();
  #speakers: ReadonlySet<string> = new Set();
  /** Who began to speak last. */
  #voice: string | null = null;
  readonly #tiles = new TileMemory();

  /** `marksSelf`: the platform's pages say who the user is. */
  constructor({ marksSelf = false }: { readonly marksSelf?: boolean } = {}) {
    this.#marksSelf = marksSelf;
  }

  /** Takes the people that were read at `at`, and the page; `null` when the reader failed. */
  observe(people: readonly ParticipantReading[] | null, at: number, signs: PageSigns = {}): Health {
    const facts = this.#facts(people, at, signs);
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

  /** Since when nobody has begun or ceased to speak, once that is an alarm, whatever else is; `null`: it is none. */
  stillSince(at: number): number | null {
    const since = this.#since.get('no-transitions');
    return since !== undefined && at - since >= STILL_MS ? since : null;
  }

  #facts(read: readonly ParticipantReading[] | null, at: number, signs: PageSigns): Facts {
    const people = read ?? [];
    const unmuted = people.filter((p) => p.muted !== true);
    const speakers = new Set(people.flatMap((p) => (p.speaking === true ? [p.key] : [])));
    const began = [...speakers].filter((key) => !this.#speakers.has(key));
    const changed = began.length > 0 || speakers.size !== this.#speakers.size;
    const tookOver = began.some((key) => key !== this.#voice);
    this.#speakers = speakers;
    this.#voice = began.at(-1) ?? this.#voice;
    return {
      people,
      unmuted,
      seen: unmuted.filter((p) => p.speaking !== 'unknown').length,
      changed,
      tookOver,
      failed: read === null,
      isOdd: signs.isOdd ?? false,
      missing: (signs.missing ?? []).length > 0,
      marksSelf: this.#marksSelf,
      isShifting: this.#tiles.observe(people, at) && signs.complete !== false,
    };
  }
}

/** Whose tiles were there before, and how many of those that vanished have come back lately. */
class TileMemory {
  #shown: ReadonlySet<string> = new Set();
  readonly #gone = new Set<string>();
  #returns: number[] = [];

  /** Returns whether tiles come and go as no people do: more than `MOST_RETURNS` returned within a minute. */
  observe(people: readonly ParticipantReading[], at: number): boolean {
    const shown = new Set(people.map(({ key }) => key));
    for (const key of this.#shown) if (!shown.has(key)) this.#gone.add(key);
    const back = [...shown].filter((key) => this.#gone.delete(key));
    this.#shown = shown;
    this.#returns = [...this.#returns.filter((time) => at - time < RETURNS_MS), ...back.map(() => at)];
    return this.#returns.length > MOST_RETURNS;
  }
}
