/** One version everywhere. */
import type { Finding } from './finding.ts';

interface Versions {
  /** By where it stands. */
  readonly named: Readonly<Record<string, string>>;
  readonly changelog: string;
}

/** The newest heading of a changelog: its version. */
export function newestIn(changelog: string): string {
  return /^## (\S+)/m.exec(changelog)?.[1] ?? 'none';
}

export function versionsAgree({ named, changelog }: Versions): Finding {
  const all: Readonly<Record<string, string>> = { ...named, 'CHANGELOG.md': newestIn(changelog) };
  const wanted = all['package.json'] ?? 'none';
  const problems = Object.entries(all).flatMap(([place, version]) =>
    version === wanted ? [] : [`${place} says ${version}, package.json ${wanted}`],
  );
  // What the stores take: one to four numbers.
  if (!/^\d+(\.\d+){0,3}$/.test(wanted)) problems.push(`${wanted} is no version for a store`);
  return { what: 'version', seen: `${wanted} in ${Object.keys(all).length} places`, problems };
}
