import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserOf, type Environment } from '../../../lib/live/environment.ts';
import { inspect, type Look, type SeenHealth, type Watched } from '../../../lib/live/inspection.ts';
import { reportOf } from '../../../lib/live/report.ts';
import { type ParticipantReading, PLATFORM_IDS, type Reading } from '../../../lib/platforms/contract.ts';
import { inspection, micOff, tile, unseen } from '../components/inspections.ts';

const CHROME: Environment = { version: '0.1.0', browser: 'chrome', major: 142 };

/** Every word that a report may hold beside Hearth's own names for signals and marks. */
const VOCABULARY = new Set(
  [
    'hearth browser platform host reader phase mode health people shown by the page everybody with a name self found',
    'speaking microphone off hand up measured rules missing marks coverage',
    'yes no unknown none other its own another not loaded',
    'chrome edge firefox opera',
    'elsewhere lobby in-call left per-participant dominant-only loudest-tick good partial lost',
    'no-people no-indicators some-indicators no-transitions all-on no-names odd-indicators page-changed no-self',
    'shifting-tiles one-voice reader-failed',
    ...PLATFORM_IDS,
  ].flatMap((words) => words.split(' ')),
);
const OWN_NAME = /^[a-z0-9-]{1,40}$/;
const NUMBER = /^\d{1,9}$|^\d{1,4}(\.\d{1,4}){1,3}$/;

const words = (report: string) => report.split(/[\s,:%]+/).filter(Boolean);

