/**
 * What every meeting-page reader promises. The only words that leave this room are these types: nothing outside
 * `lib/platforms` knows a selector, a class name or a site.
 */

export const PLATFORM_IDS = [
  'google-meet',
  'zoom',
  'teams',
  'jitsi',
  'bigbluebutton',
  'galene',
  'livekit',
  'element-call',
  'nextcloud-talk',
  'mirotalk-p2p',
  'mirotalk-sfu',
  'discord',
  'slack',
  'webex',
  /** A page that the user taught Hearth to read. */
  'taught',
] as const;
export type PlatformId = (typeof PLATFORM_IDS)[number];

/** What the page lets one see of a thing that is either so or not so. `unknown` is never `false`. */
export type Seen = boolean | 'unknown';

/**
 * How the page shows speech: `per-participant` (several people at once), `dominant-only` (one person, may stay lit in
 * silence), `loudest-tick` (the loudest of each short tick, so overlap shows as alternation).
 */
export type IndicatorMode = 'per-participant' | 'dominant-only' | 'loudest-tick';

/** Where the user is on this page. `elsewhere`: not a meeting (home page, settings). */
export type Phase = 'elsewhere' | 'lobby' | 'in-call' | 'left';

/** One person as the page shows them at one instant. Several tiles of one person are already merged; screen shares are left out. */
export interface ParticipantReading {
  /** The platform's own id where it has one, else `name:` + the name (with ` #2`, ` #3`… for further people of the same name). Never shown. */
  readonly key: string;
  /** The name as shown, white space folded; `''` while the page shows none. Untrusted text of any length. */
  readonly name: string;
  /** Whether this is the user of this browser. */
  readonly self: boolean;
  /** `unknown`: no indicator of this person can be seen. A person who is muted is `false`. */
  readonly speaking: Seen;
  readonly muted: Seen;
  readonly handUp: Seen;
  /** The name of the signal that decided `speaking` (for the report of what Hearth sees), `null` when none did. */
  readonly rule: string | null;
  /** Where this person's speech is read in another way than everybody else's (the user's own microphone): how that behaves. */
  readonly nature?: IndicatorNature;
}

/** What a page tells of a breakout room. */
export interface BreakoutSign {
  /** `inside` one, or `between` two rooms of the meeting: then nobody can tell in which of them the people on the page are. */
  readonly at: 'inside' | 'between';
  /** Where a breakout room has a page of its own: the title of the meeting to which it belongs. */
  readonly of?: string;
}

/** Everything an adapter saw at one instant. */
export interface Reading {
  readonly phase: Phase;
  /** The meeting's title as the page shows it, else `''`. */
  readonly title: string;
  readonly mode: IndicatorMode;
  readonly participants: readonly ParticipantReading[];
  /**
   * Whether the page shows everybody who is in the call. When `false` (pages of tiles, a virtual list) somebody who is
   * not shown has not necessarily left.
   */
  readonly complete: boolean;
  /** How many people the page says are in the call, where it says so. */
  readonly rosterCount: number | null;
  /** Where among the meeting's rooms the user is, as far as the page tells; absent in its main room, and where the page does not tell. */
  readonly breakout?: BreakoutSign;
  /** Marks that this platform's page always bears and this one does not: the page has changed. Our own names for them. */
  readonly missing?: readonly string[];
}

/**
 * How an indicator behaves: what the platform itself adds between a voice and the page, and how steady it is. Every
 * figure has its source beside it. All in ms.
 */
export interface IndicatorNature {
  /** From the first sound until the platform calls it speech: mean. Starts are back-dated by it. */
  readonly onDelayMs: number;
  /** From the last sound until the platform no longer calls it speech: mean. Ends are back-dated by it. */
  readonly tailMs: number;
  /** The page takes over what the platform knows this often, so that an edge shows half of it later on average; 0: at once. */
  readonly updateMs: number;
  /** The longest gap that the indicator shows while somebody speaks on: flicker, dips between words, a breath. */
  readonly flickerMs: number;
  /** In steady speech it drops out at random, so the beginning and the end of a stretch may be missed as well. */
  readonly dropsOut?: boolean;
  /** An indicator that is on for less is noise; 0 where the platform judges by itself what is a voice. */
  readonly shortestMs: number;
  /** A mark that never goes off by itself is believed for so long without any change; absent where silence shows. */
  readonly believedMs?: number;
}

/**
 * What a reader may ask of the browser beyond the DOM tree. Passed in because happy-dom has neither layout nor
 * computed animation.
 */
export interface PageSenses {
  /** Whether a CSS animation is running on the element itself. */
  isAnimating(element: Element): boolean;
  /** Whether the element takes up room and is not hidden. */
  isVisible(element: Element): boolean;
  /** The computed value of one CSS property, of the element or of its `::before` or `::after`. */
  styleOf(element: Element, property: string, pseudo?: '::before' | '::after'): string;
  /**
   * A number that stays the same while nothing inside the element, and none of its own attributes, changes (styles and layout are not
   * looked at). Absent where nobody can tell: then everything is looked at in each sample.
   */
  changesIn?(element: Element): number;
}

/** Reads one page for as long as one meeting tab lives; may remember what it saw (absence rules need that). May throw: the caller turns that into health. */
export type PageReader = (document: Document) => Reading;

export type Indicators = Readonly<Partial<Record<IndicatorMode, IndicatorNature>>>;

/** What must be known of a platform to find its meetings; small, as every page that is looked at loads it for all platforms. */
export interface Platform {
  readonly id: PlatformId;
  /** The product's own name, as people call it. */
  readonly name: string;
  /** Hosts that belong to this platform; a leading `*.` matches every subdomain. Self-hosted ones are recognised by their `page`. */
  readonly hosts: readonly string[];
  /** Whether a URL on one of `hosts` can be a meeting (a call or its lobby), without looking at the page. */
  isMeetingUrl(url: URL): boolean;
  /** A stable name for the meeting's room, from the URL alone; `''` when the URL does not tell, `null` when it is no meeting. */
  roomOf(url: URL): string | null;
  /** The URL may not tell the room: then the meeting's title does, as it is when the call begins. */
  readonly roomByTitle?: boolean;
  /** Its list of people, when it is open, shows everybody's speech; without it the page shows one person at a time. */
  readonly panelHelps?: boolean;
  /** Nobody is there and nothing is kept: Hearth's own page, to try things. */
  readonly isPractice?: true;
  /** What its meeting page bears on any host, all of these selectors; none: nobody else can run it, whatever a page looks like. */
  readonly page: readonly string[];
}

/** What must be known to read a platform's pages; loaded only where there is such a page. */
export interface Adapter extends Platform {
  /** The nature of its indicator in each mode that it can be read in. */
  readonly indicators: Indicators;
  /** Whether the page marks which person is the user. */
  readonly marksSelf: boolean;
  /** Whether the page shows that the user is showing a tab, a window or their screen; absent where no page is known to say so. */
  isSharing?(document: Document): boolean;
  /** Opens a reader with a memory of its own. */
  open(senses: PageSenses): PageReader;
}
