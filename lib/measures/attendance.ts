/** One person in one meeting as a row: what searches, trends and exports need without reading a log. */
import type { PersonId } from '../meeting/events.ts';
import type { Standing } from './complete.ts';
import type { MeetingReport } from './report.ts';

export interface Attendance {
  readonly person: PersonId;
  /** As in the meeting: the user's own name for them, else the page's. */
  readonly name: string;
  readonly self: boolean;
  /** In the whole meeting. */
  readonly standing: Standing;
  readonly airtimeMs: number;
  readonly presentMs: number;
  /** Of `presentMs`, how long their speech could be seen. */
  readonly measuredMs: number;
  /** 0–1; `null` where shares are held back. */
  readonly share: number | null;
  readonly evenSplit: number | null;
}

/** The rows of a meeting: nobody but the user in a meeting that kept nobody else. */
export function attendanceOf({ people, summary }: MeetingReport): Attendance[] {
  return people
    .filter(({ self }) => summary.role === 'facilitator' || self)
    .map(({ id, name, self, standing, airtimeMs, presentMs, measuredMs, share, evenSplit }) => ({
      person: id,
      name,
      self,
      standing,
      airtimeMs,
      presentMs,
      measuredMs,
      share,
      evenSplit,
    }));
}
