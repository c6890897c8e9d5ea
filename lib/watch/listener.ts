/** Everything that is watched of one person: speech, whether it can be seen and believed, the hand. */
import type { MeetingEvent, PersonId } from '../meeting/events.ts';
import type { ParticipantReading } from '../platforms/contract.ts';
import type { Calibration } from './calibration.ts';
import { Plausibility } from './plausibility.ts';
import { type Piece, Segmenter } from './segmenter.ts';

/** An indicator may be missing this long (a tile is rebuilt) before the person counts as not measured. */
const MEASURED_GRACE_MS = 2000;

export class Listener {
  readonly id: PersonId;
  #calibration: Calibration;
  /** Since when the indicator has been on, `null` while it is off. */
  #onSince: number | null = null;
  #segmenter: Segmenter;
  #plausibility: Plausibility;
  #measurable: boolean;
  #unseenSince: number | null = null;
  #handUp: boolean;
  /** When their microphone was last open their speech could not be seen: its being off is no reason to call them measured. */
  #unseenWhenOpen: boolean;
  #wasMuted = false;
  #unmutedAt: number | null = null;

  constructor(id: PersonId, calibration: Calibration, resumed?: { measurable: boolean; handUp: boolean }) {
    this.id = id;
    this.#calibration = calibration;
    this.#segmenter = new Segmenter(calibration.nature, calibration);
    this.#plausibility = new Plausibility(calibration.nature);
    this.#measurable = resumed?.measurable ?? false;
    this.#handUp = resumed?.handUp ?? false;
    this.#unseenWhenOpen = resumed?.measurable === false;
  }

  get speaking(): boolean {
    return this.#segmenter.speaking;
  }

  /** When the stretch began of which something was handed over last, meeting clock, ms. */
  get began(): number {
    return this.#segmenter.began;
  }

  /** Speech that goes on and was not handed over, ms. */
  get unreportedMs(): number {
    return this.#segmenter.unreportedMs;
  }

  /** When their microphone was last seen to be opened; `null`: not yet. */
  get unmutedAt(): number | null {
    return this.#unmutedAt;
  }

  /** The person's speech is read in another way from now on; returns what was open. */
  change(calibration: Calibration): Piece | null {
    if (calibration === this.#calibration) return null;
    const piece = this.cut();
    this.#calibration = calibration;
    this.#segmenter = new Segmenter(calibration.nature, calibration);
    this.#plausibility = new Plausibility(calibration.nature);
    return piece;
  }

  /** What is shown of the person, *unknown* where it cannot be believed; with what must be taken back from the log. */
  judge(shown: ParticipantReading, at: number): { reading: ParticipantReading; retracted: Piece | null } {
    const { believed, retracted } = this.#plausibility.observe(shown.speaking === true, at);
    if (retracted) this.discard();
    return believed ? { reading: shown, retracted } : { reading: { ...shown, speaking: 'unknown' }, retracted };
  }

  /** Takes one sample; `undefined`: the person is not on the page. Returns a finished or grown piece of speech. */
  hear(shown: ParticipantReading | undefined, at: number, before: number): Piece | null {
    const on = shown?.speaking === true;
    const edge = (at + before) / 2;
    // An appearance that ends with the microphone says nothing about how long the indicator holds on.
    if (!on && this.#onSince !== null && shown?.speaking === false && shown.muted !== true) {
      this.#calibration.observe(edge - this.#onSince, at - before);
    }
    this.#onSince = on ? (this.#onSince ?? edge) : null;
    return this.#segmenter.observe(on, at, before);
  }

  /** Whether the person can be seen speaking, and their hand: what became different. `blind`: the whole page is not believed. */
  notice(shown: ParticipantReading | undefined, at: number, blind: boolean): MeetingEvent[] {
    const events: MeetingEvent[] = [];
    if (this.#wasMuted && shown?.muted === false) this.#unmutedAt = at;
    if (shown && shown.muted !== 'unknown') this.#wasMuted = shown.muted;
    if (shown && shown.muted !== true) this.#unseenWhenOpen = shown.speaking === 'unknown';
    const seen = shown !== undefined && shown.speaking !== 'unknown' && !blind && !this.#unseenWhenOpen;
    if (seen) this.#unseenSince = null;
    else this.#unseenSince ??= at;
    const measurable = seen || (this.#measurable && at - (this.#unseenSince ?? at) < MEASURED_GRACE_MS);
    if (measurable !== this.#measurable) {
      this.#measurable = measurable;
      // Who stays out of sight has been so from the beginning.
      events.push({ type: 'measurable', at: this.#unseenSince ?? at, person: this.id, measurable });
    }
    if (shown && shown.handUp !== 'unknown' && shown.handUp !== this.#handUp) {
      this.#handUp = shown.handUp;
      events.push({ type: 'hand', at, person: this.id, up: this.#handUp });
    }
    return events;
  }

  flush(): Piece | null {
    return this.#segmenter.flush();
  }

  cut(): Piece | null {
    this.#onSince = null;
    return this.#segmenter.cut();
  }

  discard(): void {
    this.#onSince = null;
    this.#segmenter.discard();
  }
}
