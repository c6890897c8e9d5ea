/** `#i18n`: the extension's messages, as the browser gives them in the language that it chose. */
import { translator } from './translator.ts';

declare const chrome: { readonly i18n: { getMessage(name: string, values: readonly string[]): string } };

/** In the place of each value stands its mark again, so that values come in last: a name may look like what parts two forms. */
const MARKS = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

export const i18n = translator((key) => chrome.i18n.getMessage(key.replaceAll('.', '_'), MARKS));
