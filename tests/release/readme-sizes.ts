/** What the README says of sizes. */
import type { Finding } from './finding.ts';

/** Bytes by which a size may be another than what is written, of a hundred: not every word that is added is worth an edit. */
const PERCENT = 3;

/** Where in the README which size is written, in kB; each names what was measured. */
const WRITTEN: readonly (readonly [name: string, where: RegExp])[] = [
  ['package', /A package has (\d+) kB/],
  ['program', /A package has \d+ kB: (\d+) kB/],
  ['meeting script', /finds and reads calls \((\d+) kB gz\)/],
  ['counting a meeting', /ledger, hints and rounds are\s+a script of their own \((\d+) kB gz\)/],
  ['overlay', /first needed\*\* \(a script of its own, (\d+) kB gz\)/],
];

/** `measured`: bytes, by the names above. */
export function sizesAreWritten(readme: string, measured: Readonly<Record<string, number>>): Finding {
  const problems = WRITTEN.flatMap(([name, where]) => {
    const said = Number(where.exec(readme)?.[1]);
    const kB = (measured[name] ?? Number.NaN) / 1000;
    // Figures are rounded to whole kB.
    return Math.abs(said - kB) <= Math.max(0.5, (kB * PERCENT) / 100)
      ? []
      : [`${name}: ${said} kB are written, ${kB.toFixed(1)} measured`];
  });
  return { what: 'sizes in the README', seen: `${WRITTEN.length} figures`, problems };
}
