/** The rules of the house: which room may know which. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'/gm)].map(
    ([, type, target = '']) => ({
      typeOnly: type !== undefined,
      target: target.startsWith('.') ? path.relative(root, path.resolve(root, path.dirname(file), target)) : target,
    }),
  );
}

/** Every file and package that a file loads, directly or through others. */
function loadedBy(file: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (one: string): void => {
    if (seen.has(one) || one.includes('.css')) return;
    seen.add(one);
    for (const { target, typeOnly } of importsOf(one)) {
      if (!typeOnly && /^(lib|components)\//.test(target)) visit(target);
      if (!typeOnly && !/^(lib|components)\//.test(target)) seen.add(target);
    }
  };
  visit(file);
  return seen;
}

/** Which rooms each room may import from; packages are listed without a slash at the front. */
const ROOMS: Record<string, readonly string[]> = {
  'lib/platforms': ['lib/platforms'],
  'lib/meeting': ['lib/meeting', 'lib/platforms/contract.ts', 'valibot'],
  'lib/measures': ['lib/measures', 'lib/meeting', 'lib/platforms/contract.ts'],
  'lib/facilitation': ['lib/facilitation', 'lib/measures', 'lib/meeting', 'lib/platforms/contract.ts'],
  // Whether two names are one person's is said once, beside what pages hang on to names.
  'lib/practices': ['lib/practices', 'lib/measures', 'lib/meeting', 'lib/platforms/person-name.ts'],
  'lib/ideas': ['lib/ideas', 'age-encryption'],
  'lib/search': ['lib/search', 'lib/platforms/contract.ts'],
  'lib/watch': ['lib/watch', 'lib/meeting', 'lib/platforms'],
  'lib/store': [
    'lib/practices',
    'lib/store',
    'lib/measures',
    'lib/meeting',
    'lib/platforms/contract.ts',
    'dexie',
    'papaparse',
    'valibot',
  ],
  'lib/settings': [
    'lib/settings',
    'lib/platforms',
    'lib/facilitation/nudges/settings.ts',
    'lib/facilitation/prompts.ts',
    'lib/practices/includer.ts',
    'lib/store/retention.ts',
    'wxt/browser',
    'valibot',
  ],
};

const PURE = ['lib/meeting', 'lib/measures', 'lib/facilitation', 'lib/practices', 'lib/search'];

describe('the house', () => {
  it.each(Object.entries(ROOMS))('%s knows only the rooms it may know', (room, allowed) => {
    const files = filesIn(room);
    expect(files.length).toBeGreaterThan(0);
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => !allowed.some((place) => target === place || target.startsWith(`${place}/`)))
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it.each(PURE)('%s knows no browser, no page and no clock', (room) => {
    const worldly =
      /\b(browser|chrome|document|window|navigator|performance|localStorage|indexedDB)\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bsetTimeout\(|\bsetInterval\(/;
    const strays = filesIn(room).filter((file) =>
      worldly.test(withoutComments(readFileSync(path.join(root, file), 'utf8'))),
    );
    expect(strays).toEqual([]);
  });

  it('has components without browser API, storage or messages', () => {
    const strays = filesIn('components').flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => /^(wxt|dexie)|^lib\/(store|live|settings)/.test(target) && !typeOnly)
        .map(({ target }) => `${file} → ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('keeps the database out of the overlay', () => {
    const seen = [...loadedBy('entrypoints/overlay.ts')];
    expect(seen.filter((target) => /dexie|valibot|lib\/store\//.test(target))).toEqual([]);
  });

  it('keeps practices, and what they must look like, out of the background', () => {
    const seen = loadedBy('entrypoints/background.ts');
    expect(seen.has('lib/store/tidy.ts')).toBe(true);
    expect([...seen].filter((target) => /lib\/store\/practices(-schema)?\.ts$/.test(target))).toEqual([]);
  });

  it.each(['entrypoints/meeting.ts', 'entrypoints/teach.ts'])('keeps the database out of the tab: %s', (script) => {
    const seen = loadedBy(script);
    expect(seen.size).toBeGreaterThan(10);
    expect([...seen].filter((target) => /dexie|valibot|lib\/store\/(?!save-unsent)/.test(target))).toEqual([]);
  });

  it('keeps what is known of platforms for people out of every page', () => {
    const scripts = filesIn('entrypoints').filter((file) => /\/(?:meeting|reader-[\w-]+)\.ts$/.test(file));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((script) => loadedBy(script).has('lib/platforms/facts.ts'))).toEqual([]);
  });

  it('keeps the sealing of ideas out of what is loaded for a meeting', () => {
    const pages = ['popup/main.tsx', 'sidepanel/main.tsx', 'options/main.tsx'];
    const scripts = ['background.ts', 'meeting.ts', 'counting.ts', 'overlay.ts', 'teach.ts'];
    const loading = [...pages, ...scripts].filter((one) => loadedBy(`entrypoints/${one}`).has('age-encryption'));
    expect(loading).toEqual([]);
    expect(loadedBy('components/ideas/idea-page.tsx').has('age-encryption')).toBe(true);
  });

  it('has entrypoints that only wire, and no file past 250 lines', () => {
    const long = ['entrypoints', 'components', 'lib'].flatMap(filesIn).flatMap((file) => {
      const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length;
      const most = file.startsWith('entrypoints') ? 60 : 250;
      return lines > most + 1 ? [`${file}: ${lines} lines`] : [];
    });
    expect(long).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
