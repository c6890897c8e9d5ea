import { i18n } from '#i18n';
import { KINDS, MEETING_KINDS } from '../../lib/facilitation/kinds.ts';
import type { PopupActions } from '../../lib/live/popup-model.ts';
import type { LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { MeetingKind } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { CopyButton } from '../copy-button.tsx';
import { nameOf, sentences } from '../format.ts';
import { AgendaField } from './agenda-field.tsx';
import { EndsAt } from './ends-at.tsx';
import { handOff } from './hand-off.ts';
import { Purpose } from './purpose.tsx';

export interface PlanProps {
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly actions: Pick<PopupActions, 'command' | 'copy'>;
  /** Wall clock, ms. */
  readonly wall: number;
}

/** Kind, end, purpose, topics, who leads, and words to pass on. */
export function Plan(props: PlanProps) {
  const { snapshot, namesHidden, actions } = props;
  return (
    <div class="plan-body">
      <KindChoice {...props} />
      <EndsAt {...props} />
      <Purpose text={snapshot.purpose} onChange={(text) => actions.command({ type: 'purpose', text })} />
      <AgendaField items={snapshot.agenda} onChange={(items) => actions.command({ type: 'agenda', items })} />
      <TopicLead {...props} />
      <div class="row">
        <CopyButton text={() => handOff(snapshot, namesHidden)} copy={actions.copy} label={i18n.t('plan.handOff')} />
        <CopyButton text={() => i18n.t('consent.words')} copy={actions.copy} label={i18n.t('plan.notice')} />
      </div>
      {snapshot.meetingId !== null && (
        <a href={`/meetings.html#prepare/${snapshot.meetingId}`} target="_blank" rel="noreferrer">
          {i18n.t('practices.prepare.fromMeeting')}
        </a>
      )}
    </div>
  );
}

function KindChoice({ snapshot, actions }: PlanProps) {
  return (
    <>
      <label class="plan-line">
        <span>{i18n.t('plan.kind')}</span>
        <select
          class="field"
          value={snapshot.kind}
          onChange={(event) => {
            const kind = MEETING_KINDS.find((one) => one === event.currentTarget.value);
            if (kind) actions.command({ type: 'meeting-kind', kind });
          }}
        >
          {MEETING_KINDS.map((kind) => (
            <option key={kind} value={kind} selected={kind === snapshot.kind}>
              {i18n.t(`kind.${camel(kind)}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="soft small-text">{kindWords(snapshot.kind)}</p>
    </>
  );
}

/** What this kind of meeting changes. */
function kindWords(kind: MeetingKind): string {
  const { hints, list, balance, kept, unseenAudience, opensInRound } = KINDS[kind];
  return sentences([
    ...(unseenAudience ? [i18n.t('kind.unseenAudience')] : []),
    ...(opensInRound ? [i18n.t('kind.opensInRound')] : []),
    ...(kept ? [] : [i18n.t('kind.notKept')]),
    ...(list ? [] : [i18n.t('kind.noList')]),
    i18n.t(hints ? 'kind.hints' : 'kind.noHints'),
    ...(balance ? [] : [i18n.t('kind.noBalance')]),
  ]);
}

/** Somebody else may lead a topic: then this facilitator gets no hints in it. */
function TopicLead({ snapshot, namesHidden, actions }: PlanProps) {
  const people = snapshot.people.filter(({ present, self }) => present && !self);
  const { ledBy } = snapshot.topic;
  return (
    <label class="plan-line">
      <span>{i18n.t('plan.ledBy')}</span>
      <select
        class="field"
        value={ledBy ?? ''}
        onChange={(event) => actions.command({ type: 'topic-led', person: event.currentTarget.value || null })}
      >
        <option value="">{i18n.t('plan.ledByMe')}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id} selected={person.id === ledBy}>
            {nameOf(person, namesHidden)}
          </option>
        ))}
      </select>
    </label>
  );
}
