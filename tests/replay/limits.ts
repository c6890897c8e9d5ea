/** How exact the replay must be on each page, and the tests of that: in two files, so that two processors share them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Accuracy,
  accuracyOf,
  asMarkdown,
  type DeclaredAccuracy,
  declaredAccuracyOf,
  declaredCells,
} from './accuracy.ts';
import { builtInMeetings } from './built-in.ts';
import type { EmulatedPlatform } from './emulations.ts';

const README = path.resolve(import.meta.dirname, '../../README.md');
export const TIMEOUT_MS = 120_000;

/** Most that the figures may be, by what the page shows; time ratios at least and at most. */
export const LIMITS = {
  voices: { mean: 0.12, worst: 0.6, ratio: [0.98, 1.02] },
  flicker: { mean: 0.15, worst: 0.7, ratio: [0.97, 1.03] },
  off: { mean: 0.5, worst: 2.5, ratio: [0.93, 1.07] },
  faults: { mean: 0.6, worst: 4, ratio: [0, 2] },
  clears: { mean: 1.3, worst: 8, ratio: [0.8, 1.1] },
  sticky: { mean: 2, worst: 13, ratio: [0.9, 1.15] },
  loudest: { mean: 0.8, worst: 5, ratio: [0.95, 1.1] },
} as const;
type Limit = (typeof LIMITS)[keyof typeof LIMITS];

export const KINDS: Readonly<Record<EmulatedPlatform, keyof typeof LIMITS>> = {
  livekit: 'voices',
  'element-call': 'voices',
  'google-meet': 'flicker',
  jitsi: 'voices',
  bigbluebutton: 'voices',
  galene: 'voices',
  'nextcloud-talk': 'voices',
  'mirotalk-p2p': 'voices',
  discord: 'voices',
  'discord-rows': 'voices',
  teams: 'voices',
  'mirotalk-sfu': 'loudest',
  slack: 'clears',
  webex: 'clears',
  zoom: 'sticky',
  'zoom-roster': 'voices',
  'jitsi-dominant': 'sticky',
};

/** Holds figures to a limit; nobody who spoke may be missed, and nobody who did not may be heard. */
export function expectWithin(figures: Accuracy['figures']['declared'], { mean, worst, ratio }: Limit): void {
  expect(figures.meanShareErrorPoints).toBeLessThanOrEqual(mean);
  expect(figures.worstShareErrorPoints).toBeLessThanOrEqual(worst);
  expect(figures.timeRatio).toBeGreaterThanOrEqual(ratio[0]);
  expect(figures.timeRatio).toBeLessThanOrEqual(ratio[1]);
  expect(figures).toMatchObject({ neverSeen: 0, falseHeard: 0, falseUnheard: 0 });
}

/** Whether a page shows everybody who speaks at the same time. */
export function isExact(platform: EmulatedPlatform): boolean {
  return KINDS[platform] === 'voices' || KINDS[platform] === 'flicker';
}

/** Played under every condition with every change: each kind of indicator on the page where most people meet it. */
const UNDER_EVERY_CONDITION: readonly EmulatedPlatform[] = [
  'google-meet',
  'jitsi',
  'teams',
  'livekit',
  'zoom',
  'webex',
  'mirotalk-sfu',
];
/** `REPLAY=whole`: so is every other page. Takes another minute and a half. */
const IS_WHOLE = process.env.REPLAY === 'whole';

/** The platforms' accuracy on the built-in meetings, each with its row in the README. */
export function testAccuracy(platforms: readonly EmulatedPlatform[]): void {
  const meetings = builtInMeetings();
  const readme = readFileSync(README, 'utf8');
  const isWhole = (platform: EmulatedPlatform) => IS_WHOLE || UNDER_EVERY_CONDITION.includes(platform);

  describe.each(platforms.filter((platform) => !isWhole(platform)))('%s', (platform) => {
    it(
      'is as exact as its indicator allows',
      () => {
        const row = declaredAccuracyOf(meetings, platform);
        const [before, after] = declaredCells(row);
        expectDeclared(row);
        const inReadme = readme.split('\n').find((line) => line.startsWith(`| ${before[0]} | ${before[1]} |`));
        const cells = inReadme?.split(' | ') ?? [];
        expect([...cells.slice(0, before.length), ...cells.slice(-1)]).toEqual([
          `| ${before[0]}`,
          ...before.slice(1),
          `${after[0]} |`,
        ]);
      },
      TIMEOUT_MS,
    );
  });

  describe.each(platforms.filter(isWhole))('%s', (platform) => {
    it(
      "is as exact as it may be under every condition, and as the README's table says",
      () => {
        const row = accuracyOf(meetings, platform);
        expectDeclared(row);
        expect(readme).toContain(rowOf(row));
        if (!isExact(platform)) return;
        expectWithin(row.figures.slower, LIMITS.off);
        expectWithin(row.figures.faster, LIMITS.off);
        expectWithin(row.figures.faults, LIMITS.faults);
        expect(Math.abs(row.figures.faults.coverage - row.figures.faults.trueCoverage)).toBeLessThanOrEqual(0.02);
      },
      TIMEOUT_MS,
    );
  });
}

function expectDeclared({ platform, approximate, figures }: DeclaredAccuracy): void {
  // Whatever shows one person at a time is called approximate, and nothing else is.
  expect(approximate).toBe(!isExact(platform));
  expectWithin(figures.declared, LIMITS[KINDS[platform]]);
}

function rowOf(row: Accuracy): string {
  return asMarkdown([row]).split('\n').at(-1) ?? '';
}
