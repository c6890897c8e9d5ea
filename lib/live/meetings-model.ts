/** What the meetings page shows: all meetings, or one. */
import type { MeetingReport } from '../measures/report.ts';
import type { MeetingSummary } from '../meeting/summary.ts';

export interface ListedMeeting {
  readonly id: string;
  readonly platformName: string;
  readonly summary: MeetingSummary;
}

export type MeetingsView =
  /** `null` while they are being read. */
  | { readonly kind: 'list'; readonly meetings: readonly ListedMeeting[] | null }
  | { readonly kind: 'one'; readonly report: MeetingReport; readonly platformName: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed' };
