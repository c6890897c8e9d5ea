/** Walks the registry: whatever is a platform must be complete, from its facts to its script. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { adapterOf } from '../../lib/platforms/adapters.ts';
import { FACTS } from '../../lib/platforms/facts.ts';
import { PLATFORMS } from '../../lib/platforms/index.ts';
import { INDICATORS } from '../../lib/platforms/indicators.ts';
import { PLATFORM_PAGES } from '../pages/expectations.ts';
import { EMULATIONS, type Emulation } from '../replay/emulations.ts';
import { naturesIn } from './natures.ts';
import { nameOf, platformTable } from './table.ts';

const root = path.resolve(import.meta.dirname, '../..');
const fileIn = (file: string) => readFileSync(path.join(root, file), 'utf8');
const readme = fileIn('README.md');
const natures = naturesIn(fileIn('lib/platforms/indicators.ts'));
const emulations: Readonly<Record<string, Emulation>> = EMULATIONS;

describe("the README's table of platforms", () => {
  it('is what the facts say', () => {
    const [, chapter = ''] = /## What it can and cannot see\n([\s\S]*?)\n## /.exec(readme) ?? [];
    expect(chapter).toContain(`\n${platformTable()}\n`);
  });

  it('says of no answer that it depends, without saying on what', () => {
    const answers = Object.values(FACTS).flatMap(({ overlap, self, hand, sharing }) => [overlap, self, hand, sharing]);
    expect(answers.filter(({ shown, note }) => shown === 'sometimes' && note === undefined)).toEqual([]);
  });
});

describe('a description of an indicator', () => {
  it('has a source when its comment or its constant has one', () => {
    const source = `/** Assumed. */
const SHARED: Nature = { onDelayMs: 1 };

const BARE: Nature = { onDelayMs: 1 };

const WHOLE = {
  /** As in its own client.js. */
  'per-participant': { onDelayMs: 1 },
};

export const INDICATORS = {
  'one-page': {
    /** Measured. */
    'per-participant': {
      onDelayMs: 1,
    },
    'dominant-only': { ...SHARED, tailMs: 2 },
  },
  other: {
    /** A ring. */
    'per-participant': BARE,
  },
  'third-page': WHOLE,
}`;
    expect(naturesIn(source)).toEqual([
      { platform: 'one-page', mode: 'per-participant', hasSource: true },
      { platform: 'one-page', mode: 'dominant-only', hasSource: true },
      { platform: 'other', mode: 'per-participant', hasSource: false },
      { platform: 'third-page', mode: 'per-participant', hasSource: true },
    ]);
  });
});

describe.each(PLATFORMS)('$id', ({ id }) => {
  const pages = PLATFORM_PAGES.filter(({ platform }) => platform === id).flatMap((one) => one.pages);
  const emulation = emulations[id];

  it('has facts with a date', () => {
    expect(FACTS[id].speech).not.toBe('');
    expect(FACTS[id].confidence.length).toBeGreaterThan(0);
    if (FACTS[id].lastChecked !== null) expect(FACTS[id].lastChecked).toMatch(/^20\d\d(-[01]\d(-[0-3]\d)?)?$/);
  });

  it('has a row in the README', () => {
    expect(readme).toContain(`\n| ${nameOf(id)} |`);
  });

  it('has a script that offers its reader', () => {
    const script = `entrypoints/reader-${id}.ts`;
    expect(existsSync(path.join(root, script))).toBe(true);
    expect(fileIn(script)).toContain(`offerReader('${id}'`);
  });

  it('has fixture pages of a call, and of the way in or out', () => {
    const phases = new Set(pages.map(({ phase }) => phase));
    expect(phases).toContain('in-call');
    expect(phases.has('lobby') || phases.has('left')).toBe(true);
  });

  it('has an emulated page', () => {
    expect(emulation).toBeDefined();
    expect(emulation?.shown).toHaveProperty('page');
  });

  it('has an indicator in each mode that its reader has, each with its source', () => {
    const modes = Object.keys(adapterOf(id)?.indicators ?? {});
    expect(modes.length).toBeGreaterThan(0);
    expect(Object.keys((INDICATORS as Readonly<Record<string, object>>)[id] ?? {})).toEqual(modes);
    const described = natures.filter(({ platform }) => platform === id);
    expect(described.map(({ mode }) => mode)).toEqual(modes);
    expect(described.filter(({ hasSource }) => !hasSource)).toEqual([]);
  });

  it('is read as its facts say', () => {
    const { overlap, self, hand, sharing } = FACTS[id];
    expect(overlap.shown !== 'no').toBe('per-participant' in (adapterOf(id)?.indicators ?? {}));
    const handsRead = pages.some(({ people = [] }) => people.some(({ handUp }) => handUp === true));
    expect(hand.shown !== 'no').toBe(handsRead);
    expect(sharing.shown !== 'no').toBe(adapterOf(id)?.isSharing !== undefined);
    expect(sharing.shown !== 'no').toBe(pages.some((page) => page.sharing === true));
    if (self.shown !== 'sometimes') expect(emulation?.shown.showsSelf).toBe(self.shown === 'yes');
  });
});
