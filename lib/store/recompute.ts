import { type Attendance, attendanceOf } from '../measures/attendance.ts';
import { reportOf } from '../measures/report.ts';
import type { LogEntry } from '../meeting/events.ts';
import type { MeetingSummary } from '../meeting/summary.ts';
import type { MeetingRow } from './database.ts';

/** What is kept of a meeting beside its log, counted from that log. */
export function rowsOf(
  { platform, summary: { title } }: Pick<MeetingRow, 'platform' | 'summary'>,
  log: readonly LogEntry[],
): { readonly summary: MeetingSummary; readonly attendance: readonly Attendance[] } {
  const report = reportOf(log, { title, platform });
  return { summary: report.summary, attendance: attendanceOf(report) };
}
