/** The idea page as one HTML file: a classic script, as modules do not run from a disk, and nothing else to load. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { KEY_PLACE } from '../../lib/ideas/saved-page.ts';

export interface StandalonePage {
  readonly html: string;
  /** The files it was made of. */
  readonly sources: readonly string[];
}

/** The parts of the messages that the page uses. */
const USED = ['extension', 'ideas', 'copy'] as const;
const LOCALES = 'lib/i18n/locales';
/** Other people's browsers, some of them old: these can seal, and know the styles. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

/** Builds the page from the same sources as the extension's own. */
export async function standalonePage(root: string): Promise<StandalonePage> {
  const script = await bundled(root, 'entrypoints/ideas/standalone.tsx', {
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [inlinedMessages(root)],
  });
  const style = await bundled(root, 'components/ideas/ideas.css', {});
  return { html: pageOf(root, script.text, style.text), sources: [...script.sources, ...style.sources] };
}

async function bundled(root: string, entry: string, options: BuildOptions) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: TARGET,
    logLevel: 'error',
    ...options,
    metafile: true,
    write: false,
  });
  const text = outputFiles?.[0]?.text.trim() ?? '';
  // What would end the element that it stands in, or keep it from ending.
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${entry} cannot stand within a page`);
  const own = Object.keys(metafile?.inputs ?? {}).filter((file) => !/^node_modules|:/.test(file));
  return { text, sources: own.map((file) => path.resolve(root, file)) };
}

/** `#i18n` with the messages in it: a file has no extension to ask. */
function inlinedMessages(root: string): Plugin {
  return {
    name: 'inlined-messages',
    setup(bundle) {
      bundle.onResolve({ filter: /^#i18n$/ }, () => ({ path: 'messages', namespace: 'idea-page' }));
      bundle.onLoad({ filter: /.*/, namespace: 'idea-page' }, () => ({
        contents: `import { inlinedI18n } from './lib/ideas/inlined-i18n.ts';
export const i18n = inlinedI18n(${JSON.stringify(messages(root))}, navigator.languages);`,
        resolveDir: root,
        loader: 'ts',
      }));
    },
  };
}

interface Used {
  readonly extension: { readonly language: string; readonly direction: string };
  readonly ideas: { readonly title: string; readonly noScript: string };
}

/** By language, English first. */
function messages(root: string): Readonly<Record<string, Used>> {
  const folder = path.join(root, LOCALES);
  const languages = readdirSync(folder).map((file) => path.basename(file, '.json'));
  languages.sort((one, other) => Number(other === 'en') - Number(one === 'en') || one.localeCompare(other));
  return Object.fromEntries(
    languages.map((language) => {
      const all = JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Used;
      return [language, Object.fromEntries(USED.map((key) => [key, (all as Used & { copy: unknown })[key]]))];
    }),
  ) as unknown as Readonly<Record<string, Used>>;
}

function pageOf(root: string, script: string, style: string): string {
  const words = messages(root).en;
  if (!words) throw new Error('There are no English messages');
  // Nothing is loaded, nothing is sent, and of scripts and styles only these very ones run.
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escaped(words.extension.language)}" dir="${escaped(words.extension.direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
${KEY_PLACE}
<title>${escaped(words.ideas.title)}</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<noscript><p>${escaped(words.ideas.noScript)}</p></noscript>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
