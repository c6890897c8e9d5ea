/** A scripted meeting in a tab: what it showed, and what was stored of it in the end. */
import { until } from '../browser/until.ts';
import { compare } from './compare.ts';
import type { Found } from './fault.ts';
import { type StoredRoom, storedIn } from './stored.ts';
import { inOneLine } from './told.ts';
import { type Script, scriptedUrl, type WallSpan } from './truth.ts';

/** From the page's opening to the first voice, ms: before that nothing is said that could be lost. */
const LEAD_MS = 4000;

/** Who speaks when, ms from the first voice. */
export type Speech = Script['speech'];

/** A script whose first voice comes when its meeting has been opened. */
export function soon(speech: Speech, leadMs = LEAD_MS): Script {
  return { begins: Date.now() + leadMs, speech };
}

/** Waits for a moment of the script, ms from the first voice. */
export async function at(script: Script, ms: number): Promise<void> {
  const left = script.begins + ms - Date.now();
  if (left > 0) await new Promise((done) => setTimeout(done, left));
}

/** What a browser does for a scripted meeting. */
export interface MeetingStage<P> {
  /** What the user read in the popup, in order, each once. */
  readonly told: readonly string[];
  /** Opens an address in a tab of its own. */
  tab(address: string): Promise<{ readonly page: P; readonly tabId: number }>;
  /** The popup of a tab, from which what is told is taken. Returns how to close it. */
  popup(tabId: number): Promise<() => Promise<void>>;
  toFront(page: P): Promise<void>;
  /** Asks the scripted page of a tab, in whichever frame it is, and whatever became of the page before. */
  ask(tabId: number, what: 'shownSince' | 'leaveCall'): Promise<number | null>;
  /** The whole database, as plain data. */
  tables(): Promise<Record<string, unknown[]>>;
  /** What a meeting's summary says was not seen. */
  notSeen(meetingId: string): Promise<string[]>;
}

type PageOf<S> = S extends MeetingStage<infer P> ? P : never;

export interface ToOpen {
  readonly site: string;
  readonly script: Script;
  readonly room: string;
  /** Makes another page of the meeting's address, one that has it in a frame. */
  readonly framed?: (url: string) => Promise<string>;
}

export class ScriptedMeeting<S extends MeetingStage<PageOf<S>>> {
  readonly stage: S;
  readonly script: Script;
  readonly room: string;
  readonly page: PageOf<S>;
  readonly tabId: number;
  #closePopup = async () => {};
  readonly #shown: WallSpan[] = [];
  #shownSince: number | null = null;

  private constructor(stage: S, { script, room }: ToOpen, { page, tabId }: { page: PageOf<S>; tabId: number }) {
    this.stage = stage;
    this.script = script;
    this.room = room;
    this.page = page;
    this.tabId = tabId;
  }

  /** Opens it in a tab, with its popup. */
  static async open<S extends MeetingStage<PageOf<S>>>(stage: S, given: ToOpen): Promise<ScriptedMeeting<S>> {
    const { site, script, room, framed } = given;
    const url = scriptedUrl(site, room, script);
    const meeting = new ScriptedMeeting(stage, given, await stage.tab(framed ? await framed(url) : url));
    await meeting.isBack();
    meeting.#closePopup = await stage.popup(meeting.tabId);
    await stage.toFront(meeting.page);
    return meeting;
  }

  /** When the page showed the script so far. */
  get shown(): readonly WallSpan[] {
    return this.#shownSince === null ? this.#shown : [...this.#shown, { from: this.#shownSince, to: Date.now() }];
  }

  /** The page goes away now: what is said from here on it shows to nobody. */
  goes(): void {
    if (this.#shownSince !== null) this.#shown.push({ from: this.#shownSince, to: Date.now() });
    this.#shownSince = null;
  }

  /** The page, which was there all the time, shows the script again. */
  showsAgain(): void {
    this.#shownSince = Date.now();
  }

  /** The page was loaded again, and shows the script. */
  async isBack(): Promise<void> {
    const before = this.#shown.at(-1)?.to ?? 0;
    await until(async () => {
      this.#shownSince = await this.stage.ask(this.tabId, 'shownSince');
      return this.#shownSince !== null && this.#shownSince > before;
    }, 'The scripted page');
  }

  /** Leaves the call, and waits until that is stored. */
  async leave(): Promise<void> {
    this.goes();
    await this.stage.ask(this.tabId, 'leaveCall');
    await this.isOver();
  }

  async isOver(): Promise<void> {
    await until(async () => (await this.stored()).meetings.every(({ over }) => over === 1), 'The end of the meeting');
  }

  async stored(): Promise<StoredRoom> {
    return storedIn(await this.stage.tables(), this.room);
  }

  /** What was stored, beside what was shown. `others`: what other tabs showed of the same meeting. */
  async found(others: readonly WallSpan[] = []): Promise<Found> {
    this.goes();
    const { meetings, spoken, eventsDoubled } = await this.stored();
    const [first] = meetings;
    const wrong = meetings.length === 1 ? [] : [`${meetings.length} meetings were stored, not one`];
    const summary = first ? await this.stage.notSeen(first.id) : [];
    await this.#closePopup();
    const { script } = this;
    const shown = [...this.#shown, ...others];
    return {
      ...compare({ script, shown, stored: spoken }),
      eventsDoubled,
      told: inOneLine([...this.stage.told, ...summary]),
      wrong,
    };
  }
}
