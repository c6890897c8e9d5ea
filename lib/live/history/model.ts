/** What the meetings page shows. Each part is `null` while it is being read, and `failed` where it could not be. */
import type { MeetingReport } from '../../measures/report.ts';
import type { MeetingSummary } from '../../meeting/summary.ts';

export interface ListedMeeting {
  readonly id: string;
  readonly platformName: string;
  readonly summary: MeetingSummary;
}

export interface ShownMeeting {
  readonly id: string;
  readonly report: MeetingReport;
  readonly platformName: string;
}
