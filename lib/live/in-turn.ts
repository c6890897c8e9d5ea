/** Lets one thing happen after the other: what looks whether something is there, and makes it if not, must not do so twice at once. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  /** Acts when everything before is over, whatever came of it. */
  take<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
