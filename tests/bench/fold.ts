import type { LogEntry } from '../../lib/meeting/events.ts';
import { fold } from '../../lib/meeting/ledger.ts';
import { generateConversation } from '../meetings/conversation.ts';

/** Folding the log of a meeting of eight hours with twelve people, ms: what resuming one costs. */
export function foldEightHours(): number {
  const talkers = Array.from({ length: 12 }, (_, i) => `p${i + 1}`);
  const { speech } = generateConversation({ seed: 8, durationMs: 8 * 3_600_000, talkers, silent: [] });
  const log: LogEntry[] = talkers.flatMap((person, i): LogEntry[] => [
    { type: 'person', seq: 3 * i, at: 0, person, key: person, name: person, self: i === 0 },
    { type: 'joined', seq: 3 * i + 1, at: 0, person },
    { type: 'measurable', seq: 3 * i + 2, at: 0, person, measurable: true },
  ]);
  for (const { speaker, from, to } of speech) {
    log.push({ type: 'spoke', seq: log.length, at: to, person: speaker, from, to });
  }
  const began = performance.now();
  fold(log);
  return performance.now() - began;
}
