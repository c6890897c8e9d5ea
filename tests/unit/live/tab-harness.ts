/** A meeting tab in virtual time: a page that the test rules, the real store, and no browser. */

import { isAway } from '../../../lib/live/breakout-rooms.ts';
import { choose, greet, type Policy } from '../../../lib/live/greeting.ts';
import { MeetingRun } from '../../../lib/live/meeting-run.ts';
import { CHECKPOINT_MS, MeetingTab, SAMPLE_MS, type TabBackground } from '../../../lib/live/meeting-tab.ts';
import type { ChooseRoom, TabStatus } from '../../../lib/live/messages.ts';
import type { Microphone } from '../../../lib/live/microphone.ts';
import { isUntracked, remember } from '../../../lib/live/series-keeping.ts';
import type { LiveOutline } from '../../../lib/live/snapshot.ts';
import type { Checkpoint, CheckpointAck, RoomHello } from '../../../lib/meeting/checkpoint.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import type { Adapter, ParticipantReading, Reading } from '../../../lib/platforms/contract.ts';
import { SessionStore } from '../../../lib/store/session-store.ts';
import { reading, shows } from '../watch/readings.ts';

/** `storage.session` as the browser gives it: values are copied in and out. */
export function memoryArea() {
  const items = new Map<string, string>();
  return {
    items,
    get: async (key: string | null) =>
      Object.fromEntries(
        [...items].filter(([k]) => key === null || k === key).map(([k, v]) => [k, JSON.parse(v) as unknown]),
      ),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) items.set(key, JSON.stringify(value));
    },
    remove: async (keys: string[]) => {
      for (const key of keys) items.delete(key);
    },
  };
}

export class World {
  readonly store = new SessionStore(memoryArea());
  readonly statuses: TabStatus[] = [];
  readonly glances: LiveOutline[] = [];
  policy: Policy = 'everywhere';
  now = 1000;
  wall = 1_700_000_000_000;
  /** What the page shows; a function so that it may throw. */
  page: () => Reading = () => reading([], { phase: 'elsewhere' });
  url = 'https://meet.example/rooms/team';
  reachable = true;
  refuses = false;
  openMicrophone = (): Promise<Microphone> => Promise.reject(new Error('Nobody turned the microphone on'));
  /** The platform's reader has been loaded. */
  readerIsHere = true;
  /** Another tab has every meeting. */
  claimed = false;
  /** Meetings that are being counted in other tabs. */
  elsewhere: string[] = [];
  tab: MeetingTab;

  constructor() {
    this.tab = this.load();
  }

  /** A new document, as after a reload: nothing is left in memory. */
  load(): MeetingTab {
    const adapter: Adapter = {
      id: 'livekit',
      name: 'Test meeting',
      hosts: [],
      isMeetingUrl: () => true,
      roomOf: (url) => url.pathname,
      page: [],
      indicators: {},
      marksSelf: true,
      open: () => () => this.page(),
    };
    const guard = async <T>(act: () => Promise<T>): Promise<T> => {
      if (!this.reachable) throw new Error('The background cannot be reached');
      return act();
    };
    const background: TabBackground = {
      hello: (hello: RoomHello) =>
        guard(() => greet(this.store, hello, { wall: this.wall, policy: this.policy, isClaimed: () => this.claimed })),
      checkpoint: (checkpoint: Checkpoint): Promise<CheckpointAck> =>
        guard(async () =>
          this.refuses
            ? { stored: false, nextSeq: checkpoint.firstSeq }
            : {
                ...(await this.store.append(structuredClone(checkpoint), this.wall)),
                away: await isAway(this.store, checkpoint.meetingId, this.elsewhere),
              },
        ),
      refold: (id) => guard(async () => fold(await this.store.log(id))),
      remember: (memory) => guard(() => remember(this.store, memory)),
      isUntracked: (question) => guard(() => isUntracked(this.store, question)),
      status: (status) => guard(async () => void this.statuses.push(status)),
    };
    this.tab = new MeetingTab(
      {
        document: {} as Document,
        url: () => new URL(this.url),
        kindOf: () => ({ kind: 'meeting', platform: adapter }),
        readerOf: () => (this.readerIsHere ? adapter : null),
        senses: { isAnimating: () => false, isVisible: () => true, styleOf: () => '' },
        openMicrophone: () => this.openMicrophone(),
        counting: () => guard(async () => (options) => new MeetingRun(options)),
        random: () => 0.5,
        language: 'en',
        glance: (outline) => this.glances.push(outline),
      },
      { now: () => this.now, wall: () => this.wall },
      background,
    );
    return this.tab;
  }

  shows(...people: ParticipantReading[]): void {
    this.page = () => reading(people, { title: 'Weekly sync' });
  }

  wait(ms: number): void {
    this.now += ms;
    this.wall += ms;
  }

  /** Lets `ms` pass with samples and checkpoints, and everything that follows from them. */
  async play(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += SAMPLE_MS) {
      this.wait(SAMPLE_MS);
      this.tab.tick();
      if (this.now % CHECKPOINT_MS < SAMPLE_MS) this.tab.checkpoint();
      await settled();
    }
  }

  choose(choice: Omit<ChooseRoom, 'tabId'>): Promise<void> {
    const room = this.tab.snapshot().room;
    return choose(this.store, { platform: 'livekit', room, title: 'Weekly sync' }, { ...choice, tabId: 1 }, this.wall);
  }

  /** The page goes away; what it could not hand over arrives all the same. */
  async unload(): Promise<void> {
    const unsent = this.tab.run?.takeUnsent();
    if (unsent) await this.store.append(structuredClone(unsent), this.wall);
  }
}

/** Runs everything that waits on promises. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 40; i++) await Promise.resolve();
}

export const me = shows('Me', { self: true });
export const ana = shows('Ana');
export const ben = shows('Ben');
export const speaking = (name: string) => shows(name, { speaking: true });
