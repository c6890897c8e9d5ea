/** What a check of a release says: one line of the table, and what is wrong. */
export interface Finding {
  readonly what: string;
  /** The figure or the words in the table. */
  readonly seen: string;
  /** Empty: all is well. */
  readonly problems: readonly string[];
}

/** A table for a terminal: each line with its verdict, what is wrong right below it. */
export function asTable(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ what }) => what.length)) + 2;
  const lines = findings.flatMap(({ what, seen, problems }) => [
    `${problems.length === 0 ? 'ok   ' : 'OFF  '}${what.padEnd(width)}${seen}`,
    ...problems.map((problem) => `       - ${problem}`),
  ]);
  return lines.join('\n');
}
