/** The idea page's file, to be given to participants. Apart, as only what is built with the page has it. */
import { withRecipient } from './saved-page.ts';

/** The idea page with the key of a box in it, ready to be saved. Large: loaded when asked for. */
export async function savedIdeaPage(recipient: string): Promise<string> {
  const { default: page } = await import('virtual:idea-page');
  return withRecipient(page, recipient);
}
