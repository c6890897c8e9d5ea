/**
 * From readings to events. Pure but for its memory: the caller takes the samples and owns the clock, so a replay runs
 * the very same code as a call.
 */
import type { MeetingEvent, PersonId, Role } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import { BACKCHANNEL_MS } from '../meeting/speech.ts';
import type { IndicatorMode, IndicatorTiming, ParticipantReading, Reading } from '../platforms/contract.ts';
import { Doubt } from './doubt.ts';
import { allSpeaking, type Health, HealthMonitor } from './health.ts';
import { Identity } from './identity.ts';
import { PresenceTracker } from './presence.ts';
import { type Piece, Segmenter } from './segmenter.ts';

/** Samples further apart than this leave a gap: neither speech nor silence (background tabs tick once a second). */
export const LONGEST_SAMPLE_MS = 2000;
/** A gap longer than this is called sleep. */
const SLEEP_MS = 30_000;
/** An indicator may be missing this long (a tile is rebuilt) before the person counts as not measured. */
const MEASURED_GRACE_MS = 2000;

/** Where a platform's adapter gives no times for a mode: no delays, a hold as for a plain voice detector. */
const PLAIN_TIMING: IndicatorTiming = { onDelayMs: 0, tailMs: 0, onsetMs: 0, holdMs: 600 };

export interface WatcherOptions {
  readonly timing: Readonly<Partial<Record<IndicatorMode, IndicatorTiming>>>;
  /** In `just-me` nobody else's name or key enters an event. */
  readonly role: Role;
  /** The ledger of a meeting that is resumed. */
  readonly resumed?: Ledger;
}

interface Watched {
  readonly id: PersonId;
  segmenter: Segmenter;
  measurable: boolean;
  unseenSince: number | null;
  handUp: boolean;
}

