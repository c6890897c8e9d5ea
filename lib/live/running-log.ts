/** The log of a meeting that is being counted: what it adds up to so far, and the handing over of what is new. */
import { summaryOf } from '../measures/summary.ts';
import type { Checkpoint, CheckpointAck } from '../meeting/checkpoint.ts';
import type { LogEntry, MeetingEvent } from '../meeting/events.ts';
import { append } from '../meeting/ledger.ts';
import type { Ledger } from '../meeting/record.ts';
import type { PlatformId } from '../platforms/contract.ts';
import { Outbox } from './outbox.ts';

export interface RunningLogOptions {
  readonly meetingId: string;
  readonly ledger: Ledger;
  readonly keep: (checkpoint: Checkpoint) => Promise<CheckpointAck>;
  /** The ledger of everything kept, folded anew. */
  readonly refold: () => Promise<Ledger | null>;
  /** What the summary needs of the page. */
  readonly page: () => { readonly title: string; readonly platform: PlatformId };
  /** Meeting clock, ms. */
  readonly now: () => number;
}

export class RunningLog {
  readonly #options: RunningLogOptions;
  readonly #outbox: Outbox;
  #ledger: Ledger;

  constructor(options: RunningLogOptions) {
    this.#options = options;
    this.#ledger = options.ledger;
    this.#outbox = new Outbox({
      keep: options.keep,
      refold: options.refold,
      wrap: (events) => this.#checkpointOf(events),
      onRefolded: (folded, pending) => {
        for (const entry of pending) append(folded, entry);
        this.#ledger = folded;
      },
    });
  }

  /** What everything adds up to; another object after something that reaches back. */
  get ledger(): Ledger {
    return this.#ledger;
  }

  /** Events wait that the keeper has not acknowledged. */
  get hasUnsent(): boolean {
    return this.#outbox.hasUnsent;
  }

  /** The last attempt to hand something over failed. */
  get failing(): boolean {
    return this.#outbox.failing;
  }

  record(event: MeetingEvent): void {
    const entry: LogEntry = { ...event, seq: this.#ledger.nextSeq };
    append(this.#ledger, entry);
    this.#outbox.push(entry);
  }

  /** Everything that was not acknowledged; `null` when nothing is open. */
  takeUnsent(): Checkpoint | null {
    return this.#outbox.takeAll();
  }

  /** Hands over what is new; one at a time, kept until acknowledged. Never rejects: a failure is shown, and tried again. */
  send(): Promise<void> {
    return this.#outbox.send();
  }

  #checkpointOf(events: readonly LogEntry[]): Checkpoint {
    const { meetingId, page, now } = this.#options;
    const firstSeq = events[0]?.seq ?? this.#ledger.nextSeq;
    return { meetingId, firstSeq, events, summary: summaryOf(this.#ledger, page(), now()) };
  }
}
