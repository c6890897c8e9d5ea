/** What the readers of all platforms share: names, keys, phases, and several tiles of one person. Knows no site. */
import type { IndicatorMode, ParticipantReading, Phase, Reading, Seen } from './contract.ts';

/** Longest name that leaves a reader, in code points (proposed by Hearth: longer than any real name). */
export const NAME_LIMIT = 200;

/** Controls, and the characters that turn the direction of the text around them. Joiners stay: emoji and scripts need them. */
const UNSAFE = /(?!\s)[\p{Cc}\p{Bidi_Control}\u200b\u2060]/gu;

/** Letters and signs with nothing to fold: most names, so that few need the other patterns. */
const FOLDED = /^[!-~À-ɏ]+(?: [!-~À-ɏ]+)*$/;

/** A name as it may be shown: white space folded, control and bidi characters gone, at most `NAME_LIMIT` code points. */
export function foldName(text: string | null | undefined): string {
  if (text && text.length <= NAME_LIMIT && FOLDED.test(text)) return text;
  const folded = (text ?? '').replace(UNSAFE, '').replace(/\s+/gu, ' ').trim();
  return folded.length <= NAME_LIMIT ? folded : [...folded].slice(0, NAME_LIMIT).join('').trimEnd();
}

/** A name without the last `(…)`, which some pages add to the user's own name in the page's language. */
export function withoutSuffix(name: string): string {
  return name.replace(/(?<=\S)\s*[(（][^()（）]*[)）]$/u, '');
}

/** The first number in a text, or `null`. */
export function numberIn(text: string | null | undefined): number | null {
  const digits = /\d{1,6}/.exec(text ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}

/** What `true`/`false` in an attribute says; anything else is `unknown`. */
export function seenIn(element: Element | null, attribute: string): Seen {
  const value = element?.getAttribute(attribute);
  return value === 'true' ? true : value === 'false' ? false : 'unknown';
}

/** What two looks at one thing say together: having seen it beats not having seen it, which beats not being able to see. */
export function either(a: Seen, b: Seen): Seen {
  if (a === true || b === true) return true;
  return a === 'unknown' ? b : a;
}

/** One reading for each key, in order of appearance. Somebody muted anywhere does not speak. */
export function mergeByKey(readings: Iterable<ParticipantReading>): ParticipantReading[] {
  const merged = new Map<string, ParticipantReading>();
  for (const reading of readings) {
    const before = merged.get(reading.key);
    merged.set(reading.key, before ? mergeTwo(before, reading) : reading);
  }
  return [...merged.values()];
}

function mergeTwo(a: ParticipantReading, b: ParticipantReading): ParticipantReading {
  const muted = either(a.muted, b.muted);
  const speaking = muted === true ? false : either(a.speaking, b.speaking);
  const decider = [a, b].find((tile) => (muted === true ? tile.muted === true : tile.speaking === speaking));
  return {
    key: a.key,
    name: a.name || b.name,
    self: a.self || b.self,
    speaking,
    muted,
    handUp: either(a.handUp, b.handUp),
    rule: decider?.rule ?? null,
  };
}

/** A tile and the name on it. */
export interface NamedTile {
  readonly element: Element;
  readonly name: string;
}

/**
 * Keys for people of whom the page shows no id: `name:` and the name, numbered from the second of a name on. A key stays
 * with its tile while the page keeps that element, so that namesakes do not trade places when tiles are reordered.
 */
export class NameKeys {
  readonly #given = new WeakMap<Element, { readonly name: string; readonly key: string }>();

  /** A key for each tile, no two alike. */
  assign(tiles: readonly NamedTile[]): Map<Element, string> {
    const keys = new Map<Element, string>();
    const taken = new Set<string>();
    for (const { element, name } of tiles) {
      const given = this.#given.get(element);
      if (given?.name !== name || taken.has(given.key)) continue;
      taken.add(given.key);
      keys.set(element, given.key);
    }
    for (const { element, name } of tiles) {
      if (keys.has(element)) continue;
      const key = freeKey(name, taken);
      taken.add(key);
      keys.set(element, key);
      this.#given.set(element, { name, key });
    }
    return keys;
  }
}

function freeKey(name: string, taken: ReadonlySet<string>): string {
  let key = `name:${name}`;
  for (let number = 2; taken.has(key); number++) key = `name:${name} #${number}`;
  return key;
}

/** Tells leaving from never having been there: a page whose call is gone was left only if there was a call. */
export class PhaseMemory {
  #wasInCall = false;

  /** The phase of a page that shows a call, the way into one, or neither. */
  observe(shows: 'call' | 'lobby' | 'neither'): Phase {
    if (shows === 'call') {
      this.#wasInCall = true;
      return 'in-call';
    }
    if (shows === 'lobby') return 'lobby';
    return this.#wasInCall ? 'left' : 'elsewhere';
  }
}

/** A reading of a page on which there is nobody to be seen. */
export function emptyReading(phase: Phase, title = '', mode: IndicatorMode = 'per-participant'): Reading {
  return { phase, title, mode, participants: [], complete: true, rosterCount: null };
}
