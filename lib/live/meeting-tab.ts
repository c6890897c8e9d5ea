/**
 * What Hearth does in one tab: finds out whether there is a meeting, asks whether to count it, and while it is counted
 * samples the page and shows the live view to whoever is connected.
 *
 *   elsewhere ⇄ lobby → (hello) → ask | never | a run → ended → (back in the call: hello again)
 */
import type { RoomHello } from '../meeting/checkpoint.ts';
import type { Role } from '../meeting/events.ts';
import type { Adapter, PageReader, PageSenses, Platform, Reading } from '../platforms/contract.ts';
import { type PageKind, roomName } from '../platforms/index.ts';
import { isTitled, titledRoom, unreadIn } from './call-room.ts';
import type { Clock } from './clock.ts';
import { type Keeper, MeetingRun } from './meeting-run.ts';
import type { TabStatus, Welcome } from './messages.ts';
import type { Microphone } from './microphone.ts';
import { OwnVoice } from './own-voice.ts';
import type { LiveCommand, LiveSnapshot } from './snapshot.ts';
import { idleSnapshot } from './snapshot-of.ts';
import { StatusTeller, statusOf } from './tab-status.ts';

/** Speech is judged from samples this far apart (platforms differ little between 150 and 250 ms). */
export const SAMPLE_MS = 200;
export const CHECKPOINT_MS = 5000;
/** A page without a call for this long has been left; shorter, it is rebuilding itself. */
const LEFT_AFTER_MS = 3000;
/** How often an unknown page is looked at again, and the elapsed time is shown anew. */
const SLOW_MS = 1000;
/** A title that names the room may come this late. */
const TITLE_MS = 8000;
/** A reader that has not come by then is a failure that must be shown. */
const READER_MS = 5000;

export interface TabBackground extends Keeper {
  hello(hello: RoomHello): Promise<Welcome>;
  status(status: TabStatus): Promise<void>;
}

export interface TabPage {
  readonly document: Document;
  url(): URL;
  kindOf(url: URL, document: Document): PageKind;
  /** The platform's reader; `null` until it is loaded, which asking for it begins. */
  readerOf(platform: Platform): Adapter | null;
  readonly senses: PageSenses;
  /** Called only after the user turned it on. */
  readonly openMicrophone: () => Promise<Microphone>;
}

type Viewer = (snapshot: LiveSnapshot) => void;

export class MeetingTab {
  readonly #page: TabPage;
  readonly #clock: Clock;
  readonly #background: TabBackground;
  readonly #viewers = new Set<Viewer>();
  #kind: PageKind = { kind: 'unknown' };
  #foundAt = 0;
  #adapter: Adapter | null = null;
  #reader: PageReader | null = null;
  #room = '';
  /** Since when the call has been on; `null` out of it. */
  #callSince: number | null = null;
  #reading: Reading | null = null;
  #failed = false;
  #inCallAt: number | null = null;
  #answer: 'none' | 'waiting' | 'ask' | 'never' = 'none';
  /** What the user does in this series, where they said so before. */
  #role: Role | null = null;
  #run: MeetingRun | null = null;
  /** Not before this moment is the background asked again. */
  #helloAt = Number.NEGATIVE_INFINITY;
  #slowAt = Number.NEGATIVE_INFINITY;
  readonly #ownVoice: OwnVoice;
  #speakers = '';
  readonly #status: StatusTeller;

  constructor(page: TabPage, clock: Clock, background: TabBackground) {
    this.#page = page;
    this.#clock = clock;
    this.#background = background;
    this.#status = new StatusTeller((status) => background.status(status));
    this.#ownVoice = new OwnVoice(page.openMicrophone);
  }

  /** Looks at the page once; called each `SAMPLE_MS`. */
  tick(): void {
    const now = this.#clock.now();
    const slow = now - this.#slowAt >= SLOW_MS;
    if (slow) {
      this.#slowAt = now;
      this.#findMeeting();
    }
    const changed = this.#read(now);
    if (changed || slow) this.#publish();
    if (slow) this.#status.tell(this.snapshot());
  }

