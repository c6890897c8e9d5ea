import { i18n } from '#i18n';
import type { SeriesGroup } from '../../../lib/live/history/prepare/model.ts';
import type { WelcomeDesk } from '../../../lib/live/history/prepare/welcome.ts';
import { isAmong } from '../../../lib/practices/names.ts';
import {
  type Buddy,
  buddyMoment,
  introductionsOrder,
  newcomersOf,
  type WelcomeMark,
} from '../../../lib/practices/newcomers.ts';
import { Buddies } from './buddies.tsx';
import { SmallButton } from './fields.tsx';
import { Introductions } from './introductions.tsx';
import { NameBuddy } from './name-buddy.tsx';
import { NamesHidden, PracticePart } from './practice-part.tsx';
import { WelcomeMarks } from './welcome-marks.tsx';

interface WelcomePartProps {
  readonly desk: WelcomeDesk;
  readonly group: SeriesGroup;
  readonly marks: readonly WelcomeMark[];
  readonly buddies: readonly Buddy[];
  /** Wall clock, ms. */
  readonly now: number;
  readonly namesHidden: boolean;
  readonly isWanted: boolean;
  readonly copy: (text: string) => Promise<void>;
}

/** Who is new, and who looks after them. */
export function WelcomePart(props: WelcomePartProps) {
  const { desk, group, marks, buddies, now, namesHidden, isWanted, copy } = props;
  const newcomers = newcomersOf({ present: group.lastMeeting, earlier: group.earlier, marks });
  const isDue = newcomers.length > 0 || buddies.some((buddy) => buddyMoment(buddy, now) !== null);
  // In their first month people are new enough to come last.
  const areNew = group.everybody.filter((name) =>
    isAmong(name, [...newcomers, ...buddies.map(({ newcomer }) => newcomer)]),
  );
  return (
    <PracticePart
      title={i18n.t('practices.prepare.welcome.title')}
      about={i18n.t('practices.prepare.welcome.about')}
      isOpen={isDue}
      isWanted={isWanted}
    >
      {namesHidden ? (
        <NamesHidden />
      ) : (
        <>
          <Newcomers newcomers={newcomers} isKnown={group.earlier.some(({ length }) => length > 0)} desk={desk} />
          <Buddies buddies={buddies} now={now} desk={desk} />
          <NameBuddy newcomers={newcomers} people={group.everybody} others={group.others} onBuddy={desk.onBuddy} />
          <WelcomeMarks marks={marks} onTakeBack={desk.onTakeBack} />
          {areNew.length > 0 && <Introductions names={introductionsOrder(group.everybody, areNew)} copy={copy} />}
        </>
      )}
    </PracticePart>
  );
}

interface NewcomersProps {
  readonly newcomers: readonly string[];
  /** There was a meeting before the last one whose names are known. */
  readonly isKnown: boolean;
  readonly desk: Pick<WelcomeDesk, 'onWelcome'>;
  /** They are here now; else they were at the last meeting. */
  readonly isNow?: boolean;
}

/** Who is here for the first time. */
export function Newcomers({ newcomers, isKnown, desk, isNow = false }: NewcomersProps) {
  if (newcomers.length === 0) {
    return (
      <p class="soft">{i18n.t(isKnown ? 'practices.prepare.welcome.nobody' : 'practices.prepare.welcome.cantTell')}</p>
    );
  }
  return (
    <>
      <h3>{i18n.t(isNow ? 'practices.prepare.welcome.firstNow' : 'practices.prepare.welcome.first')}</h3>
      <p class="soft">{i18n.t('practices.prepare.welcome.how')}</p>
      <ul class="practice-list">
        {newcomers.map((name) => (
          <li key={name}>
            <p>
              <bdi>{name}</bdi>
            </p>
            <SmallButton
              text={i18n.t('practices.prepare.welcome.welcomed')}
              of={i18n.t('practices.prepare.welcome.welcomedOf', [name])}
              onClick={() => desk.onWelcome(name, 'welcomed')}
            />
            <SmallButton
              text={i18n.t('practices.prepare.welcome.notNew')}
              of={i18n.t('practices.prepare.welcome.notNewOf', [name])}
              onClick={() => desk.onWelcome(name, 'not-new')}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
