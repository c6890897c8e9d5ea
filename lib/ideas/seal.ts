/** Sealing an idea to the key of a box. */
import { Encrypter } from 'age-encryption';
import { frameNote } from './framing.ts';
import { padIdea } from './padding.ts';
import { IdeaError } from './problems.ts';
import { recipientIn } from './recipient.ts';

/**
 * A note that only the box's key opens: one line of text, different each time. Inside its frame is a plain age file, so that other
 * programs can check it. Throws an `IdeaError`: `empty`, `too-long` or `bad-key`.
 */
export async function sealIdea(text: string, recipient: string): Promise<string> {
  const padded = padIdea(text);
  const key = recipientIn(recipient);
  if (key === null) throw new IdeaError('bad-key');
  const encrypter = new Encrypter();
  encrypter.addRecipient(key);
  return frameNote(await encrypter.encrypt(padded));
}
