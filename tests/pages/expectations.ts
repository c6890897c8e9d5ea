/** What a person would say who looks at each fixture page. Written by hand; the same for every browser. */
import type { BreakoutSign, ParticipantReading, PlatformId, Reading } from '../../lib/platforms/contract.ts';
import { BIGBLUEBUTTON } from './expected/bigbluebutton.ts';
import { DISCORD } from './expected/discord.ts';
import { ELEMENT_CALL } from './expected/element-call.ts';
import { GALENE } from './expected/galene.ts';
import { GOOGLE_MEET } from './expected/google-meet.ts';
import { JITSI } from './expected/jitsi.ts';
import { LIVEKIT } from './expected/livekit.ts';
import { MIROTALK_P2P } from './expected/mirotalk-p2p.ts';
import { MIROTALK_SFU } from './expected/mirotalk-sfu.ts';
import { NEXTCLOUD_TALK } from './expected/nextcloud-talk.ts';
import { SLACK } from './expected/slack.ts';
import { TEAMS } from './expected/teams.ts';
import { WEBEX } from './expected/webex.ts';
import { ZOOM } from './expected/zoom.ts';

export interface Expectation {
  readonly layout: string;
  /** An address of its own, where the platform's usual one will not do. */
  readonly url?: string;
  /** A day of its own, where it was drawn up after the others. */
  readonly date?: string;
  /** The page shows that the user is showing their screen. */
  readonly sharing?: boolean;
  readonly phase: Reading['phase'];
  /** What is not given is as in an empty reading of a complete page. */
  readonly people?: readonly ParticipantReading[];
  readonly title?: string;
  readonly mode?: Reading['mode'];
  readonly complete?: boolean;
  readonly rosterCount?: number;
  readonly breakout?: BreakoutSign;
  /** Marks that should be there and are not. */
  readonly missing?: readonly string[];
  /** The same reader first sees this layout. */
  readonly after?: string;
  /** How many elements a selector of the adapter matches, by its name there. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface PlatformPages {
  readonly platform: PlatformId;
  /** The address under which its pages are read. */
  readonly url: string;
  /** The day on which the fixtures were drawn up; newer pages are added beside them, old ones stay. */
  readonly date: string;
  /** The adapter's own selectors, by their names. */
  readonly selectors: Readonly<Record<string, string | readonly string[]>>;
  readonly pages: readonly Expectation[];
}

export type Page = Omit<Expectation, 'url' | 'date'> & Omit<PlatformPages, 'pages'>;

export const PLATFORM_PAGES: readonly PlatformPages[] = [
  GOOGLE_MEET,
  ZOOM,
  TEAMS,
  JITSI,
  BIGBLUEBUTTON,
  GALENE,
  LIVEKIT,
  ELEMENT_CALL,
  NEXTCLOUD_TALK,
  MIROTALK_P2P,
  MIROTALK_SFU,
  DISCORD,
  SLACK,
  WEBEX,
];

export const PAGES: readonly Page[] = PLATFORM_PAGES.flatMap(({ pages, ...platform }) =>
  pages.map((page) => ({
    ...page,
    ...platform,
    url: page.url ?? platform.url,
    date: page.date ?? platform.date,
  })),
);

/** The whole reading that a page must give. */
export function readingOf(page: Expectation): Reading {
  return {
    phase: page.phase,
    title: page.title ?? '',
    mode: page.mode ?? 'per-participant',
    participants: page.people ?? [],
    complete: page.complete ?? true,
    rosterCount: page.rosterCount ?? null,
    ...(page.breakout && { breakout: page.breakout }),
    ...(page.missing && { missing: page.missing }),
  };
}

/** Where a layout's page lies, seen from this folder. */
export function fixtureOf({ platform, date }: Pick<Page, 'platform' | 'date'>, layout: string): string {
  const drawnUp = PAGES.find((page) => page.platform === platform && page.layout === layout)?.date ?? date;
  return `fixtures/${platform}/${layout}-${drawnUp}.html`;
}
