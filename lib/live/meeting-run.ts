/** One meeting that is being counted in this tab: it owns the running ledger and hands the log over to be kept. */
import { summaryOf } from '../measures/summary.ts';
import type { Checkpoint, CheckpointAck } from '../meeting/checkpoint.ts';
import { isSurelyDevice } from '../meeting/devices.ts';
import type { LogEntry, MeetingEvent, PersonId, Role } from '../meeting/events.ts';
import { append, needsRefold } from '../meeting/ledger.ts';
import type { Ledger } from '../meeting/record.ts';
import type { Adapter, Reading } from '../platforms/contract.ts';
import { Watcher } from '../watch/watcher.ts';
import type { Clock } from './clock.ts';
import { type Watched, watchedIn } from './inspection.ts';
import { eventOf } from './live-command.ts';
import type { LiveCommand, LiveSnapshot } from './snapshot.ts';
import { snapshotOf } from './snapshot-of.ts';

/** A wall clock that runs ahead by more than this from one sample to the next: the computer slept. */
const SLEEP_MS = 30_000;
/** A checkpoint carries at most this many events, so that it stays small. */
const EVENTS_PER_CHECKPOINT = 400;

/** What a run needs of the background. All reject when it cannot be reached. */
export interface Keeper {
  checkpoint(checkpoint: Checkpoint): Promise<CheckpointAck>;
  refold(meetingId: string): Promise<Ledger | null>;
  rememberDevice(device: { meetingId: string; name: string; on: boolean }): Promise<void>;
}

export interface RunOptions {
  readonly meetingId: string;
  readonly ledger: Ledger;
  readonly role: Role;
  /** Wall clock of the newest checkpoint, for a meeting that goes on. */
  readonly seenWall: number;
  /** Names that the user said are no people in this series. */
  readonly devices: readonly string[];
  readonly adapter: Adapter;
  readonly room: string;
  /** What to call the meeting while the page gives it no title. */
  readonly title: string;
  readonly clock: Clock;
  readonly keeper: Keeper;
}

export class MeetingRun {
  readonly #options: RunOptions;
  readonly #watcher: Watcher;
  /** Meeting time 0 on the monotonic clock. */
  readonly #zero: number;
  #ledger: Ledger;
  /** The wall clock less the monotonic one, ms, at the newest sample. */
  #wallAhead: number;
  #title = '';
  /** Events that the keeper has not acknowledged. */
  #pending: LogEntry[] = [];
  #sending = false;
  #failing = false;
  #refoldDue = false;
  readonly #deviceMarks = new Set<PersonId>();

  constructor(options: RunOptions) {
    const { ledger, clock, adapter, role } = options;
    this.#options = options;
    this.#ledger = ledger;
    const isNew = ledger.nextSeq === 0;
    const at = isNew ? 0 : Math.max(ledger.at, clock.wall() - ledger.startedWall);
    this.#zero = clock.now() - at;
    this.#wallAhead = clock.wall() - clock.now();
    const { indicators, marksSelf } = adapter;
    this.#watcher = new Watcher({ indicators, marksSelf, role, ...(isNew ? {} : { resumed: ledger }) });
    if (isNew) {
      const mode = 'per-participant';
      this.#record({ type: 'meeting-started', at, wall: clock.wall(), platform: adapter.id, mode, role });
    } else {
      const from = Math.min(at, Math.max(ledger.at, options.seenWall - ledger.startedWall));
      const cause = ledger.endedAt === null ? 'reload' : 'rejoin';
      this.#record({ type: 'gap', at, from: cause === 'rejoin' ? ledger.at : from, to: at, cause });
    }
  }

  get meetingId(): string {
    return this.#options.meetingId;
  }

  get paused(): boolean {
    return this.#ledger.pausedSince !== null;
  }

  get ended(): boolean {
    return this.#ledger.endedAt !== null;
  }

  /** Events wait that the keeper has not acknowledged. */
  get hasUnsent(): boolean {
    return this.#pending.length > 0;
  }

  get speaking(): ReadonlySet<PersonId> {
    return this.#watcher.speaking;
  }

