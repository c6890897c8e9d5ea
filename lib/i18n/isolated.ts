/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

const ISOLATES = /[\u2066-\u2068][^\u2069]*\u2069/gu;

/**
 * A value within a message, kept apart from the sentence round it where the two are written in different directions: else the
 * full stop after a name would be drawn before it. For views that draw a value as an element of its own there is `<bdi>`.
 */
export function isolated(value: string, direction: string): string {
  const mayTurn = direction === 'rtl' ? /\p{L}/u.test(value) : RIGHT_TO_LEFT.test(value);
  if (!mayTurn) return value;
  // Letters within isolates of its own tell no direction, and what has none runs from left to right unless it is told otherwise.
  const isTold = direction === 'rtl' && !/\p{L}/u.test(value.replace(ISOLATES, ''));
  return `${isTold ? '\u2067' : '\u2068'}${value}\u2069`;
}
