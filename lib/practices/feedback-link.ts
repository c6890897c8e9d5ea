/** The group's own form for anonymous feedback: an address that is shown and copied, never fetched. */

/** Longer addresses than this no form has, characters (proposed by Hearth). */
export const LONGEST_LINK = 2000;

/**
 * The address as it is kept, `''` for none. `null`: it is no address of a page on https, or it bears a name and a password, which do
 * not belong into a chat.
 */
export function feedbackLinkOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  if (text.length > LONGEST_LINK || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' ? href : null;
}
