/** LiveKit's components, fed by the level detection of its server (pkg/sfu/audio 1.9, default settings). */
import { type Actor, actorsOf, type Emulator, element } from './emulator.ts';
import { SpanCursor, soundOf } from './voice.ts';

/** Levels are judged in windows of this length, and read out to everybody as often. */
const WINDOW_MS = 400;
/** A window counts as active when so much of it is loud enough (min percentile 40). */
const LEAST_ACTIVE_MS = 160;
/** 2 / (intervals + 1) with 2 smoothing intervals. */
const SMOOTHING = 2 / 3;
const ACTIVE_LEVEL_DB = -35;
/** Loudest 20 ms of a window: people differ by their microphones, and each by what they say. */
const QUIETEST_PERSON_DB = -27;
const PERSON_RANGE_DB = 13;
const WINDOW_RANGE_DB = 6;
/** From the server's read-out to the attribute on the page. */
const NETWORK_MS = 60;

function linear(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** The server's judgement of one microphone. Its windows begin with the track, not with the read-out. */
class TrackLevel {
  readonly #random: () => number;
  readonly #sound: SpanCursor;
  readonly #loudness: number;
  #windowFrom: number;
  #smoothed = 0;

  constructor({ speech, random }: Actor) {
    this.#random = random;
    this.#loudness = QUIETEST_PERSON_DB + random() * PERSON_RANGE_DB;
    this.#windowFrom = -random() * WINDOW_MS;
    this.#sound = new SpanCursor(soundOf(speech, random));
  }

  /** Whether the person counts as an active speaker when levels are read out at `at`. */
  isActive(at: number): boolean {
    for (; this.#windowFrom + WINDOW_MS <= at; this.#windowFrom += WINDOW_MS) {
      const active = this.#sound.within(this.#windowFrom, this.#windowFrom + WINDOW_MS);
      this.#smoothed = active < LEAST_ACTIVE_MS ? 0 : this.#smooth(active);
    }
    return this.#smoothed >= linear(ACTIVE_LEVEL_DB);
  }

  #smooth(active: number): number {
    const loudest = linear(this.#loudness + (this.#random() - 0.5) * WINDOW_RANGE_DB);
    return this.#smoothed + ((loudest * active) / WINDOW_MS - this.#smoothed) * SMOOTHING;
  }
}

export const livekit: Emulator = (document, conversation, options) => {
  const tiles = actorsOf(conversation, options).map((actor) => ({
    level: new TrackLevel(actor),
    tile: buildTile(document, actor),
    lit: false,
  }));
  document.body.append(
    element(
      document,
      'div',
      { class: 'lk-video-conference' },
      element(document, 'div', { class: 'lk-grid-layout' }, ...tiles.map(({ tile }) => tile)),
      element(
        document,
        'div',
        { class: 'lk-control-bar' },
        element(document, 'button', { class: 'lk-disconnect-button' }),
      ),
    ),
  );
  let readOut = WINDOW_MS / 4;
  return {
    at(ms) {
      for (; readOut + NETWORK_MS <= ms; readOut += WINDOW_MS) {
        for (const person of tiles) {
          const lit = person.level.isActive(readOut);
          if (lit === person.lit) continue;
          person.lit = lit;
          person.tile.setAttribute('data-lk-speaking', String(lit));
        }
      }
    },
    isAnimating: () => false,
  };
};

function buildTile(document: Document, { name, self }: Actor): HTMLElement {
  const label = element(document, 'span', { class: 'lk-participant-name', 'data-lk-participant-name': name }, name);
  return element(
    document,
    'div',
    {
      class: 'lk-participant-tile',
      'data-lk-audio-muted': 'false',
      'data-lk-video-muted': 'true',
      'data-lk-speaking': 'false',
      'data-lk-local-participant': String(self),
      'data-lk-source': 'camera',
    },
    element(document, 'div', { class: 'lk-participant-placeholder' }),
    element(
      document,
      'div',
      { class: 'lk-participant-metadata' },
      element(document, 'div', { class: 'lk-participant-metadata-item' }, label),
    ),
  );
}
