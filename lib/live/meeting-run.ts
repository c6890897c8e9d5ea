/** One meeting that is being counted in this tab: it owns the running ledger and hands the log over to be kept. */
import type { Checkpoint, CheckpointAck } from '../meeting/checkpoint.ts';
import type { Mark, MeetingEvent, PersonId } from '../meeting/events.ts';
import { planEvents } from '../meeting/series.ts';
import type { Reading } from '../platforms/contract.ts';
import type { Watcher } from '../watch/watcher.ts';
import { commandIn } from './command-shape.ts';
import { dueEvent } from './due.ts';
import { type Watched, watchedIn } from './inspection.ts';
import { eventsOf } from './live-command.ts';
import { asPeople, type LiveContext, outlineOf } from './outline.ts';
import { type RunOptions, watcherFor } from './run-options.ts';
import { RunningLog } from './running-log.ts';
import { SeriesMarks } from './series-marks.ts';
import { SleepSense } from './sleep-sense.ts';
import type { LiveOutline, LiveSnapshot } from './snapshot.ts';
import { snapshotOf } from './snapshot-of.ts';

/** What only the page can tell of what is shown. */
export type PageShown = Pick<LiveSnapshot, 'platform' | 'title' | 'ownVoice' | 'sharing'>;

export class MeetingRun {
  readonly #options: RunOptions;
  #watcher: Watcher;
  /** Meeting time 0 on the monotonic clock. */
  readonly #zero: number;
  readonly #sleep: SleepSense;
  #title = '';
  readonly #log: RunningLog;
  readonly #marks: SeriesMarks;
  /** Since when the user is in another room of the meeting, meeting clock, ms; `null` while they are in this one. */
  #awaySince: number | null = null;
  #leftRoom = false;

  constructor(options: RunOptions) {
    const { ledger, clock } = options;
    this.#options = options;
    this.#marks = new SeriesMarks(options, (person, mark) => this.#mark(person, mark));
    this.#log = new RunningLog({
      meetingId: options.meetingId,
      ledger,
      keep: (checkpoint) => this.#keep(checkpoint),
      refold: () => options.keeper.refold(options.meetingId),
      page: () => ({ title: this.#titleOr(options.title), platform: options.adapter.id }),
      now: () => this.#now(),
    });
    const isNew = ledger.nextSeq === 0;
    const at = isNew ? 0 : Math.max(ledger.at, clock.wall() - ledger.startedWall);
    this.#zero = clock.now() - at;
    this.#sleep = new SleepSense(clock);
    this.#watcher = watcherFor(options, isNew ? null : ledger);
    if (isNew) {
      const { adapter, role } = options;
      const mode = 'per-participant';
      this.#record({ type: 'meeting-started', at, wall: clock.wall(), platform: adapter.id, mode, role });
      this.#recordAll(planEvents(options.series.plan, at));
    } else {
      const from = Math.min(at, Math.max(ledger.at, options.seenWall - ledger.startedWall));
      const cause = options.wasInBreakout ? 'breakout' : ledger.endedAt === null ? 'reload' : 'rejoin';
      this.#record({ type: 'gap', at, from: cause === 'rejoin' ? ledger.at : from, to: at, cause });
    }
  }

  get meetingId(): string {
    return this.#options.meetingId;
  }

  /** The meeting of which this is a breakout room. */
  get parentId(): string | null {
    return this.#options.parentId;
  }

  get paused(): boolean {
    return this.#log.ledger.pausedSince !== null;
  }

  get ended(): boolean {
    return this.#log.ledger.endedAt !== null;
  }

  /** Nothing more is counted here: the call was left, or went on in another room of the meeting. */
  get over(): boolean {
    return this.ended || this.#leftRoom;
  }

  /** Events wait that the keeper has not acknowledged. */
  get hasUnsent(): boolean {
    return this.#log.hasUnsent;
  }

  get speaking(): ReadonlySet<PersonId> {
    return this.#watcher.speaking;
  }

