/** What the meetings page shows. Each part is `null` while it is being read, and `failed` where it could not be. */
import type { MeetingReport } from '../../measures/report.ts';
import type { MeetingSummary } from '../../meeting/summary.ts';
import type { MeetingFamily } from './meeting-family.ts';

export interface ListedMeeting {
  readonly id: string;
  /** The meeting of which this was a breakout room. */
  readonly parentId?: string;
  readonly platformName: string;
  readonly summary: MeetingSummary;
}

export interface ShownMeeting {
  readonly id: string;
  readonly report: MeetingReport;
  readonly platformName: string;
  readonly family: MeetingFamily;
}
