/** What can go wrong with an idea or a key. Words for it are in the messages. */

/**
 * `empty`: there is nothing to seal. `too-long`: more than fits into a note. `bad-key`: not the key of an idea box.
 * `short-passphrase`: too easily guessed. `wrong-passphrase`: the file is a key, and this does not open it. `not-a-key`: the file is none.
 */
export type IdeaProblem = 'empty' | 'too-long' | 'bad-key' | 'short-passphrase' | 'wrong-passphrase' | 'not-a-key';

/** Thrown by sealing and by what is done with keys. */
export class IdeaError extends Error {
  readonly problem: IdeaProblem;

  constructor(problem: IdeaProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}
