/** The people of a replayed meeting, and what a page may show of each at one moment. */
import { type Conversation, randomFrom, type Speech } from '../meetings/conversation.ts';

/** Somebody in the meeting. */
export interface Actor {
  readonly name: string;
  /** The user of this browser. */
  readonly self: boolean;
  readonly speech: readonly Speech[];
  /** Randomness of their own, so that one person more changes nothing for the others. */
  readonly random: () => number;
}

/** What there is to be seen of an actor. */
export interface ActorState {
  /** Of their indicator, 0–1; 0 is off. */
  readonly level: number;
  /** The number of the device they are here with; `null`: not in the call. */
  readonly device: number | null;
  readonly muted: boolean;
  /** A server takes this person for the one who has the floor; for pages that mark that beside the level. */
  readonly dominant?: boolean;
  readonly handUp?: boolean;
  readonly sharesScreen?: boolean;
}

/** Two casts with one seed are alike to the last flicker. `self` must be one of the conversation's speakers. */
export function castOf(conversation: Conversation, { self, seed }: { self: string; seed: number }): Actor[] {
  return conversation.speakers.map((name, i) => ({
    name,
    self: name === self,
    speech: conversation.speech.filter(({ speaker }) => speaker === name),
    random: randomFrom(seed * 1000 + i),
  }));
}
