import { i18n } from '#i18n';
import { KINDS } from '../../lib/facilitation/kinds.ts';
import { isComplete } from '../../lib/measures/complete.ts';
import type { MeetingReport, ReportPerson } from '../../lib/measures/report.ts';
import { camel } from '../camel.ts';
import { airtime, date, length, list, nameOf, percent } from '../format.ts';
import { Ring } from '../ring.tsx';
import { AirtimeTable } from './airtime-table.tsx';
import { heardFrom } from './heard-from.ts';
import { NotSeen } from './not-seen.tsx';

interface MeetingSummaryProps {
  readonly report: MeetingReport;
  readonly platformName: string;
  readonly namesHidden: boolean;
}

/** One meeting, readable in a minute: sentences first, figures behind them, and how much was seen at all. */
export function MeetingSummary({ report, platformName, namesHidden }: MeetingSummaryProps) {
  const { summary } = report;
  return (
    <article class="summary">
      <header>
        <h1>
          <bdi>{summary.title || i18n.t('popup.meeting')}</bdi>
        </h1>
        {report.purpose !== '' && (
          <p>
            <bdi>{report.purpose}</bdi>
          </p>
        )}
        <p class="soft">{[date(summary.startedWall), length(summary.lengthMs), platformName].join(' · ')}</p>
      </header>
      {summary.role === 'facilitator' && <Heard report={report} namesHidden={namesHidden} />}
      <AirtimeTable report={report} namesHidden={namesHidden} />
      <Spread report={report} />
      <Topics report={report} />
      <Rounds report={report} />
      <Invited report={report} />
      <Seen report={report} platformName={platformName} namesHidden={namesHidden} />
    </article>
  );
}

function Heard({ report, namesHidden }: Pick<MeetingSummaryProps, 'report' | 'namesHidden'>) {
  const { people, summary } = report;
  const having = (test: (person: ReportPerson) => boolean) =>
    list(people.filter(test).map((person) => nameOf(person, namesHidden)));
  const missing = having(({ standing }) => standing === 'not-heard-from');
  const cantTell = having(({ standing }) => standing === 'cant-tell');
  const seats = people.map(({ id, standing, share }) => ({ id, standing, share, speaking: false }));
  return (
    <section class="heard">
      <Ring
        seats={seats}
        size={120}
        closed={summary.people > 2 && summary.heardFrom === summary.people}
        label={heardFrom(summary)}
      />
      <div>
        <h2>{heardFrom(summary)}</h2>
        {missing !== '' && (
          <p>
            <bdi>{i18n.t('summary.notHeardFrom', [missing])}</bdi>
          </p>
        )}
        {cantTell !== '' && (
          <p class="soft">
            <bdi>{i18n.t('summary.cantTell', [cantTell])}</bdi>
          </p>
        )}
        {people.every(({ standing }) => isComplete(standing)) && <p>{i18n.t('headline.everyone')}</p>}
      </div>
    </section>
  );
}

/** Balance in words, with what it does not mean; nothing while it would be a guess. */
function Spread({ report }: Pick<MeetingSummaryProps, 'report'>) {
  const { balance, kind = 'discussion' } = report.summary;
  // How evenly people spoke says nothing of a presentation.
  if (!KINDS[kind].balance || balance === null || report.effectiveVoices === null) return null;
  const band = balance < 0.2 ? 'even' : balance <= 0.5 ? 'usual' : 'few';
  const voices = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(report.effectiveVoices);
  return (
    <section>
      <h2>{i18n.t('spread.title')}</h2>
      <p>
        {i18n.t(`spread.${band}`)} {i18n.t('spread.voices', [voices])}
      </p>
      {report.overlap !== null && <p class="soft">{i18n.t('spread.overlap', [percent(report.overlap)])}</p>}
      <p class="soft small-text">{i18n.t('spread.caveat')}</p>
    </section>
  );
}

function Topics({ report }: Pick<MeetingSummaryProps, 'report'>) {
  if (report.topics.length < 2 || report.summary.role !== 'facilitator') return null;
  return (
    <section>
      <h2>{i18n.t('topics.title')}</h2>
      <ul>
        {report.topics.map((topic, i) => (
          <li key={topic.from} class="topic">
            <bdi>{topic.label || i18n.t('topics.unnamed', [String(i + 1)])}</bdi>
            <span class="soft">
              {airtime(topic.to - topic.from)} ·{' '}
              {i18n.t('meetings.heardFrom', [String(topic.heardFrom), String(topic.people)])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rounds({ report }: Pick<MeetingSummaryProps, 'report'>) {
  if (report.rounds.length === 0) return null;
  return (
    <section>
      <h2>{i18n.t('rounds.title')}</h2>
      <ul>
        {report.rounds.map(({ kind, from, to, places, done, passed, stances }) => (
          <li key={from} class="topic">
            {i18n.t(`round.kind.${camel(kind)}`)}
            <span class="soft">
              {airtime(to - from)} · {i18n.t('rounds.went', [String(done), String(places), String(passed)])}
              {stances &&
                ` · ${i18n.t('rounds.stances', [`${stances.agree}`, `${stances.concerns}`, `${stances.standAside}`])}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What came of inviting people, as it was: to be seen by the facilitator alone. */
function Invited({ report }: Pick<MeetingSummaryProps, 'report'>) {
  const { invitations } = report;
  if (!invitations) return null;
  const { people, spoke, passed, cantTell } = invitations;
  const came = [
    i18n.t('invited.spoke', spoke, [String(spoke)]),
    ...(passed > 0 ? [i18n.t('invited.passed', passed, [String(passed)])] : []),
    ...(cantTell > 0 ? [i18n.t('invited.cantTell', cantTell, [String(cantTell)])] : []),
  ];
  return (
    <section>
      <h2>{i18n.t('invited.title')}</h2>
      <p>{i18n.t('invited.people', people, [String(people), list(came)])}</p>
      <p class="soft small-text">{i18n.t('invited.caveat')}</p>
    </section>
  );
}

/** How much was measured, what was not, and why. */
function Seen(props: MeetingSummaryProps) {
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
