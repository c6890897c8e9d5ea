/** The words for how somebody stands. A leaf, so that views load it without what counts. */

/** The scope of "heard": the running topic, or the whole meeting. */
export type Scope = 'topic' | 'meeting';

/**
 * `heard`: by voice. `another-way`, `listening`: complete without airtime. `cant-tell`: their speech cannot be seen and
 * they were not heard before. `away`: not here for now.
 */
export type Standing = 'heard' | 'another-way' | 'listening' | 'not-heard-from' | 'cant-tell' | 'away';

/** Above this many people a count of the missing is no help: what was heard is counted, and the badge is a dot. */
export const LARGE_MEETING = 20;

/** Whether nothing more is asked of a person in this standing. */
export function isComplete(standing: Standing): boolean {
  return standing === 'heard' || standing === 'another-way' || standing === 'listening';
}
