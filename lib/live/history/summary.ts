/** One past meeting. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { reportOf } from '../../measures/report.ts';
import type { History } from './history.ts';
import { familyOf } from './meeting-family.ts';
import type { ShownMeeting } from './model.ts';
import { platformName } from './platform-name.ts';

export interface SummaryDesk {
  readonly meeting: ReadonlySignal<ShownMeeting | 'missing' | 'failed' | null>;
  /** Reads a meeting and shows it. */
  readonly show: (id: string) => Promise<void>;
}

export function openSummary({ store }: History): SummaryDesk {
  const meeting = signal<ShownMeeting | 'missing' | 'failed' | null>(null);
  const show = async (id: string): Promise<void> => {
    meeting.value = null;
    try {
      const row = await store.meeting(id);
      if (!row) {
        meeting.value = 'missing';
        return;
      }
      const page = { title: row.summary.title, platform: row.platform };
      const report = reportOf(await store.log(id), page);
      meeting.value = { id, report, platformName: platformName(row.platform), family: await familyOf(store, row) };
    } catch {
      meeting.value = 'failed';
    }
  };
  return { meeting, show };
}
