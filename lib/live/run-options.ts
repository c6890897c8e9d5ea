/** What a meeting needs to be counted in a tab. */
import type { Checkpoint, CheckpointAck } from '../meeting/checkpoint.ts';
import type { Role } from '../meeting/events.ts';
import type { Ledger } from '../meeting/record.ts';
import type { SeriesKnown, SeriesMemory } from '../meeting/series.ts';
import type { Adapter } from '../platforms/contract.ts';
import type { CompanionSettings } from '../settings/companion.ts';
import { Watcher } from '../watch/watcher.ts';
import type { Clock } from './clock.ts';

/** What a run needs of the background. All reject when it cannot be reached. */
export interface Keeper {
  checkpoint(checkpoint: Checkpoint): Promise<CheckpointAck>;
  refold(meetingId: string): Promise<Ledger | null>;
  /** Keeps what the user settled, for the next meetings of the series. */
  remember(memory: SeriesMemory): Promise<void>;
  /** Whether the user said not to track whoever bears this name in this series. */
  isUntracked(question: { meetingId: string; name: string }): Promise<boolean>;
}

export interface RunOptions {
  readonly meetingId: string;
  readonly ledger: Ledger;
  readonly role: Role;
  /** Wall clock of the newest checkpoint, for a meeting that goes on. */
  readonly seenWall: number;
  /** What was settled in this series before. */
  readonly series: SeriesKnown;
  /** The meeting of which this is a breakout room. */
  readonly parentId: string | null;
  /** The user was in a breakout room of this meeting since its newest checkpoint. */
  readonly wasInBreakout: boolean;
  readonly adapter: Adapter;
  readonly room: string;
  /** What to call the meeting while the page gives it no title. */
  readonly title: string;
  readonly clock: Clock;
  readonly keeper: Keeper;
  readonly companion: () => CompanionSettings;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** BCP 47. */
  readonly language: string;
}

/** What watches the page of a meeting; `resumed`: of one that goes on. */
export function watcherFor({ adapter, role }: Pick<RunOptions, 'adapter' | 'role'>, resumed: Ledger | null): Watcher {
  const { indicators, marksSelf } = adapter;
  return new Watcher({ indicators, marksSelf, role, ...(resumed && { resumed }) });
}
