import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KINDS } from '../../lib/facilitation/kinds.ts';
import { isInvitation } from '../../lib/facilitation/ladder.ts';
import type { PromptSituation } from '../../lib/facilitation/prompts.ts';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LiveSnapshot, Scope } from '../../lib/live/snapshot.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { CopyButton } from '../copy-button.tsx';
import { Lazily, lazily } from '../lazily.tsx';
import { PlanFold } from '../plan/plan-fold.tsx';
import { AirtimeFold } from './airtime.tsx';
import type { CorrectionKind } from './correction.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Headline } from './headline.tsx';
import { Arriving, Undo } from './moments.tsx';
import { NamesHidden } from './names-hidden.tsx';
import { NewTopic } from './new-topic.tsx';
import { OwnVoice } from './own-voice.tsx';
import { CantTellFold, MarkedFold } from './people-folds.tsx';
import { PracticesFold } from './practices-fold.tsx';
import { Voices } from './voices.tsx';

export interface LiveProps {
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly actions: PopupActions;
  /** No real call was shown before. */
  readonly firstCall?: boolean;
  /** Opens what Hearth sees. */
  readonly onSees: () => void;
}

/** For views with a menu for each person. */
export interface PeopleProps extends LiveProps {
  readonly onCorrect: (person: PersonId, kind: CorrectionKind) => void;
}

const MINUTE = 60_000;
const roundPanel = lazily(() => import('../round/round-panel.tsx'));
const startRound = lazily(() => import('../round/start-round.tsx'));
const first = lazily(() => import('./first-call.tsx'));
const ended = lazily(() => import('./ended.tsx'));
const correction = lazily(() => import('./correction.tsx'));
const topicForm = lazily(() => import('./topic-form.tsx'));
const hint = lazily(() => import('../hint/popup-hint.tsx'));
const invitation = lazily(() => import('../prompt/invitation.tsx'));

