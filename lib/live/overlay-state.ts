/** Whether the overlay is shown, and as what. Pure: it is told what happens, and says what follows. */
import { KINDS } from '../facilitation/kinds.ts';
import { NUDGE_DEFAULTS, type NudgeSettings } from '../facilitation/nudges/settings.ts';
import type { PromptSituation } from '../facilitation/prompts.ts';
import type { PersonId } from '../meeting/events.ts';
import { AloudDesk } from './aloud.ts';
import type { OverlayShape, OverlayView } from './overlay-model.ts';
import { offersOpening } from './overlay-part.ts';
import type { Corner } from './placement.ts';
import type { LiveNudge, LiveSnapshot, LiveStatus } from './snapshot.ts';

/** What the user opened closes by itself after so long without pointer or keyboard in it, ms. */
export const COLLAPSE_MS = 20_000;

const SHOWN: readonly LiveStatus[] = ['alone', 'watching', 'paused', 'ended'];

export class OverlayState {
  /** Names are taken as hidden until the user's choice is known. */
  namesHidden = true;
  rules: NudgeSettings = NUDGE_DEFAULTS;
  corner: Corner;
  /** The meeting in which the user hid the overlay. */
  hiddenIn: string | null = null;
  /** The meeting that was begun already, with what was prepared or without. */
  openedIn: string | null = null;
  pinned = false;
  /** What is read out. */
  readonly aloud = new AloudDesk();
  #practices = false;
  #snapshot: LiveSnapshot | null = null;
  /** The user asked for the overlay: it stays when there is no hint. */
  #wanted = false;
  #open = false;
  #pointed = false;
  #focused = false;
  #inviting: PersonId | null = null;
  /** What kind of words there are for them. */
  #situation: PromptSituation = 'by-name';
  /** The hint that is shown: it does not go away under the user's hands. */
  #nudge: LiveNudge | null = null;

  constructor(corner: Corner) {
    this.corner = corner;
  }

  get meetingId(): string | null {
    return this.#snapshot?.meetingId ?? null;
  }

  /** Takes what the meeting shows now. */
  see(snapshot: LiveSnapshot): void {
    const isAnother = snapshot.meetingId !== this.meetingId;
    const before = this.#snapshot?.status;
    const wasWanted = this.#wanted;
    this.#snapshot = snapshot;
    if (isAnother || !isShown(snapshot)) this.#forget();
    else if (snapshot.status === 'ended' && before !== 'ended') {
      this.#forget();
      // Whoever had it on the page sees what came of the meeting.
      this.#open = wasWanted && snapshot.role === 'facilitator' && KINDS[snapshot.kind].kept;
    }
    if (snapshot.nudge || !this.#isAttended) this.#nudge = snapshot.nudge;
    if (this.#inviting !== null && !snapshot.people.some(({ id }) => id === this.#inviting)) this.#inviting = null;
  }

  /** What is to be shown; `null`: nothing. */
  get view(): OverlayView | null {
    const shape = this.#shape();
    const snapshot = this.#snapshot;
    if (!shape || !snapshot) return null;
    const { rules, pinned, corner } = this;
    return {
      shape,
      snapshot,
      nudge: this.#nudge,
      rules,
      inviting: this.#inviting,
      situation: this.#situation,
      pinned,
      corner,
      opening: this.#offersOpening,
      practices: this.#practices,
      aloud: this.aloud.aloud,
    };
  }

  /** Shows what is noted for the series, or no longer. */
  practise(on: boolean): void {
    this.#practices = on;
    if (!on) return;
    this.#inviting = null;
    this.open();
    this.beginMeeting();
  }

  /** What was prepared for the start is not offered any more. */
  beginMeeting(): void {
    this.openedIn = this.meetingId;
  }

  get #offersOpening(): boolean {
    const snapshot = this.#snapshot;
    return snapshot !== null && this.openedIn !== snapshot.meetingId && offersOpening(snapshot);
  }

  /** The user asks for the overlay or, where it is open, no longer. `showOnly`: it never goes away by this. */
  toggle(showOnly = false): void {
    const isAway = this.#open && !showOnly;
    if (isAway) {
      this.#nudge = null;
      this.#practices = false;
    }
    this.#wanted = !isAway;
    this.#open = !isAway;
    if (!isAway) this.hiddenIn = null;
  }

  /** The user asks how things stand: it is on the page at its smallest at least. */
  readOut(): void {
    this.#wanted = true;
    this.hiddenIn = null;
    this.aloud.ask();
  }

  open(): void {
    this.#wanted = true;
    this.#open = true;
  }

  collapse(): void {
    this.#open = false;
    this.#practices = false;
    this.#inviting = null;
    this.#nudge = this.#snapshot?.nudge ?? null;
  }

  hide(): void {
    this.hiddenIn = this.meetingId;
    this.#forget();
  }

  invite(person: PersonId | null, situation: PromptSituation = 'by-name'): void {
    this.#inviting = person;
    this.#situation = situation;
  }

  /** A round asks everybody, and has words of its own. */
  get isInRound(): boolean {
    return (this.#snapshot?.round ?? null) !== null;
  }

  /** Whom there are words for, or would be next: of whom the hint is, else the first who was not heard from yet; nobody in a round. */
  get toInvite(): PersonId | null {
    if (this.isInRound) return this.#inviting;
    const { order = [], people = [] } = this.#snapshot ?? {};
    const isMissing = (id: PersonId) =>
      people.some((one) => one.id === id && !one.self && one.standing.topic === 'not-heard-from');
    const first = order.find(({ person }) => isMissing(person))?.person ?? null;
    return this.#inviting ?? this.#nudge?.people[0] ?? first;
  }

  /** Whether there are words on the page already. */
  get isInviting(): boolean {
    return this.#inviting !== null;
  }

  /** The user is done with the hint. */
  answered(): void {
    this.#nudge = null;
  }

  pointed(on: boolean): void {
    this.#pointed = on;
    this.#release();
  }

  focused(on: boolean): void {
    this.#focused = on;
    this.#release();
  }

  /** Whether what is shown is to close by itself when nothing happens for `COLLAPSE_MS`. What is read aloud takes longer. */
  get collapses(): boolean {
    if (this.#practices) return false;
    return (this.#open || this.#inviting !== null) && !this.pinned && !this.#isAttended;
  }

  get #isAttended(): boolean {
    return this.#pointed || this.#focused;
  }

  #shape(): OverlayShape | null {
    const snapshot = this.#snapshot;
    if (!snapshot || this.namesHidden || snapshot.sharing || !isShown(snapshot)) return null;
    if (this.#open) return 'card';
    if (snapshot.status === 'ended') return null;
    if (this.#inviting !== null) return 'hint';
    if ((this.#nudge || this.#offersOpening) && this.hiddenIn !== snapshot.meetingId) return 'hint';
    return this.#wanted ? 'pill' : null;
  }

  #release(): void {
    if (!this.#isAttended) this.#nudge = this.#snapshot?.nudge ?? null;
  }

  #forget(): void {
    this.#wanted = false;
    this.#open = false;
    this.#practices = false;
    this.#inviting = null;
    this.#nudge = null;
    this.pinned = false;
  }
}

function isShown({ status }: LiveSnapshot): boolean {
  return SHOWN.includes(status);
}
