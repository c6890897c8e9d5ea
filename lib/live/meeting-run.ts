/** One meeting that is being counted in this tab: it owns the running ledger and hands the log over to be kept. */
import { summaryOf } from '../measures/summary.ts';
import type { Checkpoint } from '../meeting/checkpoint.ts';
import { whoIs } from '../meeting/corrections.ts';
import { asksNotToBeTracked, isSurelyDevice } from '../meeting/devices.ts';
import type { LogEntry, Mark, MeetingEvent, PersonId } from '../meeting/events.ts';
import { append } from '../meeting/ledger.ts';
import type { Ledger } from '../meeting/record.ts';
import { memoryOf, planEvents } from '../meeting/series.ts';
import type { Reading } from '../platforms/contract.ts';
import { Watcher } from '../watch/watcher.ts';
import { hintEvent } from './hints.ts';
import { type Watched, watchedIn } from './inspection.ts';
import { eventsOf } from './live-command.ts';
import { movesOnFrom } from './live-round.ts';
import { Outbox } from './outbox.ts';
import type { RunOptions } from './run-options.ts';
import type { LiveCommand, LiveSnapshot } from './snapshot.ts';
import { asPeople, type LiveContext, snapshotOf } from './snapshot-of.ts';

/** A wall clock that runs ahead by more than this from one sample to the next: the computer slept. */
const SLEEP_MS = 30_000;

/** What only the page can tell of what is shown. */
type PageShown = Pick<LiveSnapshot, 'platform' | 'title' | 'ownVoice' | 'sharing'>;
const NOBODY: ReadonlySet<PersonId> = new Set();

export class MeetingRun {
  readonly #options: RunOptions;
  readonly #watcher: Watcher;
  /** Meeting time 0 on the monotonic clock. */
  readonly #zero: number;
  #ledger: Ledger;
  /** The wall clock less the monotonic one, ms, at the newest sample. */
  #wallAhead: number;
  #title = '';
  readonly #outbox: Outbox;
  readonly #marked = new Set<PersonId>();

  constructor(options: RunOptions) {
    const { ledger, clock, adapter, role } = options;
    this.#options = options;
    this.#ledger = ledger;
    this.#outbox = new Outbox({
      keep: (checkpoint) => options.keeper.checkpoint(checkpoint),
      refold: () => options.keeper.refold(options.meetingId),
      wrap: (events) => this.#checkpointOf(events),
      onRefolded: (folded, pending) => {
        for (const entry of pending) append(folded, entry);
        this.#ledger = folded;
      },
    });
    const isNew = ledger.nextSeq === 0;
    const at = isNew ? 0 : Math.max(ledger.at, clock.wall() - ledger.startedWall);
    this.#zero = clock.now() - at;
    this.#wallAhead = clock.wall() - clock.now();
    const { indicators, marksSelf } = adapter;
    this.#watcher = new Watcher({ indicators, marksSelf, role, ...(isNew ? {} : { resumed: ledger }) });
    if (isNew) {
      const mode = 'per-participant';
      this.#record({ type: 'meeting-started', at, wall: clock.wall(), platform: adapter.id, mode, role });
      this.#recordAll(planEvents(options.series.plan, at));
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
    return this.#outbox.hasUnsent;
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
    const { random, language, series } = this.#options;
    const events = eventsOf(command, this.#ledger, { at, context: { earlier: series.rounds, random, language } });
    if (events.length === 0) return;
    this.#recordAll(events);
    for (const event of events) this.#remember(event);
    void this.checkpoint();
  }

  /** Does what time brings: a hint that is due, the next turn where the user asked for that. Called about once a second; returns whether anything happened. */
  attend(): boolean {
    if (this.paused || this.ended) return false;
    const now = this.#now();
    const { nudges, roundMovesOn } = this.#options.companion();
    const { speaking, unreported } = this.#watcher;
    const voices = asPeople(this.#ledger, { speaking, unreported }, now);
    const over = roundMovesOn ? movesOnFrom(this.#ledger, voices, now) : null;
    if (over !== null) return this.#recordAll([{ type: 'turn', at: now, person: over, result: 'done' }]);
    const watched = { speaking: voices.speaking, unmutedAt: this.#unmutedAt(), newMembers: NOBODY };
    const hint = hintEvent(this.#ledger, watched, { settings: nudges, now });
    return hint !== null && this.#recordAll([hint]);
  }

  /** What holds for the next meetings of the series too. */
  #remember(event: MeetingEvent): void {
    const memory = memoryOf(event, this.#ledger);
    // Forgetting it costs one click next time, so a background out of reach is no reason to hold up anything.
    if (memory) this.#options.keeper.remember({ meetingId: this.meetingId, ...memory }).catch(() => undefined);
  }

  #unmutedAt(): ReadonlyMap<PersonId, number> {
    const { corrections } = this.#ledger;
    return new Map([...this.#watcher.unmutedAt].map(([source, at]) => [whoIs(corrections, source, this.#now()), at]));
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
    return this.#outbox.takeAll();
  }

  /** Hands over what is new; one at a time, kept until acknowledged. Never rejects: a failure is shown, and tried again. */
  checkpoint(): Promise<void> {
    return this.#outbox.send();
  }

  snapshot(page: PageShown): LiveSnapshot {
    return snapshotOf(this.meetingId, this.#ledger, this.#context(page), this.#now());
  }

  #context(page: PageShown): LiveContext {
    return {
      ...page,
      room: this.#options.room,
      title: this.#titleOr(page.title),
      speaking: this.#watcher.speaking,
      unreported: this.#watcher.unreported,
      storageFailing: this.#outbox.failing,
    };
  }

  #checkpointOf(events: readonly LogEntry[]): Checkpoint {
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
    this.#outbox.push(entry);
    if (event.type === 'person') this.#meet(event);
  }

  /** Marks whoever the user marked in this series before, or who asks for it by their name. */
  #meet(event: Extract<MeetingEvent, { type: 'person' }>): void {
    const { series, keeper } = this.#options;
    if (series.devices.includes(event.name) || isSurelyDevice(event.name)) this.#markOnce(event.person, 'not-a-person');
    else if (asksNotToBeTracked(event.name)) this.#markOnce(event.person, 'dont-track');
    else if (series.hasUntracked) {
      const asked = keeper.isUntracked({ meetingId: this.meetingId, name: event.name });
      // Out of reach of the background they are tracked, and the user can say so again.
      void asked.catch(() => false).then((is) => is && this.#markOnce(event.person, 'dont-track'));
    }
  }

  /** Once only: somebody whom the user took the mark from stays a person. */
  #markOnce(person: PersonId, mark: Mark): void {
    const isKnown = this.#marked.has(person) || this.#ledger.people[person]?.marks.length !== 0;
    this.#marked.add(person);
    if (!isKnown) this.#record({ type: 'mark', at: this.#now(), person, mark, on: true });
  }
}
