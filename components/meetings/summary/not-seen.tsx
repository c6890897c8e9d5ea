import { i18n } from '#i18n';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import { airtime, list, nameOf } from '../../format.ts';
import { healthWhy } from '../../health-words.ts';

interface NotSeenProps {
  readonly report: MeetingReport;
  readonly platformName: string;
  readonly namesHidden: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A page that is in trouble again and again does not fill the summary with its times. */
const MOST_TIMES = 3;

/** What Hearth could not see, why, and for how long: one row for each reason. */
export function NotSeen({ report, platformName, namesHidden }: NotSeenProps) {
  const rows = new Map<string, Span[]>();
  const add = (why: string, span: Span) => rows.set(why, [...(rows.get(why) ?? []), span]);
  for (const gap of report.gaps) add(i18n.t(`gap.${gap.cause}`), gap);
  for (const { state, reason, from, to } of report.health) {
    if (state === 'good' || to === from) continue;
    add(reason ? healthWhy(reason, platformName) : i18n.t(`health.${state}`), { from, to });
  }
  const people = mostlyUnseen(report).map((person) => nameOf(person, namesHidden));
  if (rows.size === 0 && people.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('seen.notSeen')}</h3>
      <ul class="not-seen">
        {people.length > 0 && (
          <li>
            <bdi>{i18n.t('seen.mostly', [list(people)])}</bdi>
          </li>
        )}
        {[...rows].map(([why, spans]) => (
          <li key={why}>
            {why} <span class="soft">{timesOf(spans)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** People whose speech could be seen for less than half of their time. */
function mostlyUnseen({ people, summary }: MeetingReport) {
  return people.filter(
    ({ self, presentMs, measuredMs }) => (summary.role === 'facilitator' || self) && measuredMs < presentMs / 2,
  );
}

/** "0:07 in all: 20:02–20:09". A computer's sleep takes no meeting time. */
function timesOf(spans: readonly Span[]): string {
  const all = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const times = spans
    .slice(0, MOST_TIMES)
    .map(({ from, to }) => (from === to ? airtime(from) : `${airtime(from)}–${airtime(to)}`));
  const more = spans.length > MOST_TIMES ? [i18n.t('list.more', spans.length - MOST_TIMES)] : [];
  const when = list([...times, ...more]);
  return all === 0 ? when : i18n.t('seen.times', [airtime(all), when]);
}
