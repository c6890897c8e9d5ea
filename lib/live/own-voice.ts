/**
 * The user's own speech where the page does not show it: by the level of their own microphone, if they turned that on.
 * It is open only while it is needed: in a counted call, while the page says that the user is not muted.
 */
import type { ParticipantReading, Reading } from '../platforms/contract.ts';
import { OWN_MICROPHONE } from '../platforms/index.ts';
import { VoiceGate } from '../watch/voice-gate.ts';
import type { Microphone } from './microphone.ts';

/** A muted microphone is given back after this long, ms. */
const RELEASE_AFTER_MS = 60_000;

/**
 * `shown`: the page shows it (or the user was muted all along). `offer`: it does not, and the microphone is off. `starting`: the
 * browser was asked, or gives no sound yet. `microphone`: measured by it. `refused`: the browser said no. `unavailable`: this page does not tell
 * whether the user is muted, so that a level would count what nobody hears.
 */
export type OwnVoiceState = 'shown' | 'offer' | 'starting' | 'microphone' | 'refused' | 'unavailable';

export class OwnVoice {
  readonly #open: () => Promise<Microphone>;
  #allowed = false;
  #pageShows = true;
  #muteKnown = true;
  #microphone: Microphone | null = null;
  #asking = false;
  #refused = false;
  /** At the last look it told speech from silence. */
  #hears = false;
  #mutedSince: number | null = null;
  #gate = new VoiceGate();

  /** `open` is called only after the user turned the microphone on. */
  constructor(open: () => Promise<Microphone>) {
    this.#open = open;
  }

  get state(): OwnVoiceState {
    if (this.#pageShows) return 'shown';
    if (!this.#muteKnown) return 'unavailable';
    if (!this.#allowed) return 'offer';
    if (this.#refused) return 'refused';
    return this.#hears ? 'microphone' : 'starting';
  }

  /** The user turned it on or off. Turning it on again asks again. */
  allow(allowed: boolean): void {
    this.#allowed = allowed;
    this.#refused = false;
    if (!allowed) this.release();
  }

  /** The reading with the user's own speech, where the page lacks it; `null` (nothing is counted at the moment) gives the microphone back. */
  hear(reading: Reading | null, now: number): Reading | null {
    const self = reading?.participants.find((participant) => participant.self);
    if (!reading || !self) {
      this.release();
      return reading;
    }
    if (self.muted !== true) {
      this.#pageShows = self.speaking !== 'unknown';
      this.#muteKnown = self.muted === false;
    }
    if (!this.#isWanted(self, now)) return reading;
    const own = { ...self, speaking: this.#judge(now), rule: 'own-microphone', nature: OWN_MICROPHONE };
    return { ...reading, participants: reading.participants.map((one) => (one === self ? own : one)) };
  }

  release(): void {
    this.#microphone?.close();
    this.#microphone = null;
    this.#hears = false;
    this.#mutedSince = null;
    this.#gate = new VoiceGate();
  }

  /** Whether the microphone decides now; opens it, or gives it back, as needed. */
  #isWanted({ muted }: ParticipantReading, now: number): boolean {
    if (!this.#allowed || this.#pageShows || !this.#muteKnown) {
      this.release();
      return false;
    }
    if (muted === true) {
      this.#mutedSince ??= now;
      if (now - this.#mutedSince >= RELEASE_AFTER_MS) this.release();
      return false;
    }
    this.#mutedSince = null;
    if (!this.#microphone && !this.#asking && !this.#refused) void this.#ask();
    return this.#microphone !== null;
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      const microphone = await this.#open();
      // Turned off, or muted for good, while the browser was asking.
      if (this.#allowed) this.#microphone = microphone;
      else microphone.close();
    } catch {
      this.#refused = true;
    } finally {
      this.#asking = false;
    }
  }

  #judge(now: number): ParticipantReading['speaking'] {
    const level = this.#microphone?.level() ?? null;
    const heard = level === null ? 'unknown' : this.#gate.judge(level, now);
    this.#hears = heard !== 'unknown';
    return heard;
  }
}
