/**
 * What a reader made of a changed page, beside what it makes of the page as it knows it. Three verdicts:
 *
 * - `right`: once the meeting has settled, who speaks, who is there, what they are called and who is the user agree with
 *   the unchanged page for everybody, nothing else is wrong, and the page is not called lost. (Whether somebody is muted or
 *   raises a hand may have become unknown.)
 * - `caught`: something is wrong or can no longer be seen, and that shows: health is partial or lost within a minute of anything
 *   wrong. Where nothing is wrong and people have only become *can't tell*, health may be good: each of them is shown so, and while
 *   they are no shares are. Or no call was ever found: that is said, and nothing is counted.
 * - `wrong`: something wrong was said for longer than a sample or two, and health stayed good for a minute after it.
 */
import { type Difference, differencesAt } from './differences.ts';
import type { Sample } from './run.ts';
import { SAMPLE_MS, type Scenario } from './scenario.ts';

export type Verdict = 'right' | 'caught' | 'wrong';

export interface Judgement {
  readonly verdict: Verdict;
  /** The first wrong claim that no alarm followed in time. */
  readonly silent: Difference | null;
  /** Why the page was not believed, where it was not. */
  readonly reason: string | null;
}

/** An alarm must follow so soon after something wrong. */
const ALARM_MS = 60_000;
/** Edges may move by two samples; and whoever comes, leaves or gets a name has so long for it (the watcher's own patience). */
const EDGE_MS = 2 * SAMPLE_MS;
const ROSTER_MS = 3000;
/** By then every indicator has been seen at work. */
const SETTLED_MS = 60_000;

const ROSTER: ReadonlySet<Difference['field']> = new Set(['missing', 'ghost', 'name', 'phase']);
const NEEDED: ReadonlySet<Difference['field']> = new Set(['speaking', 'self', ...ROSTER]);

/** Judges the samples of a changed page by those of the unchanged one. */
export function judge(scenario: Scenario, reference: readonly Sample[], changed: readonly Sample[]): Judgement {
  const differences = lasting(differencesAt(scenario, reference, changed));
  const silent = differences.find((one) => one.isWrong && !isAlarmed(changed, one.at)) ?? null;
  const settled = differences.filter(({ at, field, isWrong }) => at >= SETTLED_MS && (isWrong || NEEDED.has(field)));
  const isLost = changed.some(({ at, health }) => at >= SETTLED_MS && health.state === 'lost');
  const reason = changed.find(({ health }) => health.state !== 'good')?.health.reason ?? null;
  return { verdict: silent ? 'wrong' : settled.length > 0 || isLost ? 'caught' : 'right', silent, reason };
}

function isAlarmed(samples: readonly Sample[], from: number): boolean {
  return samples.some(({ at, health }) => at >= from && at <= from + ALARM_MS && health.state !== 'good');
}

/** Differences that have gone on, from sample to sample, for longer than they may; the first time as of their beginning. */
function lasting(bySample: readonly (readonly Difference[])[]): Difference[] {
  const since = new Map<string, number>();
  return bySample.flatMap((differences) => {
    const now = new Map(differences.map((one) => [`${one.field} ${one.who}`, one]));
    for (const key of since.keys()) if (!now.has(key)) since.delete(key);
    return [...now].flatMap(([key, one]) => {
      const from = since.get(key) ?? one.at;
      since.set(key, from);
      const lastsMs = one.at - from;
      const patienceMs = ROSTER.has(one.field) ? ROSTER_MS : EDGE_MS;
      if (lastsMs < patienceMs) return [];
      return [lastsMs < patienceMs + SAMPLE_MS ? { ...one, at: from } : one];
    });
  });
}
