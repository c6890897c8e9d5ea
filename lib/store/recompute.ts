/** What is kept beside a meeting's log so that lists and trends need not read it. */
import { type Attendance, attendanceOf } from '../measures/attendance.ts';
import { reportOf } from '../measures/report.ts';
import type { LogEntry } from '../meeting/events.ts';
import type { MeetingSummary } from '../meeting/summary.ts';
import type { MeetingRow } from './database.ts';

export interface DerivedRows {
  readonly summary: MeetingSummary;
  readonly attendance: readonly Attendance[];
}

/** Computes both anew from the log; the title is the row's, as logs have none. */
export function rowsOf(
  { platform, summary }: Pick<MeetingRow, 'platform' | 'summary'>,
  log: readonly LogEntry[],
): DerivedRows {
  const report = reportOf(log, { title: summary.title, platform });
  return { summary: report.summary, attendance: attendanceOf(report) };
}
