import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Tree = { readonly [key: string]: string | Tree };

const file = path.resolve(import.meta.dirname, '../../../lib/i18n/locales/en.json');
const messages = JSON.parse(readFileSync(file, 'utf8')) as Tree;

function texts(tree: Tree, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${at}${key}`, value] as [string, string]] : texts(value, `${at}${key}.`),
  );
}

/** Words that judge people or say what Hearth cannot know; the interface has others for each. */
const NEVER = [
  /\bunheard\b/i,
  /\bnot heard(?! from)\b/i,
  /left out/i,
  /\bexclu/i,
  /fair share/i,
  /\bquiet/i,
  /\bsilent\b/i,
  /one-sided/i,
  /tried to come in/i,
  /\bmute/i,
  /watch meetings/i,
  /mirror mode/i,
];

describe('the words people read', () => {
  it.each(texts(messages))('%s keeps to them', (_, text) => {
    for (const word of NEVER) expect(text).not.toMatch(word);
  });
});
