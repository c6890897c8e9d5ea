/** What stands for what: the same string always has the same placeholder, given out by order of appearance. */

/** Words without meaning, for words whose meaning must go. */
const LOREM =
  'lorem ipsum dolor amet consectetur adipiscing elit eiusmod tempor incididunt labore magna aliqua enim minim veniam nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure reprehenderit voluptate velit cillum fugiat nulla pariatur excepteur sint occaecat cupidatat proident sunt culpa officia deserunt mollit anim laborum'.split(
    ' ',
  );

/** No vowels: so no pseudonym is a word or a name by accident. */
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';
const ALPHABETS = {
  digit: '0123456789',
  hex: 'bcdf',
  upperHex: 'BCDF',
  lower: CONSONANTS,
  upper: CONSONANTS.toUpperCase(),
} as const;
type Sign = keyof typeof ALPHABETS;

const HEX = /^(?=.*\d)[\da-f]{6,}$/i;

/** How many of each kind were replaced. */
export interface Counts {
  readonly people: number;
  readonly words: number;
  readonly identifiers: number;
  readonly addresses: number;
}

export class Placeholders {
  /** The people's names, the longest first, so that no name is taken for a part of another. */
  readonly names: readonly string[];
  readonly #people: ReadonlyMap<string, string>;
  readonly #avoid: ReadonlySet<string>;
  readonly #words = new Map<string, string>();
  readonly #tokens = new Map<string, string>();
  readonly #addresses = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #usedPeople = new Set<string>();
  /** How many tokens of each shape there have been. */
  readonly #shapes = new Map<string, number>();

  /** `people`: names in order; `avoid`: lower-case strings that no placeholder may be. */
  constructor(people: readonly string[], avoid: ReadonlySet<string> = new Set()) {
    this.#people = new Map(people.map((name, i) => [name, `Person ${i + 1}`]));
    this.names = [...people].sort((a, b) => b.length - a.length);
    this.#avoid = avoid;
  }

  /** Who bears exactly this name; `undefined`: nobody. */
  person(name: string): string | undefined {
    const person = this.#people.get(name);
    if (person !== undefined) this.#usedPeople.add(name);
    return person;
  }

  /** For one word of a text. */
  word(original: string): string {
    const key = original.normalize('NFKC').toLowerCase();
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    let placeholder = this.#nextWord();
    while (this.#taken.has(placeholder) || this.#avoid.has(placeholder)) placeholder = this.#nextWord();
    this.#taken.add(placeholder);
    this.#words.set(key, placeholder);
    return placeholder;
  }

  /** For an id or a part of one: letters stay letters, digits digits, hexadecimal stays so, and the length is the same. */
  token(original: string): string {
    const known = this.#tokens.get(original);
    if (known !== undefined) return known;
    const signs = signsOf(original);
    let placeholder = this.#nextToken(signs);
    while (this.#taken.has(placeholder) || (signs.length > 3 && this.#avoid.has(placeholder.toLowerCase()))) {
      placeholder = this.#nextToken(signs);
    }
    this.#taken.add(placeholder);
    this.#tokens.set(original, placeholder);
    return placeholder;
  }

  /** Notes an address that was replaced. */
  noteAddress(original: string): void {
    this.#addresses.add(original);
  }

  /** Everything that was replaced. */
  get originals(): readonly string[] {
    return [...this.#usedPeople, ...this.#words.keys(), ...this.#tokens.keys()];
  }

  get counts(): Counts {
    return {
      people: this.#usedPeople.size,
      words: this.#words.size,
      identifiers: this.#tokens.size,
      addresses: this.#addresses.size,
    };
  }

  #nextWord(): string {
    const number = this.#next('word');
    return LOREM[number] ?? `word${number + 1}`;
  }

  #nextToken(signs: readonly Sign[]): string {
    const number = this.#next(signs.join());
    return spell(number, signs);
  }

  #next(shape: string): number {
    const number = this.#shapes.get(shape) ?? 0;
    this.#shapes.set(shape, number + 1);
    return number;
  }
}

function signsOf(token: string): Sign[] {
  const isHex = HEX.test(token);
  return [...token].map((letter): Sign => {
    if (/\p{N}/u.test(letter)) return 'digit';
    const isUpper = /\p{Lu}/u.test(letter);
    if (isHex) return isUpper ? 'upperHex' : 'hex';
    return isUpper ? 'upper' : 'lower';
  });
}

/** The `number`-th string of these signs; longer once there are no more of this length. */
function spell(number: number, signs: readonly Sign[]): string {
  let rest = number;
  const letters = signs.map((sign, place) => {
    const alphabet = ALPHABETS[sign];
    // Turned a little at each place, so that pseudonyms are not one letter many times.
    const letter = alphabet[((rest % alphabet.length) + 3 * place) % alphabet.length] ?? '';
    rest = Math.floor(rest / alphabet.length);
    return letter;
  });
  return rest === 0 ? letters.join('') : `${letters.join('')}${'x'.repeat(rest)}`;
}
