/** The idea page as one HTML file: a classic script, as modules do not run from a disk, and nothing else to load. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { KEY_PLACE } from '../../lib/ideas/saved-page.ts';
import { LEAN_AGE } from '../lean-age/alias.ts';
import { inlinedMessages } from './inlined.ts';

export interface StandalonePage {
  readonly html: string;
  /** The files it was made of. */
  readonly sources: readonly string[];
}

/** Other people's browsers, some of them old: these can seal, and know the styles. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

/** Builds the page from the same sources as the extension's own. */
export async function standalonePage(root: string): Promise<StandalonePage> {
  const script = await bundled(root, 'entrypoints/ideas/standalone.tsx', {
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [withMessages(root)],
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
    alias: { ...LEAN_AGE },
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
function withMessages(root: string): Plugin {
  return {
    name: 'inlined-messages',
    setup(bundle) {
      bundle.onResolve({ filter: /^#i18n$/ }, () => ({ path: 'messages', namespace: 'idea-page' }));
      bundle.onLoad({ filter: /.*/, namespace: 'idea-page' }, () => ({
        contents: `import { translator } from './lib/i18n/translator.ts';
import { wantedMessages } from './lib/ideas/inlined-messages.ts';
const messages = wantedMessages(${JSON.stringify(inlinedMessages(root))}, navigator.languages);
export const i18n = translator((key) => messages[key] ?? '');`,
        resolveDir: root,
        loader: 'ts',
      }));
    },
  };
}

function pageOf(root: string, script: string, style: string): string {
  const languages = Object.values(inlinedMessages(root));
  const words = (key: string, [messages = {}] = languages) => escaped(messages[key] ?? '');
  // Without scripts nobody chooses a language.
  const noScript = languages.map(
    (one) =>
      `<p lang="${words('extension.language', [one])}" dir="${words('extension.direction', [one])}">${words('ideas.noScript', [one])}</p>`,
  );
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
<html lang="${words('extension.language')}" dir="${words('extension.direction')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
${KEY_PLACE}
<title>${words('ideas.title')}</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<noscript>${noScript.join('')}</noscript>
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
