/** Everything that is drawn of one meeting beside its report. */
import type { LogEntry } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import { accountOf } from './account.ts';
import { type Flow, flowOf } from './flow.ts';
import { airtimeByTopic, type SharePoint, sharesOverTime } from './over-time.ts';
import { type MeetingPage, type MeetingReport, reportFrom } from './report.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** So many moments make a smooth line across a page. */
const MOMENTS = 120;

export interface MeetingPicture {
  readonly timeline: Timeline;
  /** Empty while shares are held back. */
  readonly overTime: readonly SharePoint[];
  /** ms: a row for each of the timeline's topics, in the order of its lanes. */
  readonly byTopic: readonly (readonly number[])[];
  readonly flow: Flow | null;
}

/** A meeting's report and what is drawn of it, from one telling of its log. */
export function pictureOf(
  log: readonly LogEntry[],
  page: MeetingPage,
): { readonly report: MeetingReport; readonly picture: MeetingPicture; readonly ledger: Ledger } {
  const account = accountOf(log);
  const report = reportFrom(account, page);
  const timeline = timelineOf(account, report);
  return {
    ledger: account.ledger,
    report,
    picture: {
      timeline,
      overTime: report.shares === 'shown' ? sharesOverTime(timeline, MOMENTS) : [],
      byTopic: airtimeByTopic(timeline),
      flow: flowOf(account, report, timeline),
    },
  };
}
