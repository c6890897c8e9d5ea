import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ShownMeeting } from '../../../lib/live/history/model.ts';
import type { SummaryDesk } from '../../../lib/live/history/summary.ts';
import { SharesOverTime } from '../../charts/shares-over-time.tsx';
import { Timeline } from '../../charts/timeline.tsx';
import { length } from '../../format.ts';
import { date } from '../../past-format.ts';
import { Family } from '../family.tsx';
import { AirtimeTable } from './airtime-table.tsx';
import { ByTopic } from './by-topic.tsx';
import { Notes } from './notes.tsx';
import { Repairs } from './repairs.tsx';
import { Sentences } from './sentences.tsx';
import { Spread } from './spread.tsx';
import { Invited, Rounds, Seen } from './what-happened.tsx';

interface MeetingSummaryProps extends Pick<SummaryDesk, 'note' | 'repairFailed' | 'onRepair' | 'onPrint'> {
  readonly meeting: ShownMeeting;
  readonly namesHidden: boolean;
  /** What else can be done with the meeting. */
  readonly tools?: ComponentChildren;
}

/** One meeting, readable in a minute: sentences first, figures behind them, and how much was seen at all. */
export function MeetingSummary(props: MeetingSummaryProps) {
  const { meeting, namesHidden, note, onPrint, tools } = props;
  const { report, picture, platformName } = meeting;
  const { summary } = report;
  const isGroup = summary.role === 'facilitator';
  // Of somebody alone nothing was counted.
  const isCounted = summary.people > 1;
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
        <Family family={meeting.family} title={summary.title} />
        <div class="summary-tools on-screen">
          {tools}
          <button type="button" class="button small" onClick={onPrint}>
            {i18n.t('summary.print')}
          </button>
        </div>
      </header>
      <Sentences {...{ report, picture, namesHidden }} />
      {isCounted && <AirtimeTable {...{ report, namesHidden }} />}
      {isCounted && picture.timeline.lanes.length > 0 && (
        <Timeline
          key={meeting.id}
          timeline={picture.timeline}
          namesHidden={namesHidden}
          approximate={summary.mode !== 'per-participant'}
        />
      )}
      {isGroup && <SharesOverTime timeline={picture.timeline} points={picture.overTime} namesHidden={namesHidden} />}
      <ByTopic {...{ report, picture, namesHidden }} />
      <div class="side-by-side">
        <Spread report={report} flow={picture.flow} />
        <Rounds report={report} />
        <Invited report={report} />
        {isCounted && <Seen {...{ report, platformName, namesHidden }} />}
      </div>
      <Notes note={note} />
      {meeting.repairable && <Repairs {...props} repairable={meeting.repairable} />}
    </article>
  );
}
