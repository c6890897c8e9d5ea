/** The idea page as a file of its own: `modules/idea-page` makes one classic script of it. */
import { standInForSubtle } from '../../lib/ideas/plain-http.ts';
import { showIdeaPage } from './show.tsx';

standInForSubtle(crypto);
showIdeaPage(document, {});
