import { i18n } from '#i18n';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import { camel } from '../../camel.ts';
import { airtime, list, percent } from '../../format.ts';
import { NotSeen } from './not-seen.tsx';

interface ReportProps {
  readonly report: MeetingReport;
}

export function Rounds({ report }: ReportProps) {
  if (report.rounds.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('rounds.title')}</h2>
      <ul>
        {report.rounds.map(({ kind, from, to, places, done, passed, stances }) => (
          <li key={from} class="topic">
            {i18n.t(`round.kind.${camel(kind)}`)}
            <span class="soft">
              {airtime(to - from)} · {i18n.t('rounds.went', [done, places, passed])}
              {stances && ` · ${i18n.t('rounds.stances', [stances.agree, stances.concerns, stances.standAside])}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What came of inviting people, as it was: to be seen by the facilitator alone. */
export function Invited({ report }: ReportProps) {
  const { invitations } = report;
  if (!invitations) return null;
  const { people, spoke, passed, cantTell } = invitations;
  const came = [
    i18n.t('invited.spoke', spoke),
    ...(passed > 0 ? [i18n.t('invited.passed', passed)] : []),
    ...(cantTell > 0 ? [i18n.t('invited.cantTell', cantTell)] : []),
  ];
  return (
    <section>
      <h2>{i18n.t('invited.title')}</h2>
      <p>{i18n.t('invited.people', people, [people, list(came)])}</p>
      <p class="soft small-text">{i18n.t('invited.caveat')}</p>
    </section>
  );
}

interface SeenProps extends ReportProps {
  readonly platformName: string;
  readonly namesHidden: boolean;
}

/** How much was measured, what was not, and why. */
export function Seen(props: SeenProps) {
  const { coverage, mode } = props.report.summary;
  return (
    <section>
      <h2>{i18n.t('seen.title')}</h2>
      <p>
        {coverage === null
          ? i18n.t('seen.nothing')
          : i18n.t('seen.coverage', [percent(Math.floor(coverage * 100) / 100)])}
      </p>
      {mode !== 'per-participant' && <p>{i18n.t('health.approximateWhy')}</p>}
      <NotSeen {...props} />
    </section>
  );
}
