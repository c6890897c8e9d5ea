/**
 * Tells whether anything inside an element has changed since it was last asked about: so that a tile is looked into only when there is
 * something new in it. Only elements that were asked about are observed, never a whole page.
 */
export class ChangeCounter {
  readonly #counts = new WeakMap<Element, number>();
  readonly #observer: MutationObserver;
  readonly #signal: AbortSignal;
  #answers = 0;

  /** Until `signal` is aborted; afterwards every question gets another answer. */
  constructor(signal: AbortSignal, Observer: typeof MutationObserver = globalThis.MutationObserver) {
    this.#signal = signal;
    this.#observer = new Observer((records) => this.#note(records));
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  /** A number that stays the same while nothing in the element, and none of its attributes, changes. */
  countOf(element: Element): number {
    // As if everything had changed: a stopped observer sees nothing.
    if (this.#signal.aborted) return --this.#answers;
    const records = this.#observer.takeRecords();
    if (records.length > 0) this.#note(records);
    const known = this.#counts.get(element);
    if (known !== undefined) return known;
    this.#observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    this.#counts.set(element, 0);
    return 0;
  }

  #note(records: readonly MutationRecord[]): void {
    let before: Node | null = null;
    for (const { target } of records) {
      // A burst of changes in one place is one change.
      if (target === before) continue;
      before = target;
      for (let node: Node | null = target; node !== null; node = node.parentNode) {
        const count = this.#counts.get(node as Element);
        if (count !== undefined) this.#counts.set(node as Element, count + 1);
      }
    }
  }
}