  /** Hands over what is new; called each `CHECKPOINT_MS`. */
  checkpoint(): void {
    if (this.#run && (!this.#run.ended || this.#run.hasUnsent)) void this.#run.checkpoint();
  }

  get run(): MeetingRun | null {
    return this.#run;
  }

  /** Shows the live view to a viewer, now and at each change. Returns how to stop. */
  connect(viewer: Viewer): () => void {
    this.#viewers.add(viewer);
    viewer(this.snapshot());
    return () => this.#viewers.delete(viewer);
  }

  command(command: LiveCommand): void {
    this.#run?.command(command);
    this.#publish();
    this.#status.tell(this.snapshot());
  }

  /** The user chose something for this room: ask again what to do. */
  chosen(room: string): void {
    if (room !== this.#room || this.#run?.ended === false) return;
    this.#answer = 'none';
    this.#helloAt = Number.NEGATIVE_INFINITY;
    this.tick();
  }

  /** The user turned their own microphone's level on or off. */
  allowMicrophone(allowed: boolean): void {
    this.#ownVoice.allow(allowed);
    this.#publish();
  }

  /** The status to leave behind when the page goes away; a page that comes back from the cache says its own anew. */
  farewell(): TabStatus {
    this.#status.forget();
    this.#ownVoice.release();
    return { ...statusOf(this.snapshot()), status: 'elsewhere' };
  }

  snapshot(): LiveSnapshot {
    const found = this.#platform;
    const platform = found ? { id: found.id, name: found.name } : null;
    const title = this.#title;
    if (this.#run) return this.#run.snapshot({ platform, title, ownVoice: this.#ownVoice.state });
    const health = this.#failed ? ({ state: 'lost', reason: 'reader-failed' } as const) : undefined;
    const context = { platform, unread: unreadIn(this.#kind), room: this.#room, title, role: this.#role };
    return idleSnapshot(this.#idleStatus(), context, health);
  }

  get #platform(): Platform | null {
    return this.#kind.kind === 'meeting' ? this.#kind.platform : null;
  }

  /** What the page calls the meeting, else the last part of the room's name. */
  get #title(): string {
    return this.#reading?.title || (this.#room.split('/').at(-1) ?? '');
  }

  #idleStatus(): 'elsewhere' | 'ask' | 'never' | 'lobby' {
    if (this.#answer === 'never') return 'never';
    if (this.#inCallAt !== null) return 'ask';
    return this.#reading?.phase === 'lobby' ? 'lobby' : 'elsewhere';
  }

  #findMeeting(): void {
    const url = this.#page.url();
    const before = this.#platform;
    const kind = this.#page.kindOf(url, this.#page.document);
    const found = kind.kind === 'meeting' ? kind.platform : null;
    // A room whose page shows no call any more (rebuilding, or just left) is still that room.
    if (found === null && this.#run && before && this.#roomAt(before, url) === this.#room) return;
    this.#kind = kind;
    const room = found ? this.#roomAt(found, url) : '';
    // A page that was taught anew is another platform of the same id.
    if (found === before && room === this.#room) return;
    this.#run?.end();
    this.#adapter = null;
    this.#reader = null;
    this.#foundAt = this.#clock.now();
    this.#room = room;
    this.#reading = null;
    this.#failed = false;
    this.#inCallAt = null;
    this.#callSince = null;
    this.#answer = 'none';
    this.#run = null;
  }

  /** The room at an address; where only the title tells it, the one that this call was found to be in. */
  #roomAt(platform: Platform, url: URL): string {
    return isTitled(platform, url) && platform.id === this.#platform?.id ? this.#room : roomName(platform, url);
  }

  /** Opens the platform's reader as soon as it is there. */
  #openReader(now: number): void {
    const found = this.#platform;
    if (!found || this.#reader) return;
    this.#adapter = this.#page.readerOf(found);
    this.#reader = this.#adapter?.open(this.#page.senses) ?? null;
    this.#failed = this.#reader === null && now - this.#foundAt >= READER_MS;
  }

  /** Whether it is clear which room the call is in. */
  #knowsRoom(platform: Platform, now: number): boolean {
    const url = this.#page.url();
    if (!isTitled(platform, url) || this.#run?.ended === false) return true;
    const base = roomName(platform, url);
    if (this.#room !== base) return true;
    const title = this.#reading?.title ?? '';
    if (title === '' && now - (this.#callSince ?? now) < TITLE_MS) return false;
    this.#room = titledRoom(platform, url, { title, wall: this.#clock.wall() });
    return true;
  }

  /** Returns whether a viewer should see something new. */
  #read(now: number): boolean {
    const failedBefore = this.#failed;
    this.#openReader(now);
    if (!this.#reader) return failedBefore !== this.#failed;
    const before = this.#reading?.phase;
    try {
      this.#reading = this.#reader(this.#page.document);
      this.#failed = false;
    } catch {
      // The page is not ours: whatever it does to its reader is a state of health.
      this.#failed = true;
    }
    const phase = this.#reading?.phase;
    if (phase === 'in-call') this.#inCall(now);
    else this.#outOfCall(now);
    const happened = this.#sample();
    return happened || phase !== before || failedBefore !== this.#failed;
  }

  #inCall(now: number): void {
    this.#inCallAt = now;
    this.#callSince ??= now;
    const isOver = this.#run?.ended ?? true;
    if (!isOver || this.#answer !== 'none' || now < this.#helloAt) return;
    if (this.#adapter && this.#knowsRoom(this.#adapter, now)) void this.#sayHello(this.#adapter);
  }

  #outOfCall(now: number): void {
    if (this.#inCallAt === null) return;
    if (now - this.#inCallAt < LEFT_AFTER_MS) return;
    this.#inCallAt = null;
    this.#callSince = null;
    this.#answer = 'none';
    this.#run?.end();
    const url = this.#page.url();
    // The next call on this page may be another meeting.
    if (this.#adapter && isTitled(this.#adapter, url)) this.#room = roomName(this.#adapter, url);
  }

  #sample(): boolean {
    const run = this.#run;
    if (!run || this.#inCallAt === null) return false;
    const inCall = this.#reading?.phase === 'in-call';
    const counts = inCall && !this.#failed && !run.paused && !run.ended;
    const reading = this.#ownVoice.hear(counts ? this.#reading : null, this.#clock.now());
    const happened = inCall ? run.sample(reading) : false;
    const speakers = [...run.speaking].join();
    const changed = speakers !== this.#speakers;
    this.#speakers = speakers;
    return happened || changed;
  }

  async #sayHello(adapter: Adapter): Promise<void> {
    const room = this.#room;
    this.#answer = 'waiting';
    this.#helloAt = this.#clock.now() + SLOW_MS;
    // The end of the meeting that may now go on comes first.
    await this.#run?.checkpoint();
    const welcome = await this.#background.hello({ platform: adapter.id, room, title: this.#title }).catch(() => null);
    if (this.#room !== room || this.#answer !== 'waiting') return;
    if (!welcome) {
      // The background could not be reached, or the meeting is counted in another tab: tried again after a while.
      this.#answer = 'none';
      return;
    }
    this.#run = null;
    this.#answer = welcome.use === 'watch' ? 'none' : welcome.use;
    this.#role = welcome.use === 'never' ? null : welcome.role;
    if (welcome.use === 'watch') {
      this.#run = new MeetingRun({
        ...welcome,
        adapter,
        room,
        title: this.#title,
        clock: this.#clock,
        keeper: this.#background,
      });
    }
    this.#publish();
    this.#status.tell(this.snapshot());
  }

  #publish(): void {
    if (this.#viewers.size === 0) return;
    const snapshot = this.snapshot();
    for (const viewer of this.#viewers) viewer(snapshot);
  }
}
