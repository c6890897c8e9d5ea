/** What the debug page is given: running and past meetings, their logs, and what is read of the page. For development builds only. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { HearthDatabase, type MeetingRow } from '../../store/database.ts';
import { readLog } from '../../store/logs.ts';
import { readClaims, runningMeetings } from '../claims.ts';
import { platformName } from '../history/platform-name.ts';
import { connectPopup, type PopupConnection } from '../popup.ts';
import { logInFile } from './log-file.ts';
import type { ReplayedLog } from './replayed.ts';

const LOOK_MS = 2000;

export interface DebugDesk {
  readonly popup: PopupConnection;
  /** Newest first. */
  readonly meetings: ReadonlySignal<readonly MeetingRow[]>;
  readonly replayed: ReadonlySignal<ReplayedLog | null>;
  readonly problem: ReadonlySignal<string | null>;
  readonly choose: (id: string) => void;
  readonly openFile: (file: File) => void;
}

/** Looks until the signal ends. */
export async function openDebugDesk(lifetime: AbortSignal): Promise<DebugDesk> {
  const db = new HearthDatabase();
  const [running] = runningMeetings(await readClaims(browser.storage.session));
  const popup = connectPopup({ tabId: running?.tabId ?? null, place: 'page' }, lifetime);
  const meetings = signal<readonly MeetingRow[]>([]);
  const replayed = signal<ReplayedLog | null>(null);
  const problem = signal<string | null>(null);
  const chosen = signal<string | null>(null);
  const shownMeeting = computed(() => {
    const { view } = popup.state.value;
    return view.kind === 'live' ? view.snapshot.meetingId : null;
  });

  const look = async () => {
    meetings.value = await db.meetings.orderBy('startedWall').reverse().limit(50).toArray();
    const row = meetings.value.find(({ id }) => id === chosen.value);
    if (!row || row.nextSeq === replayed.value?.log.length) return;
    const log = await readLog(db, row.id);
    const platform = { id: row.platform, name: platformName(row.platform) };
    replayed.value = { id: row.id, title: row.summary.title, platform, log };
  };
  const tell = (error: unknown) => {
    problem.value = error instanceof Error ? error.message : String(error);
  };
  const lookAgain = () => void look().catch(tell);
  const timer = setInterval(lookAgain, LOOK_MS);
  lifetime.addEventListener('abort', () => clearInterval(timer), { once: true });
  const choose = (id: string) => {
    problem.value = null;
    replayed.value = null;
    chosen.value = id;
    lookAgain();
  };
  // The meeting that runs, until another is chosen.
  const stop = effect(() => {
    if (shownMeeting.value !== null && chosen.peek() === null) choose(shownMeeting.value);
  });
  lifetime.addEventListener('abort', stop, { once: true });
  lookAgain();

  return {
    popup,
    meetings,
    replayed,
    problem,
    choose,
    openFile: (file) => {
      const read = async () => {
        const log = logInFile(await file.text());
        const started = log.find((entry) => entry.type === 'meeting-started');
        if (!started) throw new Error('No meeting begins in this file');
        chosen.value = '';
        problem.value = null;
        const platform = { id: started.platform, name: platformName(started.platform) };
        replayed.value = { id: file.name, title: file.name, platform, log };
      };
      void read().catch(tell);
    },
  };
}
