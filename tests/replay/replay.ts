/**
 * Plays a conversation through an emulated call, and through the very code that watches a real one: reader, watcher, ledger,
 * measures. In virtual time.
 */
import { coverage, measuredShare, trackedPeople } from '../../lib/measures/airtime.ts';
import { standingOf } from '../../lib/measures/standing.ts';
import type { LogEntry, MeetingEvent } from '../../lib/meeting/events.ts';
import { append, fold } from '../../lib/meeting/ledger.ts';
import { emptyLedger, type Ledger } from '../../lib/meeting/record.ts';
import { Watcher } from '../../lib/watch/watcher.ts';
import { type Conversation, randomFrom } from '../meetings/conversation.ts';
import { withSilent } from '../meetings/rttm.ts';
import { type Actor, type ActorState, castOf } from './cast.ts';
import type { Attributed } from './diarisation.ts';
import { EMULATIONS, type EmulatedPlatform } from './emulations.ts';
import { type Faults, faultsFor, NO_FAULTS, withoutAbsent } from './faults.ts';
import { type Compared, type Figures, figuresOf, truthOf } from './metrics.ts';
import type { Span } from './signals/voice.ts';
import { openStage, type Stage } from './stage.ts';

export interface ReplayOptions {
  /** Reload, lost and throttled samples, people who leave, come back, come late, mute. */
  readonly faults?: boolean;
  /** How much slower the page is than its adapter believes: 1.5 is half slower. */
  readonly pace?: number;
}

export interface ReplayResult {
  readonly platform: EmulatedPlatform;
  /** The conversation's name: the file, for recorded ones. */
  readonly name: string;
  /** Whether the ledger calls its own figures approximate. */
  readonly approximate: boolean;
  readonly people: readonly Compared[];
  readonly figures: Figures;
  /** What was kept of the meeting. */
  readonly log: readonly LogEntry[];
}

const SAMPLE_MS = 200;
const THROTTLED_SAMPLE_MS = 1000;
/** The page is watched for so long after the conversation, so that the last stretch ends by itself. */
const AFTERWARDS_MS = 2000;
/** Present, and never heard: labels of an RTTM file hold no spaces, so nobody else has these names. */
const SILENT = ['Silent One', 'Silent Two'];
const SELF = 'This User';

/**
 * Replays one meeting, joined by two silent people and a silent user. The same conversation always gives the same
 * result. Throws when nobody speaks in it (there would be nothing to compare), or when no adapter knows the page.
 */
export function replay(
  conversation: Conversation,
  platform: EmulatedPlatform,
  { faults: withFaults = false, pace = 1 }: ReplayOptions = {},
): ReplayResult {
  if (conversation.speech.length === 0) throw new Error(`${conversation.name}: nobody speaks in it`);
  const seed = seedOf(conversation.name);
  const everybody = withSilent(conversation, [...SILENT, SELF]);
  const faults = withFaults ? faultsFor(conversation, seed) : NO_FAULTS;
  const meeting = withoutAbsent(everybody, faults.absences);
  const call = new Call(meeting, platform, { faults, pace, seed });
  call.play();
  const { ledger, log } = call;
  const people = compare(meeting, ledger);
  const figures = figuresOf({
    people,
    truth: meeting.speech,
    measured: attributed(log, ledger),
    coverage: coverage(ledger, ledger.at) ?? 0,
    trueCoverage: call.trueCoverage,
  });
  return { platform, name: conversation.name, approximate: ledger.approximate, people, figures, log };
}

class Call {
  readonly log: LogEntry[] = [];
  ledger: Ledger = emptyLedger();
  readonly #meeting: Conversation;
  readonly #platform: EmulatedPlatform;
  readonly #faults: Faults;
  readonly #cast: readonly Actor[];
  readonly #signal: (ms: number) => readonly number[];
  readonly #random: () => number;
  #stage: Stage;
  #watcher: Watcher;
  #reloads = 0;
  readonly #opened = new Set<number>();
  #seenMs = 0;
  #presentMs = 0;

  constructor(
    meeting: Conversation,
    platform: EmulatedPlatform,
    { faults, pace, seed }: { faults: Faults; pace: number; seed: number },
  ) {
    this.#meeting = meeting;
    this.#platform = platform;
    this.#faults = faults;
    this.#cast = castOf(meeting, { self: SELF, seed });
    this.#signal = EMULATIONS[platform].signal(this.#cast, pace);
    this.#random = randomFrom(seed + 1);
    this.#stage = openStage(platform, this.#cast);
    this.#watcher = new Watcher({ indicators: this.#stage.indicators, role: 'facilitator' });
  }

