/**
 * What Hearth sees of a page at this moment, tile by tile: plain data for a view that the user opens to check it. Made only while
 * somebody looks; nothing of it is kept. Pure.
 */
import { coverage } from '../measures/airtime.ts';
import type { HealthReason, HealthState, PersonId } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import type { IndicatorMode, Phase, PlatformId, Reading, Seen } from '../platforms/contract.ts';

/** One tile, as the page shows it. */
export interface SeenPerson {
  /** The number by which they are called while names are hidden: that of the live view where they are known there. */
  readonly id: PersonId;
  /** As the page shows it, `''` where it shows none: untrusted. */
  readonly name: string;
  readonly self: boolean;
  readonly speaking: Seen;
  readonly muted: Seen;
  readonly handUp: Seen;
  /** Our name for the signal that decided `speaking`; `null` when none did. */
  readonly rule: string | null;
  /** What is seen of their speech counts. */
  readonly measured: boolean;
}

export interface Inspection {
  readonly platform: { readonly id: PlatformId; readonly name: string } | null;
  /** The page is on the platform's own host, and not on somebody's server. */
  readonly ownHost: boolean;
  /** The platform's reader has been loaded. */
  readonly readerLoaded: boolean;
  /** `null`: nothing was read yet. */
  readonly phase: Phase | null;
  readonly mode: IndicatorMode | null;
  /** Everybody who is in the call is shown. */
  readonly complete: boolean;
  /** How many the page says are in the call; `null` where it does not say. */
  readonly rosterCount: number | null;
  /** Our names for the marks that the page always bears, and does not now. */
  readonly missing: readonly string[];
  readonly health: SeenHealth;
  /** Share of everybody's time that was measured, 0–1; `null` while nothing is counted. */
  readonly coverage: number | null;
  readonly people: readonly SeenPerson[];
}

export interface SeenHealth {
  readonly state: HealthState;
  readonly reason: HealthReason | null;
}

/** What a meeting that is being counted makes of the page. */
export interface Watched {
  readonly health: SeenHealth;
  readonly coverage: number | null;
  /** By the page's own key of a person. */
  readonly people: ReadonlyMap<string, { readonly id: PersonId; readonly measured: boolean }>;
  /** Numbers above this one belong to nobody yet. */
  readonly lastPerson: number;
}

/** What is looked at. */
export interface Look {
  readonly platform: Inspection['platform'];
  readonly ownHost: boolean;
  readonly readerLoaded: boolean;
  /** `null`: nothing was read yet, or the page cannot be read now. */
  readonly reading: Reading | null;
  /** `null`: nothing is counted here (yet). */
  readonly watched: Watched | null;
}

/** Viewer → meeting script, over the live port: begin or stop to tell. */
export interface InspectCommand {
  readonly type: 'inspect';
  readonly on: boolean;
}

/** What a ledger knows of those who are on the page; `now` on the meeting clock, ms. */
export function watchedIn(ledger: Ledger, now: number): Watched {
  const { state, reason } = ledger.health.at(-1) ?? { state: 'good' as const, reason: null };
  const people = Object.values(ledger.people).flatMap(({ id, keys, measurable }) =>
    Object.keys(keys).map((key) => [key, { id, measured: measurable }] as const),
  );
  return {
    health: { state, reason },
    coverage: coverage(ledger, now),
    people: new Map(people),
    lastPerson: ledger.lastPerson,
  };
}

/** Puts together what the page shows and what is made of it. `health` is that of a page where nothing is counted. */
export function inspect({ platform, ownHost, readerLoaded, reading, watched }: Look, health: SeenHealth): Inspection {
  let next = watched?.lastPerson ?? 0;
  const people = (reading?.participants ?? []).map(({ key, name, self, speaking, muted, handUp, rule }): SeenPerson => {
    const known = watched?.people.get(key);
    const id = known?.id ?? `p${++next}`;
    return { id, name, self, speaking, muted, handUp, rule, measured: known?.measured ?? speaking !== 'unknown' };
  });
  return {
    platform,
    ownHost,
    readerLoaded,
    phase: reading?.phase ?? null,
    mode: reading?.mode ?? null,
    complete: reading?.complete ?? true,
    rosterCount: reading?.rosterCount ?? null,
    missing: reading?.missing ?? [],
    health: watched?.health ?? health,
    coverage: watched?.coverage ?? null,
    people,
  };
}
