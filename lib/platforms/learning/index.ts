/** How Hearth learns to read a page that the user shows it. Looks only; changes nothing on the page. */
export { type Group, groupsIn, shortText } from './groups.ts';
export { Looks } from './looks.ts';
export { type NamePlace, namePlaces } from './names.ts';
export type { FoundSignal } from './rule.ts';
export { tileSelectors } from './selectors.ts';
export { wordsOf } from './words.ts';
