/**
 * The mark of the active speaker on Zoom's tiles. It is on one person at a time and stays there in silence. So its being nowhere means
 * that it is out of sight, or not what it was; its being on two people means the same.
 */
import type { NamedItem, PersonByName } from './people-by-name.ts';

/** A tile, or something else that shows a person and cannot bear the mark. */
export interface MaybeActive extends NamedItem {
  /** `null`: no tile. */
  readonly active: boolean | null;
}

/** With fewer people on tiles the page marks nobody. */
const FEWEST_PEOPLE = 3;

/** What the mark says over time. */
export class ActiveFrame {
  #before: ReadonlySet<string> | null = null;
  /** Who has been marked in this session. */
  readonly #marked = new Set<string>();
  #holder: string | null = null;

  /** Who was last marked for sure. */
  get holder(): string | null {
    return this.#holder;
  }

  /**
   * Whether each person is marked, by key; who is not in it nobody knows. A change is believed when two readings agree. Whether the page
   * ever marks the user is a setting of theirs, and it does not tell which tile is the user's: so somebody who was never marked may be
   * the user who speaks, unless `cannotSpeakUnmarked` excludes it.
   */
  observe(
    people: readonly PersonByName<MaybeActive>[],
    cannotSpeakUnmarked: (key: string) => boolean,
  ): ReadonlyMap<string, boolean> {
    const onTiles = people.filter(({ items }) => items.some(({ active }) => active !== null));
    const marked = onTiles.filter(({ items }) => items.some(isActive));
    const before = this.#before;
    const now = new Set(marked.map(({ key }) => key));
    this.#before = now;
    const isThere = now.size > 0 || people.some(({ strays }) => strays.some(isActive));
    if (onTiles.length < FEWEST_PEOPLE || !isThere || now.size > 1) return new Map();
    const agreed = onTiles.filter(({ key }) => before === null || before.has(key) === now.has(key));
    for (const { key } of agreed) {
      if (!now.has(key)) continue;
      this.#holder = key;
      this.#marked.add(key);
    }
    const isSure = ({ key, strays }: PersonByName<MaybeActive>) =>
      now.has(key) || (!strays.some(isActive) && (this.#marked.has(key) || cannotSpeakUnmarked(key)));
    return new Map(agreed.filter(isSure).map(({ key }) => [key, now.has(key)]));
  }
}

function isActive({ active }: MaybeActive): boolean {
  return active === true;
}
