/** Reads meetings from RTTM files: one line a stretch, `SPEAKER <file> 1 <start s> <length s> <NA> <NA> <speaker> <NA> <NA>`. */
import { type Conversation, mergeSpeech, type Speech } from './conversation.ts';

/** Throws, naming the line, when one cannot be read. Other kinds of line are passed over. */
export function parseRttm(text: string, name: string): Conversation {
  const speech: Speech[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const fields = line.trim().split(/\s+/);
    if (fields[0] !== 'SPEAKER') continue;
    const [from, length, speaker] = [Number(fields[3]), Number(fields[4]), fields[7]];
    if (!(from >= 0) || !(length >= 0) || !speaker) throw new Error(`${name}, line ${i + 1}: not a stretch of speech`);
    speech.push({ speaker, from: from * 1000, to: (from + length) * 1000 });
  }
  const merged = mergeSpeech(speech);
  return {
    name,
    durationMs: merged.reduce((end, { to }) => Math.max(end, to), 0) + 2000,
    speakers: [...new Set(merged.map(({ speaker }) => speaker))].sort(),
    speech: merged,
  };
}

/** The same meeting with people present who never speak: such files list only those who do. */
export function withSilent(conversation: Conversation, names: readonly string[]): Conversation {
  return { ...conversation, speakers: [...conversation.speakers, ...names] };
}

/** The same meeting with other names for its speakers, in their order. */
export function withNames(conversation: Conversation, names: readonly string[]): Conversation {
  const byLabel = new Map(conversation.speakers.map((label, i) => [label, names[i] ?? label]));
  const rename = (label: string) => byLabel.get(label) ?? label;
  return {
    ...conversation,
    speakers: conversation.speakers.map(rename),
    speech: conversation.speech.map((stretch) => ({ ...stretch, speaker: rename(stretch.speaker) })),
  };
}
