/** What writes and sorts in Hearth's language. */
import { i18n } from '#i18n';
import { intlLanguage } from './intl-language.ts';

/** The language to ask `Intl` for. */
export function intlLocale(): string {
  return intlLanguage(i18n.t('extension.language'));
}

/** Something of `Intl`, made when it is first needed: making one takes longer than writing fifty dates. */
export function inLanguage<Made>(make: (locale: string) => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make(intlLocale());
    return made;
  };
}

const collator = inLanguage((locale) => new Intl.Collator(locale, { numeric: true }));

/** Sorts names and titles as people look for them. */
export function byAlphabet(a: string, b: string): number {
  return collator().compare(a, b);
}
