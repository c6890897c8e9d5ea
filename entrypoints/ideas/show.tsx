import { render } from 'preact';
import { i18n } from '#i18n';
import { IdeaPage, type IdeaPageProps } from '../../components/ideas/idea-page.tsx';
import { copyText } from '../../lib/ideas/copy-text.ts';
import { givenKey } from '../../lib/ideas/given-key.ts';
import { sealIdea } from '../../lib/ideas/seal.ts';
import { setPageLanguage } from '../../lib/live/page-language.ts';
import { saveBlob } from '../../lib/live/save-file.ts';

/** Shows the idea page, the same within the extension and in a file. Another key in its address is another box: it starts afresh. */
export function showIdeaPage(document: Document, { pageFor }: Pick<IdeaPageProps, 'pageFor'>): void {
  const root = document.getElementById('root');
  if (!root) return;
  setPageLanguage(document);
  document.title = i18n.t('ideas.title');
  const show = () =>
    render(
      <IdeaPage
        key={location.hash}
        given={givenKey(document, location.hash)}
        seal={sealIdea}
        copy={(text) => copyText(document, text)}
        save={({ name, text, type }) => saveBlob(document, { name, blob: new Blob([text], { type }) })}
        {...(pageFor && { pageFor })}
      />,
      root,
    );
  addEventListener('hashchange', show);
  show();
}