  /** What is made of those who are on the page. */
  get watched(): Watched {
    return watchedIn(this.#log.ledger, this.#now());
  }

  /** Takes what the page shows now (`null`: the reader failed). Returns whether anything happened. */
  sample(reading: Reading | null): boolean {
    if (this.#isStill()) return false;
    if (reading && reading.title !== '') this.#title = reading.title;
    const slept = this.#noticeSleep();
    return this.#recordAll(this.#watcher.observe(reading, this.#now())) || slept;
  }

  /** Does what the facilitator asked; what is no command does nothing. Whatever reaches back is folded anew by the keeper. */
  command(given: unknown): void {
    const command = commandIn(given);
    if (!command) return;
    const at = this.#now();
    if (command.type === 'pause' && !this.paused) this.#recordAll(this.#watcher.cut(at));
    // What is being said belongs to what was before.
    if (command.type === 'new-topic' || command.type === 'not-them') this.#recordAll(this.#watcher.flush(at));
    const { ledger } = this.#log;
    const events = eventsOf(command, ledger, { at, context: this.#marks.roundContext(this.#options, ledger) });
    if (!this.#recordAll(events)) return;
    for (const event of events) this.#marks.remember(event, ledger);
    void this.checkpoint();
  }

  /** Does what time brings, about once a second; returns whether anything happened. */
  attend(): boolean {
    if (this.#isStill()) return false;
    const { newMembers } = this.#marks;
    const due = dueEvent(this.#log.ledger, this.#watcher, {
      ...this.#options.companion(),
      newMembers,
      now: this.#now(),
    });
    return due !== null && this.#recordAll([due]);
  }

  #isStill(): boolean {
    return this.paused || this.ended || this.#awaySince !== null;
  }

  /** Nothing was said while the computer slept as far as anybody knows, and no meeting time passed: what was open ends, and the log says why. */
  #noticeSleep(): boolean {
    if (!this.#sleep.look()) return false;
    const at = this.#now();
    this.#recordAll(this.#watcher.cut(at));
    this.#record({ type: 'gap', at, from: at, to: at, cause: 'sleep' });
    return true;
  }

  /**
   * The call goes on in another room of the meeting: a breakout room is over, and its meeting waits for the user to come back. Nobody
   * is silent in it meanwhile, and nobody has left it.
   */
  leaveRoom(): void {
    if (this.over) return;
    if (this.parentId !== null) {
      this.end();
      return;
    }
    this.#goAway();
    this.#leftRoom = true;
    void this.checkpoint();
  }

  /** The answer tells whether the user is in a breakout room that has a tab of its own. */
  async #keep(checkpoint: Checkpoint): Promise<CheckpointAck> {
    const ack = await this.#options.keeper.checkpoint(checkpoint);
    if (ack.away === true) this.#goAway();
    else if (ack.stored) this.#comeBack();
    return ack;
  }

  #goAway(): void {
    if (this.over || this.#awaySince !== null) return;
    const at = this.#now();
    this.#recordAll(this.#watcher.cut(at));
    this.#awaySince = at;
  }

  #comeBack(): void {
    const from = this.#awaySince;
    if (from === null || this.over) return;
    this.#awaySince = null;
    const at = this.#now();
    this.#watcher = watcherFor(this.#options, this.#log.ledger);
    this.#record({ type: 'gap', at, from, to: at, cause: 'breakout' });
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
    return this.#log.takeUnsent();
  }

  /** Hands over what is new, with what was said so far of speech that goes on; one at a time. Never rejects: a failure is shown, and tried again. */
  checkpoint(): Promise<void> {
    if (!this.#isStill()) this.#recordAll(this.#watcher.flush(this.#now()));
    return this.#log.send();
  }

  snapshot(page: PageShown): LiveSnapshot {
    return snapshotOf(this.meetingId, this.#log.ledger, this.#context(page), this.#now());
  }

  outline(page: PageShown): LiveOutline {
    return outlineOf(this.meetingId, this.#log.ledger, this.#context(page), this.#now());
  }

  #context(page: PageShown): LiveContext {
    const { speaking, unreported } = this.#watcher;
    const { room, series } = this.#options;
    const title = this.#titleOr(page.title);
    const { failing: storageFailing, ledger } = this.#log;
    const seen = { ...page, room, title, speaking, unreported, storageFailing, prepared: series.prepared };
    return asPeople(ledger, seen, this.#now());
  }

  #titleOr(fallback: string): string {
    return this.#title === '' ? fallback : this.#title;
  }

  #now(): number {
    return this.#awaySince ?? this.#options.clock.now() - this.#zero;
  }

  #recordAll(events: readonly MeetingEvent[]): boolean {
    for (const event of events) this.#record(event);
    return events.length > 0;
  }

  #record(event: MeetingEvent): void {
    this.#log.record(event);
    if (event.type === 'person') this.#marks.meet(event);
  }

  #mark(person: PersonId, mark: Mark): void {
    const isUnmarked = this.#log.ledger.people[person]?.marks.length === 0;
    if (isUnmarked) this.#record({ type: 'mark', at: this.#now(), person, mark, on: true });
  }
}
