/** A call of hundreds of people in virtual time, as a reader would give it: nothing of it is kept, so what grows is not the call. */
import type { ParticipantReading, Reading } from '../../lib/platforms/contract.ts';
import { randomFrom } from '../meetings/conversation.ts';

export interface CallOptions {
  readonly people: number;
  readonly changesPerMinute: number;
  readonly seed: number;
}

/** Whoever begins goes on for so many times as long as it takes until the next one does: two talk at a time. */
const TALK_AT_ONCE = 2;
/** Each minute somebody else is away for half of it. */
const AWAY_EVERY_MS = 60_000;

export class Call {
  readonly #people: ParticipantReading[];
  readonly #changeMs: number;
  readonly #random: () => number;
  #speaking: { readonly person: number; readonly until: number }[] = [];
  #nextChange = 0;

  constructor({ people, changesPerMinute, seed }: CallOptions) {
    this.#random = randomFrom(seed);
    this.#changeMs = 60_000 / changesPerMinute;
    this.#people = Array.from({ length: people }, (_, i) => ({
      key: `PA_${i}_participant`,
      name: `Participant number ${i}`,
      self: i === 0,
      speaking: false,
      muted: false,
      handUp: false,
      rule: 'load',
    }));
  }

  /** What the page shows at `at`, ms; asked for in order. */
  at(at: number): Reading {
    while (this.#nextChange <= at) {
      const person = Math.floor(this.#random() * this.#people.length);
      this.#show(person, true);
      this.#speaking.push({ person, until: this.#nextChange + this.#changeMs * TALK_AT_ONCE });
      this.#nextChange += this.#changeMs;
    }
    for (const { person } of this.#speaking.filter(({ until }) => until <= at)) this.#show(person, false);
    this.#speaking = this.#speaking.filter(({ until }) => until > at);
    const away =
      at % AWAY_EVERY_MS < AWAY_EVERY_MS / 2 ? null : 1 + (Math.floor(at / AWAY_EVERY_MS) % (this.#people.length - 1));
    const participants = away === null ? this.#people : this.#people.filter((_, i) => i !== away);
    return {
      phase: 'in-call',
      title: 'All hands',
      mode: 'per-participant',
      participants: [...participants],
      complete: true,
      rosterCount: participants.length,
    };
  }

  #show(person: number, speaking: boolean): void {
    const shown = this.#people[person];
    if (shown) this.#people[person] = { ...shown, speaking };
  }
}