/** Anything a page, or somebody on it, may write: of every length, with line breaks, markup and lookalikes of our own words. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    'constructor',
    '__proto__',
    'Ana Lima',
    'name:Ana',
    'ana@example.org',
    'rules: x\nhealth: good',
    '+49 30 1234567',
  ),
);
const seen = fc.constantFrom(true, false, 'unknown' as const);
const person: fc.Arbitrary<ParticipantReading> = fc.record({
  key: anything,
  name: anything,
  self: fc.boolean(),
  speaking: seen,
  muted: seen,
  handUp: seen,
  rule: fc.option(anything),
});
const page: fc.Arbitrary<Reading> = fc.record({
  phase: fc.oneof(
    fc.constantFrom('elsewhere' as const, 'lobby' as const, 'in-call' as const),
    anything as fc.Arbitrary<'left'>,
  ),
  title: anything,
  mode: fc.oneof(
    fc.constantFrom('per-participant' as const, 'dominant-only' as const),
    anything as fc.Arbitrary<'loudest-tick'>,
  ),
  participants: fc.array(person, { maxLength: 40 }),
  complete: fc.boolean(),
  rosterCount: fc.option(fc.double()),
  missing: fc.array(anything, { maxLength: 40 }),
});
const health = fc.record({
  state: fc.constantFrom('good', 'partial', 'lost'),
  reason: fc.option(anything),
}) as fc.Arbitrary<SeenHealth>;
const look: fc.Arbitrary<Look> = fc.record({
  platform: fc.option(
    fc.record({ id: fc.oneof(fc.constantFrom(...PLATFORM_IDS), anything as fc.Arbitrary<'zoom'>), name: anything }),
  ),
  ownHost: fc.boolean(),
  readerLoaded: fc.boolean(),
  reading: fc.option(page),
  watched: fc.option(
    fc.record({
      health,
      coverage: fc.option(fc.double()),
      people: fc.constant<Watched['people']>(new Map()),
      lastPerson: fc.nat(),
    }),
  ),
});
const environment = fc.record({
  version: fc.oneof(fc.constant('0.1.0'), anything),
  browser: fc.oneof(fc.constantFrom('chrome', 'edge'), anything),
  major: fc.option(fc.double()),
}) as fc.Arbitrary<Environment>;

describe('nothing personal can be in a report', () => {
  it('holds only words of the vocabulary, our own names, and numbers', () => {
    fc.assert(
      fc.property(look, health, environment, (seenNow, idle, where) => {
        const own = new Set([
          ...(seenNow.reading?.participants.map(({ rule }) => rule) ?? []),
          ...(seenNow.reading?.missing ?? []),
        ]);
        const report = reportOf(inspect(seenNow, idle), where);
        const strangers = words(report).filter(
          (word) => !VOCABULARY.has(word) && !NUMBER.test(word) && !(OWN_NAME.test(word) && own.has(word)),
        );
        expect(strangers).toEqual([]);
        expect(report.split('\n')).toHaveLength(20);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever people, their keys, the meeting and the product are called', () => {
    fc.assert(
      fc.property(look, health, fc.infiniteStream(anything), (seenNow, idle, strings) => {
        const text = () => strings.next().value as string;
        const { reading, platform } = seenNow;
        const renamed: Look = {
          ...seenNow,
          platform: platform && { ...platform, name: text() },
          reading: reading && {
            ...reading,
            title: text(),
            participants: reading.participants.map((one) => ({
              ...one,
              key: text(),
              // Only whether there is a name may show.
              name: one.name === '' ? '' : `${text()}x`,
            })),
          },
        };
        expect(reportOf(inspect(renamed, idle), CHROME)).toBe(reportOf(inspect(seenNow, idle), CHROME));
      }),
    );
  });

  it('repeats no rule or mark that is not like one of ours', () => {
    const strange = anything.filter((text) => !OWN_NAME.test(text));
    fc.assert(
      fc.property(strange, strange, (rule, mark) => {
        const report = reportOf(inspection([tile(1, { rule })], { missing: [mark] }), CHROME);
        expect(report).toBe(reportOf(inspection([tile(1, { rule: 'other' })], { missing: ['other'] }), CHROME));
      }),
    );
    const long = reportOf(inspection([tile(1, { rule: 'a'.repeat(41) })]), CHROME);
    expect(long).toContain('rules: other 1');
  });

  it('does not grow with the names that a page makes up', () => {
    const people = Array.from({ length: 300 }, (_, i) => tile(i + 1, { rule: `rule-${i}` }));
    const report = reportOf(inspection(people), CHROME);
    expect(report.length).toBeLessThan(900);
    expect(report).toMatch(/rules: other 276, rule-0 1/);
  });
});

describe('a report', () => {
  it('says what is there, in numbers', () => {
    const people = [tile(1), tile(2, { speaking: true }), tile(3, micOff), tile(4, { ...unseen, name: '' })];
    const shown = inspection(people, {
      ownHost: false,
      complete: false,
      rosterCount: 6,
      missing: ['toolbar'],
      health: { state: 'partial', reason: 'page-changed' },
    });
    expect(reportOf(shown, CHROME)).toBe(
      `hearth: 0.1.0
browser: chrome 142
platform: livekit
host: another
reader: loaded
phase: in-call
mode: per-participant
health: partial page-changed
people shown: 4
people by the page: 6
everybody shown: no
with a name: 3
self found: 1
speaking: yes 1, no 2, unknown 1
microphone off: yes 1, no 2, unknown 1
hand up: yes 0, no 4, unknown 0
measured: 3
rules: data-lk-speaking 2, microphone-off 1, none 1
missing marks: toolbar 1
coverage: 97 %`,
    );
  });
});

describe('the browser', () => {
  const engine =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
  it.each([
    [engine, 'chrome', 142],
    [engine.replace('Chrome', 'HeadlessChrome'), 'chrome', 142],
    [`${engine} Edg/141.0.0.0`, 'edge', 141],
    [`${engine} OPR/120.0.0.0`, 'opera', 120],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'firefox', 145],
    ['Something else entirely', 'other', null],
  ])('is told by what it calls itself', (userAgent, browser, major) => {
    expect(browserOf(userAgent)).toEqual({ browser, major });
  });
});
