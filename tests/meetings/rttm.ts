/** Reads meetings from RTTM files: one line a stretch, `SPEAKER <file> 1 <start s> <length s> <NA> <NA> <speaker> <NA> <NA>`. */
import { type Conversation, mergeSpeech, type Speech } from './conversation.ts';

/** Lines that the format knows and that say nothing about who spoke when. */
const OTHER_KINDS: ReadonlySet<string> = new Set(
  'SEGMENT NOSCORE NO_RT_METADATA LEXEME NON-LEX NON-SPEECH FILLER EDIT SU IP CB A/P SPKR-INFO'.split(' '),
);

/** Throws, naming the line, when one is not RTTM. Empty lines, comments (`;;`) and other kinds of RTTM line are passed over. */
export function parseRttm(text: string, name: string): Conversation {
  const speech: Speech[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const fields = line.trim().split(/\s+/);
    const kind = fields[0] ?? '';
    if (kind === '' || kind.startsWith(';;') || OTHER_KINDS.has(kind)) continue;
    const [from, length, speaker] = [secondsIn(fields[3]), secondsIn(fields[4]), fields[7]];
    if (kind !== 'SPEAKER' || from === null || length === null || speaker === undefined || speaker === '<NA>') {
      throw new Error(`${name}, line ${i + 1}: not a stretch of speech`);
    }
    if (length > 0) speech.push({ speaker, from: from * 1000, to: (from + length) * 1000 });
  }
  const merged = mergeSpeech(speech);
  return {
    name,
    durationMs: merged.reduce((end, { to }) => Math.max(end, to), 0) + 2000,
    speakers: [...new Set(merged.map(({ speaker }) => speaker))].sort(),
    speech: merged,
  };
}

function secondsIn(field: string | undefined): number | null {
  const seconds = Number(field || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** The same meeting with people present who never speak: such files list only those who do. */
export function withSilent(conversation: Conversation, names: readonly string[]): Conversation {
  return { ...conversation, speakers: [...conversation.speakers, ...names] };
}
