import { i18n } from '#i18n';
import type { IdeaBoxDesk } from '../../../lib/live/history/ideas.ts';
import type { ShownIdeaBox } from '../../../lib/live/history/ideas-model.ts';
import { CopyButton } from '../../copy-button.tsx';
import { NothingShown } from '../nothing-shown.tsx';
import { BoxKey } from './box-key.tsx';
import { HandOut } from './hand-out.tsx';
import { OpenNotes } from './open-notes.tsx';

export interface IdeaBoxPageProps {
  readonly desk: IdeaBoxDesk;
  readonly onSaveFile: (file: { readonly name: string; readonly blob: Blob }) => void;
}

/** The idea box of a series, as whoever keeps its key sees it. */
export function IdeaBoxPage({ desk, onSaveFile }: IdeaBoxPageProps) {
  const box = desk.box.value;
  const title = i18n.t('practices.ideasPage.title');
  if (box === null) return <NothingShown title={title} text={i18n.t('practices.ideasPage.loading')} why="loading" />;
  if (box === 'missing') return <NothingShown title={title} text={i18n.t('series.missing')} />;
  if (box === 'private') return <NothingShown title={title} text={i18n.t('practices.ideasPage.private')} />;
  if (box === 'failed') {
    return <NothingShown title={title} text={i18n.t('practices.ideasPage.failed')} why="failed" />;
  }
  return <Shown key={box.seriesId} box={box} desk={desk} onSaveFile={onSaveFile} />;
}

function Shown({ box, desk, onSaveFile }: IdeaBoxPageProps & { readonly box: ShownIdeaBox }) {
  const { seriesId, name, key, warnings } = box;
  return (
    <article class="idea-box">
      <header>
        <p>
          <a href={`#series/${encodeURIComponent(seriesId)}`}>
            <bdi>{name || i18n.t('popup.meeting')}</bdi>
          </a>
        </p>
        <h1>{i18n.t('practices.ideasPage.title')}</h1>
        <p class="soft">{i18n.t('practices.ideasPage.lead')}</p>
      </header>
      <BoxKey boxKey={key} desk={desk} onSaveFile={onSaveFile} />
      {key && <HandOut boxKey={key} desk={desk} onSaveFile={onSaveFile} />}
      <OpenNotes desk={desk} warnings={warnings} hasKey={key !== null} />
      <Waiting id={seriesId} ideas={box.waiting} />
      {box.feedbackLink !== '' && <Feedback link={box.feedbackLink} copy={desk.copy} />}
    </article>
  );
}

function Waiting({ id, ideas }: { readonly id: string; readonly ideas: ShownIdeaBox['waiting'] }) {
  if (ideas.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('practices.ideasPage.waiting.title')}</h2>
      <p class="soft">{i18n.t('practices.ideasPage.waiting.text')}</p>
      <p>
        <a href={`#prepare/${encodeURIComponent(id)}/you-said-we-did`}>
          {i18n.t('practices.ideasPage.waiting.answer')}
        </a>
      </p>
      <ul class="idea-list">
        {ideas.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Feedback({ link, copy }: { readonly link: string; readonly copy: IdeaBoxDesk['copy'] }) {
  const words = i18n.t('practices.ideasPage.feedback.chat', [link]);
  return (
    <section>
      <h2>{i18n.t('practices.ideasPage.feedback.title')}</h2>
      <p class="soft">{i18n.t('practices.ideasPage.feedback.text')}</p>
      <blockquote id="feedback-words">{words}</blockquote>
      <p>
        <CopyButton
          text={() => words}
          copy={copy}
          label={i18n.t('practices.ideasPage.feedback.copy')}
          describedBy="feedback-words"
        />
      </p>
    </section>
  );
}
