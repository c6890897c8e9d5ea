import { createHash } from 'node:crypto';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import messages from '../../../lib/i18n/locales/en.json' with { type: 'json' };
import { wantedMessages } from '../../../lib/ideas/inlined-messages.ts';
import { newIdeaKey } from '../../../lib/ideas/key.ts';
import { savedIdeaPage } from '../../../lib/ideas/page-file.ts';
import { standInForSubtle } from '../../../lib/ideas/plain-http.ts';
import { KEY_PLACE } from '../../../lib/ideas/saved-page.ts';
import { sealIdea } from '../../../lib/ideas/seal.ts';
import { inlinedMessages } from '../../../modules/idea-page/inlined.ts';
import { standalonePage } from '../../../modules/idea-page/standalone-page.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe('messages in a file', () => {
  it('are those of the extension that the page shows', () => {
    const ask = (key: string) => (i18n.t as (key: string, values: readonly string[]) => string)(key, ['$1']);
    const { en = {} } = inlinedMessages(root);
    for (const [key, text] of Object.entries(en)) expect([key, text]).toEqual([key, ask(key)]);
    expect(Object.keys(en)).toEqual(
      expect.arrayContaining(['extension.direction', 'copy.done', 'ideas.ways.formText']),
    );
    expect(Object.keys(en).filter((key) => key.startsWith('ideas.keep'))).toEqual([]);
  });

  it('are in the language that the reader wants, or else in the first', () => {
    const three = { en: { hi: 'Hi' }, de: { hi: 'Hallo' }, 'pt-BR': { hi: 'Oi' } };
    const hi = (...wanted: string[]) => wantedMessages(three, wanted).hi;
    expect([hi('de-AT', 'en'), hi('fr', 'pt-br', 'de'), hi('fr'), hi(), hi('pt'), hi('pt-PT', 'de')]).toEqual([
      'Hallo',
      'Oi',
      'Hi',
      'Hi',
      'Oi',
      'Oi',
    ]);
    expect(wantedMessages({}, ['en'])).toEqual({});
  });
});

describe('the page as a file', () => {
  let html: string;
  let sources: readonly string[];
  beforeAll(async () => {
    ({ html, sources } = await standalonePage(root));
  });

  it('has one classic script and one style, which its policy names by their hashes, and nothing to load', () => {
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(html) ?? [];
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"`,
    );
    const around = html.replace(script, '').replace(style, '');
    expect(around.match(/<script/g)).toHaveLength(1);
    expect(around).not.toMatch(/\b(?:src|href|srcset|action)=/);
    expect(style).not.toMatch(/url\(|@import/);
    expect(html.split(KEY_PLACE)).toHaveLength(2);
  });

  it('is saved with the key of its box', async () => {
    const { recipient } = await newIdeaKey();
    expect(await savedIdeaPage(recipient)).toBe(
      html.replace('"hearth-idea-box" content=""', `"hearth-idea-box" content="${recipient}"`),
    );
  });

  it('is small enough to be sent around, and is made of what it says', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(200_000);
    expect(gzipSync(html).length).toBeLessThan(75_000);
    expect(sources.some((file) => file.endsWith('components/tokens.css'))).toBe(true);
    expect(sources.some((file) => file.endsWith('entrypoints/ideas/standalone.tsx'))).toBe(true);
    expect(html).toContain(messages.ideas.intro);
  });
});

describe('where the browser has no crypto.subtle', () => {
  it('says so in the words that the library understands, and leaves a real one alone', async () => {
    const bare = { subtle: undefined } as unknown as Crypto;
    Object.defineProperty(bare, 'subtle', { value: undefined, configurable: true });
    standInForSubtle(bare);
    const asked = bare.subtle.importKey('raw', new Uint8Array(), 'X25519', false, []);
    await expect(asked).rejects.toMatchObject({ name: 'NotSupportedError' });
    const { subtle } = crypto;
    standInForSubtle(crypto);
    expect(crypto.subtle).toBe(subtle);
  });

  it('seals with it', async () => {
    const { recipient } = await newIdeaKey();
    const bare = { getRandomValues: crypto.getRandomValues.bind(crypto) } as unknown as Crypto;
    const real = crypto;
    vi.stubGlobal('crypto', bare);
    try {
      await expect(sealIdea('An idea', recipient)).rejects.toThrow(TypeError);
      standInForSubtle(bare);
      expect(await sealIdea('An idea', recipient)).toHaveLength(1172);
    } finally {
      // This one alone: the browser's stand-in is another that files share.
      vi.stubGlobal('crypto', real);
    }
  });
});
