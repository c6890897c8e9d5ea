/** Messages with their forms and values, wherever the texts come from. */
import type { I18n, Value } from './generated';
import { intlLanguage } from './intl-language.ts';
import { isolated } from './isolated.ts';
import { pluralForms } from './plurals.ts';

/** Looks up the text of a message by its key: its forms in one, and `$1`, `$2` where values come. */
export type RawMessage = (key: string) => string;

/** `i18n` over texts; language and direction are asked for when a value first needs them. */
export function translator(raw: RawMessage): I18n {
  let choose: ReturnType<typeof pluralForms> | undefined;
  let figures: Intl.NumberFormat | undefined;
  let direction: string | undefined;
  const language = () => raw('extension.language');
  const shown = (value: Value = ''): string => {
    direction ??= raw('extension.direction');
    if (typeof value === 'string') return isolated(value, direction);
    figures ??= new Intl.NumberFormat(intlLanguage(language()));
    return figures.format(value);
  };
  return {
    t: (key: string, ...rest: readonly unknown[]) => {
      const [count] = rest;
      const values =
        rest.find((one): one is readonly Value[] => Array.isArray(one)) ?? (typeof count === 'number' ? [count] : []);
      const text = raw(key);
      if (typeof count === 'number') choose ??= pluralForms(language());
      const form = typeof count === 'number' && choose ? choose(text, count) : text;
      return form.replace(/\$(\d)/g, (_, place: string) => shown(values[Number(place) - 1]));
    },
  };
}
