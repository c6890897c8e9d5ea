/** The idea page within the extension. */
import { savedIdeaPage } from '../../lib/ideas/page-file.ts';
import { showIdeaPage } from './show.tsx';

showIdeaPage(document, { pageFor: savedIdeaPage });
