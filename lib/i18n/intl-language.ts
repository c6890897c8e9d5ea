/**
 * What `Intl` is asked for: the language of Hearth's words, with the figures that stand in the words themselves. Where the browser
 * has the same language as it is written somewhere, days and times are as they are there.
 */
export function intlLanguage(language: string): string {
  const browsers = new Intl.NumberFormat().resolvedOptions().locale;
  const base = (tag: string) => new Intl.Locale(tag).language;
  const fitting = base(browsers) === base(language) ? browsers : language;
  return new Intl.Locale(fitting, { numberingSystem: 'latn' }).toString();
}
