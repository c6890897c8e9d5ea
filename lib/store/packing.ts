/**
 * Speech is nine tenths of a log, and as objects one stretch takes seventy bytes. Of a meeting that is over it is kept as numbers, each as
 * far from the one before, in as few bytes as it needs: about eight a stretch.
 */
import type { LogEntry } from '../meeting/events.ts';
import type { EventChunk } from './database.ts';

type Spoke = Extract<LogEntry, { type: 'spoke' }>;

/** A number takes so many bits of a byte; the highest says that more follow. */
const BITS = 7;
const MORE = 1 << BITS;
/** Numbers beyond are no times of a meeting, and stay as they are. */
const LARGEST = 2 ** 31;
const PERSON = /^p(\d{1,9})$/;
/** Of one stretch: number, when it was told, who, its end, its length. */
const FIELDS = 5;

/** Puts a log into one row. What cannot be packed stays as it is. */
export function packed(meetingId: string, log: readonly LogEntry[]): EventChunk | null {
  const [first] = log;
  if (!first) return null;
  const events: LogEntry[] = [];
  const bytes: number[] = [];
  let before = [0, 0];
  for (const entry of log) {
    const numbers = entry.type === 'spoke' ? numbersOf(entry, before) : null;
    if (!numbers) {
      events.push(entry);
      continue;
    }
    for (const number of numbers) write(bytes, number);
    before = [entry.seq, entry.at];
  }
  return { meetingId, seq: first.seq, events, ...(bytes.length > 0 && { speech: Uint8Array.from(bytes) }) };
}

/** The events of a row in order, packed or not. Throws `RangeError` where the bytes end in the middle of a stretch. */
export function unpacked({ events, speech }: EventChunk): readonly LogEntry[] {
  if (!speech) return events;
  const spoken: Spoke[] = [];
  const numbers = [...read(speech)];
  if (numbers.length % FIELDS !== 0) throw new RangeError('Packed speech is cut off');
  let [seq, at] = [0, 0];
  for (let i = 0; i < numbers.length; i += FIELDS) {
    const [seqs = 0, later = 0, person = 0, ago = 0, length = 0] = numbers.slice(i, i + FIELDS);
    seq += seqs;
    at += later;
    const to = at - ago;
    spoken.push({ type: 'spoke', at, person: `p${person}`, from: to - length, to, seq });
  }
  return merged(events, spoken);
}

function numbersOf({ seq, at, person, from, to, ...rest }: Spoke, [lastSeq = 0, lastAt = 0]: readonly number[]) {
  const who = PERSON.exec(person)?.[1];
  // Nothing that a newer Hearth says of a stretch is lost.
  if (who === undefined || `p${Number(who)}` !== person || Object.keys(rest).length > 1) return null;
  const numbers = [seq - lastSeq, at - lastAt, Number(who), at - to, to - from];
  const fits = (value: number) => Number.isSafeInteger(value) && value >= 0 && value < LARGEST;
  return numbers.every(fits) ? numbers : null;
}

function write(bytes: number[], number: number): void {
  let left = number;
  while (left >= MORE) {
    bytes.push((left % MORE) + MORE);
    left = Math.floor(left / MORE);
  }
  bytes.push(left);
}

function* read(bytes: Uint8Array): Generator<number> {
  let [number, scale] = [0, 1];
  for (const byte of bytes) {
    number += (byte % MORE) * scale;
    scale *= MORE;
    if (byte >= MORE) continue;
    yield number;
    [number, scale] = [0, 1];
  }
  if (scale > 1) throw new RangeError('Packed speech is cut off');
}

/** Two lists by their numbers. */
function merged(events: readonly LogEntry[], spoken: readonly Spoke[]): LogEntry[] {
  const all: LogEntry[] = [];
  let next = 0;
  for (const entry of events) {
    for (let one = spoken[next]; one && one.seq < entry.seq; one = spoken[next]) {
      all.push(one);
      next += 1;
    }
    all.push(entry);
  }
  return [...all, ...spoken.slice(next)];
}
