/** A last look: whatever was to be replaced must be nowhere, in no spelling. */
import { ATTRIBUTES, STYLE_WORDS, TAGS } from './standards.ts';
import { isCommon, LIGATURES } from './vocabulary.ts';

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** Shorter strings stand in every page. */
const SHORTEST = 4;
/** A number of four digits may be a length. */
const SHORTEST_NUMBER = 5;
/** Signs around a string, as in `<img`. */
const ENDS = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const COLOUR = /#[\da-f]{3,8}\b/g;
const WRITTEN_BY_US = new Set(['person', 'word', 'https', 'example', 'invalid', 'utf-8', 'doctype']);

/** The secrets that a text still holds, whatever their case, also in percent and entity encoding. */
export function leaksIn(html: string, secrets: readonly string[]): string[] {
  const texts = [html, decodedPercent(html), decodedEntities(html)].map((text) =>
    text.normalize('NFKC').toLowerCase().replace(COLOUR, ''),
  );
  const runs = new Set(texts.flatMap((text) => text.match(RUN) ?? []));
  const leaks = secrets.filter((secret) => {
    const lower = secret.normalize('NFKC').toLowerCase().replace(ENDS, '');
    if (lower.length < (/^\d+$/.test(lower) ? SHORTEST_NUMBER : SHORTEST) || isHarmless(lower)) return false;
    return /^[\p{L}\p{M}\p{N}]+$/u.test(lower) ? runs.has(lower) : texts.some((text) => text.includes(lower));
  });
  return [...new Set(leaks)];
}

function isHarmless(secret: string): boolean {
  return (
    [TAGS, ATTRIBUTES, STYLE_WORDS, LIGATURES, WRITTEN_BY_US].some((words) => words.has(secret)) || isCommon(secret)
  );
}

function decodedPercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodedEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    return Number.isNaN(code) ? (ENTITIES[name] ?? entity) : String.fromCodePoint(Math.min(code, 0x10ffff));
  });
}
