/** The very code that counts a meeting in its tab, for hours of virtual time. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MeetingRun } from '../../lib/live/meeting-run.ts';
import { CHECKPOINT_MS, SAMPLE_MS } from '../../lib/live/meeting-tab.ts';
import type { Checkpoint } from '../../lib/meeting/checkpoint.ts';
import { emptyLedger } from '../../lib/meeting/record.ts';
import { NO_PLAN } from '../../lib/meeting/series.ts';
import { adapterOf } from '../../lib/platforms/adapters.ts';
import { COMPANION_DEFAULTS } from '../../lib/settings/companion.ts';
import { Call, type CallOptions } from './call.ts';

export const MEETING_ID = '00000000-0000-4000-8000-000000000000';
const HOUR_MS = 3_600_000;
const SECOND_MS = 1000;
const STARTED_WALL = 1_800_000_000_000;

export interface LoadOptions extends CallOptions {
  readonly hours: number;
  /** Is given each checkpoint as it would cross to the background. */
  readonly keep: (json: string) => void;
  /** Is told when an hour is over. */
  readonly say: (text: string) => void;
}

export interface PipelineFigures {
  /** What a meeting holds in memory at the end of each hour, bytes. */
  readonly heap: readonly number[];
  readonly largestCheckpoint: number;
  readonly checkpoints: number;
  readonly events: number;
  /** Processor time for each minute of meeting in each hour, ms; whatever else the machine does is not in it. */
  readonly busyMs: readonly number[];
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapUsed(): number {
  for (let i = 0; i < 3; i++) collect();
  return process.memoryUsage().heapUsed;
}

/** Plays a meeting as long as this: a look at the page every 200 ms, a live view every second, a checkpoint every few. */
export async function playMeeting(options: LoadOptions): Promise<PipelineFigures> {
  const call = new Call(options);
  const sizes = { largest: 0, count: 0, events: 0 };
  const clock = { at: 0 };
  const before = heapUsed();
  const run = newRun(clock, (checkpoint) => {
    const json = JSON.stringify(checkpoint);
    sizes.largest = Math.max(sizes.largest, Buffer.byteLength(json));
    sizes.count++;
    sizes.events += checkpoint.events.length;
    options.keep(json);
  });
  const heap: number[] = [];
  const busyMs: number[] = [];
  for (let hour = 1; hour <= Math.ceil(options.hours); hour++) {
    const began = process.cpuUsage();
    for (const end = Math.min(hour, options.hours) * HOUR_MS; clock.at < end; ) {
      clock.at += SAMPLE_MS;
      run.sample(call.at(clock.at));
      if (clock.at % SECOND_MS === 0) {
        run.attend();
        run.snapshot({ platform: null, title: '', ownVoice: 'shown', sharing: false });
      }
      if (clock.at % CHECKPOINT_MS === 0) await run.checkpoint();
    }
    const { user, system } = process.cpuUsage(began);
    busyMs.push((user + system) / 1000 / 60);
    heap.push(heapUsed() - before);
    options.say(
      `hour ${hour}: ${((heap.at(-1) ?? 0) / 1e6).toFixed(1)} MB, ${Math.round(busyMs.at(-1) ?? 0)} ms a minute`,
    );
  }
  return { heap, largestCheckpoint: sizes.largest, checkpoints: sizes.count, events: sizes.events, busyMs };
}

function newRun(clock: { readonly at: number }, keep: (checkpoint: Checkpoint) => void): MeetingRun {
  const adapter = adapterOf('livekit');
  if (!adapter) throw new Error('There is no reader of LiveKit');
  return new MeetingRun({
    meetingId: MEETING_ID,
    ledger: emptyLedger(),
    role: 'facilitator',
    seenWall: STARTED_WALL,
    series: { devices: [], hasUntracked: false, plan: NO_PLAN, rounds: [], met: [], prepared: false },
    parentId: null,
    wasInBreakout: false,
    adapter,
    room: 'load',
    title: 'All hands',
    clock: { now: () => clock.at, wall: () => STARTED_WALL + clock.at },
    keeper: {
      checkpoint: async (checkpoint) => {
        keep(checkpoint);
        return { stored: true, nextSeq: checkpoint.firstSeq + checkpoint.events.length };
      },
      refold: () => Promise.resolve(null),
      remember: () => Promise.resolve(),
      isUntracked: () => Promise.resolve(false),
    },
    companion: () => COMPANION_DEFAULTS,
    random: () => 0.5,
    language: 'en',
  });
}
