import { type Conversation, generateConversation } from '../meetings/conversation.ts';

/** Meetings that are always at hand: a small one, a larger one, one with short turns. */
export function builtInMeetings(): Conversation[] {
  const minutes = 60_000;
  return [
    generateConversation({
      seed: 11,
      durationMs: 20 * minutes,
      talkers: ['Ana', 'Ben', 'Cleo', 'Dev'],
      silent: ['Eli'],
    }),
    generateConversation({
      seed: 12,
      durationMs: 20 * minutes,
      talkers: ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus', 'Hana'],
      silent: ['Ida', 'Jo'],
    }),
  ];
}
