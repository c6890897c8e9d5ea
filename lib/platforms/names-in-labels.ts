/**
 * Names inside sentences that a page writes in its own language ("View Ann's profile"), where it shows no name by itself. What the
 * sentences of several people have in common is not the name. A last resort: where that is not clear, there is no name.
 * A first name that everybody has in common would be taken for a part of the sentence, until somebody else comes.
 */

/**
 * So many different sentences must be compared. Whatever a sentence may say besides the name is one of two things (on or off),
 * so among three of them two say the same, and give away that there is more in them than a name.
 */
const FEWEST_LABELS = 3;
/** Longest sentence that is looked at, in code points. */
const LONGEST_LABEL = 1000;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
/** Written without spaces, or with particles that hang on to a name: a word's end can only be seen where the script changes. */
const UNSPACED = [
  /\p{sc=Han}/u,
  /\p{sc=Hiragana}/u,
  /\p{sc=Katakana}/u,
  /\p{sc=Hangul}/u,
  /\p{sc=Thai}/u,
  /\p{sc=Lao}/u,
  /\p{sc=Khmer}/u,
  /\p{sc=Myanmar}/u,
] as const;
/** A case ending that some languages hang on to a name, each name its own. */
const CASE_ENDING = /['’]\p{Ll}{1,4}$/u;
const SMALL = /^\p{Ll}/u;
/** Sets things apart in a list. */
const COMMA = /[,;、，،؛]/u;

type Text = readonly string[];

/** Remembers which name was in which sentence, as people leave and few sentences tell nothing. */
export class NamesInLabels {
  #labels: readonly string[] = [];
  #known: ReadonlyMap<string, string> = new Map();

  /** The name in each of the sentences that are there now, one for each person; `''` where it is not clear. */
  read(labels: readonly string[]): ReadonlyMap<string, string> {
    if (labels.length === this.#labels.length && labels.every((label, i) => label === this.#labels[i]))
      return this.#known;
    this.#labels = labels;
    const found = namesIn([...new Set(labels)].filter((label) => label !== ''));
    this.#known = new Map(labels.map((label) => [label, found?.get(label) ?? this.#known.get(label) ?? '']));
    return this.#known;
  }
}

/** The names that can be told from these sentences alone; `null` where they do not tell. */
function namesIn(labels: readonly string[]): ReadonlyMap<string, string> | null {
  const texts = labels.map((label): Text => [...label.replace(/\s+/gu, ' ').trim()]);
  if (texts.length < FEWEST_LABELS || texts.some(({ length }) => length > LONGEST_LABEL)) return null;
  const start = commonStart(texts);
  const end = commonStart(texts.map((text) => text.slice(start.words).reverse()));
  if (!start.isClear || !end.isClear) return null;
  const names = texts.map((text) => nameBetween(text, start.words, text.length - end.words));
  const [sample = []] = texts;
  const frame = [...sample.slice(0, start.words), ...sample.slice(sample.length - end.words)];
  const isFramed = frame.some(isWordCharacter);
  const isName = isFramed ? !holdsMore(names) : start.characters + end.characters === 0 && !sharesWords(names, 1);
  return isName && !names.includes('') ? new Map(labels.map((label, i) => [label, names[i] ?? ''])) : null;
}

function nameBetween(text: Text, from: number, to: number): string {
  return text.slice(from, to).join('').trim();
}

interface Common {
  /** So many characters all texts begin with… */
  readonly characters: number;
  /** …and so many up to where a word ends in each of them. */
  readonly words: number;
  /** Whether it can be seen where that is. */
  readonly isClear: boolean;
}

function commonStart(texts: readonly Text[]): Common {
  const [first = []] = texts;
  const shortest = Math.min(...texts.map(({ length }) => length));
  let characters = 0;
  while (characters < shortest && texts.every((text) => text[characters] === first[characters])) characters++;
  if (texts.every((text) => scriptOf(text[characters - 1]) !== scriptOf(text[characters]))) {
    return { characters, words: characters, isClear: true };
  }
  // A word that is cut in two is given back whole.
  let words = characters;
  while (words > 0 && isWordCharacter(first[words - 1])) words--;
  const given = first.slice(words, characters);
  const isClear = given.every((character) => UNSPACED.every((script) => !script.test(character)));
  return { characters, words, isClear };
}

/** A number for the script of a letter: one for each that is written without spaces, one for all others. */
function scriptOf(character: string | undefined): number | null {
  return isWordCharacter(character) ? UNSPACED.findIndex((script) => script.test(character ?? '')) : null;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && WORD_CHARACTER.test(character);
}

/** Whether what is left of the sentences is more than names: a piece of sentence, a state, a little word, a case ending. */
function holdsMore(names: readonly string[]): boolean {
  const edges = [names.map((name) => wordsOf(name)[0]), names.map((name) => wordsOf(name).at(-1))];
  const sharesSmall = edges.some((words) => {
    const small = words.filter((word) => word !== undefined && SMALL.test(word));
    return new Set(small).size < small.length;
  });
  const areAllAlike = [CASE_ENDING, COMMA].some((pattern) => names.every((name) => pattern.test(name)));
  return sharesSmall || areAllAlike || sharesWords(names, 2);
}

/** Whether so many words in a row stand in more than one of the texts. */
function sharesWords(texts: readonly string[], inARow: number): boolean {
  const seen = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    const runs = new Set(words.slice(inARow - 1).map((_, i) => words.slice(i, i + inARow).join(' ')));
    for (const run of runs) if (seen.has(run)) return true;
    for (const run of runs) seen.add(run);
  }
  return false;
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
