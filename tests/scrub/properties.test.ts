/** Whatever is planted, wherever on a page, never survives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from './scrub.ts';
import { isCommon, partsOf } from './vocabulary.ts';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const numbered = (text: string) => [...text].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('');
const joined = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '-');

/** Places of a page, each with something planted in it. */
const PLACES: readonly ((secret: string) => string)[] = [
  (s) => `<p>${escaped(s)}</p>`,
  (s) => `<p>Hello ${escaped(s)}, you are muted</p>`,
  (s) => `<p>${numbered(s)}</p>`,
  (s) => `<span class="displayname">${escaped(s)} (You)</span>`,
  (s) => `<i class="google-symbols">${escaped(s)}</i>`,
  (s) => `<b>${escaped(s.slice(0, 3))}</b><b>${escaped(s.slice(3))}</b>`,
  (s) => `<button aria-label="Pin ${escaped(s)} to your main screen" title="${escaped(s)}"></button>`,
  (s) => `<img alt="${escaped(s)}" src="/${encodeURIComponent(s)}.png" srcset="${escaped(s)} 2x">`,
  (s) => `<div data-tid="${escaped(s)}" data-user="user-${escaped(s)}" data-x="${numbered(s)}"></div>`,
  (s) => `<div id="peer-${escaped(joined(s))}" aria-labelledby="${escaped(joined(s))} other"></div>`,
  (s) =>
    `<a href="https://example.org/${encodeURIComponent(s)}?q=${encodeURIComponent(s)}#${encodeURIComponent(s)}">x</a>`,
  (s) => `<a href="#${encodeURIComponent(s)}">x</a><a href="mailto:${encodeURIComponent(s)}">x</a>`,
  (s) => `<div data-avatar="//cdn.example/${encodeURIComponent(s)}"></div>`,
  (s) => `<div style="background: url(&quot;${encodeURI(s)}&quot;); --name: ${escaped(joined(s))}"></div>`,
  (s) =>
    `<style>.a::after { content: "${s.replace(/[<"\\]/g, '')}" } #${joined(s)} { color: red } /* ${joined(s)} */</style>`,
  (s) => `<script>${JSON.stringify({ s }).replace(/</g, '')}</script><!-- ${joined(s)} -->`,
  (s) => `<template><p title="${escaped(s)}">${escaped(s)}</p></template>`,
  (s) => `<x-y><template shadowrootmode="open">${escaped(s)}</template></x-y>`,
  (s) => `<iframe srcdoc="${escaped(escaped(s))}" name="${escaped(s)}"></iframe>`,
  (s) => `<svg><title>${escaped(s)}</title><text x="1">${escaped(s)}</text></svg>`,
  (s) => `<input value="${escaped(s)}" name="${escaped(s)}"><textarea>${escaped(s)}</textarea>`,
  (s) => `<table summary="${escaped(s)}"><caption>${escaped(s)}</caption></table>`,
  (s) => `<div role="${escaped(s)}" type="${escaped(s)}" lang="${escaped(s)}" jslog="${escaped(s)}"></div>`,
  (s) => `<div data-json="${escaped(JSON.stringify({ s }))}"></div>`,
  // What is only a class might be a class: it is known for somebody's by standing elsewhere too.
  (s) =>
    `<p>${escaped(s)}</p><div class="tile avatar-${escaped(joined(s))}" data-${joined(s).replace(/[^\w-]/g, '')}="1"></div>`,
];

const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéøßŁжЩλאבשعمक山田ろ'];
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 5, maxLength: 12 });
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 18 });

/** Names, numbers, addresses and ids that no page has of its own. */
const secret = fc
  .oneof(
    word,
    fc.tuple(word, word).map((words) => words.join(' ')),
    fc.tuple(word, word).map(([name, host]) => `${name}@${host}.example`),
    fc.tuple(word, word).map((words) => words.join("'")),
    digits,
    fc.uuid(),
    fc.tuple(word, digits).map(([letters, number]) => letters + number),
  )
  .filter((text) => !partsOf(text).some(isCommon));

/** The texts that a page is for those who look for something in it. */
function spellings(html: string): string[] {
  const percent = html.replace(/(?:%[\da-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  const entities = html
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  const text = html.replace(/<[^>]*>/g, '');
  return [html, percent, entities, text].map((one) => one.toLowerCase());
}

const TIMEOUT_MS = 60_000;

describe('personal strings', () => {
  it(
    'never survive, wherever they stand',
    () => {
      const planted = fc.array(fc.tuple(fc.nat(PLACES.length - 1), secret), { minLength: 1, maxLength: 12 });
      fc.assert(
        fc.property(planted, (plants) => {
          const body = plants.map(([place, text]) => PLACES[place]?.(text) ?? '').join('\n');
          const { html, leaks } = scrub(`<!doctype html><html><head></head><body>${body}</body></html>`);
          expect(leaks).toEqual([]);
          const seen = spellings(html);
          for (const [, text] of plants) {
            for (const part of [
              text,
              joined(text),
              ...text.split(/[ '@.]/).filter((one) => one.length > 4 && one !== 'example'),
            ]) {
              for (const spelling of seen) expect(spelling).not.toContain(part.toLowerCase());
            }
          }
        }),
        { numRuns: 150 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    'never survive in any one place',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...PLACES), secret, (place, text) => {
          const [html = ''] = spellings(scrub(`<html><body>${place(text)}</body></html>`).html);
          expect(html).not.toContain(text.toLowerCase());
        }),
        { numRuns: 400 },
      );
    },
    TIMEOUT_MS,
  );
});
