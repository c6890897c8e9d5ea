/** The user's notes about a meeting: kept as they are typed. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { History } from './history.ts';

/** Whoever pauses for so long has written something worth keeping. */
const PAUSE_MS = 500;

/** `kept`: as it was read. `saving`: not on disk yet. */
export type NoteState = 'kept' | 'saving' | 'saved' | 'failed';

export interface NoteDesk {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<NoteState>;
  readonly write: (text: string) => void;
  /** Reads what was written about a meeting. */
  readonly open: (meetingId: string) => Promise<void>;
}

/** `null` in private windows, which keep nothing. */
export function openNotes({ db, lifetime }: History): NoteDesk | null {
  if (!db) return null;
  const text = signal('');
  const state = signal<NoteState>('kept');
  let meeting = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const save = async (meetingId: string, written: string): Promise<void> => {
    // A meeting that was deleted meanwhile gets no note back.
    await db.transaction('rw', db.notes, db.meetings, async () => {
      if (written.trim() === '') await db.notes.delete(meetingId);
      else if (await db.meetings.get(meetingId)) await db.notes.put({ meetingId, text: written });
    });
  };
  const flush = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const [id, written] = [meeting, text.value];
    const isShown = () => meeting === id && text.value === written;
    save(id, written).then(
      () => {
        if (isShown()) state.value = 'saved';
      },
      () => {
        if (isShown()) state.value = 'failed';
      },
    );
  };
  // The page goes away: a transaction that was begun is still finished.
  lifetime.addEventListener('abort', flush, { once: true });

  return {
    text,
    state,
    write: (written) => {
      text.value = written;
      state.value = 'saving';
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE_MS);
    },
    open: async (meetingId) => {
      flush();
      meeting = meetingId;
      text.value = '';
      state.value = 'kept';
      const row = await db.notes.get(meetingId);
      // Whoever began to write before it was read goes on with what they wrote.
      if (meeting === meetingId && state.value === 'kept') text.value = row?.text ?? '';
    },
  };
}
