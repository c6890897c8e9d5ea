/** The messages of a page outside the extension: given instead of asked for. */

/** Texts by key; the forms of a message are joined as WXT joins them. */
export type InlinedMessages = Readonly<Record<string, string>>;

/**
 * Those in the language that the reader wants, best first: the very one, or another way to write the same language (for Portugal
 * those of Brazil). Without any of them the first.
 */
export function wantedMessages(
  byLanguage: Readonly<Record<string, InlinedMessages>>,
  wanted: readonly string[],
): InlinedMessages {
  const have = Object.keys(byLanguage);
  const base = (language: string) => language.split('-')[0];
  for (const language of wanted.map((one) => one.toLowerCase())) {
    const same = (one: string) => one.toLowerCase() === language;
    const found = have.find(same) ?? have.find((one) => base(one.toLowerCase()) === base(language));
    if (found !== undefined) return byLanguage[found] ?? {};
  }
  return byLanguage[have[0] ?? ''] ?? {};
}
