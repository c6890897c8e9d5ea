/** Whether the page says that the user shows a tab, a window or their screen. */
import { find } from './page-documents.ts';

/** For pages with something that only whoever shows their screen gets to see: its selector. */
export function whileShown(selector: string): (document: Document) => boolean {
  return (document) => find(document, selector) !== null;
}
