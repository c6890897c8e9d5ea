import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PracticesDesk } from '../../../lib/live/history/practices.ts';
import type { ShownPractices } from '../../../lib/live/history/prepare/model.ts';
import { Notice } from '../list/notice-bar.tsx';
import { NothingShown } from '../nothing-shown.tsx';
import { CharterPart } from './charter-part.tsx';
import { CheckInPart } from './check-in-part.tsx';
import { FollowUpsPart } from './follow-ups-part.tsx';
import { IdeasPart } from './ideas-part.tsx';
import { saidWords } from './notice-words.ts';
import { OneToOnePart } from './one-to-one-part.tsx';
import { RolesPart } from './roles-part.tsx';
import { ThanksPart } from './thanks-part.tsx';
import { UsualPart } from './usual-part.tsx';
import { WelcomePart } from './welcome-part.tsx';

interface PreparePageProps {
  readonly desk: PracticesDesk;
  readonly namesHidden: boolean;
  /** Which practice the user came for; `''`: none more than others. */
  readonly practice: string;
  readonly copy: (text: string) => Promise<void>;
}

/** The home of a series' practices: everything that prepares its next meeting, each part optional. */
export function PreparePage({ desk, ...rest }: PreparePageProps) {
  const shown = desk.shown.value;
  const title = i18n.t('practices.prepare.title');
  if (shown === null) return <NothingShown title={title} text={i18n.t('series.loading')} why="loading" />;
  if (shown === 'private') return <NothingShown title={title} text={i18n.t('practices.prepare.private')} />;
  if (shown === 'failed') return <NothingShown title={title} text={i18n.t('meetings.failed')} why="failed" />;
  if (shown === 'missing') {
    return (
      <NothingShown title={title} text={i18n.t('series.missing')}>
        <a href="#prepare">{i18n.t('practices.prepare.choose.another')}</a>
      </NothingShown>
    );
  }
  return <Prepare key={shown.id} desk={desk} shown={shown} {...rest} />;
}

function Prepare({ desk, shown, namesHidden, practice, copy }: PreparePageProps & { readonly shown: ShownPractices }) {
  const { id, name, practices, group, asOf } = shown;
  const top = useRef<HTMLElement>(null);
  /** Where the user was last: there they go on when a message goes away. */
  const last = useRef<HTMLElement | null>(null);
  const of = (...all: readonly string[]) => all.includes(practice);
  return (
    <article
      class="prepare"
      ref={top}
      tabIndex={-1}
      onFocusIn={(event) => {
        const part = event.target instanceof Element ? event.target.closest('.practice-part') : null;
        last.current = part?.querySelector('summary') ?? last.current;
      }}
    >
      <header>
        <h1>{i18n.t('practices.prepare.title')}</h1>
        <p>
          <bdi>{name || i18n.t('popup.meeting')}</bdi>
        </p>
        <p class="soft">{i18n.t('practices.prepare.text')}</p>
        <p class="prepare-links">
          <a href={`#series/${encodeURIComponent(id)}`}>{i18n.t('practices.prepare.series')}</a>
        </p>
      </header>
      <CharterPart desk={desk.charter} isWanted={of('purpose', 'norms', 'feedback-link')} copy={copy} />
      <UsualPart desk={desk.usual} isWanted={of('usual')} />
      <CheckInPart
        desk={desk.checkIn}
        own={practices.ownQuestions}
        lastAsked={practices.questionsUsed.at(-1) ?? ''}
        isWanted={of('check-in')}
        copy={copy}
      />
      <RolesPart
        desk={desk.roles}
        roles={practices.roles}
        taken={practices.rolesTaken}
        {...{ group, namesHidden }}
        isWanted={of('roles')}
      />
      <WelcomePart
        desk={desk.welcome}
        marks={practices.welcomes}
        buddies={practices.buddies}
        now={asOf}
        {...{ group, namesHidden, copy }}
        isWanted={of('welcome', 'buddies', 'introductions')}
      />
      <FollowUpsPart
        desk={desk.followUps}
        followUps={practices.followUps}
        {...{ group, namesHidden }}
        isWanted={of('follow-ups')}
      />
      <ThanksPart
        desk={desk.thanks}
        appreciations={practices.appreciations}
        norms={practices.charter.norms}
        {...{ group, namesHidden, copy }}
        isWanted={of('appreciations')}
      />
      <OneToOnePart purpose={practices.charter.purpose} {...{ group, namesHidden, copy }} isWanted={of('one-to-one')} />
      <IdeasPart desk={desk.ideas} ideas={practices.ideas} isWanted={of('you-said-we-did')} copy={copy} />
      <Said desk={desk} onGone={() => (last.current ?? top.current)?.focus()} />
    </article>
  );
}

/** What can be taken back, or did not work, is shown; what was added is there to see, and said to whoever hears the page. */
function Said({ desk, onGone }: { readonly desk: PracticesDesk; readonly onGone: () => void }) {
  const notice = desk.notice.value;
  const isShown = notice !== null && (notice.canUndo || notice.kind === 'failed');
  return (
    <>
      <p class="unseen" role="status">
        {notice && !isShown ? saidWords(notice) : ''}
      </p>
      <Notice
        text={isShown ? saidWords(notice) : null}
        onUndo={isShown && notice.canUndo ? desk.onUndo : null}
        onDismiss={desk.onDismiss}
        onGone={onGone}
      />
    </>
  );
}
