/** The idea page as a file: it carries the key of its box, so that it works by itself. */
import { recipientIn } from './recipient.ts';

/** Where the key stands in the file: here nothing yet. Outside the script, whose checksum the page's own policy holds. */
export const KEY_PLACE = '<meta name="hearth-idea-box" content="">';

/** The page with the key of a box in it. */
export function withRecipient(page: string, recipient: string): string {
  const key = recipientIn(recipient);
  const [before, after, ...more] = page.split(KEY_PLACE);
  if (key === null || before === undefined || after === undefined || more.length > 0) {
    throw new Error('There is no key, or no one place for it');
  }
  return `${before}${KEY_PLACE.replace('""', `"${key}"`)}${after}`;
}
