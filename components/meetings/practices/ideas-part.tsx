import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IdeasDesk } from '../../../lib/live/history/prepare/ideas.ts';
import { awaitingReply, type Idea, LONGEST_IDEA, type Replied, toTell } from '../../../lib/practices/you-said.ts';
import { CopyButton } from '../../copy-button.tsx';
import { useAdding } from './adding.ts';
import { LinesField, SmallButton } from './fields.tsx';
import { PracticePart } from './practice-part.tsx';
import { ReplyForm } from './reply-form.tsx';
import { Filled } from './sentence.tsx';
import { repliesText, replySentence } from './words.ts';

interface IdeasPartProps {
  readonly desk: IdeasDesk;
  readonly ideas: readonly Idea[];
  readonly isWanted: boolean;
  readonly copy: (text: string) => Promise<void>;
}

/** What came in, and what is said back. */
export function IdeasPart({ desk, ideas, isWanted, copy }: IdeasPartProps) {
  const [waiting, telling] = [awaitingReply(ideas), toTell(ideas)];
  const told = ideas.filter((idea): idea is Replied => idea.reply !== null && idea.toldWall !== null).reverse();
  return (
    <PracticePart
      title={i18n.t('practices.prepare.ideas.title')}
      about={i18n.t('practices.prepare.ideas.about')}
      isOpen={telling.length > 0}
      isWanted={isWanted}
    >
      {telling.length > 0 && <Telling telling={telling} desk={desk} copy={copy} />}
      {waiting.length > 0 && (
        <>
          <h3>{i18n.t('practices.prepare.ideas.waiting')}</h3>
          <ul class="ideas">
            {waiting.map((idea) => (
              <li key={idea.id}>
                <OneIdea idea={idea} desk={desk} />
                <ReplyForm idea={idea} onReply={desk.onReply} />
              </li>
            ))}
          </ul>
        </>
      )}
      <NewIdea onIdea={desk.onIdea} />
      {told.length > 0 && (
        <details class="practice-fold">
          <summary>{i18n.t('practices.prepare.ideas.before')}</summary>
          <ul class="ideas">
            {told.map((idea) => (
              <li key={idea.id}>
                <OneIdea idea={idea} desk={desk} />
                <p class="soft">
                  <Filled {...replySentence(idea.reply)} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </PracticePart>
  );
}

interface TellingProps {
  readonly telling: readonly Replied[];
  readonly desk: IdeasDesk;
  readonly copy: (text: string) => Promise<void>;
}

/** Replies to tell the group. */
export function Telling({ telling, desk, copy }: TellingProps) {
  const id = useId();
  return (
    <>
      <h3 id={id}>{i18n.t('practices.prepare.ideas.toTell')}</h3>
      <ul class="ideas">
        {telling.map((idea) => (
          <li key={idea.id}>
            <OneIdea idea={idea} desk={desk} />
            <p>
              <Filled {...replySentence(idea.reply)} />
            </p>
            <details class="practice-fold">
              <summary>{i18n.t('practices.prepare.ideas.change')}</summary>
              <ReplyForm idea={idea} onReply={desk.onReply} />
            </details>
          </li>
        ))}
      </ul>
      <div class="practice-actions">
        <CopyButton
          text={() => repliesText(telling)}
          copy={copy}
          label={i18n.t('practices.prepare.copy')}
          describedBy={id}
        />
        <button
          type="button"
          class="button small"
          aria-describedby={id}
          onClick={() => desk.onTold(telling.map((idea) => idea.id))}
        >
          {i18n.t('practices.prepare.ideas.told')}
        </button>
      </div>
    </>
  );
}

function OneIdea({ idea: { id, text }, desk }: { readonly idea: Idea; readonly desk: IdeasDesk }) {
  return (
    <div class="idea">
      <blockquote dir="auto">{text}</blockquote>
      <SmallButton
        text={i18n.t('practices.prepare.remove')}
        of={i18n.t('practices.prepare.removeOne', [text])}
        onClick={() => desk.onForget(id)}
      />
    </div>
  );
}

function NewIdea({ onIdea }: Pick<IdeasDesk, 'onIdea'>) {
  const { values, set, first, onSubmit } = useAdding({ text: '' }, ({ text }) => onIdea(text));
  return (
    <form class="practice-form of-lines" onSubmit={onSubmit}>
      <LinesField
        label={i18n.t('practices.prepare.ideas.idea')}
        value={values.text}
        longest={LONGEST_IDEA}
        isNeeded
        field={first}
        onValue={(text) => set({ text })}
      />
      <button type="submit" class="button">
        {i18n.t('practices.prepare.note')}
      </button>
    </form>
  );
}
