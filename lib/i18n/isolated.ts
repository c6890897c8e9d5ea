/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * A value within a message, kept apart from the sentence round it where the two are written in different directions: else the
 * full stop after a name would be drawn before it. For views that draw a value as an element of its own there is `<bdi>`.
 */
export function isolated(value: string, direction: string): string {
  const mayTurn = direction === 'rtl' ? /\p{L}/u.test(value) : RIGHT_TO_LEFT.test(value);
  return mayTurn ? `\u2068${value}\u2069` : value;
}