export class Watcher {
  readonly #options: WatcherOptions;
  readonly #identity: Identity;
  readonly #presence = new PresenceTracker();
  readonly #monitor = new HealthMonitor();
  readonly #watched = new Map<string, Watched>();
  #mode: IndicatorMode;
  #health: Health = { state: 'good', reason: null };
  #at: number | null = null;
  readonly #doubt = new Doubt();
  /** The keys on the page in this sample. */
  #shown: ReadonlySet<string> = new Set();
  #events: MeetingEvent[] = [];

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.#identity = new Identity(options.resumed);
    this.#mode = options.resumed?.mode ?? 'per-participant';
    const health = options.resumed?.health.at(-1);
    if (health) this.#health = { state: health.state, reason: health.reason };
    if (options.resumed) this.#resume(options.resumed);
  }

  get health(): Health {
    return this.#health;
  }

  /** Who is taken to be speaking now. */
  get speaking(): ReadonlySet<PersonId> {
    return new Set([...this.#watched.values()].filter((w) => w.segmenter.speaking).map((w) => w.id));
  }

  /** Speech that goes on and is not in the log yet, ms by person: for showing only. */
  get unreported(): ReadonlyMap<PersonId, number> {
    return new Map([...this.#watched.values()].map(({ id, segmenter }) => [id, segmenter.unreportedMs]));
  }

  /** Takes what the page showed at `at` (meeting clock, ms); `null` when the reader failed. Returns the events it makes, in order. */
  observe(reading: Reading | null, at: number): MeetingEvent[] {
    const before = this.#startSample(at);
    this.#judge(reading, at);
    if (reading) {
      this.#shown = new Set(reading.participants.map(({ key }) => key));
      if (reading.mode !== this.#mode) this.#changeMode(reading.mode, at);
      const { joined, left } = this.#presence.observe(reading, at);
      for (const participant of joined) this.#join(participant, at);
      for (const { key, at: seenAt } of left) this.#leave(key, seenAt);
      this.#listen(reading, at, before);
    }
    return this.#take();
  }

  /** Hands over everything that is known up to now without ending anybody's stretch. */
  flush(at: number): MeetingEvent[] {
    this.#reportOpen(at, null);
    return this.#take();
  }

  /** Ends every open stretch: a pause, the end, or the page going away. */
  cut(at: number): MeetingEvent[] {
    this.#cutAll(at);
    this.#at = null;
    return this.#take();
  }

  #take(): MeetingEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #startSample(at: number): number {
    const before = this.#at ?? at;
    this.#at = at;
    if (at - before <= LONGEST_SAMPLE_MS) return before;
    this.#cutAll(at);
    this.#events.push({ type: 'gap', at, from: before, to: at, cause: at - before > SLEEP_MS ? 'sleep' : 'frozen' });
    return at;
  }

  #judge(reading: Reading | null, at: number): void {
    const health = this.#monitor.observe(reading, at);
    if (health.state === this.#health.state && health.reason === this.#health.reason) return;
    if (health.reason === 'all-on') {
      this.#doubt.drop();
      for (const { segmenter } of this.#watched.values()) segmenter.discard();
    }
    this.#health = health;
    this.#events.push({ type: 'health', at, state: health.state, reason: health.reason });
  }

  #changeMode(mode: IndicatorMode, at: number): void {
    this.#cutAll(at);
    this.#mode = mode;
    for (const watched of this.#watched.values()) watched.segmenter = this.#newSegmenter();
    this.#events.push({ type: 'mode', at, mode });
  }

  #newSegmenter(): Segmenter {
    return new Segmenter(this.#options.timing[this.#mode] ?? PLAIN_TIMING);
  }

  #join(participant: ParticipantReading, at: number): void {
    const id = this.#describe(participant, at);
    for (const [key, watched] of this.#watched) {
      // The same person under a new key (the platform gave a new id): the old one goes without a farewell.
      if (watched.id !== id) continue;
      this.#report(watched, watched.segmenter.cut(), at);
      this.#watched.delete(key);
    }
    this.#watched.set(participant.key, this.#newWatched(id));
    this.#events.push({ type: 'joined', at, person: id });
  }

  #newWatched(id: PersonId): Watched {
    return { id, segmenter: this.#newSegmenter(), measurable: false, unseenSince: null, handUp: false };
  }

  #describe(participant: ParticipantReading, at: number): PersonId {
    const { id, changed } = this.#identity.resolve(participant, (person) => this.#isHere(person));
    if (changed) {
      const named = this.#options.role === 'facilitator' || participant.self;
      const name = named ? this.#identity.nameOf(id) : '';
      const key = named ? participant.key : '';
      this.#events.push({ type: 'person', at, person: id, key, name, self: participant.self });
    }
    return id;
  }

  #isHere(person: PersonId): boolean {
    return [...this.#watched].some(([key, watched]) => watched.id === person && this.#shown.has(key));
  }

  #leave(key: string, at: number): void {
    const watched = this.#watched.get(key);
    if (!watched) return;
    this.#report(watched, watched.segmenter.cut(), at);
    this.#watched.delete(key);
    this.#events.push({ type: 'left', at, person: watched.id });
  }

  #listen(reading: Reading, at: number, before: number): void {
    if (allSpeaking(reading.participants.filter((p) => p.muted !== true))) this.#doubt.begin();
    else this.#events.push(...this.#doubt.resolve(at));
    const byKey = new Map(reading.participants.map((participant) => [participant.key, participant]));
    for (const [key, watched] of this.#watched) {
      const participant = byKey.get(key);
      if (participant) this.#describe(participant, at);
      this.#measure(watched, participant, at);
      const piece = watched.segmenter.observe(participant?.speaking === true, at, before);
      this.#report(watched, piece, at);
      if (participant && participant.handUp !== 'unknown' && participant.handUp !== watched.handUp) {
        watched.handUp = participant.handUp;
        this.#events.push({ type: 'hand', at, person: watched.id, up: watched.handUp });
      }
    }
  }

  #measure(watched: Watched, participant: ParticipantReading | undefined, at: number): void {
    const seen = participant !== undefined && participant.speaking !== 'unknown' && this.#health.state !== 'lost';
    if (seen) watched.unseenSince = null;
    else watched.unseenSince ??= at;
    const measurable = seen || (watched.measurable && at - (watched.unseenSince ?? at) < MEASURED_GRACE_MS);
    if (measurable === watched.measurable) return;
    watched.measurable = measurable;
    this.#events.push({ type: 'measurable', at, person: watched.id, measurable });
  }

  #report(watched: Watched, piece: Piece | null, at: number): void {
    if (!piece || this.#health.state === 'lost') return;
    // A short piece counts differently inside somebody else's stretch, so the log must know those first.
    if (piece.to - piece.from < BACKCHANNEL_MS) this.#reportOpen(at, watched);
    const event: MeetingEvent = { type: 'spoke', at, person: watched.id, from: piece.from, to: Math.min(piece.to, at) };
    if (this.#doubt.isOpen) this.#doubt.keep(event);
    else this.#events.push(event);
  }

  #reportOpen(at: number, except: Watched | null): void {
    if (this.#doubt.isOpen || this.#health.state === 'lost') return;
    for (const watched of this.#watched.values()) {
      const piece = watched === except ? null : watched.segmenter.flush();
      if (piece)
        this.#events.push({ type: 'spoke', at, person: watched.id, from: piece.from, to: Math.min(piece.to, at) });
    }
  }

  #cutAll(at: number): void {
    this.#events.push(...this.#doubt.resolve(at));
    for (const watched of this.#watched.values()) this.#report(watched, watched.segmenter.cut(), at);
  }

  #resume(ledger: Ledger): void {
    for (const person of Object.values(ledger.people)) {
      const key = person.keys.at(-1);
      if (!person.present) continue;
      if (key === undefined) {
        // Nobody can say who this was (names are not kept): they will be met anew.
        this.#events.push({ type: 'left', at: ledger.at, person: person.id });
        continue;
      }
      this.#presence.resume([key], ledger.at);
      const watched = this.#newWatched(person.id);
      watched.measurable = person.measurable;
      watched.handUp = person.handUpSince !== null;
      this.#watched.set(key, watched);
    }
  }
}
