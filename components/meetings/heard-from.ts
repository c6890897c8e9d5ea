import { i18n } from '#i18n';
import type { MeetingSummary } from '../../lib/meeting/summary.ts';

/** "6 of 8 heard from". */
export function heardFrom(summary: Pick<MeetingSummary, 'role' | 'heardFrom' | 'people'>): string {
  if (summary.role === 'just-me') return i18n.t('meetings.justMe');
  return i18n.t('meetings.heardFrom', [summary.heardFrom, summary.people]);
}
