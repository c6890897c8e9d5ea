/** The key pair of an idea box, and taking it elsewhere. */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { IdeaError } from './problems.ts';

export interface IdeaKey {
  /** Opens. Stays in the extension's own storage. */
  readonly identity: string;
  /** Seals. Given to everybody. */
  readonly recipient: string;
}

/** Below this a stranger's computer tries them all. Four words, or ten letters by chance. */
export const SHORTEST_PASSPHRASE = 10;
/** Base-2 logarithm of scrypt's work: 128 MB and about a second (OWASP's least for scrypt). */
const WORK = 17;
/** A file that asks for more than age's own programs do would take the browser's memory. */
const MOST_WORK = 18;
/** Longest file that is looked at, letters. A key's has some 500. */
const LONGEST_FILE = 10_000;
const IDENTITY = /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/m;

/** A key pair that nobody had before. */
export async function newIdeaKey(): Promise<IdeaKey> {
  return keyOf(await generateX25519Identity());
}

/** The file that keeps a key behind a passphrase, in age's own format: `age --decrypt` opens it too. */
export async function exportKey(identity: string, passphrase: string, work = WORK): Promise<string> {
  const { recipient } = await keyOf(identity);
  const secret = passphrase.normalize();
  if ([...secret].length < SHORTEST_PASSPHRASE) throw new IdeaError('short-passphrase');
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(work);
  encrypter.setPassphrase(secret);
  return armor.encode(await encrypter.encrypt(`# public key: ${recipient}\n${identity}\n`));
}

/** The key in such a file. Throws an `IdeaError`: `not-a-key` or `wrong-passphrase`. */
export async function importKey(file: string, passphrase: string): Promise<IdeaKey> {
  const sealed = sealedKeyIn(file);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize());
  let text: string;
  try {
    text = await decrypter.decrypt(sealed, 'text');
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched');
    throw new IdeaError(isOther ? 'wrong-passphrase' : 'not-a-key', { cause: error });
  }
  const identity = IDENTITY.exec(text)?.[0];
  if (identity === undefined) throw new IdeaError('not-a-key');
  return keyOf(identity);
}

/** What stands behind a passphrase in a file, as long as opening it costs no more than it should. */
function sealedKeyIn(file: string): Uint8Array {
  if (file.length > LONGEST_FILE) throw new IdeaError('not-a-key');
  let sealed: Uint8Array;
  try {
    sealed = armor.decode(file);
  } catch (error) {
    throw new IdeaError('not-a-key', { cause: error });
  }
  const work = /^age-encryption\.org\/v1\n-> scrypt \S+ (\d{1,2})\n/.exec(
    new TextDecoder('latin1').decode(sealed),
  )?.[1];
  if (work === undefined || Number(work) > MOST_WORK) throw new IdeaError('not-a-key');
  return sealed;
}

async function keyOf(identity: string): Promise<IdeaKey> {
  try {
    return { identity, recipient: await identityToRecipient(identity) };
  } catch (error) {
    throw new IdeaError('not-a-key', { cause: error });
  }
}
