import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../meetings/conversation.ts';
import { parseRttm } from '../meetings/rttm.ts';
import { type Accuracy, accuracyOf, asMarkdown } from './accuracy.ts';
import { builtInMeetings } from './built-in.ts';
import { EMULATED_PLATFORMS, type EmulatedPlatform } from './emulations.ts';
import { overallOf } from './metrics.ts';
import { replay } from './replay.ts';

const root = path.resolve(import.meta.dirname, '../..');
const FOLDER = '../shared/meetings/ami-dev';
const TIMEOUT_MS = 120_000;

/** Most that the figures may be, by what the page shows; time ratios at least and at most. */
const LIMITS = {
  voices: { mean: 0.12, worst: 0.6, ratio: [0.98, 1.02] },
  flicker: { mean: 0.15, worst: 0.7, ratio: [0.97, 1.03] },
  off: { mean: 0.5, worst: 2.5, ratio: [0.93, 1.07] },
  faults: { mean: 0.6, worst: 4, ratio: [0, 2] },
  clears: { mean: 1.3, worst: 8, ratio: [0.8, 1.1] },
  sticky: { mean: 2, worst: 13, ratio: [0.9, 1.15] },
  loudest: { mean: 0.8, worst: 5, ratio: [0.95, 1.1] },
} as const;
type Limit = (typeof LIMITS)[keyof typeof LIMITS];

const KINDS: Readonly<Record<EmulatedPlatform, keyof typeof LIMITS>> = {
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

function expectWithin(figures: Accuracy['figures']['declared'], { mean, worst, ratio }: Limit): void {
  expect(figures.meanShareErrorPoints).toBeLessThanOrEqual(mean);
  expect(figures.worstShareErrorPoints).toBeLessThanOrEqual(worst);
  expect(figures.timeRatio).toBeGreaterThanOrEqual(ratio[0]);
  expect(figures.timeRatio).toBeLessThanOrEqual(ratio[1]);
  expect(figures).toMatchObject({ neverSeen: 0, falseHeard: 0, falseUnheard: 0 });
}

describe('on the built-in meetings', () => {
  const meetings = builtInMeetings();
  const rows = new Map<EmulatedPlatform, Accuracy>();

  describe.each(EMULATED_PLATFORMS)('%s', (platform) => {
    const isExact = KINDS[platform] === 'voices' || KINDS[platform] === 'flicker';
    it(
      'is as exact as its indicator allows',
      () => {
        const row = accuracyOf(meetings, platform);
        rows.set(platform, row);
        // Whatever shows one person at a time is called approximate, and nothing else is.
        expect(row.approximate).toBe(!isExact);
        expectWithin(row.figures.declared, LIMITS[KINDS[platform]]);
        if (!isExact) return;
        expectWithin(row.figures.slower, LIMITS.off);
        expectWithin(row.figures.faster, LIMITS.off);
        expectWithin(row.figures.faults, LIMITS.faults);
        expect(Math.abs(row.figures.faults.coverage - row.figures.faults.trueCoverage)).toBeLessThanOrEqual(0.02);
      },
      TIMEOUT_MS,
    );
  });

  it("is what the README's table says", () => {
    const table = asMarkdown(EMULATED_PLATFORMS.flatMap((platform) => rows.get(platform) ?? []));
    expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain(table);
  });
});

/** Two recorded meetings where they are at hand: from different rooms; the whole folder is for `npm run replay`. */
function someRecorded(): Conversation[] {
  const folder = path.resolve(root, FOLDER);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.rttm'));
  const some = files.sort().filter((_, i) => i === 0 || i === files.length - 8);
  return some.map((file) => parseRttm(readFileSync(path.join(folder, file), 'utf8'), file));
}

describe('recorded meetings', () => {
  const recorded = someRecorded();
  it.skipIf(recorded.length > 0)(`were not replayed: there is no ${FOLDER}`, (context) => context.skip());

  it.skipIf(recorded.length === 0).each(EMULATED_PLATFORMS)(
    'are measured as they were, on %s',
    (platform) => {
      const figures = recorded.map((meeting) => replay(meeting, platform).figures);
      expectWithin(overallOf(figures), LIMITS[KINDS[platform]]);
    },
    TIMEOUT_MS,
  );
});

describe('a replay', () => {
  const meeting: Conversation = {
    name: 'short',
    durationMs: 30_000,
    speakers: ['Ana', 'Ben'],
    speech: [
      { speaker: 'Ana', from: 1000, to: 14_000 },
      { speaker: 'Ben', from: 16_000, to: 26_000 },
    ],
  };

  it('adds two silent people and a silent user to everybody who is there', () => {
    const { people } = replay(meeting, 'livekit');
    expect(people).toHaveLength(5);
    expect(people.filter(({ measuredMs }) => measuredMs > 0).map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  });

  it('gives the same result again, faults included', () => {
    expect(replay(meeting, 'jitsi')).toEqual(replay(meeting, 'jitsi'));
    expect(replay(meeting, 'galene', { faults: true })).toEqual(replay(meeting, 'galene', { faults: true }));
  });

  it('tells of people whose speech the page does not show, instead of calling them silent', () => {
    const { people, figures } = replay({ ...meeting, speakers: ['Ana', 'Ben', 'Cleo', 'Dev'] }, 'teams');
    expect(people.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual(['Dev', 'This User']);
    expect(figures.cantTell).toBe(2);
  });

  it('refuses a conversation in which nobody speaks', () => {
    expect(() => replay({ ...meeting, speech: [] }, 'livekit')).toThrow('short: nobody speaks');
  });
});
