/** How a group wants to be with each other: norms to begin with, the user's own, and how they are told at the start and the close. */
import { oneLine } from './own-words.ts';

/** Norms to begin with and to edit, in the order in which they are offered. */
export const STARTER_NORMS = [
  'one-at-a-time',
  'any-way',
  'passing',
  'make-room',
  'ask-first',
  'mistakes',
  'disagree-with-care',
  'stays-here',
] as const;

/** More lines than this nobody keeps in mind (proposed by Hearth). */
export const MOST_NORMS = 12;
/** Longer than anybody says in one breath, characters (proposed by Hearth). */
export const LONGEST_NORM = 200;
/** At the close people are on their way: so many norms are said again (proposed by Hearth). */
export const MOST_RESTATED = 3;

/** Norms as they are kept: trimmed, without empty lines, at most `MOST_NORMS` of at most `LONGEST_NORM` characters. */
export function cleanNorms(lines: readonly string[]): string[] {
  return lines
    .map((line) => oneLine(line, LONGEST_NORM))
    .filter((line) => line !== '')
    .slice(0, MOST_NORMS);
}

/** Norms as they are typed: one a line. */
export function parseNorms(text: string): string[] {
  return cleanNorms(text.split('\n'));
}

/** What a series says of itself. */
export interface SeriesCharter {
  /** Why people meet, in a sentence; `''`: not said. */
  readonly purpose: string;
  /** The user's own norms; empty: none. */
  readonly norms: readonly string[];
  /** How to contribute, in the user's own words; `''`: in Hearth's. */
  readonly ways: string;
  /** What the group always does, in a line; `''`: nothing. */
  readonly ritual: string;
}

export const NO_CHARTER: SeriesCharter = { purpose: '', norms: [], ways: '', ritual: '' };

/** A line to show or to say; `text` is the user's own, `''` for `ways`: in Hearth's words. */
export interface CharterLine {
  readonly of: 'purpose' | 'ways' | 'ritual' | 'norm';
  readonly text: string;
}

/** The card at the start: why people meet, how to contribute, the ritual, the norms. Without a purpose and norms there is no card. */
export function startCard(charter: SeriesCharter): CharterLine[] {
  const { purpose, ways, ritual, norms } = cleanCharter(charter);
  if (purpose === '' && norms.length === 0) return [];
  return [
    ...lineOf('purpose', purpose),
    { of: 'ways', text: ways },
    ...lineOf('ritual', ritual),
    ...norms.flatMap((norm) => lineOf('norm', norm)),
  ];
}

/** What is said again at the close: why people met, and the first few norms. */
export function closeRestatement(charter: SeriesCharter): CharterLine[] {
  const { purpose, norms } = cleanCharter(charter);
  return [...lineOf('purpose', purpose), ...norms.slice(0, MOST_RESTATED).flatMap((norm) => lineOf('norm', norm))];
}

/** A charter as it is kept. */
export function cleanCharter({ purpose, norms, ways, ritual }: SeriesCharter): SeriesCharter {
  return {
    purpose: oneLine(purpose, LONGEST_NORM),
    norms: cleanNorms(norms),
    ways: oneLine(ways, LONGEST_NORM),
    ritual: oneLine(ritual, LONGEST_NORM),
  };
}

function lineOf(of: CharterLine['of'], text: string): CharterLine[] {
  return text === '' ? [] : [{ of, text }];
}
