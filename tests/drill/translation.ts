/** Another language: every word on the page is another one, but for people's names and the ligatures of icons. */
import type { Change } from './mutations.ts';
import { elementsOf, type OpenPage } from './page.ts';

const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder'];
/** Their text is the name of a picture. */
const ICONS = '.google-symbols, .google-material-icons';
const NO_TEXT: ReadonlySet<string> = new Set(['STYLE', 'SCRIPT']);

export function translate(page: OpenPage): Change {
  const names = page.cast.map(({ name }) => name);
  const inTexts = new Memory<Text>();
  const inAttributes = new Map(ATTRIBUTES.map((attribute) => [attribute, new Memory<Element>()]));
  return {
    apply() {
      for (const element of elementsOf(page)) {
        for (const [attribute, memory] of inAttributes) {
          const value = element.getAttribute(attribute);
          if (value !== null) memory.renew(element, value, names, (text) => element.setAttribute(attribute, text));
        }
        for (const text of textsOf(element)) {
          inTexts.renew(text, text.data, names, (translated) => {
            text.data = translated;
          });
        }
      }
    },
  };
}

/** Whether there is a word to translate. */
export function hasWords(page: OpenPage): boolean {
  const names = page.cast.map(({ name }) => name);
  const isWord = (text: string | null) => text !== null && translated(text, names) !== text;
  return elementsOf(page).some(
    (element) =>
      ATTRIBUTES.some((attribute) => isWord(element.getAttribute(attribute))) ||
      textsOf(element).some(({ data }) => isWord(data)),
  );
}

function textsOf(element: Element): Text[] {
  const texts = [...element.childNodes].filter((node): node is Text => node.nodeType === node.TEXT_NODE);
  return texts.length === 0 || NO_TEXT.has(element.tagName) || element.matches(ICONS) ? [] : texts;
}

/** What was translated already: a page writes some texts once and others again and again. */
class Memory<T extends object> {
  readonly #written = new WeakMap<T, string>();

  renew(place: T, text: string, names: readonly string[], write: (translated: string) => void): void {
    if (this.#written.get(place) === text) return;
    const result = translated(text, names);
    this.#written.set(place, result);
    if (result !== text) write(result);
  }
}

/** Each letter by another one, thirteen places on; names and numbers as they are. */
export function translated(text: string, names: readonly string[]): string {
  const name = names.find((one) => text.includes(one));
  if (name !== undefined) {
    return text
      .split(name)
      .map((part) => translated(part, names))
      .join(name);
  }
  return text.replace(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 13) % 26));
  });
}
