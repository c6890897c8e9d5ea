/** What the README says of the code is so. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../lib/i18n/locales/en.json' with { type: 'json' };
import { PLATFORMS } from '../../lib/platforms/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import config from '../../wxt.config.ts';
import { platformTable } from '../platforms/table.ts';
import { permissionsExplained } from '../release/permissions.ts';
import { newestIn } from '../release/versions.ts';

const root = path.resolve(import.meta.dirname, '../..');
const fileIn = (place: string) => readFileSync(path.join(root, place), 'utf8');
const readme = fileIn('README.md');
const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  ...['ACCESSIBILITY', 'CONTRIBUTING', 'FORMAT', 'PRIVACY', 'SECURITY'].map((name) => `.github/${name}.md`),
];
/** Scripts that npm runs by itself. */
const SILENT = ['postinstall'];

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly commands: Readonly<Record<string, { readonly suggested_key?: { readonly default: string } }>>;
  readonly browser_specific_settings?: { readonly gecko: { readonly strict_min_version: string } };
}

/** The manifest as the configuration has it, before WXT adds what follows from the files. */
function manifestFor(browser: 'chrome' | 'firefox'): Manifest {
  const { manifest } = config as unknown as { manifest: (env: object) => Manifest };
  return manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

describe('the README', () => {
  it.each(DOCUMENTS)('and its like name no command that is not there: %s', (document) => {
    const named = [...fileIn(document).matchAll(/npm run (?:--silent )?(\w[\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('has every command in its table', () => {
    const [, table = ''] = /## Commands\n([\s\S]*?)\n## /.exec(readme) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split(' | ')[0] ?? '').matchAll(/npm (?:run )?([\w:-]+)/g)].map(([, name]) => name),
    );
    const missing = Object.keys(packageJson.scripts).filter((name) => !SILENT.includes(name) && !named.includes(name));
    expect(missing).toEqual([]);
  });

  it('names the permissions that the manifest has, and no other', () => {
    const [, sentence = ''] = /The extension asks for ([\s\S]*?);/.exec(readme) ?? [];
    const named = [...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    // WXT adds the side panel's, as there is a page for one.
    const asked = manifestFor('chrome').permissions;
    expect(new Set(named)).toEqual(new Set([...asked, 'sidePanel']));
    expect(manifestFor('firefox').permissions).toEqual(asked);
  });

  it('has a reason for each of them ready for the stores', () => {
    const { permissions, optional_host_permissions } = manifestFor('chrome');
    const manifest = { version: '', permissions: [...permissions, 'sidePanel'], optional_host_permissions };
    expect(permissionsExplained([manifest], fileIn('.github/store/permissions.md')).problems).toEqual([]);
  });

  it('has the keys that the manifest suggests, and what has none', () => {
    const { commands } = manifestFor('chrome');
    const [, table = ''] = /\| key \(Mac[^\n]*\n\|[-|]+\n([\s\S]*?)\n\n/.exec(readme) ?? [];
    const rows = table.split('\n').map((row) => row.split('|')[1]?.trim() ?? '');
    const keys = Object.values(commands).flatMap(({ suggested_key }) => suggested_key?.default ?? []);
    expect(rows).toEqual([...keys, 'none yet']);
    const without = Object.values(commands).filter(({ suggested_key }) => suggested_key === undefined);
    expect(/none yet \| (.*) \|/.exec(table)?.[1]?.split(';')).toHaveLength(without.length);
    expect(Object.keys(messages.commands).length).toBeGreaterThanOrEqual(Object.keys(commands).length);
  });

  it('has the table of platforms, and counts them right', () => {
    expect(readme).toContain(`\n${platformTable()}\n`);
    expect(PLATFORMS).toHaveLength(14);
    expect(`${readme}${fileIn('CHANGELOG.md')}`).toMatch(/fourteen platforms/);
  });

  it('says which versions are needed as the project does', () => {
    expect(readme).toContain(`Node ${packageJson.engines.node.replace('>=', '')} or newer`);
    const { browser_specific_settings: settings } = manifestFor('firefox');
    expect(readme).toContain(`Firefox ${settings?.gecko?.strict_min_version?.replace('.0', '')} or newer`);
    expect(newestIn(fileIn('CHANGELOG.md'))).toBe(packageJson.version);
  });

  it.each(DOCUMENTS)('and its like lead nowhere that is not there: %s', (document) => {
    const text = fileIn(document);
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, place = '']) =>
      path.join(path.dirname(document), place),
    );
    const rooms =
      document === 'README.md' ? [...text.matchAll(/^\| `([\w./-]+\/)` \|/gm)].map(([, room = '']) => room) : [];
    const named = [
      ...text.matchAll(
        /`((?:tests|lib|modules|components|entrypoints|\.github)\/[\w./-]+\.(?:tsx?|md|json|css|yml))`/g,
      ),
    ].map(([, place = '']) => place);
    expect([...linked, ...rooms, ...named].filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });
});
