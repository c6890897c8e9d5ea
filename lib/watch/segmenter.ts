/** From the flicker of one person's indicator to pieces of speech. Pure; the caller owns the clock. */
import type { IndicatorNature } from '../platforms/contract.ts';
import type { Calibration } from './calibration.ts';

/** A piece of speech, meeting clock, ms. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** An open stretch is first handed over when it is this long (it then makes a person heard)… */
const FIRST_REPORT_MS = 2000;
/** …and then each time it has grown by this much, so that a killed tab loses little. */
const NEXT_REPORT_MS = 5000;
/** An edge lies between two samples; with samples further apart than this the last one is not taken to reach halfway. */
const LONGEST_HALF_MS = 500;

/**
 * silent → rising (indicator on, not long enough yet) → speaking ⇄ (off, but within its flicker) → silent.
 * An edge is taken to lie halfway between the samples on either side: that is right on average at any sampling rate.
 */
export class Segmenter {
  readonly #nature: IndicatorNature;
  readonly #onDelayMs: number;
  readonly #calibration: Pick<Calibration, 'correctionMs'>;
  #state: 'silent' | 'rising' | 'speaking' = 'silent';
  /** Estimated moments at which the indicator went on, and last went off or was last seen on. */
  #wentOn = 0;
  #lastOn = 0;
  #edge = 0;
  readonly #dropOuts = new DropOuts();
  #reportedTo: number | null = null;
  #began = 0;

  constructor(nature: IndicatorNature, calibration: Pick<Calibration, 'correctionMs'> = { correctionMs: 0 }) {
    this.#nature = nature;
    this.#calibration = calibration;
    this.#onDelayMs = nature.onDelayMs + nature.updateMs / 2;
  }

  get #tailMs(): number {
    return this.#nature.tailMs + this.#nature.updateMs / 2 + this.#calibration.correctionMs;
  }

  /** Whether the person is taken to be speaking now (short dips included). */
  get speaking(): boolean {
    return this.#state === 'speaking';
  }

  /** When the stretch began of which something was handed over last, meeting clock, ms. */
  get began(): number {
    return this.#began;
  }

  /** Speech of the open stretch that was not handed over yet, ms: for showing, until it is counted. */
  get unreportedMs(): number {
    if (this.#state !== 'speaking') return 0;
    return Math.max(0, this.#lastOn - this.#tailMs - (this.#reportedTo ?? this.#start));
  }

  /** Takes one sample at `at`; `before` is the time of the sample before it. Returns a finished or grown piece. */
  observe(on: boolean, at: number, before: number): Piece | null {
    const edge = at - Math.min((at - before) / 2, LONGEST_HALF_MS);
    if (on) {
      if (this.#state === 'silent') {
        this.#state = 'rising';
        this.#wentOn = edge;
      } else if (this.#nature.dropsOut) this.#dropOuts.note(at - this.#lastOn, at - before);
      this.#lastOn = at;
      this.#edge = at;
      if (this.#state === 'rising' && at - this.#wentOn >= this.#nature.shortestMs) this.#state = 'speaking';
      return this.#grown();
    }
    if (this.#state === 'silent') return null;
    if (this.#edge === this.#lastOn) this.#edge = edge;
    const patience = this.#state === 'rising' ? this.#nature.shortestMs : this.#nature.flickerMs;
    return at - this.#lastOn > patience ? this.cut() : null;
  }

  /** Hands over what is open without ending it. */
  flush(): Piece | null {
    return this.#state === 'speaking' ? this.#piece(this.#lastOn) : null;
  }

  /** Ends what is open where the indicator was last on. */
  cut(): Piece | null {
    const piece = this.#state === 'speaking' ? this.#piece(this.#edge + this.#dropOuts.missedMs) : null;
    this.discard();
    return piece;
  }

  /** Forgets what is open: it turned out not to be speech. */
  discard(): void {
    this.#state = 'silent';
    this.#reportedTo = null;
  }

  #grown(): Piece | null {
    if (this.#state !== 'speaking') return null;
    const end = this.#lastOn - this.#tailMs;
    const first = this.#start + FIRST_REPORT_MS;
    // What was handed over before that was no more than a beginning.
    const due = this.#reportedTo === null || this.#reportedTo < first ? first : this.#reportedTo + NEXT_REPORT_MS;
    return end >= due ? this.#piece(this.#lastOn) : null;
  }

  get #start(): number {
    return this.#wentOn - this.#onDelayMs - this.#dropOuts.missedMs;
  }

  #piece(offAt: number): Piece | null {
    const from = this.#reportedTo ?? Math.max(0, this.#start);
    const to = offAt - this.#tailMs;
    if (to <= from) return null;
    if (this.#reportedTo === null) this.#began = from;
    this.#reportedTo = to;
    return { from, to };
  }
}

/** How an indicator that drops out at random does so: by it a stretch seems shorter at both ends. */
class DropOuts {
  #insideMs = 0;
  #outMs = 0;
  #count = 0;

  /** Within a stretch it was on, and on again `apartMs` later; samples are `stepMs` apart. */
  note(apartMs: number, stepMs: number): void {
    this.#insideMs += apartMs;
    if (apartMs <= stepMs) return;
    this.#outMs += apartMs - stepMs;
    this.#count++;
  }

  /** What is missed at one end on average, ms: the chance to fall into a drop-out, times the rest of it (as long as a whole one, if they end at random). */
  get missedMs(): number {
    return this.#count === 0 ? 0 : (this.#outMs / this.#insideMs) * (this.#outMs / this.#count);
  }
}
