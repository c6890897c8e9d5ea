/** One person over the meetings of a series. Only where the user turned this on; never beside anybody else. */
import type { Attendance } from './attendance.ts';

export interface PersonMeeting extends Pick<Attendance, 'standing' | 'share' | 'evenSplit'> {
  /** When the meeting began, wall clock, ms. */
  readonly wall: number;
  /** The page shows one speaker at a time. */
  readonly approximate: boolean;
}

export interface PersonTrend {
  readonly name: string;
  /** Oldest first. */
  readonly meetings: readonly PersonMeeting[];
  /** Of those, in how many they were heard from, by voice or otherwise. */
  readonly heardFrom: number;
  /** And of how many nobody can tell. */
  readonly cantTell: number;
}

/** With fewer meetings than this a line would show chance (proposed by Hearth). */
export const FEWEST_FOR_LINE = 5;

export function personTrend(name: string, meetings: readonly PersonMeeting[]): PersonTrend {
  const count = (...standings: Attendance['standing'][]) =>
    meetings.filter(({ standing }) => standings.includes(standing)).length;
  return {
    name,
    meetings: [...meetings].sort((a, b) => a.wall - b.wall),
    heardFrom: count('heard', 'another-way', 'listening'),
    cantTell: count('cant-tell'),
  };
}
