/** What is said under faults. */
import type { Speech } from './meeting.ts';

/** Somebody speaks for long, so that something is always unsaid yet; then somebody else. */
export const LONG_SPEECH: Speech = [
  { speaker: 'Ana', from: 0, to: 13_000 },
  { speaker: 'Ben', from: 13_000, to: 16_000 },
];
/** The page's indicators and their readings are through so long after the last word, ms. */
export const LONG_END = 17_000;

/** Beside it, by others. */
export const OTHER_SPEECH: Speech = [
  { speaker: 'Cleo', from: 1000, to: 6000 },
  { speaker: 'Dev', from: 6000, to: 15_000 },
];

export const TURN_MS = 6000;
const PAUSE_MS = 1500;

/** Two people by turns, with a pause after each, for longer than anything here takes. */
export const ENDLESS: Speech = Array.from({ length: 30 }, (_, i) => ({
  speaker: i % 2 === 0 ? 'Ana' : 'Ben',
  from: i * TURN_MS,
  to: (i + 1) * TURN_MS - PAUSE_MS,
}));
