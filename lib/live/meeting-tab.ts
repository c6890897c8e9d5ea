/**
 * What Hearth does in one tab: finds out whether there is a meeting, asks whether to count it, and while it is counted
 * samples the page and shows the live view to whoever is connected.
 *
 *   elsewhere ⇄ lobby → (hello) → ask | never | a run → ended → (back in the call: hello again)
 */
import type { RoomHello } from '../meeting/checkpoint.ts';
import type { Role } from '../meeting/events.ts';
import type { Adapter, Reading } from '../platforms/contract.ts';
import { COMPANION_DEFAULTS, type CompanionSettings } from '../settings/companion.ts';
import { titledRoom, unreadIn } from './call-room.ts';
import type { Clock } from './clock.ts';
import type { RunMaker } from './counting.ts';
import { idleSnapshot, idleStatus, shownPlatform } from './idle-snapshot.ts';
import type { MeetingRun, PageShown } from './meeting-run.ts';
import type { TabStatus, Welcome } from './messages.ts';
import type { Microphone } from './microphone.ts';
import { OwnVoice } from './own-voice.ts';
import { type LivePage, PageView } from './page-view.ts';
import { RoomsVisited } from './rooms-visited.ts';
import type { Keeper } from './run-options.ts';
import type { LiveOutline, LiveSnapshot } from './snapshot.ts';
import { StatusTeller, statusOf } from './tab-status.ts';

/** Speech is judged from samples this far apart (platforms differ little between 150 and 250 ms). */
export const SAMPLE_MS = 200;
/** A page that dies takes at most so much speech with it, and the last reading. */
export const CHECKPOINT_MS = 3000;
/** How often an unknown page is looked at again, and the elapsed time is shown anew. */
const SLOW_MS = 1000;

export interface TabBackground extends Keeper {
  hello(hello: RoomHello): Promise<Welcome>;
  status(status: TabStatus): Promise<void>;
}

export interface TabPage extends LivePage {
  /** Called only after the user turned it on. */
  readonly openMicrophone: () => Promise<Microphone>;
  /** What counts a meeting; rejects when it cannot be had now. */
  readonly counting: () => Promise<RunMaker>;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** The user's, BCP 47. */
  readonly language: string;
  /** Sees how things stand about once a second. */
  readonly glance: (outline: LiveOutline) => void;
}

type Viewer = (snapshot: LiveSnapshot) => void;

export class MeetingTab {
  readonly #page: TabPage;
  readonly #view: PageView;
  readonly #clock: Clock;
  readonly #background: TabBackground;
  readonly #viewers = new Set<Viewer>();
  #answer: 'none' | 'waiting' | 'ask' | 'never' = 'none';
  /** What the user does in this series, where they said so before. */
  #role: Role | null = null;
  #run: MeetingRun | null = null;
  /** Not before this moment is the background asked again. */
  #helloAt = Number.NEGATIVE_INFINITY;
  #slowAt = Number.NEGATIVE_INFINITY;
  readonly #ownVoice: OwnVoice;
  #speakers = '';
  #companion: CompanionSettings = COMPANION_DEFAULTS;
  readonly #status: StatusTeller;
  readonly #rooms = new RoomsVisited();

  constructor(page: TabPage, clock: Clock, background: TabBackground) {
    this.#page = page;
    this.#view = new PageView(page, clock);
    this.#clock = clock;
    this.#background = background;
    this.#status = new StatusTeller((status) => background.status(status));
    this.#ownVoice = new OwnVoice(page.openMicrophone);
  }

