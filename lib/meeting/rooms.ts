/** Several people behind one microphone: what the user said of a shared room. */
import type { PersonId } from './events.ts';
import type { Ledger, PersonRecord } from './record.ts';

/** More people than this behind one microphone are an audience. */
export const MOST_SEATS = 30;

/** Somebody in a room was heard from: which seat, in which topic (index). */
export interface SeatHeard {
  readonly seat: number;
  readonly topic: number;
}

/** The names by seat of a shared microphone (`''`: no name); `null` for a single person. */
export function seatsOf(ledger: Ledger, person: PersonId): readonly string[] | null {
  return ledger.corrections.rooms[person] ?? null;
}

/** How many people a tile stands for. */
export function headsOf(ledger: Ledger, person: PersonId): number {
  return seatsOf(ledger, person)?.length ?? 1;
}

/** Notes that somebody in a room was heard from in the running topic, or takes it back. */
export function hearSeat(ledger: Ledger, person: PersonRecord, seat: number, on: boolean): void {
  const topic = ledger.topics.length - 1;
  person.seatsHeard = person.seatsHeard.filter((heard) => heard.seat !== seat || heard.topic !== topic);
  if (on) person.seatsHeard.push({ seat, topic });
}
