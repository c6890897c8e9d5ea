import { i18n } from '#i18n';
import type { FollowUpsDesk } from '../../../lib/live/history/prepare/follow-ups.ts';
import type { SeriesGroup } from '../../../lib/live/history/prepare/model.ts';
import type { FollowUp } from '../../../lib/practices/follow-ups.ts';
import { LONGEST_LINE, LONGEST_NOTE } from '../../../lib/practices/own-words.ts';
import { useAdding } from './adding.ts';
import { SmallButton, TextField } from './fields.tsx';
import { NamesHidden, PracticePart } from './practice-part.tsx';
import { Filled } from './sentence.tsx';
import { followUpSentence } from './words.ts';

interface FollowUpsPartProps {
  readonly desk: FollowUpsDesk;
  readonly followUps: readonly FollowUp[];
  readonly group: SeriesGroup;
  readonly namesHidden: boolean;
  readonly isWanted: boolean;
}

/** What to ask somebody about the next time. */
export function FollowUpsPart({ desk, followUps, group, namesHidden, isWanted }: FollowUpsPartProps) {
  const open = followUps.filter(({ state }) => state === 'open');
  const later = open.filter((one) => isPutOff(one, group.lastStarted));
  const over = followUps.filter(({ state }) => state !== 'open').reverse();
  return (
    <PracticePart
      title={i18n.t('practices.prepare.followUps.title')}
      about={i18n.t('practices.prepare.followUps.about')}
      isOpen={open.length > 0}
      isWanted={isWanted}
    >
      {namesHidden ? (
        <NamesHidden />
      ) : (
        <>
          <OpenFollowUps title={i18n.t('practices.prepare.followUps.next')} desk={desk}>
            {open.filter((one) => !later.includes(one))}
          </OpenFollowUps>
          <OpenFollowUps title={i18n.t('practices.prepare.followUps.later')} desk={desk}>
            {later}
          </OpenFollowUps>
          <NewFollowUp people={group.others} onFollowUp={desk.onFollowUp} />
          {over.length > 0 && <Over followUps={over} desk={desk} />}
        </>
      )}
    </PracticePart>
  );
}

/** Whether it was put off since the last meeting began (wall clock, ms; `null`: there was none). */
function isPutOff({ notedWall, changedWall }: FollowUp, lastStarted: number | null): boolean {
  return changedWall > notedWall && changedWall > (lastStarted ?? 0);
}

interface OpenProps {
  readonly title: string;
  readonly desk: FollowUpsDesk;
  readonly children: readonly FollowUp[];
}

/** Follow-ups that wait, with what can be done about each. `title`: `''` where there is one already. */
export function OpenFollowUps({ title, desk, children: followUps }: OpenProps) {
  if (followUps.length === 0) return null;
  return (
    <>
      {title !== '' && <h3>{title}</h3>}
      <ul class="practice-list">
        {followUps.map((one) => (
          <li key={one.id}>
            <p>
              <Filled {...followUpSentence(one)} />
            </p>
            <SmallButton
              text={i18n.t('practices.prepare.followUps.done')}
              of={i18n.t('practices.prepare.followUps.doneOf', [one.text])}
              onClick={() => desk.onStep(one.id, 'done')}
            />
            <SmallButton
              text={i18n.t('practices.prepare.followUps.putOff')}
              of={i18n.t('practices.prepare.followUps.putOffOf', [one.text])}
              onClick={() => desk.onStep(one.id, 'later')}
            />
            <SmallButton
              text={i18n.t('practices.prepare.followUps.drop')}
              of={i18n.t('practices.prepare.followUps.dropOf', [one.text])}
              onClick={() => desk.onStep(one.id, 'drop')}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface NewFollowUpProps {
  readonly people: readonly string[];
  readonly onFollowUp: FollowUpsDesk['onFollowUp'];
}

/** Notes something to ask somebody about. */
export function NewFollowUp({ people, onFollowUp }: NewFollowUpProps) {
  const { values, set, first, onSubmit } = useAdding({ name: '', what: '' }, ({ name, what }) =>
    onFollowUp(name, what),
  );
  return (
    <form class="practice-form" onSubmit={onSubmit}>
      <TextField
        label={i18n.t('practices.prepare.person')}
        value={values.name}
        longest={LONGEST_LINE}
        choices={people}
        isNeeded
        field={first}
        onValue={(name) => set({ name })}
      />
      <TextField
        label={i18n.t('practices.prepare.followUps.what')}
        value={values.what}
        longest={LONGEST_NOTE}
        placeholder={i18n.t('practices.prepare.followUps.whatHint')}
        hint={i18n.t('practices.prepare.spoken')}
        isNeeded
        onValue={(what) => set({ what })}
      />
      <button type="submit" class="button">
        {i18n.t('practices.prepare.note')}
      </button>
    </form>
  );
}

function Over({ followUps, desk }: { readonly followUps: readonly FollowUp[]; readonly desk: FollowUpsDesk }) {
  return (
    <details class="practice-fold">
      <summary>{i18n.t('practices.prepare.followUps.before')}</summary>
      <ul class="practice-list">
        {followUps.map((one) => (
          <li key={one.id}>
            <p class="soft">
              <Filled {...followUpSentence(one)} />
            </p>
            <SmallButton
              text={i18n.t('practices.prepare.followUps.again')}
              of={i18n.t('practices.prepare.followUps.againOf', [one.text])}
              onClick={() => desk.onStep(one.id, 'reopen')}
            />
            <SmallButton
              text={i18n.t('practices.prepare.remove')}
              of={i18n.t('practices.prepare.removeOne', [one.text])}
              onClick={() => desk.onForget(one.id)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
