/** What is noted for a series, drawn in a page's overlay: joins the desk to the tab's meeting. */
import { type Signal, signal } from '@preact/signals';
import { CLOSING_MS, OPENING_MS } from '../facilitation/phases.ts';
import { sendMessage } from './messages.ts';
import { type InCallDesk, type InCallView, openInCall, type PracticesLink } from './practices-in-call.ts';
import type { PracticesOptions, PracticesPart, PracticesWish } from './practices-part.ts';
import type { LiveCommand, LiveSnapshot } from './snapshot.ts';

/** What is drawn. */
export interface InCallShown {
  readonly desk: InCallDesk;
  readonly snapshot: Signal<LiveSnapshot>;
  readonly copy: (text: string) => Promise<void>;
  readonly onCommand: (command: LiveCommand) => void;
  readonly onClose: () => void;
}

/** Where practices are kept, as far as a page of a meeting reaches it. */
const practicesLink: PracticesLink = {
  read: (meetingId) => sendMessage('practices', { meetingId }),
  change: (asked) => sendMessage('changePractices', asked),
};

/** The desk for a meeting, seen with what is wanted of it by now. `null`: there is no meeting to note anything for. */
export function deskFor(snapshot: LiveSnapshot, wish: PracticesWish): InCallDesk | null {
  if (snapshot.meetingId === null) return null;
  const desk = openInCall(practicesLink, snapshot.meetingId, snapshot, {
    now: () => Date.now(),
    random: Math.random,
    newId: () => crypto.randomUUID(),
  });
  heed(desk, wish ?? dueView(snapshot));
  return desk;
}

/** What is due at this time of a meeting: between its start and its end a word of thanks. */
function dueView({ elapsedMs, endsInMs }: LiveSnapshot): InCallView {
  if (endsInMs !== null && endsInMs < CLOSING_MS) return 'closing';
  return elapsedMs < OPENING_MS ? 'opening' : 'thanks';
}

function heed(desk: InCallDesk, wish: PracticesWish): void {
  if (wish === 'thank') desk.onThankLastVoice();
  else if (wish !== null) desk.onView(wish);
}

/** The part that the overlay asks for. `draw` draws into a slot, and takes it away with `null`. */
export function practicesPart(
  css: string,
  draw: (slot: HTMLElement, shown: InCallShown | null) => void,
): PracticesPart {
  return {
    css,
    show: (slot, { tab, wish, copy, onClose }: PracticesOptions, ends) => {
      let desk: InCallDesk | null = null;
      let seen: Signal<LiveSnapshot> | null = null;
      const disconnect = tab.connect((snapshot) => {
        if (seen) seen.value = snapshot;
        seen ??= signal(snapshot);
        desk?.see(snapshot);
        if (desk) return;
        desk = deskFor(snapshot, wish);
        if (!desk) return;
        draw(slot, { desk, snapshot: seen, copy, onCommand: (command) => tab.command(command), onClose });
      });
      ends.addEventListener(
        'abort',
        () => {
          disconnect();
          draw(slot, null);
        },
        { once: true },
      );
      return { ask: (next) => desk && heed(desk, next) };
    },
  };
}
