import { i18n } from '#i18n';
import { KINDS } from '../../../lib/facilitation/kinds.ts';
import { bandOf } from '../../../lib/measures/band.ts';
import type { Flow } from '../../../lib/measures/flow.ts';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import { airtime, percent, sentences } from '../../format.ts';
import { decimal } from '../../past-format.ts';

interface SpreadProps {
  readonly report: MeetingReport;
  readonly flow: Flow | null;
}

/** How the talking was spread and how it went, with what that does not mean; nothing while it would be a guess. */
export function Spread({ report, flow }: SpreadProps) {
  const { kind = 'discussion', balance, role } = report.summary;
  // How evenly people spoke says nothing of a presentation.
  if (!KINDS[kind].balance || role !== 'facilitator' || report.shares !== 'shown') return null;
  const isKnown = balance !== null && report.effectiveVoices !== null;
  if (!isKnown && flow === null) return null;
  return (
    <section>
      <h2>{i18n.t('spread.title')}</h2>
      {isKnown && (
        <p>
          {sentences([
            i18n.t(`spread.${bandOf(balance)}`),
            i18n.t('spread.voices', [decimal(report.effectiveVoices ?? 0)]),
          ])}
        </p>
      )}
      {flow && <p>{sentences(wordsOf(flow))}</p>}
      {report.overlap !== null && <p class="soft">{i18n.t('spread.overlap', [percent(report.overlap)])}</p>}
      <p class="soft small-text">{i18n.t('spread.caveat')}</p>
    </section>
  );
}

function wordsOf({ turns, longestTurnMs, pausedMs, longestPauseMs }: Flow): string[] {
  return [
    i18n.t('summary.flow.turns', turns),
    i18n.t('summary.flow.longest', [airtime(longestTurnMs)]),
    ...(pausedMs === 0 ? [i18n.t('summary.flow.noPauses')] : []),
    ...(pausedMs !== null && pausedMs > 0
      ? [i18n.t('summary.flow.pauses', [airtime(pausedMs), airtime(longestPauseMs ?? 0)])]
      : []),
  ];
}
