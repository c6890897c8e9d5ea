/** What the user set. Kept on this device only. */
import { storedItem } from './stored-item.ts';

const isOn = (stored: unknown) => stored === true;

/** Names are hidden everywhere until this is undone: for projectors and shared screens. */
export const namesHidden = storedItem('names-hidden', isOn);

/** In the build for programs only: ask for a room as with a person there, instead of counting every meeting at once. */
export const asksInTests = storedItem('asks-in-tests', isOn);
