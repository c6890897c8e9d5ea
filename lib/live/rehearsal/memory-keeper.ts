/** Keeps a meeting for as long as its page is open, and nowhere else. */
import type { Checkpoint, CheckpointAck } from '../../meeting/checkpoint.ts';
import type { LogEntry } from '../../meeting/events.ts';
import { fold } from '../../meeting/ledger.ts';
import type { Ledger } from '../../meeting/record.ts';
import { NO_PLAN, type SeriesKnown } from '../../meeting/series.ts';
import type { TabBackground } from '../meeting-tab.ts';
import type { TabStatus, Welcome } from '../messages.ts';

const SERIES: SeriesKnown = {
  devices: [],
  hasUntracked: false,
  plan: NO_PLAN,
  rounds: [],
  met: [],
  prepared: false,
};

export interface MemoryKeeperOptions {
  readonly meetingId: string;
  /** Hears of each event that was counted. */
  readonly heard: (entry: LogEntry) => void;
  readonly status: (status: TabStatus) => Promise<void>;
}

export class MemoryKeeper implements TabBackground {
  readonly #options: MemoryKeeperOptions;
  readonly #log: LogEntry[] = [];

  constructor(options: MemoryKeeperOptions) {
    this.#options = options;
  }

  async hello(): Promise<Welcome> {
    const { meetingId } = this.#options;
    const rest = { seenWall: 0, series: SERIES, parentId: null, wasInBreakout: false };
    return { use: 'watch', role: 'facilitator', meetingId, ledger: fold([]), ...rest };
  }

  async checkpoint({ events, firstSeq }: Checkpoint): Promise<CheckpointAck> {
    for (const entry of events) {
      if (entry.seq !== this.#log.length) continue;
      this.#log.push(entry);
      this.#options.heard(entry);
    }
    return { stored: true, nextSeq: firstSeq + events.length };
  }

  async refold(): Promise<Ledger | null> {
    return fold(this.#log);
  }

  async remember(): Promise<void> {
    // There is no next meeting.
  }

  async isUntracked(): Promise<boolean> {
    return false;
  }

  status(status: TabStatus): Promise<void> {
    return this.#options.status(status);
  }
}
