/** *You said, we did*: every idea and every piece of feedback gets a line of reply, told to the group at the next start. */
import { LONGEST_NOTE, oneLine } from './own-words.ts';

/** The longest idea that is kept, characters (proposed by Hearth: a page). */
export const LONGEST_IDEA = 2000;

/** In the order in which they are offered. None of them is a no: *not now* is said with a reason. */
export const REPLIES = ['acknowledged', 'doing', 'not-now'] as const;
export type ReplyKind = (typeof REPLIES)[number];

/** What is said back. */
export interface Reply {
  readonly kind: ReplyKind;
  /** The user's own words; may be empty. */
  readonly text: string;
  /** Wall clock, ms. */
  readonly wall: number;
}

/** Something that was handed in. It bears no name and no time: neither is known of an idea that came sealed. */
export interface Idea {
  readonly id: string;
  /** The id of the series. */
  readonly series: string;
  readonly from: 'idea-box' | 'feedback';
  readonly text: string;
  /** `null`: none yet. */
  readonly reply: Reply | null;
  /** When the reply was told to the group, wall clock, ms; `null`: not yet. */
  readonly toldWall: number | null;
}

/** Takes down an idea; line breaks stay. `null`: there were no words. */
export function newIdea({ id, series, from, text }: Pick<Idea, 'id' | 'series' | 'from' | 'text'>): Idea | null {
  const words = [...text.trim()].slice(0, LONGEST_IDEA).join('').trimEnd();
  return words === '' ? null : { id, series, from, text: words, reply: null, toldWall: null };
}

/** Replies, or replies anew: what has changed is told again. */
export function replyTo(idea: Idea, { kind, text, wall }: Reply): Idea {
  const words = oneLine(text, LONGEST_NOTE);
  if (idea.reply?.kind === kind && idea.reply.text === words) return idea;
  return { ...idea, reply: { kind, text: words, wall }, toldWall: null };
}

/** Notes that the reply was told to the group at `wall` (wall clock, ms). Without a reply nothing was. */
export function toldReply(idea: Idea, wall: number): Idea {
  return idea.reply === null ? idea : { ...idea, toldWall: wall };
}

/** Which still wait for a reply, in the order given: none is older than another. */
export function awaitingReply(ideas: readonly Idea[]): Idea[] {
  return ideas.filter(({ reply }) => reply === null);
}

/** An idea with its reply. */
export type Replied = Idea & { readonly reply: Reply };

/** Which replies are still to be told, the earliest reply first. */
export function toTell(ideas: readonly Idea[]): Replied[] {
  return ideas
    .flatMap((idea): Replied[] =>
      idea.reply === null || idea.toldWall !== null ? [] : [{ ...idea, reply: idea.reply }],
    )
    .sort((a, b) => a.reply.wall - b.reply.wall);
}
