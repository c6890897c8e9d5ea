/** What the user types about a group and its people, cut to what is kept. */

/** The longest note about a person, or an idea's reply: two sentences that can be said aloud, characters (proposed by Hearth). */
export const LONGEST_NOTE = 300;
/** The longest that is said in one breath: a question, a role, a value, characters (proposed by Hearth). */
export const LONGEST_LINE = 200;

/** One line of text: white space put together, trimmed, at most so many characters as people count them (code points). */
export function oneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : [...line].slice(0, longest).join('').trimEnd();
}
