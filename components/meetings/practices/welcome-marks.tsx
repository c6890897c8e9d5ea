import { i18n } from '#i18n';
import type { WelcomeDesk } from '../../../lib/live/history/prepare/welcome.ts';
import type { WelcomeMark } from '../../../lib/practices/newcomers.ts';
import { day } from '../../past-format.ts';
import { SmallButton } from './fields.tsx';

interface WelcomeMarksProps {
  readonly marks: readonly WelcomeMark[];
  readonly onTakeBack: WelcomeDesk['onTakeBack'];
}

/** What was said of whoever seemed new, newest first; each can be taken back. */
export function WelcomeMarks({ marks, onTakeBack }: WelcomeMarksProps) {
  if (marks.length === 0) return null;
  return (
    <details class="practice-fold">
      <summary>{i18n.t('practices.prepare.welcome.marks')}</summary>
      <ul class="practice-list">
        {[...marks].reverse().map(({ name, said, wall }) => (
          <li key={name}>
            <p>
              <bdi>{name}</bdi>{' '}
              <span class="soft">
                ·{' '}
                {said === 'welcomed'
                  ? i18n.t('practices.prepare.welcome.wasWelcomed', [day(wall)])
                  : i18n.t('practices.prepare.welcome.wasNotNew', [day(wall)])}
              </span>
            </p>
            <SmallButton
              text={i18n.t('practices.prepare.welcome.takeBack')}
              of={i18n.t('practices.prepare.welcome.takeBackOf', [name])}
              onClick={() => onTakeBack(name)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