  /**
   * Share of everybody's time in the call in which the page was watched and told whether they spoke. Of somebody without an
   * indicator it tells that only until they first open their microphone.
   */
  get trueCoverage(): number {
    return this.#seenMs / this.#presentMs;
  }

  play(): void {
    const end = this.#meeting.durationMs + AFTERWARDS_MS;
    this.#record([
      { type: 'meeting-started', at: 0, wall: 0, platform: 'livekit', mode: 'per-participant', role: 'facilitator' },
    ]);
    let isLoading = false;
    for (let at = 0; at <= end; at += SAMPLE_MS) {
      const loads = within(this.#faults.reloads, at);
      if (loads && !isLoading) this.#record(this.#watcher.flush(at));
      if (!loads && isLoading) this.#reload(at);
      isLoading = loads;
      const states = this.#statesAt(at);
      this.#countCoverage(states, !loads);
      if (loads) continue;
      this.#stage.show(states);
      if (!this.#isSampleLost(at)) this.#record(this.#watcher.observe(this.#stage.read(), at));
    }
    this.#record(this.#watcher.cut(end));
    this.ledger = fold(this.log);
  }

  #statesAt(at: number): ActorState[] {
    const levels = this.#signal(at);
    return this.#cast.map(({ name, self }, i) => {
      const absences = this.#faults.absences.filter(({ speaker }) => speaker === name);
      const isHere = !within(absences, at);
      // Whoever comes back has a new device; so has the user, whose page was loaded anew.
      const comings = absences.filter(({ to }) => to <= at).length + (self ? this.#reloads : 0);
      return {
        level: levels[i] ?? 0,
        device: isHere ? 10 + i + 100 * comings : null,
        muted: within(this.#faults.mutes.get(name) ?? [], at),
      };
    });
  }

  #reload(at: number): void {
    this.#reloads++;
    this.#stage = openStage(this.#platform, this.#cast);
    const resumed = structuredClone(this.ledger);
    this.#watcher = new Watcher({ indicators: this.#stage.indicators, role: 'facilitator', resumed });
    this.#record([{ type: 'gap', at, from: resumed.at, to: at, cause: 'reload' }]);
  }

  #isSampleLost(at: number): boolean {
    if (within(this.#faults.throttled, at)) return at % THROTTLED_SAMPLE_MS !== 0;
    return this.#faults.lostSamples > 0 && this.#random() < this.#faults.lostSamples;
  }

  #countCoverage(states: readonly ActorState[], isWatched: boolean): void {
    for (const [i, { device, muted }] of states.entries()) {
      if (device === null) continue;
      this.#presentMs += SAMPLE_MS;
      if (!muted) this.#opened.add(i);
      if (isWatched && (this.#stage.isVisible(i) || !this.#opened.has(i))) this.#seenMs += SAMPLE_MS;
    }
  }

  #record(events: readonly MeetingEvent[]): void {
    for (const event of events) {
      const entry = { ...event, seq: this.ledger.nextSeq };
      this.log.push(entry);
      append(this.ledger, entry);
    }
  }
}

function within(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}

function compare(meeting: Conversation, ledger: Ledger): Compared[] {
  // Not every page shows the user their own name.
  const measured = new Map(trackedPeople(ledger).map((person) => [person.self ? SELF : person.name, person]));
  return [...truthOf(meeting)].map(([name, truth]) => {
    const person = measured.get(name);
    return {
      name,
      trueMs: truth.trueMs,
      measuredMs: person?.speech.airtimeMs ?? 0,
      visible: person !== undefined && measuredShare(ledger, person, ledger.at) > 0.5,
      heardInTruth: truth.heard,
      heard: person !== undefined && standingOf(ledger, person, 'meeting', ledger.at) === 'heard',
    };
  });
}

/** Whose voice was taken to be heard when. */
function attributed(log: readonly LogEntry[], ledger: Ledger): Attributed[] {
  return log.flatMap((entry) => {
    if (entry.type !== 'spoke') return [];
    return [{ speaker: ledger.people[entry.person]?.name ?? '', from: entry.from, to: entry.to }];
  });
}

/** A number from a name, so that each meeting has flicker of its own. */
function seedOf(name: string): number {
  return [...name].reduce((hash, character) => (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
}
