/** Groups for meetings of many: mixed by chance, or the facilitator's own labels. Never a guess about anybody. */

/** Fewer people than this are no group: what a group says would be what one person said. */
export const FEWEST_IN_GROUP = 3;
/** People in a mixed group. */
export const GROUP_SIZE = 4;

export interface Group {
  readonly label: string;
  readonly members: readonly string[];
}

/**
 * Everybody in groups of four, by chance; some have three or five where it does not come out even, none fewer (unless there are only
 * one or two people in all). `random` gives numbers in [0, 1).
 */
export function mixedGroups(names: readonly string[], random: () => number): string[][] {
  const mixed = names.map((name) => ({ name, chance: random() })).sort((a, b) => a.chance - b.chance);
  const count = Math.max(1, Math.round(names.length / GROUP_SIZE));
  const groups: string[][] = Array.from({ length: names.length === 0 ? 0 : count }, () => []);
  mixed.forEach(({ name }, i) => {
    groups[i % count]?.push(name);
  });
  return groups;
}

/** Lines of `label: name, name, name`. Groups of fewer than three people are said to be too small, and left out. */
export function parseGroups(text: string): { readonly groups: readonly Group[]; readonly tooSmall: readonly string[] } {
  const all = text.split('\n').flatMap((line): Group[] => {
    const [label = '', rest] = line.split(/[:：](.*)/s);
    const members = (rest ?? '').split(/[,;、،]/u).map((name) => name.trim());
    const named = members.filter((name) => name !== '');
    return label.trim() === '' || named.length === 0 ? [] : [{ label: label.trim(), members: named }];
  });
  return {
    groups: all.filter(({ members }) => members.length >= FEWEST_IN_GROUP),
    tooSmall: all.filter(({ members }) => members.length < FEWEST_IN_GROUP).map(({ label }) => label),
  };
}
