/** What the data page shows. */
import type { Policies } from '../../settings/retention.ts';
import type { Retention } from '../../store/retention.ts';

/** A meeting that something is going to happen to, or that the user holds. */
export interface KeptMeeting {
  readonly id: string;
  /** `''`: it has none. */
  readonly title: string;
  /** Wall clock, ms. */
  readonly startedWall: number;
}

/** A history, and how long it is kept. */
export interface KeptSeries {
  readonly id: string;
  readonly title: string;
  /** `null`: as everything else. */
  readonly retention: Retention | null;
}

export interface KeptData {
  readonly retention: Retention;
  readonly policies: Policies;
  /** How many meetings are kept. */
  readonly meetings: number;
  /** What happens by this time tomorrow. */
  readonly soon: { readonly names: readonly KeptMeeting[]; readonly figures: readonly KeptMeeting[] };
  readonly held: readonly KeptMeeting[];
  /** Rows that cannot be read. */
  readonly damaged: number;
  /** Those that have a title. */
  readonly series: readonly KeptSeries[];
}

/** `private`: in a private window nothing is written to disk, so there is nothing to show. */
export type KeptView = KeptData | 'private' | 'failed' | null;

/** The room that is used on disk. */
export interface RoomOnDisk {
  /** `null`: the browser does not say. */
  readonly usedBytes: number | null;
  /** Whether the browser promises not to clear it by itself; `refused`: it was asked and did not. */
  readonly lasting: boolean | 'refused' | null;
}

/** What becomes of one meeting. */
export interface MeetingFate {
  readonly id: string;
  /** Wall clock, ms; `null`: never by itself, or done already. */
  readonly namesAt: number | null;
  readonly figuresAt: number | null;
  readonly held: boolean;
  readonly anonymous: boolean;
}
