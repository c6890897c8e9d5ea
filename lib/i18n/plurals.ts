/** Which form of a message fits a number, in any language that `Intl.PluralRules` knows. */

/** Between the forms of one message, as WXT joins them: in the order of their keys, the exact none first where there is one. */
const BETWEEN = ' | ';

/** Chooses among the forms of messages in one language. */
export function pluralForms(language: string): (message: string, count: number) => string {
  const rules = new Intl.PluralRules(language);
  const kinds = kindsOf(rules);
  return (message, count) => {
    const forms = message.split(BETWEEN);
    const hasNone = forms.length > kinds.length;
    if (hasNone && count === 0) return forms[0] ?? '';
    // Without a form of its own (a million in French, none in Arabic) it is as any other number.
    const at = kinds.indexOf(rules.select(count));
    const from = hasNone ? 1 : 0;
    return (at < 0 ? undefined : forms[from + at]) ?? forms.at(-1) ?? '';
  };
}

/**
 * The kinds of whole numbers from one on, in the order in which they come, and last what holds for every other number. The first
 * number of a kind is the key of its form: `1`, `2`, `3`, `11` and `n` in Arabic.
 */
export function kindsOf(rules: Intl.PluralRules): Intl.LDMLPluralRule[] {
  const kinds = new Set<Intl.LDMLPluralRule>();
  for (let n = 1; n <= 100; n++) kinds.add(rules.select(n));
  kinds.delete('other');
  return [...kinds, 'other'];
}
