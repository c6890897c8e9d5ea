/** What follows from each mark. A leaf, so that views load it without what counts. */
import type { Mark } from './events.ts';

/** Whether a mark puts a person outside every figure. */
export function excludes(mark: Mark): boolean {
  return mark === 'not-a-person' || mark === 'dont-track' || mark === 'exempt';
}

/** Whether a mark holds from the log's beginning on, not from the moment it was set. */
export function reachesBack(mark: Mark): boolean {
  return excludes(mark) || mark === 'not-measured';
}
