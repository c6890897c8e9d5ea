/** Makes a fixture without personal data of a saved meeting page. */
import { Window } from 'happy-dom';
import { scrubAttribute } from './attributes.ts';
import { scrubSheet } from './css.ts';
import { Structure } from './identifiers.ts';
import { leaksIn } from './leaks.ts';
import { isIcon, isSheet, lonelyNumbers } from './nodes.ts';
import { peopleOn } from './people.ts';
import { type Counts, Placeholders } from './placeholders.ts';
import { TAGS } from './standards.ts';
import { scrubText } from './text.ts';
import { LIGATURES } from './vocabulary.ts';
import { type WritingRules, writePage } from './write.ts';

export interface Scrubbed {
  readonly html: string;
  readonly counts: Counts & {
    /** Classes, names of attributes and of elements that held something personal. */
    readonly structure: number;
  };
  /** What was to be replaced and is there all the same; a fixture with any must not be kept. */
  readonly leaks: readonly string[];
}

/** The same page always gives the same fixture. */
export function scrub(html: string): Scrubbed {
  const document = parse(html);
  const people = peopleOn(document);
  const numbers = lonelyNumbers(document);
  // First to learn what is replaced: no placeholder may be that by chance, and no class may hold it.
  const first = new Placeholders(people);
  writePage(document, rulesWith(first, new Structure(first), numbers));
  const secrets = [...people, ...first.originals];
  const book = new Placeholders(people, new Set(secrets.map((secret) => secret.toLowerCase())));
  const structure = new Structure(book, people, first.originals);
  const written = writePage(document, rulesWith(book, structure, numbers));
  return {
    html: written,
    counts: { ...book.counts, structure: structure.changed },
    leaks: leaksIn(written, [...secrets, ...book.originals]),
  };
}

const { DOMParser } = new Window();

/** A document that runs nothing and loads nothing. */
function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

function rulesWith(book: Placeholders, structure: Structure, numbers: ReadonlySet<Node>): WritingRules {
  return {
    tag: (name) => (TAGS.has(name.toLowerCase()) ? name : structure.token(name)),
    attribute: (attribute) => scrubAttribute(attribute, book, structure),
    text(node, element) {
      const text = node.textContent ?? '';
      if (isSheet(element)) return scrubSheet(text, book, structure);
      if (isIcon(element) && LIGATURES.has(text.trim())) return text;
      return scrubText(text, book, { keepsNumber: numbers.has(node) });
    },
  };
}