/** The popup during a meeting, in the order of a twenty-second glance. */
export function LiveMeeting(props: LiveProps) {
  const { snapshot, namesHidden, firstCall = false, actions } = props;
  const [scope, setScope] = useState<Scope>('topic');
  const [invited, setInvited] = useState<PersonId | null>(null);
  const [situation, setSituation] = useState<PromptSituation>('by-name');
  /** The next invitation begins with other words, and so does the popup when it is opened again later. */
  const [turn, setTurn] = useState(() => Math.floor(snapshot.elapsedMs / MINUTE));
  const person = snapshot.people.find(({ id }) => id === invited);
  const group = snapshot.role === 'facilitator' && snapshot.counts.meeting.people > 2 && KINDS[snapshot.kind].list;
  const [correcting, setCorrecting] = useState<{ person: PersonId; kind: CorrectionKind } | null>(null);
  const corrected = snapshot.people.find(({ id }) => id === correcting?.person);
  const people = { ...props, onCorrect: (id: PersonId, kind: CorrectionKind) => setCorrecting({ person: id, kind }) };
  const [starting, setStarting] = useState(false);
  const { round } = snapshot;
  const isFirst = firstCall && snapshot.status === 'watching' && !snapshot.platform?.isPractice;
  // Whoever wants words wants them at once; after that the popup is open and nobody waits for it.
  useEffect(() => void invitation.load().catch(() => undefined), []);
  const offersRound = round === null && snapshot.status !== 'ended';
  const invite = (id: PersonId, words: PromptSituation = 'by-name') => {
    setInvited(id);
    setSituation(words);
    setTurn(turn + 1);
    if (isFirst) actions.firstCallDone();
    actions.command(isInvitation(words) ? { type: 'invited', person: id } : { type: 'close-nudge' });
  };
  return (
    <>
      <Header {...props} />
      <NamesHidden {...props} />
      {isFirst && <Lazily part={first}>{({ FirstCall }) => <FirstCall {...props} />}</Lazily>}
      {snapshot.status === 'ended' && <Lazily part={ended}>{({ Ended }) => <Ended {...props} />}</Lazily>}
      {snapshot.storageFailing && <p class="notice">{i18n.t('popup.storageFailing')}</p>}
      {snapshot.status === 'alone' && <p class="notice">{i18n.t('popup.alone')}</p>}
      {snapshot.role === 'just-me' && <p class="notice">{i18n.t('popup.justMe')}</p>}
      {KINDS[snapshot.kind].unseenAudience && <p class="notice">{i18n.t('kind.unseenAudience')}</p>}
      {snapshot.role === 'facilitator' && snapshot.counts.meeting.people === 2 && (
        <p class="notice">{i18n.t('popup.twoPeople')}</p>
      )}
      {group && (
        <>
          <Headline snapshot={snapshot} scope={scope} onScope={setScope} actions={actions} />
          {snapshot.nudge && (
            <Lazily part={hint}>
              {({ PopupHint }) => <PopupHint key={snapshot.nudge?.at} {...props} onInvite={invite} />}
            </Lazily>
          )}
          {offersRound && snapshot.roundFirst && !starting && <StartButton main onClick={() => setStarting(true)} />}
          {offersRound && starting && (
            <Lazily part={startRound}>
              {({ StartRound }) => (
                <StartRound
                  {...{ snapshot, namesHidden }}
                  onCommand={actions.command}
                  copy={actions.copy}
                  random={Math.random}
                  onClose={() => setStarting(false)}
                />
              )}
            </Lazily>
          )}
          {snapshot.status !== 'ended' &&
            (round ? (
              <Lazily part={roundPanel}>{({ RoundPanel }) => <RoundPanel {...props} round={round} />}</Lazily>
            ) : (
              <Voices {...people} scope={scope} onInvite={invite} />
            ))}
          {person && !round && (
            <Lazily part={invitation}>
              {({ Invitation }) => (
                <Invitation
                  key={person.id}
                  {...props}
                  {...{ person, scope, turn, situation }}
                  onClose={() => setInvited(null)}
                />
              )}
            </Lazily>
          )}
        </>
      )}
      {corrected && correcting && (
        <Lazily part={correction}>
          {({ Correction }) => (
            <Correction
              key={`${corrected.id} ${correcting.kind}`}
              {...{ snapshot, namesHidden, person: corrected, kind: correcting.kind }}
              onCommand={actions.command}
              onClose={() => setCorrecting(null)}
            />
          )}
        </Lazily>
      )}
      <Undo {...props} />
      {snapshot.purpose !== '' && snapshot.arriving && (
        <p class="purpose">
          <bdi>{snapshot.purpose}</bdi>
        </p>
      )}
      {group && snapshot.arriving && !starting && snapshot.status !== 'ended' && <Arriving {...props} />}
      {group && snapshot.status !== 'ended' && (
        <div class="row">
          {!snapshot.arriving && (
            <NewTopic
              next={snapshot.agenda[0]?.label ?? null}
              onStart={(label) => actions.command({ type: 'new-topic', label })}
              form={(onClose) => (
                <Lazily part={topicForm}>{({ TopicForm }) => <TopicForm {...props} onClose={onClose} />}</Lazily>
              )}
            />
          )}
          {offersRound && !snapshot.roundFirst && !starting && <StartButton onClick={() => setStarting(true)} />}
          {!round && <CopyButton text={actions.orderForChat} copy={actions.copy} label={i18n.t('popup.copyOrder')} />}
        </div>
      )}
      <OwnVoice {...props} />
      <CantTellFold {...people} />
      <MarkedFold {...people} />
      <AirtimeFold {...props} />
      {snapshot.role === 'facilitator' && snapshot.status !== 'ended' && (
        <>
          {/* Nothing is prepared for a meeting that is none. */}
          {!snapshot.platform?.isPractice && <PracticesFold {...props} />}
          <PlanFold {...props} wall={Date.now()} />
        </>
      )}
      <Footer {...props} />
    </>
  );
}

function StartButton({ main = false, onClick }: { readonly main?: boolean; readonly onClick: () => void }) {
  return (
    <button type="button" class={`button ${main ? 'main' : 'small'}`} onClick={onClick}>
      {i18n.t('round.start')}
    </button>
  );
}
