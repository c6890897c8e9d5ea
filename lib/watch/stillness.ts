/**
 * When nobody has begun or ceased to speak for so long that the page is doubted, nobody who seems silent has been seen to be: their
 * marks may have been renamed. What was taken for silence is taken back, and given back when somebody is seen to speak after all.
 */
import type { MeetingEvent, PersonId } from '../meeting/events.ts';
import type { ParticipantReading } from '../platforms/contract.ts';

/** What is shown of people as far as it is believed. */
type Shown = ReadonlyMap<PersonId, ParticipantReading>;

export class Stillness {
  #isDoubted = false;
  /** Whose silence was taken back, and as of when: no longer than nothing else came between. */
  readonly #taken = new Map<PersonId, number>();

  /** `since`: when the page stood still, meeting clock, ms; `null` while it does not, or not for long. */
  observe(shown: Shown, since: number | null, at: number): MeetingEvent[] {
    const isAnyoneOn = [...shown.values()].some(({ speaking }) => speaking === true);
    if (since === null || isAnyoneOn) return this.#end(isAnyoneOn, at);
    for (const id of this.#taken.keys()) if (!isSilent(shown.get(id))) this.#taken.delete(id);
    if (this.#isDoubted) return [];
    this.#isDoubted = true;
    const silent = [...shown].flatMap(([id, reading]) => (isSilent(reading) ? [id] : []));
    for (const id of silent) this.#taken.set(id, since);
    return silent.map((person) => ({ type: 'disbelieved', at, person, from: since, to: at }));
  }

  /** What is to be believed of somebody while nobody's silence is. */
  veil(reading: ParticipantReading | undefined): ParticipantReading | undefined {
    return this.#isDoubted && reading && isSilent(reading) ? { ...reading, speaking: 'unknown' } : reading;
  }

  /** Time passes in which nothing is measured at all: what was taken back until now stays so. */
  cut(): void {
    this.#taken.clear();
  }

  /** A mark that works shows that the silence was one. */
  #end(isProven: boolean, at: number): MeetingEvent[] {
    const taken = [...this.#taken];
    this.#isDoubted = false;
    this.#taken.clear();
    return isProven ? taken.map(([person, from]) => ({ type: 'believed', at, person, from, to: at })) : [];
  }
}

/** A microphone that is off is silent whatever happened to the marks of speech. */
function isSilent(reading: ParticipantReading | undefined): boolean {
  return reading?.speaking === false && reading.muted !== true;
}
