/**
 * The page side of a tab: whose page it is, the reader for it, what it shows now, and which room the call is in. Knows nothing
 * of counting.
 */

import type { Adapter, PageReader, PageSenses, Platform, Reading } from '../platforms/contract.ts';
import { type PageKind, roomName } from '../platforms/index.ts';
import { bounded } from './bounded.ts';
import { isTitled, titledRoom } from './call-room.ts';
import type { Clock } from './clock.ts';

/** A page without a call for this long has been left; shorter, it is rebuilding itself. */
const LEFT_AFTER_MS = 3000;
/** A title that names the room may come this late. */
const TITLE_MS = 8000;
/** A reader that has not come by then is a failure that must be shown. */
const READER_MS = 5000;

export interface LivePage {
  readonly document: Document;
  url(): URL;
  kindOf(url: URL, document: Document): PageKind;
  /** The platform's reader; `null` until it is loaded, which asking for it begins. */
  readerOf(platform: Platform): Adapter | null;
  readonly senses: PageSenses;
}

export class PageView {
  readonly #page: LivePage;
  readonly #clock: Clock;
  #kind: PageKind = { kind: 'unknown' };
  #foundAt = 0;
  #adapter: Adapter | null = null;
  #reader: PageReader | null = null;
  #room = '';
  #reading: Reading | null = null;
  #failed = false;
  #sharing = false;
  #isSharingDue = false;
  #inCallAt: number | null = null;
  /** Since when the call has been on; `null` out of it. */
  #callSince: number | null = null;

  constructor(page: LivePage, clock: Clock) {
    this.#page = page;
    this.#clock = clock;
  }

  get kind(): PageKind {
    return this.#kind;
  }

  /** Whose page it is; `null` when it is no meeting's. */
  get platform(): Platform | null {
    return this.#kind.kind === 'meeting' ? this.#kind.platform : null;
  }

  /** The reader's adapter, once it is loaded. */
  get adapter(): Adapter | null {
    return this.#adapter;
  }

  /** The room's stable name; for a call whose title names it, that of the platform until the call is settled. */
  get room(): string {
    return this.#room;
  }

  /** What the reader saw last; older than now while `failed`. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** The page cannot be read: the reader threw, or did not come. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The user is showing their screen, as far as the page says so. */
  get sharing(): boolean {
    return this.#sharing && this.inCall;
  }

  /** A call is on, or vanished only a moment ago. */
  get inCall(): boolean {
    return this.#inCallAt !== null;
  }

  /** What the page calls the meeting, else the last part of the room's name. */
  get title(): string {
    return this.#reading?.title || (this.#room.split('/').at(-1) ?? '');
  }

  /** Looks whose page it is, which now and then is enough; so it is for whether the user shows their screen. Returns whether it is another meeting than before; `keepsRoom`: a call goes on there that is being counted. */
  find(keepsRoom: boolean): boolean {
    this.#isSharingDue = true;
    const url = this.#page.url();
    const before = this.platform;
    const kind = this.#page.kindOf(url, this.#page.document);
    const found = kind.kind === 'meeting' ? kind.platform : null;
    // A room whose page shows no call any more (rebuilding, or just left) is still that room.
    if (found === null && keepsRoom && before && this.#roomAt(before, url) === this.#room) return false;
    const room = found ? this.#roomAt(found, url) : '';
    this.#kind = kind;
    // A page that was taught anew is another platform of the same id.
    if (found === before && room === this.#room) return false;
    this.#adapter = null;
    this.#reader = null;
    this.#foundAt = this.#clock.now();
    this.#room = room;
    this.#reading = null;
    this.#failed = false;
    this.#sharing = false;
    this.#inCallAt = null;
    this.#callSince = null;
    return true;
  }

  /** Reads the page once. Returns whether a viewer should see something new; `left` is told when the call is over. */
  read(left: () => void): boolean {
    const now = this.#clock.now();
    const before = { phase: this.#reading?.phase, failed: this.#failed, sharing: this.sharing };
    this.#openReader(now);
    if (this.#reader) this.#look(this.#reader);
    if (this.#reading?.phase === 'in-call') {
      this.#inCallAt = now;
      this.#callSince ??= now;
    } else if (this.#inCallAt !== null && now - this.#inCallAt >= LEFT_AFTER_MS) {
      this.#leave();
      left();
    }
    const isSame = before.phase === this.#reading?.phase && before.failed === this.#failed;
    return !isSame || before.sharing !== this.sharing;
  }

  /** Settles which room the call is in; `false` while its title has not come. */
  settleRoom(): boolean {
    const platform = this.platform;
    const url = this.#page.url();
    if (!platform || !isTitled(platform, url) || this.#room !== roomName(platform, url)) return true;
    const title = this.#reading?.title ?? '';
    if (title === '' && this.#clock.now() - (this.#callSince ?? this.#clock.now()) < TITLE_MS) return false;
    this.#room = titledRoom(platform, url, { title, wall: this.#clock.wall() });
    return true;
  }

  /** The room at an address; where only the title tells it, the one that this call was found to be in. */
  #roomAt(platform: Platform, url: URL): string {
    return isTitled(platform, url) && platform.id === this.platform?.id ? this.#room : roomName(platform, url);
  }

  /** Opens the platform's reader as soon as it is there. */
  #openReader(now: number): void {
    const found = this.platform;
    if (!found || this.#reader) return;
    this.#adapter = this.#page.readerOf(found);
    this.#reader = this.#adapter?.open(this.#page.senses) ?? null;
    this.#failed = this.#reader === null && now - this.#foundAt >= READER_MS;
  }

  #look(reader: PageReader): void {
    try {
      this.#reading = bounded(reader(this.#page.document));
      if (this.#isSharingDue) this.#sharing = this.#adapter?.isSharing?.(this.#page.document) ?? false;
      this.#isSharingDue = false;
      this.#failed = false;
    } catch {
      // The page is not ours: whatever it does to its reader is a state of health.
      this.#failed = true;
    }
  }

  #leave(): void {
    this.#inCallAt = null;
    this.#callSince = null;
    const url = this.#page.url();
    // The next call on this page may be another meeting.
    if (this.platform && isTitled(this.platform, url)) this.#room = roomName(this.platform, url);
  }
}
