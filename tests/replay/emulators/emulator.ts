/** What the emulated pages have in common. They know a page's markup and timing only, and nothing of the code that reads it. */
import { type Conversation, randomFrom, type Speech } from '../../meetings/conversation.ts';

export interface EmulatorOptions {
  /** Who of the conversation's speakers is the user of this browser; must be one of them. */
  readonly self: string;
  /** Two runs with one seed are alike to the last flicker. */
  readonly seed: number;
}

/** A page that shows a conversation. */
export interface EmulatedPage {
  /** Brings the page to what it shows at `ms` of the conversation; never goes back. */
  at(ms: number): void;
  /** Whether a CSS animation would run on the element: DOM libraries without layout cannot tell. */
  isAnimating(element: Element): boolean;
}

/** Builds the page into the body of an empty document, everybody silent. */
export type Emulator = (document: Document, conversation: Conversation, options: EmulatorOptions) => EmulatedPage;

/** Somebody on the page. */
export interface Actor {
  readonly name: string;
  readonly self: boolean;
  readonly speech: readonly Speech[];
  /** Randomness of their own, so that one person more changes nothing for the others. */
  readonly random: () => number;
}

export function actorsOf(conversation: Conversation, { self, seed }: EmulatorOptions): Actor[] {
  return conversation.speakers.map((name, i) => ({
    name,
    self: name === self,
    speech: conversation.speech.filter(({ speaker }) => speaker === name),
    random: randomFrom(seed * 1000 + i),
  }));
}

/** A new element; strings among the children become text. */
export function element(
  document: Document,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Element | string)[]
): HTMLElement {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
  created.append(...children);
  return created;
}
