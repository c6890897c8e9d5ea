/** The stored log beside the truth. */
import type { Script, SpokenSpan, WallSpan } from './truth.ts';
import { spokenIn } from './truth.ts';

/**
 * An indicator follows the voice by up to 400 ms (the server tells once in that time) and is read each 200 ms: at the ends of what
 * somebody says so much is the reading's error, which `npm run replay` measures, and no loss.
 */
const EDGE_MS = 700;

export interface Compared {
  readonly secondsLost: number;
  readonly secondsInvented: number;
}

export interface ToCompare {
  readonly script: Script;
  /** When the page was there and showed the script. What is said meanwhile elsewhere nobody here can see. */
  readonly shown: readonly WallSpan[];
  readonly stored: readonly SpokenSpan[];
}

/** Speech that was shown and is not stored, and speech that is stored and nobody's, s to one decimal. */
export function compare({ script, shown, stored }: ToCompare): Compared {
  const spoken = spokenIn(script);
  const lost = spoken.flatMap((stretch) => {
    const others = stored.filter(({ speaker }) => speaker === stretch.speaker);
    return shown.flatMap((span) => missing(cut(stretch, span), others).map((gap) => lostOf(gap, stretch)));
  });
  const invented = stored.flatMap((stretch) => {
    const own = spoken.filter(({ speaker }) => speaker === stretch.speaker);
    return missing(stretch, own.map(widened)).map(({ from, to }) => to - from);
  });
  return { secondsLost: inSeconds(lost), secondsInvented: inSeconds(invented) };
}

/** How often speech of one person lies over other speech of theirs. */
export function overlaps(stored: readonly SpokenSpan[]): number {
  const sorted = [...stored].sort((a, b) => a.speaker.localeCompare(b.speaker) || a.from - b.from);
  return sorted.filter((span, i) => {
    const before = sorted[i - 1];
    // Times are stored to the fraction of a millisecond, and added up.
    return before?.speaker === span.speaker && span.from < before.to - 1;
  }).length;
}

/** How many of these numbers there are already. */
export function repeated(numbers: readonly number[]): number {
  return numbers.length - new Set(numbers).size;
}

function cut({ from, to }: WallSpan, span: WallSpan): WallSpan {
  return { from: Math.max(from, span.from), to: Math.min(to, span.to) };
}

function widened({ from, to }: WallSpan): WallSpan {
  return { from: from - EDGE_MS, to: to + EDGE_MS };
}

/** What the others leave of a span. */
function missing(span: WallSpan, others: readonly WallSpan[]): WallSpan[] {
  let rest: WallSpan[] = span.to > span.from ? [span] : [];
  for (const other of others) {
    rest = rest.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, other.from) },
        { from: Math.max(from, other.to), to },
      ].filter((left) => left.to > left.from),
    );
  }
  return rest;
}

/** A short piece at the end of what somebody says is the reading's; one where the page came or went is lost like any in the middle. */
function lostOf({ from, to }: WallSpan, stretch: WallSpan): number {
  const isEdge = from === stretch.from || to === stretch.to;
  return isEdge && to - from <= EDGE_MS ? 0 : to - from;
}

function inSeconds(parts: readonly number[]): number {
  return Math.round(parts.reduce((sum, ms) => sum + ms, 0) / 100) / 10;
}
