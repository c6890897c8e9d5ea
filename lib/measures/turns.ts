/** Floor turns, overlap and attempts to come in, from stretches of speech. Only meaningful where several people can be seen speaking at once. */
import { afterMoves, correctionsIn, whoIs } from '../meeting/corrections.ts';
import type { LogEntry, PersonId } from '../meeting/events.ts';
import { isBackchannelTo, MERGE_PAUSE_MS } from '../meeting/speech.ts';

export interface SpeechStretch {
  readonly person: PersonId;
  readonly from: number;
  readonly to: number;
}

/** Longer than this in a discussion is a long turn (proposed by Hearth; the longest turn of an AMI meeting: median 115 s). */
export const LONG_TURN_MS = 120_000;
/** Somebody who may want to come in begins so long after another began and before they end, speaks for so long, and stops first (proposed by Hearth). */
const APART_MS = 200;
export const ATTEMPT_MS = 1000;

/** Joins the pieces of speech in a log (what was taken back left out) into stretches, in order of their beginning, each of whoever really spoke. */
export function stretchesOf(log: readonly LogEntry[]): SpeechStretch[] {
  const corrections = correctionsIn(log);
  const open = new Map<PersonId, { person: PersonId; from: number; to: number }>();
  const done: SpeechStretch[] = [];
  for (const entry of log) {
    if (entry.type !== 'spoke') continue;
    const said = { person: whoIs(corrections, entry.person, entry.at), from: entry.from, to: entry.to };
    for (const { person: speaker, from, to } of afterMoves(corrections, said)) {
      if (speaker === null) continue;
      const person = whoIs(corrections, speaker, null);
      if (corrections.notMeasured.includes(person)) continue;
      const last = open.get(person);
      if (last && from - last.to < MERGE_PAUSE_MS) {
        last.to = Math.max(last.to, to);
        continue;
      }
      const next = { person, from, to };
      open.set(person, next);
      done.push(next);
    }
  }
  return done.sort((a, b) => a.from - b.from);
}

function isBackchannel(stretch: SpeechStretch, all: readonly SpeechStretch[]): boolean {
  return all.some((other) => other.person !== stretch.person && isBackchannelTo(stretch, other));
}

/** A run of one person's stretches; `speechMs` is what they said in it, silences left out. */
export interface FloorTurn extends SpeechStretch {
  readonly speechMs: number;
}

/** Who had the floor when: maximal runs of one person's stretches, backchannels left out. */
export function floorTurns(stretches: readonly SpeechStretch[]): FloorTurn[] {
  const turns: { person: PersonId; from: number; to: number; speechMs: number }[] = [];
  for (const stretch of withoutBackchannels(stretches)) {
    const last = turns.at(-1);
    if (last?.person === stretch.person) {
      last.speechMs += Math.max(0, stretch.to - Math.max(stretch.from, last.to));
      last.to = Math.max(last.to, stretch.to);
    } else {
      turns.push({ ...stretch, speechMs: stretch.to - stretch.from });
    }
  }
  return turns;
}

/** How many there are of each person. */
export function countByPerson(stretches: readonly SpeechStretch[]): Map<PersonId, number> {
  const counts = new Map<PersonId, number>();
  for (const { person } of stretches) counts.set(person, (counts.get(person) ?? 0) + 1);
  return counts;
}

/** Floor turns that are long for a discussion. */
export function longTurns(turns: readonly FloorTurn[]): FloorTurn[] {
  return turns.filter(({ speechMs }) => speechMs > LONG_TURN_MS);
}

/**
 * Where somebody may have wanted to come in: they began to speak inside another's stretch and gave way. A private hint, never
 * counted against anybody: timing cannot know.
 */
export function attempts(stretches: readonly SpeechStretch[]): SpeechStretch[] {
  let reaching: SpeechStretch[] = [];
  return stretches.filter((stretch) => {
    reaching = reaching.filter((other) => other.to > stretch.from);
    const gaveWay = reaching.some((other) => other.person !== stretch.person && gaveWayTo(stretch, other));
    reaching.push(stretch);
    return gaveWay;
  });
}

/** Whether somebody began well inside another's stretch, said more than a word, and stopped first. */
export function gaveWayTo(stretch: Omit<SpeechStretch, 'person'>, other: Omit<SpeechStretch, 'person'>): boolean {
  return (
    stretch.to - stretch.from >= ATTEMPT_MS &&
    stretch.from - other.from >= APART_MS &&
    other.to - stretch.from >= APART_MS &&
    stretch.to < other.to
  );
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
