/**
 * What Hearth sees, as a text for a bug report: structure and counts. Every word in it comes from a list in this file, or is one of
 * Hearth's own names for a signal or a mark; everything else is a number. So nobody's name, no title, no address and nothing that
 * somebody wrote can be in it, whatever a page shows. Pure. In English, as it is for those who mend Hearth.
 */
import type { HealthReason, HealthState } from '../meeting/events.ts';
import { type IndicatorMode, type Phase, PLATFORM_IDS, type Seen } from '../platforms/contract.ts';
import type { Environment } from './environment.ts';
import type { Inspection, SeenPerson } from './inspection.ts';

/** Hearth's names for signals and marks look so. */
const OWN_NAME = /^[a-z0-9-]{1,40}$/;
/** More different names than any platform has; the rest are counted together. */
const MOST_NAMES = 24;

const PHASES: Readonly<Record<Phase, true>> = { elsewhere: true, lobby: true, 'in-call': true, left: true };
const MODES: Readonly<Record<IndicatorMode, true>> = {
  'per-participant': true,
  'dominant-only': true,
  'loudest-tick': true,
};
const STATES: Readonly<Record<HealthState, true>> = { good: true, partial: true, lost: true };
const REASONS: Readonly<Record<HealthReason, true>> = {
  'no-people': true,
  'no-indicators': true,
  'some-indicators': true,
  'no-transitions': true,
  'all-on': true,
  'no-names': true,
  'odd-indicators': true,
  'page-changed': true,
  'no-self': true,
  'shifting-tiles': true,
  'one-voice': true,
  'reader-failed': true,
};
const BROWSERS: Readonly<Record<Environment['browser'], true>> = {
  chrome: true,
  edge: true,
  firefox: true,
  opera: true,
  other: true,
};
const PLATFORMS = Object.fromEntries(PLATFORM_IDS.map((id) => [id, true as const]));

/** The report of what is seen now. */
export function reportOf(seen: Inspection, { version, browser, major }: Environment): string {
  const { people, health } = seen;
  const count = (holds: (person: SeenPerson) => boolean) => number(people.filter(holds).length);
  const three = (what: 'speaking' | 'muted' | 'handUp') => {
    const having = (value: Seen) => count((person) => person[what] === value);
    return `yes ${having(true)}, no ${having(false)}, unknown ${having('unknown')}`;
  };
  const lines: readonly (readonly [string, string])[] = [
    ['hearth', /^\d{1,4}(\.\d{1,4}){0,3}$/.test(version) ? version : 'unknown'],
    ['browser', `${word(browser, BROWSERS)} ${number(major)}`],
    ['platform', word(seen.platform?.id ?? null, PLATFORMS)],
    ['host', seen.ownHost ? 'its own' : 'another'],
    ['reader', seen.readerLoaded ? 'loaded' : 'not loaded'],
    ['phase', word(seen.phase, PHASES)],
    ['mode', word(seen.mode, MODES)],
    ['health', [word(health.state, STATES), word(health.reason, REASONS)].join(' ')],
    ['people shown', number(people.length)],
    ['people by the page', number(seen.rosterCount)],
    ['everybody shown', seen.complete ? 'yes' : 'no'],
    ['with a name', count(({ name }) => name !== '')],
    ['self found', count(({ self }) => self)],
    ['speaking', three('speaking')],
    ['microphone off', three('muted')],
    ['hand up', three('handUp')],
    ['measured', count(({ measured }) => measured)],
    ['rules', histogram(people.map(({ rule }) => rule))],
    ['missing marks', histogram(seen.missing)],
    ['coverage', seen.coverage === null ? 'none' : `${number(Math.floor(seen.coverage * 100))} %`],
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** A word of a list; anything else is not repeated. */
function word(value: string | null, known: Readonly<Record<string, true>>): string {
  if (value === null) return 'none';
  return Object.hasOwn(known, value) ? value : 'other';
}

function number(value: number | null): string {
  return value !== null && value >= 0 && value < 1e9 ? String(Math.trunc(value)) : 'none';
}

/** How often each of our names occurs, most often first. */
function histogram(names: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const own = name === null ? 'none' : OWN_NAME.test(name) ? name : 'other';
    const known = counts.has(own) || counts.size < MOST_NAMES ? own : 'other';
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  if (counts.size === 0) return 'none';
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `${name} ${number(n)}`)
    .join(', ');
}
