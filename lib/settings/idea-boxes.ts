/**
 * The keys of idea boxes. Each series has a key of its own: a note for one group is closed to whoever keeps another group's key, and a
 * key can be thrown away without a thought for other boxes. Kept on this device only, in no export and no backup: what opens other
 * people's notes leaves it only behind a passphrase.
 */
import { browser } from 'wxt/browser';

const PREFIX = 'idea-box:';
/** Some years of a lively group. The oldest are forgotten first. */
const MOST_KNOWN = 5000;
const IDENTITY = /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/;
const RECIPIENT = /^age1[a-z0-9]{58}$/;
const FINGERPRINT = /^[0-9a-f]{64}$/;

export interface IdeaBox {
  /** The series for which the key was made. */
  readonly series: string;
  /** Opens. */
  readonly identity: string;
  /** Seals. */
  readonly recipient: string;
  /** Fingerprints of notes whose ideas were kept, so that none is kept twice. */
  readonly known: readonly string[];
}

/** The box of a history: that of the first of these series which has one. */
export async function readIdeaBox(seriesIds: readonly string[]): Promise<IdeaBox | null> {
  const stored = await browser.storage.local.get(seriesIds.map(keyOf));
  for (const series of seriesIds) {
    const box = ideaBoxFrom(series, stored[keyOf(series)]);
    if (box) return box;
  }
  return null;
}

export async function keepIdeaBox({ series, identity, recipient, known }: IdeaBox): Promise<void> {
  await browser.storage.local.set({ [keyOf(series)]: { identity, recipient, known: known.slice(-MOST_KNOWN) } });
}

/** Notes which notes were kept. A key that was thrown away meanwhile does not come back by it. */
export async function addKnown({ series, recipient }: IdeaBox, fingerprints: readonly string[]): Promise<void> {
  const box = await readIdeaBox([series]);
  if (box?.recipient !== recipient) return;
  await keepIdeaBox({ ...box, known: [...new Set([...box.known, ...fingerprints])] });
}

export async function forgetIdeaBox(series: string): Promise<void> {
  await browser.storage.local.remove(keyOf(series));
}

/** Throws every key away. */
export async function forgetIdeaBoxes(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key.startsWith(PREFIX)));
}

/** What is stored; `null`: there is no whole key. */
export function ideaBoxFrom(series: string, stored: unknown): IdeaBox | null {
  const { identity, recipient, known } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  if (typeof identity !== 'string' || !IDENTITY.test(identity)) return null;
  if (typeof recipient !== 'string' || !RECIPIENT.test(recipient)) return null;
  const all: readonly unknown[] = Array.isArray(known) ? known : [];
  const isFingerprint = (one: unknown): one is string => typeof one === 'string' && FINGERPRINT.test(one);
  return { series, identity, recipient, known: all.filter(isFingerprint) };
}

function keyOf(series: string): string {
  return `${PREFIX}${series}`;
}
