/**
 * What readers keep of a page from one sample to the next, so that a sample costs little while nothing changes. Nothing kept is believed
 * unless it still holds, and everything is looked at afresh now and then.
 */
import { find } from './page-documents.ts';

/** One look in so many is a fresh one: at five looks a second nothing kept is older than two seconds (proposed by Hearth). */
export const FRESH_EVERY = 10;

/** Whose turn it is to be looked at afresh: about one element in `FRESH_EVERY` in each sample, each of them once in a lap. */
export class FreshLooks {
  #turn = 0;
  #known = 0;
  readonly #turns = new WeakMap<Element, number>();

  /** To be called once before each sample. */
  begin(): void {
    this.#turn = (this.#turn + 1) % FRESH_EVERY;
  }

  /** Whether this sample begins a lap: the one for what is better done for everybody at once than a little in each sample. */
  get isLap(): boolean {
    return this.#turn === 0;
  }

  isDue(element: Element): boolean {
    let turn = this.#turns.get(element);
    if (turn === undefined) {
      turn = this.#known++ % FRESH_EVERY;
      this.#turns.set(element, turn);
    }
    return turn === this.#turn;
  }
}

/** Finds one element in each of many boxes, and looks for it again only once the one from before has left its box or lost its mark. */
export class KeptElements<E extends Element = Element> {
  readonly #selector: string;
  readonly #found = new WeakMap<Element, E>();

  constructor(selector: string) {
    this.#selector = selector;
  }

  in(box: Element): E | null {
    const kept = this.#found.get(box);
    if (kept && box.contains(kept) && kept.matches(this.#selector)) return kept;
    const found = box.querySelector<E>(this.#selector);
    if (found) this.#found.set(box, found);
    return found;
  }
}

/** Finds one element of a page, the first selector that is there first, and looks for it again only once it is gone or has lost its mark. */
export class KeptElement {
  readonly #selectors: readonly string[];
  readonly #any: string;
  #found: Element | null = null;

  constructor(selectors: readonly string[]) {
    this.#selectors = selectors;
    this.#any = selectors.join();
  }

  in(document: Document): Element | null {
    if (this.#found && document.contains(this.#found) && this.#found.matches(this.#any)) return this.#found;
    this.#found = null;
    for (const selector of this.#selectors) this.#found ??= find(document, selector);
    return this.#found;
  }
}

/** One look in so many: at five looks a second the answer is at most a second old (proposed by Hearth), half of what people are given who vanish. */
const SELDOM_EVERY = 5;

/**
 * Whether something is on the page that is there seldom: a search of all of a large page that finds nothing is the dearest question there
 * is, so it is asked now and then. While it is there it is asked each time.
 */
export class SeldomSought {
  readonly #selector: string;
  #looks = 0;
  #isThere = false;

  constructor(selector: string) {
    this.#selector = selector;
  }

  /** `atOnce`: nothing else tells, so the answer must be of now. */
  isIn(document: Document, atOnce = false): boolean {
    if (atOnce || this.#isThere || this.#looks % SELDOM_EVERY === 0)
      this.#isThere = find(document, this.#selector) !== null;
    this.#looks++;
    return this.#isThere;
  }
}
