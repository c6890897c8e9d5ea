/** happy-dom has no `browser.i18n`: messages come from the English file, as the browser would give them. */
import { fakeBrowser } from 'wxt/testing';
import messages from '../../lib/i18n/locales/en.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

/** Plural forms are one message, joined in order: the library picks one. */
function lookUp(name: string): string {
  const found = name
    .split('_')
    .reduce<string | Tree | undefined>((at, key) => (typeof at === 'object' ? at[key] : at), messages);
  if (typeof found === 'object') return Object.values(found).join(' | ');
  return found ?? '';
}

fakeBrowser.i18n = {
  ...fakeBrowser.i18n,
  getMessage: (name: string, substitutions?: string | string[]) => {
    const values = substitutions === undefined ? [] : [substitutions].flat();
    return lookUp(name).replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
  },
  getUILanguage: () => 'en',
};
