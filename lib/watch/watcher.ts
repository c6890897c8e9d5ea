/**
 * From readings to events. Pure but for its memory: the caller takes the samples and owns the clock, so a replay runs
 * the very same code as a call.
 */
import type { MeetingEvent, PersonId, Role } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import { BACKCHANNEL_MS } from '../meeting/speech.ts';
import type { IndicatorMode, IndicatorNature, Indicators, ParticipantReading, Reading } from '../platforms/contract.ts';
import { Calibration } from './calibration.ts';
import { Doubt } from './doubt.ts';
import { allSpeaking, type Health, HealthMonitor, type PageSigns } from './health.ts';
import { Listener } from './listener.ts';
import { Roster } from './roster.ts';
import { LONGEST_SAMPLE_MS } from './sampling.ts';
import type { Piece } from './segmenter.ts';
import { Stillness } from './stillness.ts';

/** A gap longer than this is called sleep. */
const SLEEP_MS = 30_000;

/** Where a platform's adapter knows nothing of a mode: no delays, a hold as for a plain voice detector. */
const PLAIN: IndicatorNature = { onDelayMs: 0, tailMs: 0, updateMs: 0, flickerMs: 600, shortestMs: 0 };

export interface WatcherOptions {
  readonly indicators: Indicators;
  /** The platform's pages say who the user is. */
  readonly marksSelf?: boolean;
  /** In `just-me` nobody else's name or key enters an event. */
  readonly role: Role;
  /** The ledger of a meeting that is resumed. */
  readonly resumed?: Ledger;
}

type Said = readonly [Listener, Piece];

export class Watcher {
  readonly #indicators: Indicators;
  readonly #roster: Roster;
  readonly #monitor: HealthMonitor;
  readonly #listeners = new Map<PersonId, Listener>();
  readonly #doubt = new Doubt();
  readonly #stillness = new Stillness();
  readonly #calibrations = new Map<IndicatorNature, Calibration>();
  #mode: IndicatorMode;
  #health: Health = { state: 'good', reason: null };
  #at: number | null = null;
  #events: MeetingEvent[] = [];

  constructor({ indicators, marksSelf = false, role, resumed }: WatcherOptions) {
    this.#indicators = indicators;
    this.#monitor = new HealthMonitor({ marksSelf });
    this.#roster = new Roster(role, resumed);
    this.#mode = resumed?.mode ?? 'per-participant';
    const health = resumed?.health.at(-1);
    if (health) this.#health = { state: health.state, reason: health.reason };
    if (resumed) this.#resume(resumed);
  }

  get health(): Health {
    return this.#health;
  }

