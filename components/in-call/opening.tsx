import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ShownPractices } from '../../lib/live/history/prepare/model.ts';
import { dueFollowUps } from '../../lib/practices/follow-ups.ts';
import { isAmong } from '../../lib/practices/names.ts';
import { buddiesDue, newcomersOf } from '../../lib/practices/newcomers.ts';
import { startCard } from '../../lib/practices/norms.ts';
import { rolesForToday } from '../../lib/practices/roles.ts';
import { toTell } from '../../lib/practices/you-said.ts';
import { CopyButton } from '../copy-button.tsx';
import { list, sentences } from '../format.ts';
import { Buddies } from '../meetings/practices/buddies.tsx';
import { Tick } from '../meetings/practices/fields.tsx';
import { OpenFollowUps } from '../meetings/practices/follow-ups-part.tsx';
import { Telling } from '../meetings/practices/ideas-part.tsx';
import { MoodField } from '../meetings/practices/mood-field.tsx';
import { NameBuddy } from '../meetings/practices/name-buddy.tsx';
import { StartCard } from '../meetings/practices/start-card.tsx';
import { Newcomers } from '../meetings/practices/welcome-part.tsx';
import { questionWords, roleWords } from '../meetings/practices/words.ts';
import type { InCallProps } from './in-call.tsx';

export interface PartProps extends InCallProps {
  readonly shown: ShownPractices;
}

/** Everything for the start, in the order in which it is said; what there is nothing of is not there. */
export function OpeningView(props: PartProps) {
  const { desk, shown, copy } = props;
  const { practices, group, asOf } = shown;
  const present = group.everybody;
  const startedWall = group.lastStarted ?? asOf;
  const [card, telling] = [startCard(practices.charter), toTell(practices.ideas)];
  const newcomers = newcomersOf({ present: group.others, earlier: group.earlier, marks: practices.welcomes });
  const due = buddiesDue(practices.buddies, present, asOf).map(({ buddy }) => buddy);
  return (
    <>
      {card.length > 0 && <StartCard charter={practices.charter} copy={copy} />}
      <RolesToday {...props} />
      {telling.length > 0 && <Telling telling={telling} desk={desk.ideas} copy={copy} />}
      {newcomers.length > 0 && (
        <>
          <Newcomers newcomers={newcomers} isKnown isNow desk={desk.welcome} />
          <NameBuddy newcomers={newcomers} people={present} others={group.others} onBuddy={desk.welcome.onBuddy} />
        </>
      )}
      <Buddies buddies={due} now={asOf} desk={desk.welcome} />
      <OpenFollowUps title={i18n.t('practices.prepare.followUps.title')} desk={desk.followUps}>
        {dueFollowUps(practices.followUps, { series: shown.id, startedWall, present })}
      </OpenFollowUps>
      <CheckIn {...props} newcomers={newcomers} />
    </>
  );
}

function RolesToday({ shown: { practices, group } }: PartProps) {
  const roles = rolesForToday(practices.rolesTaken, {
    startedWall: group.lastStarted ?? 0,
    before: group.previousStarted,
  });
  if (roles.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('inCall.opening.roles')}</h3>
      <ul class="in-call-roles">
        {roles.map(({ role, name }) => (
          <li key={role}>
            <span class="soft">{roleWords(role, practices.roles)}</span> <bdi class="person-name">{name}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A question for everybody, or everybody's name where somebody is new. */
function CheckIn({
  desk,
  shown,
  snapshot,
  copy,
  onCommand,
  onClose,
  newcomers,
}: PartProps & { newcomers: readonly string[] }) {
  const [isLeaderFirst, setLeaderFirst] = useState(true);
  const question = desk.checkIn.question.value;
  const ids = (isOne: (person: { readonly name: string; readonly self: boolean }) => boolean) =>
    snapshot.people.filter((person) => person.present && isOne(person)).map(({ id }) => id);
  // In their first month people are new enough not to begin.
  const areNew = [...newcomers, ...shown.practices.buddies.map(({ newcomer }) => newcomer)];
  const begin = (words: string) => {
    onCommand({
      type: 'start-round',
      kind: 'check-in',
      order: 'new-voices',
      first: isLeaderFirst ? ids(({ self }) => self) : [],
      last: ids(({ self, name }) => !self && isAmong(name, areNew)),
      softMs: null,
      question: words,
    });
    onClose();
  };
  return (
    <>
      <h3>{i18n.t('inCall.opening.checkIn')}</h3>
      <MoodField {...desk.checkIn} />
      {question && (
        <>
          <p class="question" dir="auto" aria-live="polite">
            {questionWords(question)}
          </p>
          <Tick text={i18n.t('inCall.opening.leaderFirst')} isTicked={isLeaderFirst} onTick={setLeaderFirst} />
          <div class="row tight">
            <button
              type="button"
              class="button main small"
              disabled={snapshot.round !== null}
              onClick={() => {
                desk.checkIn.onAsked();
                begin(questionWords(question));
              }}
            >
              {i18n.t('inCall.opening.start')}
            </button>
            <button type="button" class="button small" onClick={desk.checkIn.onAnother}>
              {i18n.t('practices.prepare.checkIn.another')}
            </button>
            <CopyButton text={() => questionWords(question)} copy={copy} label={i18n.t('practices.prepare.copy')} />
          </div>
        </>
      )}
      <p class="soft small-text">
        {sentences([i18n.t('practices.prepare.checkIn.leader'), i18n.t('practices.passing')])}
      </p>
      {newcomers.length > 0 && (
        <>
          <h3>{i18n.t('inCall.opening.introductions')}</h3>
          <p class="soft small-text">{i18n.t('inCall.opening.introductionsText', [list(newcomers)])}</p>
          <button
            type="button"
            class="button small"
            disabled={snapshot.round !== null}
            onClick={() => begin(i18n.t('inCall.opening.introductionsQuestion'))}
          >
            {i18n.t('inCall.opening.introductionsStart')}
          </button>
        </>
      )}
    </>
  );
}
