import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KINDS } from '../../lib/facilitation/kinds.ts';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LiveSnapshot, Scope } from '../../lib/live/snapshot.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import { nameOf } from '../format.ts';
import { Lazily, lazily } from '../lazily.tsx';
import { PlanFold } from '../plan/plan-fold.tsx';
import { AirtimeFold } from './airtime.tsx';
import type { CorrectionKind } from './correction.tsx';
import { Header } from './header.tsx';
import { Headline } from './headline.tsx';
import { NamesHidden } from './names-hidden.tsx';
import { NewTopic } from './new-topic.tsx';
import { OwnVoice } from './own-voice.tsx';
import { CantTellFold, MarkedFold } from './people-folds.tsx';
import { Places } from './places.tsx';
import { PastMeetings, SeesButton } from './states.tsx';
import { Voices } from './voices.tsx';

export interface LiveProps {
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly actions: PopupActions;
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
const correction = lazily(() => import('./correction.tsx'));
const invitation = lazily(() => import('../prompt/invitation.tsx'));

/** The popup during a meeting, in the order of a twenty-second glance. */
export function LiveMeeting(props: LiveProps) {
  const { snapshot, namesHidden, actions } = props;
  const [scope, setScope] = useState<Scope>('topic');
  const [invited, setInvited] = useState<PersonId | null>(null);
  /** The next invitation begins with other words, and so does the popup when it is opened again later. */
  const [turn, setTurn] = useState(() => Math.floor(snapshot.elapsedMs / MINUTE));
  const person = snapshot.people.find(({ id }) => id === invited);
  const group = snapshot.role === 'facilitator' && snapshot.counts.meeting.people > 2 && KINDS[snapshot.kind].list;
  const [correcting, setCorrecting] = useState<{ person: PersonId; kind: CorrectionKind } | null>(null);
  const corrected = snapshot.people.find(({ id }) => id === correcting?.person);
  const people = { ...props, onCorrect: (id: PersonId, kind: CorrectionKind) => setCorrecting({ person: id, kind }) };
  const [starting, setStarting] = useState(false);
  const { round } = snapshot;
  // Whoever wants words wants them at once; after that the popup is open and nobody waits for it.
  useEffect(() => void invitation.load().catch(() => undefined), []);
  const offersRound = round === null && snapshot.status !== 'ended';
  const invite = (id: PersonId) => {
    setInvited(id);
    setTurn(turn + 1);
    actions.command({ type: 'invited', person: id });
  };
  return (
    <>
      <Header {...props} />
      <NamesHidden {...props} />
      {snapshot.status === 'ended' && <Ended {...props} />}
      {snapshot.storageFailing && <p class="notice">{i18n.t('popup.storageFailing')}</p>}
      {snapshot.status === 'alone' && <p class="notice">{i18n.t('popup.alone')}</p>}
      {snapshot.role === 'just-me' && <p class="notice">{i18n.t('popup.justMe')}</p>}
      {snapshot.role === 'facilitator' && snapshot.counts.meeting.people === 2 && (
        <p class="notice">{i18n.t('popup.twoPeople')}</p>
      )}
      {group && (
        <>
          <Headline snapshot={snapshot} scope={scope} onScope={setScope} actions={actions} />
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
              <Lazily part={roundPanel}>
                {({ RoundPanel }) => (
                  <RoundPanel {...{ round, namesHidden }} onCommand={actions.command} copy={actions.copy} />
                )}
              </Lazily>
            ) : (
              <Voices {...people} scope={scope} onInvite={invite} />
            ))}
          {person && !round && (
            <Lazily part={invitation}>
              {({ Invitation }) => (
                <Invitation key={person.id} {...props} {...{ person, scope, turn }} onClose={() => setInvited(null)} />
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
      {snapshot.role === 'facilitator' && snapshot.status !== 'ended' && <PlanFold {...props} wall={Date.now()} />}
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

function Arriving({ snapshot, actions }: LiveProps) {
  return (
    <div class="notice arriving">
      <p class="small-text">{i18n.t('arriving.text')}</p>
      <button
        type="button"
        class="button main small"
        onClick={() => actions.command({ type: 'new-topic', label: snapshot.agenda[0]?.label ?? '' })}
      >
        {i18n.t('arriving.start')}
      </button>
    </div>
  );
}

function Ended({ snapshot, actions }: LiveProps) {
  const { meetingId } = snapshot;
  const { kept } = KINDS[snapshot.kind];
  return (
    <div class="ended">
      <p>{i18n.t(kept ? 'popup.ended' : 'popup.endedNotKept')}</p>
      {meetingId && kept && (
        <button type="button" class="button main" onClick={() => actions.openMeetings(meetingId)}>
          {i18n.t('popup.openSummary')}
        </button>
      )}
    </div>
  );
}

function Undo({ snapshot, namesHidden, actions }: LiveProps) {
  const { undoable } = snapshot;
  if (!undoable) return null;
  const person = snapshot.people.find(({ id }) => id === undoable.person);
  const what = i18n.t(`undo.${camel(undoable.action)}`, [person ? nameOf(person, namesHidden) : '']);
  return (
    <p class="undo" role="status">
      <bdi class="person-name" title={what}>
        {what}
      </bdi>
      <button
        type="button"
        class="button plain small"
        onClick={() => actions.command({ type: 'undo', seq: undoable.seq })}
      >
        {i18n.t('undo.label')}
      </button>
    </p>
  );
}

function Footer({ snapshot, namesHidden, actions, onSees }: LiveProps) {
  const paused = snapshot.status === 'paused';
  return (
    <footer class="footer">
      {snapshot.status !== 'ended' && (
        <button
          type="button"
          class="button plain small"
          onClick={() => actions.command({ type: paused ? 'resume' : 'pause' })}
        >
          {i18n.t(paused ? 'popup.resume' : 'popup.pause')}
        </button>
      )}
      {snapshot.status !== 'ended' && !namesHidden && !snapshot.sharing && (
        <button type="button" class="button plain small" onClick={actions.showOnPage}>
          {i18n.t('overlay.show')}
        </button>
      )}
      {/* While the screen is shown, the line that says so has the way back. */}
      {!(namesHidden && snapshot.sharing) && (
        <button
          type="button"
          class="button plain small"
          aria-pressed={namesHidden}
          onClick={() => actions.hideNames(!namesHidden)}
        >
          {i18n.t(namesHidden ? 'popup.showNames' : 'popup.hideNames')}
        </button>
      )}
      {snapshot.status !== 'ended' && <SeesButton onSees={onSees} />}
      <PastMeetings actions={actions} />
      {snapshot.status !== 'ended' && <Places sharing={snapshot.sharing} actions={actions} />}
    </footer>
  );
}
