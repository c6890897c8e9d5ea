/** When a meeting opens and closes, as far as what is offered first goes (proposed by Hearth). */

/** A meeting this young is still opening, ms… */
export const OPENING_MS = 10 * 60_000;
/** …and one with this much left is closing, ms. */
export const CLOSING_MS = 10 * 60_000;