  /** Looks at the page once; called each `SAMPLE_MS`. */
  tick(): void {
    const now = this.#clock.now();
    const slow = now - this.#slowAt >= SLOW_MS;
    // A page that is no meeting costs a look each second, and nothing between.
    if (!slow && !this.#view.platform && !this.#run) return;
    if (slow) {
      this.#slowAt = now;
      if (this.#view.find(this.#run !== null)) this.#begin();
    }
    const changed = this.#view.read(() => this.#left());
    this.#rooms.follow(this.#view.reading, this.#run);
    this.#greet(now);
    const happened = this.#sample();
    // While the user shows their screen a hint would come to nobody.
    const attended = slow && this.#view.inCall && !this.#view.sharing && this.#run?.attend() === true;
    if (changed || happened || attended || slow) this.#publish();
    if (slow) this.#tell();
  }

  #tell(): void {
    const outline = this.#outline;
    this.#status.tell(outline);
    this.#page.glance(outline);
  }

  /** Hands over what is new; called each `CHECKPOINT_MS`. */
  checkpoint(): void {
    if (this.#run && (!this.#run.over || this.#run.hasUnsent)) void this.#run.checkpoint();
  }

  get run(): MeetingRun | null {
    return this.#run;
  }

  /** What is read here, whether it is counted or not. */
  get page(): PageView {
    return this.#view;
  }

  /** Shows the live view to a viewer, now and at each change. Returns how to stop. */
  connect(viewer: Viewer): () => void {
    this.#viewers.add(viewer);
    viewer(this.snapshot());
    return () => this.#viewers.delete(viewer);
  }

  /** Does what the facilitator asked, whatever it came by; what is no command does nothing. */
  command(given: unknown): void {
    this.#run?.command(given);
    this.#publish();
    this.#status.tell(this.#outline);
  }

  /** The user chose something for this room: ask again what to do. */
  chosen(room: string): void {
    if (room !== this.#view.room || this.#run?.over === false) return;
    this.#answer = 'none';
    this.#helloAt = Number.NEGATIVE_INFINITY;
    this.tick();
  }

  /** The user turned their own microphone's level on or off. */
  allowMicrophone(allowed: boolean): void {
    this.#ownVoice.allow(allowed);
    this.#publish();
  }

  /** How the user wants to be helped. */
  setCompanion(settings: CompanionSettings): void {
    this.#companion = settings;
  }

  /** The status to leave behind when the page goes away; a page that comes back from the cache says its own anew. */
  farewell(): TabStatus {
    this.#status.forget();
    this.#ownVoice.release();
    return { ...statusOf(this.#outline), status: 'elsewhere' };
  }

  snapshot(): LiveSnapshot {
    if (this.#run) return this.#run.snapshot(this.#shown);
    const { kind, room, failed } = this.#view;
    const { platform, title } = this.#shown;
    const context = { platform, unread: unreadIn(kind), room, title, role: this.#role };
    return idleSnapshot(idleStatus(this.#answer === 'never', this.#view), context, failed);
  }

  get #outline(): LiveOutline {
    return this.#run?.outline(this.#shown) ?? this.snapshot();
  }

  get #shown(): PageShown {
    const { platform, title, sharing } = this.#view;
    return { platform: platform && shownPlatform(platform), title, ownVoice: this.#ownVoice.state, sharing };
  }

  /** Another meeting, or none any more. */
  #begin(): void {
    this.#run?.end();
    this.#answer = 'none';
    this.#run = null;
  }

  #left(): void {
    this.#rooms.forget();
    this.#answer = 'none';
    this.#run?.end();
  }

  #greet(now: number): void {
    const { adapter, reading } = this.#view;
    if (reading?.phase !== 'in-call' || this.#run?.over === false || this.#answer !== 'none' || now < this.#helloAt)
      return;
    if (reading.breakout?.at === 'between') return;
    if (adapter && this.#view.settleRoom()) void this.#sayHello(adapter, reading);
  }

  /** Returns whether a viewer should see something new. */
  #sample(): boolean {
    const run = this.#run;
    if (!run || !this.#view.inCall) return false;
    const { reading, failed } = this.#view;
    const inCall = reading?.phase === 'in-call';
    const counts = inCall && !failed && !run.paused && !run.over;
    const heard = this.#ownVoice.hear(counts ? reading : null, this.#clock.now());
    const happened = inCall ? run.sample(heard) : false;
    const speakers = [...run.speaking].join();
    const changed = speakers !== this.#speakers;
    this.#speakers = speakers;
    return happened || changed;
  }

  async #sayHello(adapter: Adapter, { breakout }: Reading): Promise<void> {
    const { room, title } = this.#view;
    const wall = this.#clock.wall();
    const roomOf = (called: string) => titledRoom(adapter, this.#page.url(), { title: called, wall });
    const hello = { platform: adapter.id, room, title, ...this.#rooms.parentIn(breakout, roomOf) };
    this.#answer = 'waiting';
    this.#helloAt = this.#clock.now() + SLOW_MS;
    // The end of the meeting that may now go on comes first.
    if (this.#run?.hasUnsent) await this.#run.checkpoint();
    const welcome = await this.#background.hello(hello).catch(() => null);
    const make = welcome?.use === 'watch' ? await this.#page.counting().catch(() => null) : null;
    if (this.#view.room !== room || this.#answer !== 'waiting') return;
    // Gone on to another room meanwhile: asked again there.
    const isElsewhere = this.#view.reading?.breakout?.at !== breakout?.at;
    if (!welcome || isElsewhere || (welcome.use === 'watch' && !make)) {
      // The background could not be reached, or the meeting is counted in another tab: tried again after a while.
      this.#answer = 'none';
      return;
    }
    this.#run = null;
    this.#answer = welcome.use === 'watch' ? 'none' : welcome.use;
    this.#role = welcome.use === 'never' ? null : welcome.role;
    if (welcome.use === 'watch' && make) {
      const context = { adapter, room, title: this.#view.title, clock: this.#clock, keeper: this.#background };
      const { random, language } = this.#page;
      this.#run = make({ ...welcome, ...context, random, language, companion: () => this.#companion });
    }
    this.#publish();
    this.#status.tell(this.#outline);
  }

  #publish(): void {
    if (this.#viewers.size === 0) return;
    const snapshot = this.snapshot();
    for (const viewer of this.#viewers) viewer(snapshot);
  }
}
