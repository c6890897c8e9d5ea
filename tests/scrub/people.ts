/** Who is on a page: a text is somebody's name when it stands where names stand, or in several places. */
import { foldName } from '../../lib/platforms/dom.ts';
import { plainName } from '../../lib/platforms/person-name.ts';
import { isSentence, mayBeName } from './attributes.ts';
import { looksLikeId } from './identifiers.ts';
import { elementsIn, isIcon, isSheet, textsOf } from './nodes.ts';
import { placeOf } from './text.ts';
import { isCommon } from './vocabulary.ts';

/** Something in a class or a test id that says: a name. `notranslate` is how pages keep translators off names. */
const NAMED = /(?:^|[^a-z])(?:\w*name|nametag|notranslate)(?:$|[^a-z])|Name(?:$|[^a-z])/;
const HEADING = /^(?:title|h[1-6])$/;
const HEADED = /title|subject|topic|heading|room|channel|file/i;
const NAMING_ATTRIBUTES = ['class', 'id', 'data-tid', 'data-test', 'data-testid', 'data-qa'];
/** Longer texts are no names, unless they stand where names stand. */
const LONGEST_NAME = 80;
const MOST_WORDS = 6;

/** What is known of one text. */
interface Found {
  /** In how many places. */
  places: number;
  isNamed: boolean;
  isHeading: boolean;
}

/** The people's names as readers fold them, in order of appearance. */
export function peopleOn(root: ParentNode): string[] {
  const texts = new Map<string, Found>();
  const values = new Map<string, number>();
  const sentences = new Set<string>();
  const note = (text: string, where: { isNamed: boolean; isHeading: boolean }): void => {
    const name = plainName(foldName(text));
    if (!isNameLike(name, where.isNamed)) return;
    const found = texts.get(name) ?? { places: 0, isNamed: false, isHeading: false };
    texts.set(name, {
      places: found.places + 1,
      isNamed: found.isNamed || where.isNamed,
      isHeading: found.isHeading || where.isHeading,
    });
  };
  for (const element of elementsIn(root)) {
    if (isSheet(element) || isIcon(element)) continue;
    for (const text of textsOf(element)) note(text, whereIs(element));
    for (const { name, value } of element.attributes) {
      if (!mayBeName(name) || value.length > LONGEST_NAME) continue;
      if (isSentence(name)) {
        note(value, { isNamed: false, isHeading: false });
        sentences.add(foldName(value));
      } else if (isNameLike(foldName(value), false)) {
        values.set(foldName(value), (values.get(foldName(value)) ?? 0) + 1);
      }
    }
  }
  return namesAmong(texts, values, [...sentences]);
}

function namesAmong(texts: Map<string, Found>, values: Map<string, number>, sentences: readonly string[]): string[] {
  const isWithin = (name: string) => sentences.some((text) => text.length > name.length && placeOf(name, text) >= 0);
  const names = [...texts].filter(
    ([name, { places, isNamed, isHeading }]) =>
      isNamed || (!isHeading && (places > 1 || values.has(name) || isWithin(name))),
  );
  const onlyValues = [...values.keys()].filter(
    (name) => !texts.has(name) && /^\p{L}[^_:/=]*$/u.test(name) && isWithin(name),
  );
  return [...names.map(([name]) => name), ...onlyValues];
}

function isNameLike(text: string, isNamed: boolean): boolean {
  if (text === '') return false;
  if (isNamed) return true;
  if (looksLikeId(text)) return false;
  const words = text.split(' ');
  if (text.length > LONGEST_NAME || words.length > MOST_WORDS || !/\p{L}.*\p{L}|\p{Lo}/u.test(text)) return false;
  return !words.every((word) => isCommon(word.replace(/[^\p{L}\p{M}]/gu, '')) || !/\p{L}/u.test(word));
}

/** What the element and the one around it say of a text. */
function whereIs(element: Element): { isNamed: boolean; isHeading: boolean } {
  const around = [element, ...(element.parentElement ? [element.parentElement] : [])];
  const says = (pattern: RegExp) =>
    around.some((one) => NAMING_ATTRIBUTES.some((name) => pattern.test(one.getAttribute(name) ?? '')));
  const isHeading = HEADING.test(element.localName) || says(HEADED);
  return { isNamed: !isHeading && says(NAMED), isHeading };
}
