/** What the page of a series shows. */
import type { PersonTrend } from '../../measures/person-trend.ts';
import type { Beside, Trend } from '../../measures/trend.ts';
import type { ListedMeeting } from './model.ts';

/** Something that was begun in a series. */
export interface Practice {
  /** Wall clock, ms. */
  readonly wall: number;
  readonly text: string;
}

/** A series that was put into another. */
export interface SeriesPart {
  readonly id: string;
  /** The user's name for it; else its room, as nothing else tells it apart. */
  readonly name: string;
  readonly platformName: string;
}

export interface ShownSeries {
  readonly id: string;
  /** The user's name for it, else the title of its newest meeting, else `''`. */
  readonly name: string;
  /** The user's name alone. */
  readonly label: string;
  /** Newest first. */
  readonly meetings: readonly ListedMeeting[];
  readonly trend: Trend;
  readonly practices: readonly (Practice & { readonly besides: readonly Beside[] })[];
  readonly parts: readonly SeriesPart[];
  /** `null`: off. */
  readonly people: SeriesPeople | null;
}

/** Single people over time, once the user turned that on. */
export interface SeriesPeople {
  /** By name: never by how anybody did. */
  readonly names: readonly string[];
  /** The one who is shown; `null`: nobody yet. */
  readonly shown: PersonTrend | null;
}

/** What was just done and can be taken back. */
export interface SeriesNotice {
  readonly kind: 'merged' | 'split' | 'separated' | 'failed';
  /** How many meetings were split off; 0 otherwise. */
  readonly count: number;
  /** The series they are now; `''` otherwise. */
  readonly seriesId: string;
}
