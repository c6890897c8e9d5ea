/** Hearth is laid out along the line of reading, whichever way that goes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`);
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Sides and measures of the screen instead of those of the text. Media queries ask about the screen and are none. */
const PHYSICAL =
  /^(?:left|right|top|bottom|(?:min-|max-)?(?:width|height)|(?:scroll-)?(?:margin|padding)-(?:left|right|top|bottom)|border-(?:left|right|top|bottom)(?:-.*)?|inset)$/;
const SIDEWAYS = /^(?:text-align|float|clear|caption-side)$/;
const MOVES = /^(?:translate|transform|rotate|background-position|object-position|transform-origin)$/;

/** What is right all the same, and why. */
const REASONS: Readonly<Record<string, string>> = {
  'inset: 0': 'the same on every side',
  'transform: rotate(-90deg)': 'a ring of seconds begins at the top, and runs as clocks do',
  'transform: scaleX(-1)': 'it is what mirrors the drawings of time',
  'rotate: 45deg': 'a square that stands on a corner is its own mirror',
  'translate: 0 -50%': 'upwards only',
};

function declarationsOf(css: string): string[] {
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)].map(
    ([, property, value]) => `${property}: ${value}`,
  );
}

function isPhysical(declaration: string): boolean {
  const [property = '', value = ''] = declaration.split(': ');
  if (SIDEWAYS.test(property)) return /\b(?:left|right)\b/.test(value);
  return PHYSICAL.test(property) || (MOVES.test(property) && value !== 'none');
}

describe('the styles', () => {
  const files = filesIn('components', /\.css$/);

  it.each(files)('%s know no left and right', (file) => {
    const strays = declarationsOf(read(file)).filter((one) => isPhysical(one) && !(one in REASONS));
    expect(strays).toEqual([]);
  });

  it('have no reason left over', () => {
    const all = new Set(files.flatMap((file) => declarationsOf(read(file))));
    expect(Object.keys(REASONS).filter((one) => !all.has(one))).toEqual([]);
  });

  it('would be found out', () => {
    const css = '.a { margin-left: 1px; text-align: left; color: red } .b { border-right-color: red; width: 3px; }';
    expect(declarationsOf(css).filter(isPhysical)).toEqual([
      'margin-left: 1px',
      'text-align: left',
      'border-right-color: red',
      'width: 3px',
    ]);
  });
});

describe('styles within views', () => {
  /** Boxes round what the page has, in the page's own coordinates. */
  const ON_THE_PAGE = ['components/teach/teach-panel.tsx'];

  it('know no left and right, but where they are the page’s', () => {
    const physical =
      /style=\{\{[^}]*\b(?:left|right|top|bottom|width|height|margin(?:Left|Right)|padding(?:Left|Right))\b\s*[:,}]/;
    const strays = filesIn('components', /\.tsx$/).filter((file) => physical.test(read(file)));
    expect(strays.filter((file) => !ON_THE_PAGE.includes(file))).toEqual([]);
  });
});

describe('language and direction', () => {
  it('are said on every page', () => {
    const pages = filesIn('entrypoints', /\/index\.html$/).map((file) => path.dirname(file));
    expect(pages.length).toBeGreaterThan(4);
    const telling = (folder: string) =>
      filesIn(folder, /\.tsx$/).some((file) => /\bsetPageLanguage\(|\bshowIdeaPage\(/.test(read(file)));
    expect(pages.filter((page) => !telling(page))).toEqual([]);
  });

  it.each(['components/overlay/overlay.tsx', 'components/teach/teach-panel.tsx'])(
    'are said by what stands on somebody else’s page: %s',
    (file) => {
      expect(read(file)).toMatch(/lang=\{i18n\.t\('extension\.language'\)\}\s+dir=\{i18n\.t\('extension\.direction'\)/);
    },
  );
});
