/** The list of past meetings. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { History } from './history.ts';
import type { ListedMeeting } from './model.ts';
import { platformName } from './platform-name.ts';

export interface MeetingListDesk {
  readonly meetings: ReadonlySignal<readonly ListedMeeting[] | 'failed' | null>;
  readonly onDelete: (id: string) => void;
  /** Reads what is there now. */
  readonly refresh: () => Promise<void>;
}

export function openMeetingList({ store }: History): MeetingListDesk {
  const meetings = signal<readonly ListedMeeting[] | 'failed' | null>(null);
  const refresh = async (): Promise<void> => {
    try {
      const rows = await store.meetings();
      meetings.value = rows.map(({ id, platform, summary, parentId }) => ({
        id,
        platformName: platformName(platform),
        summary,
        ...(parentId !== undefined && { parentId }),
      }));
    } catch {
      meetings.value = 'failed';
    }
  };
  return { meetings, refresh, onDelete: (id) => void store.remove(id).then(refresh, refresh) };
}
