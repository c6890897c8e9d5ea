/** Which box a page seals for. */
import { recipientIn } from './recipient.ts';

/** What a page was opened with. `damaged`: a key was meant to be there. */
export interface GivenKey {
  readonly recipient: string | null;
  readonly damaged: boolean;
}

/** The key that a page carries; only one that carries none takes it from its address, so that a link cannot put another in its place. */
export function givenKey(document: Document, hash: string): GivenKey {
  const carried = document.querySelector<HTMLMetaElement>('meta[name="hearth-idea-box"]')?.content ?? '';
  const given = carried === '' ? hash.replace(/^#/, '') : carried;
  const recipient = recipientIn(given);
  return { recipient, damaged: recipient === null && given !== '' };
}
