import { type Conversation, generateConversation } from '../meetings/conversation.ts';

const MINUTE_MS = 60_000;

/** Generated meetings for replays without a folder: a small one with one silent person, and a large uneven one with two. */
export function builtInMeetings(): Conversation[] {
  return [
    generateConversation({ seed: 1, durationMs: 20 * MINUTE_MS, talkers: ['Ana', 'Ben', 'Cleo'], silent: ['Dev'] }),
    generateConversation({
      seed: 3,
      durationMs: 20 * MINUTE_MS,
      talkers: ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus', 'Hana'],
      silent: ['Ida', 'Jo'],
    }),
  ];
}
