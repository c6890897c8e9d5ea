/** A form of the group's own, of any provider, by which people say without a name what they think. */

/** The longest address that is kept, characters: what every browser opens. */
export const LONGEST_LINK = 2000;

/** Whether this can be kept as the link: an address of the web, which is all that is ever opened or put into a chat. */
export function isFeedbackLink(text: string): boolean {
  return text.length <= LONGEST_LINK && /^https?:\/\/[^\s/]\S*$/i.test(text);
}
