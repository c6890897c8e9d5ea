/** What an hour of meeting takes on disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import { attendanceOf } from '../../lib/measures/attendance.ts';
import { reportOf } from '../../lib/measures/report.ts';
import { packed } from '../../lib/store/packing.ts';
import type { Conversation } from '../meetings/conversation.ts';
import { parseRttm } from '../meetings/rttm.ts';
import { builtInMeetings } from '../replay/built-in.ts';
import { replay } from '../replay/replay.ts';

const RECORDED = path.resolve(import.meta.dirname, '../../../shared/meetings/ami-dev');
const ID = '00000000-0000-4000-8000-000000000000';
/** Of so many; more say the same. */
const MEETINGS = 4;
const HOUR_MS = 3_600_000;

export const STORED_BUDGETS: Readonly<Record<string, number>> = { storedBytesPerMeetingHour: 30_000 };

/**
 * Bytes per hour of everything that is stored of a meeting, as the browser stores it (structured clones): its log, its row, who
 * was there. Of recorded meetings where they are at hand.
 */
export function storedPerHour(): Record<string, number> {
  let [bytes, hours] = [0, 0];
  for (const meeting of meetings()) {
    const { log } = replay(meeting, 'livekit');
    const report = reportOf(log, { title: meeting.name, platform: 'livekit' });
    const rows = [packed(ID, log), report.summary, ...attendanceOf(report)];
    bytes += rows.reduce((sum: number, row) => sum + serialize(row).length, 0);
    hours += meeting.durationMs / HOUR_MS;
  }
  return { storedBytesPerMeetingHour: bytes / hours };
}

function meetings(): Conversation[] {
  if (!existsSync(RECORDED)) return builtInMeetings();
  const files = readdirSync(RECORDED).filter((file) => file.endsWith('.rttm'));
  return files.slice(0, MEETINGS).map((file) => parseRttm(readFileSync(path.join(RECORDED, file), 'utf8'), file));
}
