/** Whether the first real call is still to come: then the popup says whom it sees, and what to do first. */
import { storedItem } from './stored-item.ts';

export const firstCall = storedItem('first-call', (stored) => stored === true);

/** The welcome page was opened: browsers call some starts of an unpacked extension an installation, too. */
export const welcomed = storedItem('welcomed', (stored) => stored === true);
