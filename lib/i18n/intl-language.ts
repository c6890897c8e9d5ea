/** What `Intl` is asked for: the language of Hearth's words, not the browser's, with the figures that stand in the words themselves. */
export function intlLanguage(language: string): string {
  return `${language}-u-nu-latn`;
}
