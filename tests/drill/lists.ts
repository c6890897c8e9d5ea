/** Where a page lists its people: the boxes whose children each name one of them. */
import { elementsOf, type OpenPage } from './page.ts';

/** So many of the people that the page names anywhere must be named in a box for it to be a list of them. */
const LEAST_NAMED = 0.6;
const FEWEST = 3;

/** The lists of a page as it is now, in the page's order. */
export function listsOn(page: OpenPage): Element[] {
  const names = page.cast.map(({ name }) => name);
  const namedIn = (element: Element) => {
    const html = element.outerHTML;
    return names.filter((name) => html.includes(name));
  };
  const least = Math.max(FEWEST, namedIn(page.document.body).length * LEAST_NAMED);
  return elementsOf(page).filter((box) => {
    const named = [...box.children].map(namedIn).filter(({ length }) => length === 1);
    return new Set(named.flat()).size >= least;
  });
}
