/** What a person would say who looks at each fixture page. Written by hand; the same for every browser. */
import type { ParticipantReading, PlatformId, Reading } from '../../lib/platforms/contract.ts';
import { GOOGLE_MEET } from './expected/google-meet.ts';
import { JITSI } from './expected/jitsi.ts';
import { LIVEKIT } from './expected/livekit.ts';

/** The day on which the fixtures were drawn up; newer pages are added beside them, old ones stay. */
export const DATE = '2026-11-23';

export interface Expectation {
  readonly layout: string;
  readonly phase: Reading['phase'];
  /** What is not given is as in an empty reading of a complete page. */
  readonly people?: readonly ParticipantReading[];
  readonly title?: string;
  readonly mode?: Reading['mode'];
  readonly complete?: boolean;
  readonly rosterCount?: number;
  /** The same reader first sees this layout. */
  readonly after?: string;
  /** How many elements a selector of the adapter matches, by its name there. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Page extends Expectation {
  readonly platform: PlatformId;
  readonly url: string;
}

export const PAGES: readonly Page[] = [
  ...GOOGLE_MEET.map((page) => ({
    ...page,
    platform: 'google-meet' as const,
    url: 'https://meet.google.com/abc-defg-hij',
  })),
  ...JITSI.map((page) => ({ ...page, platform: 'jitsi' as const, url: 'https://meet.jit.si/DesignReview' })),
  ...LIVEKIT.map((page) => ({ ...page, platform: 'livekit' as const, url: 'https://meet.livekit.io/rooms/team' })),
];

/** The whole reading that a page must give. */
export function readingOf(page: Expectation): Reading {
  return {
    phase: page.phase,
    title: page.title ?? '',
    mode: page.mode ?? 'per-participant',
    participants: page.people ?? [],
    complete: page.complete ?? true,
    rosterCount: page.rosterCount ?? null,
  };
}

/** Where a layout's page lies, seen from this folder. */
export function fixtureOf(platform: PlatformId, layout: string): string {
  return `fixtures/${platform}/${layout}-${DATE}.html`;
}
