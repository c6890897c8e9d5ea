/** A scrubbed copy of every fixture page reads as the page itself: as many people, in the same states. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { adapterOf } from '../../lib/platforms/adapters.ts';
import { fixtureOf, PAGES, type Page } from '../pages/expectations.ts';
import { fakeSenses } from '../pages/fake-senses.ts';
import { scrub } from './scrub.ts';
import { ATTRIBUTES, STYLE_WORDS, TAGS } from './standards.ts';
import { isCommon } from './vocabulary.ts';

/** What a reader makes of a page, without what was replaced. */
function structureOf(html: string, { platform, url }: Page) {
  const document = new Window({ url }).document as unknown as Document;
  document.documentElement.innerHTML = html;
  const { title, participants, breakout, ...rest } = adapterOf(platform)!.open(fakeSenses)(document);
  // A name that stands only within sentences becomes words like the others: so what people are called is not compared.
  const people = participants.map(({ self, speaking, muted, handUp, rule }) => [self, speaking, muted, handUp, rule]);
  return {
    ...rest,
    breakout: breakout?.at,
    hasTitle: title !== '',
    people,
    keys: new Set(participants.map(({ key }) => key)).size,
  };
}

/** Words that pages have anyway, whoever is called so. */
function isOfPages(word: string): boolean {
  return TAGS.has(word) || ATTRIBUTES.has(word) || STYLE_WORDS.has(word) || isCommon(word);
}

describe.each(PAGES.filter(({ after }) => after === undefined))('$platform: $layout, scrubbed', (page) => {
  const html = readFileSync(path.join(import.meta.dirname, '../pages', fixtureOf(page, page.layout)), 'utf8');
  const scrubbed = scrub(html);

  it('reads the same', () => {
    expect(structureOf(scrubbed.html, page)).toEqual(structureOf(html, page));
  });

  it('has no name of the page', () => {
    expect(scrubbed.leaks).toEqual([]);
    const names = (page.people ?? [])
      .flatMap(({ name }) => name.split(/\P{L}+/u))
      .filter((word) => word.length > 3 && !isOfPages(word.toLowerCase()));
    const words = new Set(scrubbed.html.toLowerCase().match(/\p{L}+/gu));
    expect(names.filter((name) => words.has(name.toLowerCase()))).toEqual([]);
  });
});
