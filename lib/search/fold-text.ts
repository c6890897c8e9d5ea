/** Texts as they are compared in a search: without case, accents, width and marks that nobody types. */

/** Marks that belong to any writing (accents, the harakat of Arabic) and the points of Hebrew. The vowels of Indic and Thai writing are letters of their own. */
const MARKS = /\p{Script=Inherited}|[\u0591-\u05C7]/gu;
/** What has no width or only fills a line: marks of direction, joiners, the tatweel. */
const UNSEEN = /\p{Cf}|\u0640/gu;
/** Letters that are no letter with a mark, and are typed as if they were. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  // At the end of a word.
  ς: 'σ',
  // Written for one another: alef maqsura and ya, ta marbuta and ha, and the Persian letters for the Arabic ones.
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};
/** Katakana, as hiragana: what is typed is what is heard. */
const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;
const TO_REPLACE = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Two texts that people take for the same fold to the same one. */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(UNSEEN, '')
      // By way of upper case: only so does ß become ss, and the dotless i an i. The capital ẞ is already upper case, and must be ß first.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replace(TO_REPLACE, (letter) => LETTERS[letter] ?? letter)
      .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - TO_HIRAGANA))
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The words of what somebody typed, folded; writings without spaces have one. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}
