/** Going through a page: also into templates and open shadow roots, never into what a fixture does not have. */

/** Programs, data about the page, and what loads other pages. */
const DROPPED = new Set(
  'script noscript meta link base object embed applet param frame frameset noframes noembed portal plaintext xmp'.split(
    ' ',
  ),
);
const ICONS = /(?:^|\s)(?:google-symbols|google-material-icons|material-(?:icons|symbols)\S*)(?:$|\s)/;

/** An element's own content: a template's is apart. */
export function contentOf(element: Element): ParentNode & Node {
  return element.localName === 'template' ? (element as HTMLTemplateElement).content : element;
}

export function isDropped(element: Element): boolean {
  return DROPPED.has(element.localName.toLowerCase());
}

export function isSheet(element: Element): boolean {
  return element.localName === 'style';
}

/** An icon whose name is its text. */
export function isIcon(element: Element): boolean {
  return ICONS.test(element.getAttribute('class') ?? '');
}

/** The element's own text nodes, in order. */
export function textsOf(element: Element): string[] {
  return [...contentOf(element).childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? '');
}

/** Texts in which a number stands by itself: before and behind it on the page is no other. A number in pieces is no count. */
export function lonelyNumbers(root: ParentNode): ReadonlySet<Node> {
  const texts = [...elementsIn(root)]
    .filter((element) => !isSheet(element))
    .flatMap((element) => [...contentOf(element).childNodes])
    .filter((node) => node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.textContent ?? ''));
  const isNumber = texts.map((node) => !/\p{L}/u.test(node.textContent ?? ''));
  return new Set(texts.filter((_, i) => !isNumber[i - 1] && !isNumber[i + 1]));
}

/** Every element that a fixture has, in order. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    if (isDropped(element)) continue;
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    yield* elementsIn(contentOf(element));
  }
}
