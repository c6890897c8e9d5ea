import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IdeaPageProps } from './idea-page.tsx';

interface PageToKeepProps {
  readonly recipient: string;
  readonly pageFor: (recipient: string) => Promise<string>;
  readonly save: IdeaPageProps['save'];
}

/** Offers this page as one file for those who have no Hearth: opened from a disk or from any web server it does the same. */
export function PageToKeep({ recipient, pageFor, save }: PageToKeepProps) {
  const [failed, setFailed] = useState(false);
  const click = () => {
    pageFor(recipient).then(
      (text) => {
        setFailed(false);
        save({ name: 'idea-box.html', text, type: 'text/html' });
      },
      () => setFailed(true),
    );
  };
  return (
    <section class="part" aria-labelledby="keep">
      <h2 id="keep">{i18n.t('ideas.keep.title')}</h2>
      <p>{i18n.t('ideas.keep.text')}</p>
      <p class="wrong" role="alert">
        {failed && i18n.t('ideas.keep.failed')}
      </p>
      <div class="row">
        <button type="button" class="button" onClick={click}>
          {i18n.t('ideas.keep.save')}
        </button>
      </div>
    </section>
  );
}
