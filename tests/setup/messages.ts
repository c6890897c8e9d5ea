type Tree = { readonly [key: string]: string | Tree };

/** `browser.i18n.getMessage` over a file of messages. Plural forms are one message, joined in order: the library picks one. */
export function messageFrom(messages: Tree): (name: string, substitutions?: string | string[]) => string {
  return (name, substitutions) => {
    const found = name
      .split('_')
      .reduce<string | Tree | undefined>((at, key) => (typeof at === 'object' ? at[key] : at), messages);
    const forms = typeof found === 'object' ? Object.values(found) : [found ?? ''];
    const text = forms.filter((form) => typeof form === 'string').join(' | ');
    const values = substitutions === undefined ? [] : [substitutions].flat();
    return text.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
  };
}

/** Gives a plain page the messages that a browser would: for what is imported after whoever calls this. */
export function giveToPage(messages: Tree, language: string): void {
  Object.assign(globalThis, {
    chrome: {
      runtime: { id: 'plain-page' },
      i18n: { getMessage: messageFrom(messages), getUILanguage: () => language },
    },
  });
}