  /** What is made of those who are on the page. */
  get watched(): Watched {
    return watchedIn(this.#ledger, this.#now());
  }

  /** Takes what the page shows now (`null`: the reader failed). Returns whether anything happened. */
  sample(reading: Reading | null): boolean {
    if (this.paused || this.ended) return false;
    if (reading && reading.title !== '') this.#title = reading.title;
    const slept = this.#noticeSleep();
    return this.#recordAll(this.#watcher.observe(reading, this.#now())) || slept;
  }

  /** Does what the facilitator asked. Whatever reaches back is folded anew by the keeper. */
  command(command: LiveCommand): void {
    const at = this.#now();
    if (command.type === 'pause' && !this.paused) this.#recordAll(this.#watcher.cut(at));
    // What is being said belongs to what was before.
    if (command.type === 'new-topic' || command.type === 'not-them') this.#recordAll(this.#watcher.flush(at));
    const event = eventOf(command, this.#ledger, at);
    if (!event) return;
    this.#record(event);
    if (event.type === 'mark') this.#rememberDevice(event);
    void this.checkpoint();
  }

  #rememberDevice({ person, mark, on }: Extract<MeetingEvent, { type: 'mark' }>): void {
    const name = this.#ledger.people[person]?.pageName ?? '';
    if (mark !== 'not-a-person' || name === '') return;
    // Forgetting it costs one click next time, so a background out of reach is no reason to hold up anything.
    this.#options.keeper.rememberDevice({ meetingId: this.meetingId, name, on }).catch(() => undefined);
  }

  /**
   * The monotonic clock stands still while some computers sleep; then only the wall clock tells. Nothing was said meanwhile
   * as far as anybody knows, and no meeting time passed: what was open ends, and the log says why. A wall clock that was
   * set forward looks the same and does as little harm; one that was set back is no news.
   */
  #noticeSleep(): boolean {
    const { clock } = this.#options;
    const ahead = clock.wall() - clock.now();
    const jump = ahead - this.#wallAhead;
    this.#wallAhead = ahead;
    if (jump < SLEEP_MS) return false;
    const at = this.#now();
    this.#recordAll(this.#watcher.cut(at));
    this.#record({ type: 'gap', at, from: at, to: at, cause: 'sleep' });
    return true;
  }

  /** The call was left. */
  end(): void {
    if (this.ended) return;
    const at = this.#now();
    this.#recordAll(this.#watcher.cut(at));
    this.#record({ type: 'ended', at });
    void this.checkpoint();
  }

  /** The page goes away, perhaps for good: everything that is known and not acknowledged, `null` when nothing is open. */
  takeUnsent(): Checkpoint | null {
    this.#recordAll(this.#watcher.flush(this.#now()));
    return this.#pending.length > 0 ? this.#nextCheckpoint(this.#pending) : null;
  }

  /** Hands over what is new; one at a time, kept until acknowledged. Never rejects: a failure is shown, and tried again. */
  async checkpoint(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      do {
        const checkpoint = this.#nextCheckpoint(this.#pending.slice(0, EVENTS_PER_CHECKPOINT));
        const ack = await this.#options.keeper.checkpoint(checkpoint);
        // An earlier chunk that is gone from the store leaves a hole that nothing here can fill.
        this.#failing = !ack.stored || ack.nextSeq < checkpoint.firstSeq;
        if (this.#failing) return;
        this.#pending = this.#pending.filter((entry) => entry.seq >= ack.nextSeq);
      } while (this.#pending.length >= EVENTS_PER_CHECKPOINT);
      if (this.#refoldDue && this.#pending.length === 0) await this.#refold();
    } catch {
      this.#failing = true;
    } finally {
      this.#sending = false;
    }
    if (this.#refoldDue && !this.#failing) await this.checkpoint();
  }

  snapshot(page: Pick<LiveSnapshot, 'platform' | 'title' | 'ownVoice'>): LiveSnapshot {
    const context = {
      platform: page.platform,
      room: this.#options.room,
      title: this.#titleOr(page.title),
      ownVoice: page.ownVoice,
      speaking: this.#watcher.speaking,
      unreported: this.#watcher.unreported,
      storageFailing: this.#failing,
    };
    return snapshotOf(this.meetingId, this.#ledger, context, this.#now());
  }

  async #refold(): Promise<void> {
    const ledger = await this.#options.keeper.refold(this.meetingId);
    this.#refoldDue = false;
    if (!ledger) return;
    for (const entry of this.#pending) append(ledger, entry);
    this.#ledger = ledger;
  }

  #nextCheckpoint(events: readonly LogEntry[]): Checkpoint {
    const page = { title: this.#titleOr(this.#options.title), platform: this.#options.adapter.id };
    return {
      meetingId: this.meetingId,
      firstSeq: events[0]?.seq ?? this.#ledger.nextSeq,
      events,
      summary: summaryOf(this.#ledger, page, this.#now()),
    };
  }

  #titleOr(fallback: string): string {
    return this.#title === '' ? fallback : this.#title;
  }

  #now(): number {
    return this.#options.clock.now() - this.#zero;
  }

  #recordAll(events: readonly MeetingEvent[]): boolean {
    for (const event of events) this.#record(event);
    return events.length > 0;
  }

  #record(event: MeetingEvent): void {
    const entry: LogEntry = { ...event, seq: this.#ledger.nextSeq };
    append(this.#ledger, entry);
    this.#pending.push(entry);
    if (needsRefold(entry)) this.#refoldDue = true;
    if (event.type !== 'person') return;
    if (this.#options.devices.includes(event.name) || isSurelyDevice(event.name)) this.#markDevice(event);
  }

  /** Once only: somebody whom the user took the mark from stays a person. */
  #markDevice({ at, person }: Extract<MeetingEvent, { type: 'person' }>): void {
    const isKnown = this.#deviceMarks.has(person) || this.#ledger.people[person]?.marks.length !== 0;
    this.#deviceMarks.add(person);
    if (!isKnown) this.#record({ type: 'mark', at, person, mark: 'not-a-person', on: true });
  }
}
