import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KINDS, MEETING_KINDS } from '../../../lib/facilitation/kinds.ts';
import type { Repairable, RepairablePerson, ShownMeeting } from '../../../lib/live/history/model.ts';
import type { SummaryDesk } from '../../../lib/live/history/summary.ts';
import type { MeetingKind, PersonId } from '../../../lib/meeting/events.ts';
import type { Repair } from '../../../lib/meeting/repairs.ts';
import { camel } from '../../camel.ts';
import { Choice, Choices } from '../../correction/choices.tsx';
import { Rename } from '../../correction/rename.tsx';
import { airtime, nameOf } from '../../format.ts';
import { MoveSpeech } from './move-speech.tsx';
import { Select } from './select.tsx';

interface RepairsProps extends Pick<SummaryDesk, 'repairFailed' | 'onRepair'> {
  readonly meeting: ShownMeeting;
  readonly repairable: Repairable;
  readonly namesHidden: boolean;
}

const WHAT = ['rename', 'merge', 'split', 'speech'] as const;
type What = (typeof WHAT)[number];

/** Putting a past meeting right: people, what they seemed to say, and the kind of meeting. Everything can be undone. */
export function Repairs(props: RepairsProps) {
  const { meeting, repairable, namesHidden, repairFailed, onRepair } = props;
  const { people } = meeting.report;
  const [person, setPerson] = useState<PersonId | null>(null);
  const [what, setWhat] = useState<What>('rename');
  const chosen = repairable.people.find(({ id }) => id === person) ?? repairable.people[0];
  const named = people.find(({ id }) => id === chosen?.id);
  const possible = chosen ? WHAT.filter((one) => isPossible(one, chosen, repairable)) : [];
  const doing = possible.includes(what) ? what : possible[0];
  return (
    <details class="repairs on-screen">
      <summary>{i18n.t('summary.repair.title')}</summary>
      <p class="soft small-text">{i18n.t('summary.repair.text')}</p>
      <Undo {...props} />
      {repairFailed.value && (
        <p class="notice" role="alert">
          {i18n.t('summary.repair.failed')}
        </p>
      )}
      {chosen && named && (
        <>
          <Select
            label={i18n.t('summary.repair.person')}
            value={chosen.id}
            options={people.map((one) => ({ value: one.id, words: nameOf(one, namesHidden) }))}
            onChange={setPerson}
          />
          <Select
            label={i18n.t('summary.repair.what')}
            value={doing ?? 'rename'}
            options={possible.map((one) => ({ value: one, words: i18n.t(`summary.repair.${one}`) }))}
            onChange={setWhat}
          />
          <Answer
            key={`${chosen.id} ${doing}`}
            {...{ meeting, namesHidden, onRepair }}
            what={doing}
            person={chosen}
            name={nameOf(named, namesHidden)}
            ownName={named.name}
          />
        </>
      )}
      <Kind kind={meeting.report.summary.kind ?? 'discussion'} onRepair={onRepair} />
    </details>
  );
}

function isPossible(what: What, { returns, stretches }: RepairablePerson, { people }: Repairable): boolean {
  if (what === 'merge') return people.length > 1;
  if (what === 'split') return returns.length > 0;
  return what === 'rename' || stretches.length > 0;
}

interface AnswerProps extends Pick<RepairsProps, 'meeting' | 'namesHidden' | 'onRepair'> {
  readonly what: What | undefined;
  readonly person: RepairablePerson;
  readonly name: string;
  /** The name itself, `''` where there is none. */
  readonly ownName: string;
}

function Answer({ what, person, name, ownName, meeting, namesHidden, onRepair }: AnswerProps) {
  const others = meeting.report.people.filter(({ id }) => id !== person.id);
  switch (what) {
    case 'merge':
      return (
        <Choices text={i18n.t('correct.mergeText')}>
          {others.map((other) => (
            <Choice
              key={other.id}
              label={nameOf(other, namesHidden)}
              onClick={() => onRepair({ type: 'merge', person: person.id, into: other.id })}
            />
          ))}
        </Choices>
      );
    case 'split':
      return (
        <Choices text={i18n.t('summary.repair.splitText', [name])}>
          {person.returns.map((at) => (
            <Choice
              key={at}
              label={i18n.t('summary.repair.splitAt', [airtime(at)])}
              onClick={() => onRepair({ type: 'split', person: person.id, from: at })}
            />
          ))}
        </Choices>
      );
    case 'speech':
      return <MoveSpeech {...{ person, name, others, namesHidden, onRepair }} />;
    default:
      // A hidden name is not to appear in a field.
      return (
        <Rename
          name={namesHidden ? name : ownName}
          renamed={person.renamed}
          onName={(given) => onRepair({ type: 'rename', person: person.id, name: given })}
        />
      );
  }
}

function Kind({ kind, onRepair }: { readonly kind: MeetingKind; readonly onRepair: (repair: Repair) => void }) {
  // A meeting that is kept does not become one that is not.
  const kinds = MEETING_KINDS.filter((one) => KINDS[one].kept || one === kind);
  return (
    <Select
      label={i18n.t('summary.repair.kind')}
      value={kind}
      options={kinds.map((one) => ({ value: one, words: i18n.t(`kind.${camel(one)}`) }))}
      onChange={(chosen) => onRepair({ type: 'kind', kind: chosen })}
    />
  );
}

/** The newest repair can be taken back. */
function Undo({ meeting, repairable, namesHidden, onRepair }: RepairsProps) {
  const { last } = repairable;
  if (!last) return null;
  const person = meeting.report.people.find(({ id }) => id === last.person);
  const what =
    last.type === 'meeting-kind'
      ? i18n.t('summary.repair.undoKind')
      : i18n.t(`undo.${last.type}`, [person ? nameOf(person, namesHidden) : '']);
  return (
    <p class="undo" role="status">
      <bdi class="person-name" title={what}>
        {what}
      </bdi>
      <button type="button" class="button small" onClick={() => onRepair({ type: 'undo', seq: last.seq })}>
        {i18n.t('undo.label')}
      </button>
    </p>
  );
}
