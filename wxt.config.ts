import { defineConfig } from 'wxt';

/** The `e2e` mode is the same code with access to every site granted: a program cannot click the browser's permission prompt. */
const everySite = ['http://*/*', 'https://*/*'];
// WXT names the environment after the mode, and anything but production is built for debugging.
if (process.env.NODE_ENV === 'e2e') process.env.NODE_ENV = 'production';

/** At most four suggested, as Chromium allows. The letters are those that BigBlueButton, Zoom, Teams and the browsers leave free with these keys. */
const key = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` });
const commands = {
  _execute_action: { suggested_key: key('F'), description: '__MSG_commands_open__' },
  'toggle-overlay': { suggested_key: key('Y'), description: '__MSG_commands_overlay__' },
  'next-in-round': { suggested_key: key('X'), description: '__MSG_commands_next__' },
  'new-topic': { suggested_key: key('W'), description: '__MSG_commands_topic__' },
  'copy-prompt': { description: '__MSG_commands_prompt__' },
  thank: { description: '__MSG_commands_thank__' },
  pause: { description: '__MSG_commands_pause__' },
  'read-out': { description: '__MSG_commands_readOut__' },
};

/** What `#i18n` is. */
const OUR_I18N = `export { i18n } from '../../lib/i18n/i18n.ts';\n`;

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  i18n: { localesDir: 'lib/i18n/locales' },
  hooks: {
    // What only developers look at is in no other build.
    'entrypoints:found': (wxt, found) => {
      if (wxt.config.mode === 'development') return;
      const at = found.findIndex(({ name }) => name === 'debug');
      if (at >= 0) found.splice(at, 1);
    },
    // Nobody reads the messages in the package.
    'build:publicAssets': ({ config }, files) => {
      const written = files.filter((file) => 'contents' in file);
      for (const file of written.filter(({ relativeDest }) => relativeDest.startsWith('_locales'))) {
        const messages = JSON.parse(file.contents) as Record<string, unknown>;
        file.contents = JSON.stringify(messages);
        // Firefox finds the one Portuguese that there is by itself.
        if (config.browser === 'firefox' || !file.relativeDest.includes('pt_BR')) continue;
        // Chromium goes from pt-PT to pt and then to English, never to pt-BR. What is shown before Hearth runs is in the regions as well:
        // by them a store knows which languages there are.
        const shownBefore = Object.entries(messages).filter(([key]) => /^(?:extension|commands)_/.test(key));
        const contents = JSON.stringify(Object.fromEntries(shownBefore));
        const inRegion = (region: string) => file.relativeDest.replace('pt_BR', region);
        for (const region of ['pt_BR', 'pt_PT']) files.push({ contents, relativeDest: inRegion(region) });
        file.relativeDest = inRegion('pt');
      }
    },
    // WXT's own `t` knows no more than three forms of a message: it writes the messages, and ours asks for them.
    'prepare:types': (_, entries) => {
      for (const entry of entries) {
        if ('text' in entry && entry.path.endsWith('i18n/index.ts')) entry.text = OUR_I18N;
      }
    },
  },
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false, sizes: [16, 32, 48, 96, 128] },
  manifestVersion: 3,
  // Parts of a page lie on the same disk: asking for them early gains nothing, and their names are in every page's first script.
  vite: () => ({
    build: { modulePreload: false },
    // The build for today's browsers: smaller, and what is not used of it is left out. Dexie's own entry takes the one for all.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  zip: { excludeSources: ['coverage/**', 'test-results/**', '.github/**'] },
  manifest: ({ browser, mode, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'alarms'],
    commands,
    ...(mode === 'e2e' ? { host_permissions: everySite } : { optional_host_permissions: everySite }),
    // Hot reload needs a socket, so the strict policy is for builds only.
    ...(command === 'build' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'hearth@hearth.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120', storage: { managed_schema: 'managed-storage.json' } }),
  }),
});
