import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const read = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../.output', build, 'manifest.json'), 'utf8'));

const icons = Object.fromEntries(['16', '32', '48', '96', '128'].map((size) => [size, `icons/${size}.png`]));

const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'alarms'];
const keys = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` });

/** All that both builds may ask for and show: no host at installation, nothing a page could load, no network. */
const COMMON = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  version: JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')).version,
  icons,
  default_locale: 'en',
  optional_host_permissions: ['http://*/*', 'https://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  action: { default_title: 'Hearth', default_popup: 'popup.html' },
  commands: {
    _execute_action: { suggested_key: keys('F'), description: '__MSG_commands_open__' },
    'toggle-overlay': { suggested_key: keys('Y'), description: '__MSG_commands_overlay__' },
    'next-in-round': { suggested_key: keys('X'), description: '__MSG_commands_next__' },
    'new-topic': { suggested_key: keys('W'), description: '__MSG_commands_topic__' },
    'copy-prompt': { description: '__MSG_commands_prompt__' },
    thank: { description: '__MSG_commands_thank__' },
    pause: { description: '__MSG_commands_pause__' },
    'read-out': { description: '__MSG_commands_readOut__' },
  },
  options_ui: { page: 'options.html', open_in_tab: true },
};

test('the manifest for Chromium asks for nothing more', () => {
  expect(read('chrome-mv3')).toEqual({
    ...COMMON,
    // The side panel's permission warns of nothing and lets nothing be seen.
    permissions: [...PERMISSIONS, 'sidePanel'],
    side_panel: { default_path: 'sidepanel.html' },
    minimum_chrome_version: '120',
    storage: { managed_schema: 'managed-storage.json' },
    background: { type: 'module', service_worker: 'background.js' },
  });
});

test('the manifest for Firefox asks for nothing more', () => {
  expect(read('firefox-mv3')).toEqual({
    ...COMMON,
    permissions: PERMISSIONS,
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Hearth', open_at_install: false },
    background: { type: 'module', scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'hearth@hearth.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  });
});

test('the build for programs differs only in having every site', () => {
  const { optional_host_permissions: sites, ...rest } = read('chrome-mv3') as { optional_host_permissions: string[] };
  expect(read('chrome-mv3-e2e')).toEqual({ ...rest, host_permissions: sites });
});

/** Where Chromium looks for the words of a browser in this language; after that, in English. */
const placesOf = (language: string) => [language.replace('-', '_'), language.split('-')[0] ?? ''];

test('browsers of every region show the nearest of our languages', () => {
  const locales = path.resolve(import.meta.dirname, '../../.output/chrome-mv3/_locales');
  const there = readdirSync(locales);
  // Chromium knows no other regions of these languages.
  const regions = ['ar', 'de', 'en-GB', 'en-US', 'es', 'es-419', 'fr', 'ja', 'pt-BR', 'pt-PT'];
  expect(regions.filter((language) => !placesOf(language).some((place) => there.includes(place)))).toEqual([]);
  const words = (place: string) =>
    JSON.parse(readFileSync(path.join(locales, place, 'messages.json'), 'utf8')) as Record<string, unknown>;
  // All else a browser takes from the language itself.
  expect(words('pt')).toMatchObject(words('pt_BR'));
  expect(words('pt')).toMatchObject(words('pt_PT'));
  expect(Object.keys(words('pt')).sort()).toEqual(Object.keys(words('en')).sort());
  const named = JSON.stringify(read('chrome-mv3')).matchAll(/__MSG_(\w+)__/g);
  expect(Object.keys(words('pt_PT'))).toEqual(expect.arrayContaining([...named].map(([, key]) => key)));
});

test('what is for developers only is in no build for users', () => {
  const output = path.resolve(import.meta.dirname, '../../.output');
  const marks = /debug-columns|Readings now|Log from a file/;
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const files = readdirSync(path.join(output, build), { recursive: true, encoding: 'utf8' });
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => path.basename(file).startsWith('debug'))).toEqual([]);
    const text = files.filter((file) => /\.(js|css|html)$/.test(file));
    expect(text.filter((file) => marks.test(readFileSync(path.join(output, build, file), 'utf8')))).toEqual([]);
  }
});
