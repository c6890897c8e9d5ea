/** What the meetings page shows: all meetings, or one. */
import type { MeetingReport } from '../measures/report.ts';
import type { MeetingSummary } from '../meeting/summary.ts';
import type { MeetingFamily } from './meeting-family.ts';

export interface ListedMeeting {
  readonly id: string;
  /** The meeting of which this was a breakout room. */
  readonly parentId?: string;
  readonly platformName: string;
  readonly summary: MeetingSummary;
}

export type MeetingsView =
  /** `null` while they are being read. */
  | { readonly kind: 'list'; readonly meetings: readonly ListedMeeting[] | null }
  | {
      readonly kind: 'one';
      readonly report: MeetingReport;
      readonly platformName: string;
      readonly family: MeetingFamily;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed' };
