/** What every emulated page shares. Emulators know the pages' markup and the services' timing, and nothing of Hearth. */
import { Window } from 'happy-dom';
import type { Conversation, Speech } from '../../meetings/conversation.ts';

export interface EmulatedPage {
  readonly url: string;
  readonly document: Document;
  /** Makes the page look as it would at `at`, ms from the meeting's start; never called with an earlier time. */
  show(at: number): void;
  /** Whether a bar of this page runs an animation: happy-dom computes none. */
  isAnimating(element: Element): boolean;
}

export type Emulator = (conversation: Conversation, random: () => number) => EmulatedPage;

export function pageOf(url: string, body: string): Document {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  window.document.body.innerHTML = body;
  return window.document as unknown as Document;
}

/** One person's speech, asked in order of time. */
export class Voice {
  readonly #speech: readonly Speech[];
  #next = 0;

  constructor(conversation: Conversation, speaker: string) {
    this.#speech = conversation.speech.filter((stretch) => stretch.speaker === speaker);
  }

  /** How many ms of [from, to) the person spoke; `from` never goes back by more than a few seconds. */
  spokenBetween(from: number, to: number): number {
    while ((this.#speech[this.#next]?.to ?? Number.POSITIVE_INFINITY) < from - 5000) this.#next += 1;
    let spoken = 0;
    for (let i = this.#next; i < this.#speech.length; i++) {
      const stretch = this.#speech[i];
      if (!stretch || stretch.from >= to) break;
      spoken += Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from));
    }
    return spoken;
  }
}

/** Runs `act` once for each multiple of `every` (plus `phase`) that has passed since the last call. */
export function eachTick(every: number, phase: number, act: (at: number) => void): (now: number) => void {
  let next = phase;
  return (now) => {
    for (; next <= now; next += every) act(next);
  };
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Everybody in the call: the user first, who does not speak, then the conversation's people. */
export function peopleOf(conversation: Conversation): string[] {
  return ['Me', ...conversation.speakers];
}
