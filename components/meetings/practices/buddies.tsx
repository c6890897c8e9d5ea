import { i18n } from '#i18n';
import type { WelcomeDesk } from '../../../lib/live/history/prepare/welcome.ts';
import { BUDDY_HALF_WAY_MS, BUDDY_MS, type Buddy, buddyMoment } from '../../../lib/practices/newcomers.ts';
import { day } from '../../past-format.ts';
import { SmallButton } from './fields.tsx';

interface BuddiesProps {
  readonly buddies: readonly Buddy[];
  /** Wall clock, ms. */
  readonly now: number;
  readonly desk: Pick<WelcomeDesk, 'onBuddyAsked' | 'onEndBuddy'>;
}

/** Who looks after whom, and when to ask how it goes. */
export function Buddies({ buddies, now, desk }: BuddiesProps) {
  if (buddies.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('practices.prepare.welcome.buddies')}</h3>
      <ul class="practice-list">
        {buddies.map((buddy) => {
          const { newcomer, buddy: other, sinceWall } = buddy;
          const moment = buddyMoment(buddy, now);
          return (
            <li key={newcomer}>
              <p>
                <bdi>{newcomer}</bdi> · <bdi>{other}</bdi>{' '}
                <span class="soft">· {i18n.t('practices.prepare.welcome.since', [day(sinceWall)])}</span>
                <br />
                <span class={moment ? 'due' : 'soft'}>
                  {moment
                    ? i18n.t('practices.prepare.welcome.askNow')
                    : i18n.t('practices.prepare.welcome.askOn', [day(nextAsk(buddy))])}
                </span>
              </p>
              {moment && (
                <SmallButton
                  text={i18n.t('practices.prepare.welcome.asked')}
                  of={i18n.t('practices.prepare.welcome.askedOf', [newcomer])}
                  onClick={() => desk.onBuddyAsked(newcomer, moment)}
                />
              )}
              <SmallButton
                text={i18n.t('practices.prepare.welcome.end')}
                of={i18n.t('practices.prepare.welcome.endOf', [newcomer])}
                onClick={() => desk.onEndBuddy(newcomer)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Wall clock, ms. */
function nextAsk({ sinceWall, asked }: Buddy): number {
  return sinceWall + (asked.includes('half-way') ? BUDDY_MS : BUDDY_HALF_WAY_MS);
}
