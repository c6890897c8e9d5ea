import { i18n } from '#i18n';
import type { IdeaBoxDesk } from '../../../lib/live/history/ideas.ts';
import type { Opening } from '../../../lib/live/history/ideas-model.ts';
import { LONGEST_IDEA } from '../../../lib/practices/you-said.ts';
import { CopyButton } from '../../copy-button.tsx';
import { Refused } from './refused.tsx';

interface OpenedIdeasProps {
  readonly opened: Extract<Opening, { step: 'opened' }>;
  readonly desk: IdeaBoxDesk;
}

/** Ideas in no order that says anything. They are on the page only, until the user keeps them. */
export function OpenedIdeas({ opened: { ideas, refused, failed }, desk }: OpenedIdeasProps) {
  return (
    <>
      <p class="soft">{i18n.t('practices.ideasPage.open.mixed')}</p>
      <ul class="idea-list">
        {ideas.map((text, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have had the same idea
          <li key={i}>
            <p dir="auto">{text}</p>
            {[...text].length > LONGEST_IDEA && (
              <p class="soft small-text">{i18n.t('practices.ideasPage.open.long', [LONGEST_IDEA])}</p>
            )}
          </li>
        ))}
      </ul>
      <Refused refused={refused} />
      <p class="wrong" role="alert">
        {failed && i18n.t('practices.ideasPage.open.notKept')}
      </p>
      <p id="keep-text" class="soft">
        {i18n.t('practices.ideasPage.open.keepText')}
      </p>
      <div class="idea-actions">
        <button type="button" class="button main" aria-describedby="keep-text" onClick={desk.onKeep}>
          {i18n.t('practices.ideasPage.open.keep')}
        </button>
        <CopyButton text={() => ideas.join('\n\n')} copy={desk.copy} label={i18n.t('practices.ideasPage.open.copy')} />
        <button type="button" class="button plain small" onClick={desk.onPutAway}>
          {i18n.t('practices.ideasPage.open.putAway')}
        </button>
      </div>
    </>
  );
}
