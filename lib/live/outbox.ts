/** Hands a meeting's events over to be kept: one chunk at a time, each until it is acknowledged. */
import type { Checkpoint, CheckpointAck } from '../meeting/checkpoint.ts';
import type { LogEntry } from '../meeting/events.ts';
import { needsRefold } from '../meeting/reach.ts';
import type { Ledger } from '../meeting/record.ts';

/** A checkpoint carries events of at most this size, so that with its summary it stays small (bytes). */
const MOST_BYTES = 32_000;

export interface OutboxOptions {
  /** Rejects when nobody can be reached. */
  readonly keep: (checkpoint: Checkpoint) => Promise<CheckpointAck>;
  /** The ledger of everything kept, folded anew. */
  readonly refold: () => Promise<Ledger | null>;
  readonly wrap: (events: readonly LogEntry[]) => Checkpoint;
  /** What was kept means something else now; events that were not kept yet are to be taken on top. */
  readonly onRefolded: (ledger: Ledger, pending: readonly LogEntry[]) => void;
}

export class Outbox {
  readonly #options: OutboxOptions;
  #pending: LogEntry[] = [];
  #sending = false;
  #failing = false;
  #refoldDue = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Events wait that were not acknowledged. */
  get hasUnsent(): boolean {
    return this.#pending.length > 0;
  }

  /** The last attempt failed. */
  get failing(): boolean {
    return this.#failing;
  }

  push(entry: LogEntry): void {
    this.#pending.push(entry);
    if (needsRefold(entry)) this.#refoldDue = true;
  }

  /** Everything that was not acknowledged; `null` when nothing is open. */
  takeAll(): Checkpoint | null {
    return this.hasUnsent ? this.#options.wrap(this.#pending) : null;
  }

  /** Hands over what is new. Never rejects: a failure is shown, and tried again. */
  async send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      let isWhole = false;
      while (!isWhole) {
        const events = fitting(this.#pending);
        isWhole = events.length === this.#pending.length;
        const checkpoint = this.#options.wrap(events);
        const ack = await this.#options.keep(checkpoint);
        // An earlier chunk that is gone from the store leaves a hole that nothing here can fill.
        this.#failing = !ack.stored || ack.nextSeq < checkpoint.firstSeq;
        if (this.#failing) return;
        this.#pending = this.#pending.filter((entry) => entry.seq >= ack.nextSeq);
      }
      if (this.#refoldDue && this.#pending.length === 0) await this.#refold();
    } catch {
      this.#failing = true;
    } finally {
      this.#sending = false;
    }
    if (this.#refoldDue && !this.#failing) await this.send();
  }

  async #refold(): Promise<void> {
    const ledger = await this.#options.refold();
    this.#refoldDue = false;
    if (ledger) this.#options.onRefolded(ledger, this.#pending);
  }
}

const encoder = new TextEncoder();

/** The first events, as many as fit into a checkpoint; one at least. */
function fitting(events: readonly LogEntry[]): readonly LogEntry[] {
  let bytes = 0;
  const end = events.findIndex((event, i) => {
    bytes += encoder.encode(JSON.stringify(event)).length;
    return bytes > MOST_BYTES && i > 0;
  });
  return end === -1 ? events : events.slice(0, end);
}
