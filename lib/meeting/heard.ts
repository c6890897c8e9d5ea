/** How much speech makes somebody heard from; a room of its own, as views need it and nothing else of how speech is counted. */

/** One stretch of this length means heard… (proposed by Hearth) */
export const HEARD_STRETCH_MS = 2000;
/** …or this much in all. */
export const HEARD_TOTAL_MS = 3000;
