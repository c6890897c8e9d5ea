/** A small language for writing logs in tests. */
import type { LogEntry, Mark, MeetingEvent, Role } from '../../../lib/meeting/events.ts';

type Step = (log: Log) => void;

class Log {
  readonly entries: LogEntry[] = [];

  add(event: MeetingEvent): number {
    const seq = this.entries.length;
    this.entries.push({ ...event, seq });
    return seq;
  }
}

/** Builds a log that starts a meeting and takes each step in turn. */
export function log(...steps: Step[]): LogEntry[] {
  const built = new Log();
  for (const step of steps) step(built);
  return built.entries;
}

/** The meeting has begun: nobody is only arriving any more. */
export const start =
  (role: Role = 'facilitator'): Step =>
  (l) => {
    opens(role)(l);
    l.add({ type: 'topic', at: 0, label: '' });
  };

/** The call opens, and people arrive. */
export const opens =
  (role: Role = 'facilitator'): Step =>
  (l) => {
    l.add({
      type: 'meeting-started',
      at: 0,
      wall: 1_700_000_000_000,
      platform: 'livekit',
      mode: 'per-participant',
      role,
    });
  };

/** Somebody comes in and can be seen speaking. */
export const joins =
  (person: string, at: number, options: { name?: string; self?: boolean; measurable?: boolean } = {}): Step =>
  (l) => {
    l.add({
      type: 'person',
      at,
      person,
      key: `key-${person}`,
      name: options.name ?? `Name ${person}`,
      self: options.self ?? false,
    });
    l.add({ type: 'joined', at, person });
    if (options.measurable !== false) l.add({ type: 'measurable', at, person, measurable: true });
  };

export const leaves =
  (person: string, at: number): Step =>
  (l) => {
    l.add({ type: 'left', at, person });
  };

export const speaks =
  (person: string, from: number, to: number, at = to): Step =>
  (l) => {
    l.add({ type: 'spoke', at, person, from, to });
  };

export const marks =
  (person: string, at: number, mark: Mark, on = true): Step =>
  (l) => {
    l.add({ type: 'mark', at, person, mark, on });
  };

export const event =
  (any: MeetingEvent): Step =>
  (l) => {
    l.add(any);
  };
