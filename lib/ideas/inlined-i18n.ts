/** `#i18n` for a page outside the extension: the same messages, given instead of asked for. */

interface Messages {
  readonly [key: string]: string | Messages;
}

export interface InlinedI18n {
  readonly t: (key: string, ...rest: readonly (number | readonly (string | number)[])[]) => string;
}

/** Messages by language, and the languages that the reader wants, best first. Without any of them it is the first. */
export function inlinedI18n(byLanguage: Readonly<Record<string, Messages>>, wanted: readonly string[]): InlinedI18n {
  const have = Object.keys(byLanguage);
  const fitting = wanted
    .flatMap((language) => [language, language.split('-')[0]])
    .map((language) => have.find((one) => one.toLowerCase() === language?.toLowerCase()))
    .find((language) => language !== undefined);
  const messages = byLanguage[fitting ?? have[0] ?? ''] ?? {};
  return {
    t: (key, ...rest) => {
      const count = rest.find((one) => typeof one === 'number');
      const values = rest.find((one) => typeof one !== 'number') ?? (count === undefined ? [] : [count]);
      return formOf(messageAt(messages, key), count).replace(/\$(\d)/g, (_, n) => String(values[Number(n) - 1] ?? ''));
    },
  };
}

function messageAt(messages: Messages, key: string): string | Messages {
  let at: string | Messages | undefined = messages;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return at ?? '';
}

/** A message with forms is written by number: `1`, and `n` for every other. */
function formOf(message: string | Messages, count: number | undefined): string {
  if (typeof message === 'string') return message;
  const form = message[String(count)] ?? message.n;
  return typeof form === 'string' ? form : '';
}
