/** What the meetings page shows. Each part is `null` while it is being read, and `failed` where it could not be. */
import type { MeetingReport } from '../../measures/report.ts';
import type { MeetingSummary } from '../../meeting/summary.ts';

export interface ListedMeeting {
  readonly id: string;
  readonly platformName: string;
  readonly summary: MeetingSummary;
  /** The history it belongs to; `null` where there are none (private windows). */
  readonly series: { readonly id: string; readonly label: string } | null;
  /** The meeting of which this was a breakout room; `null`: of none. */
  readonly parentId: string | null;
  /** Names for which it was found, while somebody is searched for. */
  readonly found: readonly string[];
}

export interface ShownMeeting {
  readonly id: string;
  readonly report: MeetingReport;
  readonly platformName: string;
}
