/** What the user set. Kept on this device only. */
import { storage } from '@wxt-dev/storage';

/** Names are hidden everywhere until this is undone: for projectors and shared screens. */
export const namesHidden = storage.defineItem<boolean>('local:names-hidden', { fallback: false });

/** In the build for programs only: ask for a room as with a person there, instead of counting every meeting at once. */
export const asksInTests = storage.defineItem<boolean>('local:asks-in-tests', { fallback: false });