  /** Who is taken to be speaking now. */
  get speaking(): ReadonlySet<PersonId> {
    return new Set([...this.#listeners.values()].filter(({ speaking }) => speaking).map(({ id }) => id));
  }

  /** When people were last seen to open their microphones, meeting clock, ms. */
  get unmutedAt(): ReadonlyMap<PersonId, number> {
    return new Map(
      [...this.#listeners.values()].flatMap(({ id, unmutedAt }) =>
        unmutedAt === null ? [] : [[id, unmutedAt] as const],
      ),
    );
  }

  /** Speech that goes on and is not in the log yet, ms by person: for showing only. */
  get unreported(): ReadonlyMap<PersonId, number> {
    return new Map([...this.#listeners.values()].map(({ id, unreportedMs }) => [id, unreportedMs]));
  }

  /** Takes what the page showed at `at` (meeting clock, ms); `null` when the reader failed. Returns the events it makes, in order. */
  observe(reading: Reading | null, at: number): MeetingEvent[] {
    const before = this.#startSample(at);
    if (!reading) {
      this.#judgePage(null, at);
      return this.#take();
    }
    if (reading.mode !== this.#mode) this.#changeMode(reading.mode, at);
    const { shown, descriptions, joined, left } = this.#roster.observe(reading, at);
    this.#events.push(...descriptions);
    for (const id of joined) this.#join(id, at);
    for (const { person, at: seenAt } of left) this.#leave(person, seenAt);
    this.#listen(this.#judgePeople(shown, reading, at), at, before);
    return this.#take();
  }

  /** Hands over everything that is known up to now without ending anybody's stretch. */
  flush(at: number): MeetingEvent[] {
    this.#reportOpen(at);
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

  #changeMode(mode: IndicatorMode, at: number): void {
    this.#cutAll(at);
    this.#mode = mode;
    this.#events.push({ type: 'mode', at, mode });
  }

  /** How a person's indicator behaves, as far as this page has shown it. */
  #calibrationFor(shown: ParticipantReading | undefined): Calibration {
    const nature = shown?.nature ?? this.#indicators[this.#mode] ?? PLAIN;
    const known = this.#calibrations.get(nature) ?? new Calibration(nature);
    this.#calibrations.set(nature, known);
    return known;
  }

  #join(id: PersonId, at: number): void {
    this.#listeners.set(id, new Listener(id, this.#calibrationFor(undefined)));
    this.#events.push({ type: 'joined', at, person: id });
  }

  #leave(id: PersonId, at: number): void {
    const listener = this.#listeners.get(id);
    if (!listener) return;
    this.#report(listener, listener.cut(), at);
    this.#listeners.delete(id);
    this.#events.push({ type: 'left', at, person: id });
  }

  /** What is shown of each person as far as it can be believed; judges the page by it. */
  #judgePeople(
    shown: ReadonlyMap<PersonId, ParticipantReading>,
    { missing = [], complete }: Reading,
    at: number,
  ): ReadonlyMap<PersonId, ParticipantReading> {
    const believed = new Map<PersonId, ParticipantReading>();
    let isOdd = false;
    for (const [id, participant] of shown) {
      const listener = this.#listeners.get(id);
      if (!listener) continue;
      const calibration = this.#calibrationFor(participant);
      this.#report(listener, listener.change(calibration), at);
      const { reading, retracted } = listener.judge(participant, at);
      if (retracted) this.#events.push({ type: 'disbelieved', at, person: id, ...retracted });
      isOdd ||= reading !== participant && calibration.nature.believedMs === undefined;
      believed.set(id, reading);
    }
    this.#judgePage([...believed.values()], at, { isOdd, missing, complete });
    return believed;
  }

  #judgePage(people: readonly ParticipantReading[] | null, at: number, signs: PageSigns = {}): void {
    const health = this.#monitor.observe(people, at, signs);
    if (health.state === this.#health.state && health.reason === this.#health.reason) return;
    if (health.reason === 'all-on') this.#doubt.drop();
    this.#health = health;
    this.#events.push({ type: 'health', at, state: health.state, reason: health.reason });
  }

  #listen(shown: ReadonlyMap<PersonId, ParticipantReading>, at: number, before: number): void {
    if (allSpeaking([...shown.values()].filter((p) => p.muted !== true))) this.#doubt.begin();
    else this.#events.push(...this.#doubt.resolve(at));
    const blind = this.#health.state === 'lost';
    if (blind) this.#stillness.cut();
    this.#events.push(...this.#stillness.observe(shown, this.#monitor.stillSince(at), at));
    for (const listener of this.#listeners.values()) {
      const participant = shown.get(listener.id);
      this.#events.push(...listener.notice(this.#stillness.veil(participant), at, blind));
      // What a page shows while it is not believed is no speech afterwards either.
      if (blind) listener.discard();
      else this.#report(listener, listener.hear(participant, at, before), at);
    }
  }

  #report(listener: Listener, piece: Piece | null, at: number): void {
    if (!piece || this.#health.state === 'lost') return;
    // A short piece counts differently inside somebody else's stretch, so the log must know that one as far as it goes.
    const others = piece.to - piece.from < BACKCHANNEL_MS && !this.#doubt.isOpen ? this.#open(listener) : [];
    this.#say([...others, [listener, piece]], at);
  }

  #reportOpen(at: number): void {
    if (!this.#doubt.isOpen && this.#health.state !== 'lost') this.#say(this.#open(null), at);
  }

  /** What goes on and was not handed over. */
  #open(except: Listener | null): Said[] {
    return [...this.#listeners.values()].flatMap((listener): Said[] => {
      const piece = listener === except ? null : listener.flush();
      return piece ? [[listener, piece]] : [];
    });
  }

  /** What began first comes first: a short stretch lies inside another only where that is known already. */
  #say(said: readonly Said[], at: number): void {
    for (const [listener, piece] of said.toSorted(([a], [b]) => a.began - b.began)) {
      const { id: person } = listener;
      const event: MeetingEvent = { type: 'spoke', at, person, from: piece.from, to: Math.min(piece.to, at) };
      if (this.#doubt.isOpen) this.#doubt.keep(event);
      else this.#events.push(event);
    }
  }

  #cutAll(at: number): void {
    this.#stillness.cut();
    this.#events.push(...this.#doubt.resolve(at));
    for (const listener of this.#listeners.values()) this.#report(listener, listener.cut(), at);
  }

  #resume(ledger: Ledger): void {
    for (const person of Object.values(ledger.people)) {
      if (!person.present) continue;
      // Nobody can say who this was (names are not kept): they will be met anew.
      if (Object.keys(person.keys).length === 0) this.#events.push({ type: 'left', at: ledger.at, person: person.id });
      else this.#listeners.set(person.id, resumedListener(person, this.#calibrationFor(undefined)));
    }
  }
}

function resumedListener(
  { id, measurable, handUpSince }: Ledger['people'][string],
  calibration: Calibration,
): Listener {
  return new Listener(id, calibration, { measurable, handUp: handUpSince !== null });
}
