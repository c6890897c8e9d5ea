/** What the user said about people: undoable, and part of the log. */
import type { LogEntry, Mark, PersonId } from './events.ts';
import { excludes } from './mark-rules.ts';
import { changePart, isMeasurable } from './presence.ts';
import type { Ledger, PersonRecord } from './record.ts';

export { excludes, reachesBack } from './mark-rules.ts';

/** A mark in force. `topic` is the index of the topic in which it was set: *another way* holds for that topic only. */
export interface MarkRecord {
  readonly mark: Mark;
  readonly seq: number;
  readonly topic: number;
}

export function applyMark(ledger: Ledger, person: PersonRecord, entry: Extract<LogEntry, { type: 'mark' }>): void {
  const topic = ledger.topics.length - 1;
  changePart(ledger, person, entry.at, () => {
    person.marks = person.marks.filter((record) => !isSame(record, entry.mark, topic));
    if (entry.on) person.marks.push({ mark: entry.mark, seq: entry.seq, topic });
  });
}

/** Removes the mark that event `seq` set, if this person bears it. */
export function takeBackMark(ledger: Ledger, person: PersonRecord, seq: number, at: number): void {
  if (!person.marks.some((record) => record.seq === seq)) return;
  changePart(ledger, person, at, () => {
    person.marks = person.marks.filter((record) => record.seq !== seq);
  });
  excludeByMarks(ledger, person, at);
}

/** Puts a person outside or inside the figures, believed or not, from now on, as their marks say. */
export function excludeByMarks(ledger: Ledger, person: PersonRecord, at: number): void {
  changePart(ledger, person, at, () => {
    const bears = (test: (mark: Mark) => boolean) => person.marks.some(({ mark }) => test(mark));
    const listed = (ids: PersonId[], isIn: boolean) => [
      ...ids.filter((id) => id !== person.id),
      ...(isIn ? [person.id] : []),
    ];
    const { corrections } = ledger;
    corrections.excluded = listed(corrections.excluded, bears(excludes));
    corrections.notMeasured = listed(
      corrections.notMeasured,
      bears((mark) => mark === 'not-measured'),
    );
    person.measurable = isMeasurable(ledger, person);
  });
}

/** *Another way* is said anew for each topic; every other mark stands until it is taken away. */
function isSame(record: MarkRecord, mark: Mark, topic: number): boolean {
  return record.mark === mark && (mark !== 'another-way' || record.topic === topic);
}
