/** The public key of an idea box: what a participant's page needs, and all it gets. */
import { Encrypter } from 'age-encryption';

/** An X25519 recipient of age. Its other kinds are too long for a link or need a device. */
const RECIPIENT = /(?<![a-z0-9])age1[02-9ac-hj-np-z]{58}(?![a-z0-9])/;

/** The key in a link or in what somebody pasted; `null`: there is no whole one. Its own checksum finds a letter that is wrong. */
export function recipientIn(text: string): string | null {
  const found = RECIPIENT.exec(text.toLowerCase())?.[0];
  if (found === undefined) return null;
  try {
    new Encrypter().addRecipient(found);
    return found;
  } catch {
    return null;
  }
}

/** The last letters of a key, to be compared by eye. */
export function boxMark(recipient: string): string {
  return `${recipient.slice(-8, -4)} ${recipient.slice(-4)}`;
}
