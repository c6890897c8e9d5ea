/**
 * What is known of each platform's page, for people: the README's table is made of it. Nothing here decides how a page is read, so
 * no script of the extension loads it.
 */
import type { PlatformId } from './contract.ts';

/** Whether a page shows something: `sometimes` depends on what its note says. */
export type Shown = 'yes' | 'no' | 'sometimes';

/**
 * Where the facts come from: `source read`, the platform's own public source; `maintained readers`, projects that read the closed
 * page and are kept up; `live observation`, somebody looked at a call.
 */
export type Confidence = 'source read' | 'maintained readers' | 'live observation';

/** An answer, and what it depends on or leaves open. */
export interface Answer {
  readonly shown: Shown;
  readonly note?: string;
}

export interface PlatformFacts {
  /** What on the page tells who speaks, the most trusted first. `(approximate)` where one person at a time is marked. */
  readonly speech: string;
  /** Whether two who speak at once are both marked. */
  readonly overlap: Answer;
  /** Whether the page marks the user's own speech. */
  readonly self: Answer;
  /** Whether raised hands can be seen, by a mark that is known. */
  readonly hand: Answer;
  /** Whether it shows that the user is showing their screen, so that names can hide by themselves. */
  readonly sharing: Answer;
  readonly confidence: readonly Confidence[];
  /** The newest day of these facts (ISO 8601, as exact as the sources tell: day, month or year); `null`: the sources name versions and no day. */
  readonly lastChecked: string | null;
  /** Known only from others' looking at calls, or undecided between readings: called so wherever the platform is named. */
  readonly experimental: boolean;
}

const YES: Answer = { shown: 'yes' };
const NO: Answer = { shown: 'no' };
/** No source shows the user's own mark; their tile is like everybody's. */
const PRESUMABLY: Answer = { shown: 'yes', note: 'presumably' };
const WITH_PANEL: Answer = { shown: 'sometimes', note: 'with the participants panel open' };
/** Sources do not agree, or do not tell: taken for one speaker at a time until the page has shown more. */
const ONCE_SEEN: Answer = { shown: 'sometimes', note: 'once it was seen' };

export const FACTS: Readonly<Record<Exclude<PlatformId, 'taught'>, PlatformFacts>> = Object.freeze({
  'google-meet': {
    speech: "the sound widget's animation, then its silence class",
    overlap: YES,
    self: { shown: 'sometimes', note: 'not on every build' },
    hand: YES,
    sharing: NO,
    confidence: ['maintained readers', 'live observation'],
    lastChecked: '2026-08-21',
    experimental: false,
  },
  zoom: {
    speech: 'the speaking icons of the participants panel while it is open; else the one active frame (approximate)',
    overlap: WITH_PANEL,
    self: { shown: 'sometimes', note: 'a setting of Zoom' },
    hand: WITH_PANEL,
    sharing: YES,
    confidence: ['maintained readers', 'live observation'],
    lastChecked: '2026-10-06',
    experimental: false,
  },
  teams: {
    speech: "the ring on a tile, by the first of its marks that shows; tiles without a ring can't be told",
    overlap: YES,
    self: NO,
    hand: NO,
    sharing: NO,
    confidence: ['maintained readers', 'live observation'],
    lastChecked: '2026-09',
    experimental: false,
  },
  jitsi: {
    speech: 'level dots; the dominant-speaker mark where levels are off (approximate)',
    overlap: { shown: 'sometimes', note: 'with dots' },
    self: YES,
    hand: YES,
    sharing: { shown: 'sometimes', note: 'while your screen is in the film strip' },
    confidence: ['source read', 'maintained readers'],
    lastChecked: '2026',
    experimental: false,
  },
  bigbluebutton: {
    speech: 'the talking bar, up to eight people; the mark on webcams',
    overlap: YES,
    self: YES,
    // Others' are shown, by marks of which no source tells the name.
    hand: { shown: 'sometimes', note: 'your own' },
    sharing: YES,
    confidence: ['source read'],
    lastChecked: null,
    experimental: false,
  },
  galene: {
    speech: "the active mark on a tile, while Galene's own activity detection is switched on",
    overlap: YES,
    self: NO,
    hand: YES,
    sharing: YES,
    confidence: ['source read'],
    lastChecked: '2026-07-28',
    experimental: false,
  },
  livekit: {
    speech: "the tile's speaking attribute",
    overlap: YES,
    self: YES,
    hand: { shown: 'no', note: 'not shown by the page' },
    sharing: YES,
    confidence: ['source read'],
    lastChecked: '2026-08-19',
    experimental: false,
  },
  'element-call': {
    speech: "the tile's speaking class; not in a call of two or in the spotlight",
    overlap: YES,
    self: YES,
    hand: YES,
    sharing: YES,
    confidence: ['source read'],
    lastChecked: '2026-08-21',
    experimental: false,
  },
  'nextcloud-talk': {
    speech: "the tile's speaking class",
    overlap: YES,
    self: YES,
    hand: YES,
    sharing: { shown: 'sometimes', note: 'while the page shows you your screen' },
    confidence: ['source read'],
    lastChecked: null,
    experimental: false,
  },
  'mirotalk-p2p': {
    speech: "the height of the tile's level bar",
    overlap: YES,
    self: YES,
    hand: YES,
    sharing: YES,
    confidence: ['source read'],
    lastChecked: '2026-08-20',
    experimental: false,
  },
  'mirotalk-sfu': {
    speech: "the height of the tile's level bar, the loudest person's at each moment (approximate)",
    overlap: NO,
    self: YES,
    hand: YES,
    sharing: YES,
    confidence: ['source read'],
    lastChecked: '2026-08-21',
    experimental: false,
  },
  discord: {
    speech: "the speaking ring of a tile; else the speaking mark in the channel's list",
    overlap: YES,
    self: PRESUMABLY,
    hand: NO,
    sharing: NO,
    confidence: ['live observation'],
    lastChecked: '2026',
    experimental: true,
  },
  slack: {
    speech: 'the active-speaker mark over a tile; one at a time until two are seen at once (approximate)',
    overlap: ONCE_SEEN,
    self: PRESUMABLY,
    hand: NO,
    sharing: NO,
    confidence: ['live observation'],
    lastChecked: '2026-09-26',
    experimental: true,
  },
  webex: {
    speech: 'the halo or the speaking class; one at a time until two are seen at once (approximate)',
    overlap: ONCE_SEEN,
    self: { shown: 'sometimes', note: 'no source tells' },
    hand: NO,
    sharing: NO,
    confidence: ['maintained readers', 'live observation'],
    lastChecked: '2026',
    experimental: true,
  },
});
