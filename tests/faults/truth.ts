/** Who speaks when, as the scripted page shows it: by the wall clock, whatever becomes of the page meanwhile. */
import type { Speech } from '../meetings/conversation.ts';

/** Wall clock, ms. */
export interface WallSpan {
  readonly from: number;
  readonly to: number;
}

export interface Script {
  /** Wall clock, ms. */
  readonly begins: number;
  /** ms from then. */
  readonly speech: readonly Speech[];
}

/** A person's speech, wall clock ms. */
export interface SpokenSpan extends WallSpan {
  readonly speaker: string;
}

/** The script's speech by the wall clock. */
export function spokenIn({ begins, speech }: Script): SpokenSpan[] {
  return speech.map(({ speaker, from, to }) => ({ speaker, from: begins + from, to: begins + to }));
}

/** Everybody who says something. */
export function speakersOf({ speech }: Script): string[] {
  return [...new Set(speech.map(({ speaker }) => speaker))];
}

/** A meeting's address on the demo server, which shows the script. */
export function scriptedUrl(site: string, room: string, script: Script): string {
  const url = new URL(`/rooms/${room}`, site);
  url.searchParams.set('people', speakersOf(script).join());
  url.searchParams.set('script', JSON.stringify(script));
  return url.href;
}
