/** Floor turns and overlap, from stretches of speech. Only meaningful where several people can be seen speaking at once. */
import type { LogEntry, PersonId } from '../meeting/events.ts';
import { isBackchannelTo, MERGE_PAUSE_MS } from '../meeting/speech.ts';

export interface SpeechStretch {
  readonly person: PersonId;
  readonly from: number;
  readonly to: number;
}

/** Joins the pieces of speech in a log into stretches, in order of their beginning. */
export function stretchesOf(log: readonly LogEntry[]): SpeechStretch[] {
  const open = new Map<PersonId, { person: PersonId; from: number; to: number }>();
  const done: SpeechStretch[] = [];
  for (const entry of log) {
    if (entry.type !== 'spoke') continue;
    const last = open.get(entry.person);
    if (last && entry.from - last.to < MERGE_PAUSE_MS) {
      last.to = Math.max(last.to, entry.to);
    } else {
      const next = { person: entry.person, from: entry.from, to: entry.to };
      open.set(entry.person, next);
      done.push(next);
    }
  }
  return done.sort((a, b) => a.from - b.from);
}

function isBackchannel(stretch: SpeechStretch, all: readonly SpeechStretch[]): boolean {
  return all.some((other) => other.person !== stretch.person && isBackchannelTo(stretch, other));
}

/** How many floor turns each person had: maximal runs of one person's stretches, backchannels left out. */
export function floorTurns(stretches: readonly SpeechStretch[]): Map<PersonId, number> {
  const turns = new Map<PersonId, number>();
  let holder: PersonId | null = null;
  for (const stretch of withoutBackchannels(stretches)) {
    if (stretch.person !== holder) turns.set(stretch.person, (turns.get(stretch.person) ?? 0) + 1);
    holder = stretch.person;
  }
  return turns;
}

/** Looks only at neighbours that can still reach the stretch, so a long meeting costs no more than its length. */
function withoutBackchannels(stretches: readonly SpeechStretch[]): SpeechStretch[] {
  let reaching: SpeechStretch[] = [];
  return stretches.filter((stretch, i) => {
    reaching = reaching.filter((other) => other.to >= stretch.from);
    const sameStart = stretches.slice(i + 1, i + 8).filter((other) => other.from === stretch.from);
    const keep = !isBackchannel(stretch, [...reaching, ...sameStart]);
    reaching.push(stretch);
    return keep;
  });
}

/** Share of speech time in which two or more people talked, 0–1; `null` without speech. */
export function overlapShare(stretches: readonly SpeechStretch[]): number | null {
  const edges = stretches.flatMap(({ from, to }) => [
    { at: from, change: 1 },
    { at: to, change: -1 },
  ]);
  edges.sort((a, b) => a.at - b.at || a.change - b.change);
  let talking = 0;
  let last = 0;
  let some = 0;
  let several = 0;
  for (const edge of edges) {
    if (talking >= 1) some += edge.at - last;
    if (talking >= 2) several += edge.at - last;
    talking += edge.change;
    last = edge.at;
  }
  return some > 0 ? several / some : null;
}
