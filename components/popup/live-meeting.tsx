import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LivePerson, LiveSnapshot, Scope } from '../../lib/live/snapshot.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import { nameOf } from '../format.ts';
import { AirtimeFold } from './airtime.tsx';
import { Correction, type CorrectionKind } from './correction.tsx';
import { Header } from './header.tsx';
import { Headline } from './headline.tsx';
import { Invitation } from './invitation.tsx';
import { NewTopic } from './new-topic.tsx';
import { OwnVoice } from './own-voice.tsx';
import { CantTellFold, MarkedFold } from './people-folds.tsx';
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

/** The popup during a meeting, in the order of a twenty-second glance. */
export function LiveMeeting(props: LiveProps) {
  const { snapshot, namesHidden, actions } = props;
  const [scope, setScope] = useState<Scope>('topic');
  const [invited, setInvited] = useState<PersonId | null>(null);
  const person = snapshot.people.find(({ id }) => id === invited);
  const group = snapshot.role === 'facilitator' && snapshot.counts.meeting.people > 2;
  const [correcting, setCorrecting] = useState<{ person: PersonId; kind: CorrectionKind } | null>(null);
  const corrected = snapshot.people.find(({ id }) => id === correcting?.person);
  const people = { ...props, onCorrect: (id: PersonId, kind: CorrectionKind) => setCorrecting({ person: id, kind }) };
  const invite = (id: PersonId) => {
    setInvited(id);
    actions.command({ type: 'invited', person: id });
  };
  return (
    <>
      <Header {...props} />
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
          {snapshot.status !== 'ended' && <Voices {...people} scope={scope} onInvite={invite} />}
          {person && (
            <Invitation
              key={person.id}
              name={inviteeOf(person, scope, namesHidden)}
              topic={snapshot.topic.label}
              copy={actions.copy}
              onClose={() => setInvited(null)}
            />
          )}
        </>
      )}
      {corrected && correcting && (
        <Correction
          key={`${corrected.id} ${correcting.kind}`}
          {...{ snapshot, namesHidden, person: corrected, kind: correcting.kind }}
          onCommand={actions.command}
          onClose={() => setCorrecting(null)}
        />
      )}
      <Undo {...props} />
      {group && snapshot.arriving && snapshot.status !== 'ended' && <Arriving {...props} />}
      {group && snapshot.status !== 'ended' && (
        <div class="row">
          {!snapshot.arriving && <NewTopic onStart={(label) => actions.command({ type: 'new-topic', label })} />}
          <CopyButton text={actions.orderForChat} copy={actions.copy} label={i18n.t('popup.copyOrder')} />
        </div>
      )}
      <OwnVoice {...props} />
      <CantTellFold {...people} />
      <MarkedFold {...people} />
      <AirtimeFold {...props} />
      <Footer {...props} />
    </>
  );
}

/** Whom to ask by name: of those who share a microphone, the first who was not heard from yet. */
function inviteeOf(person: LivePerson, scope: Scope, namesHidden: boolean): string {
  const seat = namesHidden ? undefined : person.room?.[scope].find(({ standing }) => standing === 'not-heard-from');
  return seat?.name ?? nameOf(person, namesHidden);
}

function Arriving({ actions }: LiveProps) {
  return (
    <div class="notice arriving">
      <p class="small-text">{i18n.t('arriving.text')}</p>
      <button type="button" class="button main small" onClick={() => actions.command({ type: 'new-topic', label: '' })}>
        {i18n.t('arriving.start')}
      </button>
    </div>
  );
}

function Ended({ snapshot, actions }: LiveProps) {
  const { meetingId } = snapshot;
  return (
    <div class="ended">
      <p>{i18n.t('popup.ended')}</p>
      {meetingId && (
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
      <button
        type="button"
        class="button plain small"
        aria-pressed={namesHidden}
        onClick={() => actions.hideNames(!namesHidden)}
      >
        {i18n.t(namesHidden ? 'popup.showNames' : 'popup.hideNames')}
      </button>
      {snapshot.status !== 'ended' && <SeesButton onSees={onSees} />}
      <PastMeetings actions={actions} />
    </footer>
  );
}
