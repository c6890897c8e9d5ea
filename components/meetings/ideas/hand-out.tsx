import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KeyProblem, ShownIdeaBox } from '../../../lib/live/history/ideas-model.ts';
import { CopyButton } from '../../copy-button.tsx';
import { WaysToHandIn } from '../../ideas/ways-to-hand-in.tsx';
import type { IdeaBoxPageProps } from './idea-box-page.tsx';
import { problemWords } from './words.ts';

interface HandOutProps extends IdeaBoxPageProps {
  readonly boxKey: NonNullable<ShownIdeaBox['key']>;
}

/** What everybody gets: the page with the half of the key that seals, and words to go with it. */
export function HandOut({ boxKey: { recipient, mark }, desk, onSaveFile }: HandOutProps) {
  const [problem, setProblem] = useState<KeyProblem | null>(null);
  const words = i18n.t('practices.ideasPage.handOut.chat', [mark]);
  const save = () => {
    void desk.savePage().then((file) => {
      if (typeof file === 'string') return setProblem(file);
      setProblem(null);
      onSaveFile({ name: file.name, blob: new Blob([file.text], { type: 'text/html' }) });
    });
  };
  return (
    <section>
      <h2>{i18n.t('practices.ideasPage.handOut.title')}</h2>
      <p>{i18n.t('practices.ideasPage.handOut.text')}</p>
      <div class="idea-actions">
        <button type="button" class="button main" onClick={save}>
          {i18n.t('practices.ideasPage.handOut.save')}
        </button>
        <a href={`/ideas.html#${recipient}`} target="_blank" rel="noreferrer">
          {i18n.t('practices.ideasPage.handOut.look')}
        </a>
      </div>
      <p class="wrong" role="alert">
        {problem && problemWords(problem)}
      </p>
      <h3 id="chat-title">{i18n.t('practices.ideasPage.handOut.words')}</h3>
      <blockquote id="chat-words">{words}</blockquote>
      <div class="idea-actions">
        <CopyButton
          text={() => words}
          copy={desk.copy}
          label={i18n.t('practices.ideasPage.handOut.copy')}
          describedBy="chat-words"
        />
        <CopyButton
          text={() => recipient}
          copy={desk.copy}
          label={i18n.t('practices.ideasPage.handOut.key')}
          describedBy="seals-text"
        />
        <span id="seals-text" class="soft small-text">
          {i18n.t('practices.ideasPage.handOut.keyText')}
        </span>
      </div>
      <details>
        <summary>{i18n.t('practices.ideasPage.handOut.anonymous')}</summary>
        <div class="idea-ways">
          <WaysToHandIn />
        </div>
      </details>
    </section>
  );
}
