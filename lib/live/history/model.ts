/** What the meetings page shows. Each part is `null` while it is being read, and `failed` where it could not be. */
import type { Interval } from '../../measures/intervals.ts';
import type { MeetingPicture } from '../../measures/picture.ts';
import type { MeetingReport } from '../../measures/report.ts';
import type { PersonId } from '../../meeting/events.ts';
import type { LastRepair } from '../../meeting/repairs.ts';
import type { MeetingSummary } from '../../meeting/summary.ts';
import type { MeetingFamily } from './meeting-family.ts';

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
  readonly picture: MeetingPicture;
  readonly platformName: string;
  readonly family: MeetingFamily;
  /** What can be put right; `null` where nothing can: in a private window, or with just the user's own figures. */
  readonly repairable: Repairable | null;
}

/** What a past meeting's log offers to be put right. */
export interface Repairable {
  readonly people: readonly RepairablePerson[];
  /** What *Undo* takes back. */
  readonly last: LastRepair | null;
}

export interface RepairablePerson {
  readonly id: PersonId;
  /** The user gave them another name than the page's. */
  readonly renamed: boolean;
  /** When they came back after they had left, ms. */
  readonly returns: readonly number[];
  /** Stretches of speech that are long enough to be somebody's, in order. */
  readonly stretches: readonly Interval[];
}
