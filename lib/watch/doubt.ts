import type { MeetingEvent } from '../meeting/events.ts';

/** Speech seen while everybody seems to talk at once: kept back until it is clear whether the page can be believed. */
export class Doubt {
  #kept: MeetingEvent[] = [];
  #open = false;

  get isOpen(): boolean {
    return this.#open;
  }

  begin(): void {
    this.#open = true;
  }

  keep(event: MeetingEvent): void {
    this.#kept.push(event);
  }

  /** The page can be believed after all: what was kept, as of `at`. */
  resolve(at: number): MeetingEvent[] {
    const kept = this.#kept.map((event) => ({ ...event, at }));
    this.drop();
    this.#open = false;
    return kept;
  }

  /** It was no speech. */
  drop(): void {
    this.#kept = [];
  }
}
