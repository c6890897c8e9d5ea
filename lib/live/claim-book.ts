/** Who may speak for a tab: the first frame that says it is in a meeting, for as long as that frame is there to say so. */
import type { RoomHello } from '../meeting/checkpoint.ts';
import { CLAIMS_KEY, type Claims, type ClaimsArea, readClaims } from './claims.ts';
import { InTurn } from './in-turn.ts';
import type { RunningMeeting, TabStatus } from './messages.ts';
import type { TabFrame } from './senders.ts';

/** One change at a time: two messages may arrive at once. */
export class ClaimBook {
  readonly #area: ClaimsArea;
  readonly #isThere: (frame: RunningMeeting) => Promise<boolean>;
  readonly #changes = new InTurn();

  /** `isThere` tells whether a frame's script still answers. */
  constructor(area: ClaimsArea, isThere: (frame: RunningMeeting) => Promise<boolean>) {
    this.#area = area;
    this.#isThere = isThere;
  }

  /**
   * Takes what a frame says. A frame without a meeting does not take a tab from one that has it; a second frame with a meeting
   * takes it only when the first is gone. Rejects when the tab stays with another frame, so that the sender says it again.
   */
  note(frame: TabFrame, status: TabStatus): Promise<Claims> {
    return this.#change(async (claims) => {
      const held = claims[frame.tabId];
      const isAnothers = held !== undefined && held.frameId !== frame.frameId;
      if (isAnothers && status.status === 'elsewhere') return;
      if (isAnothers && (await this.#isHeld(held))) throw new Error("Another frame speaks for this tab's meeting.");
      claims[frame.tabId] = { ...status, tabId: frame.tabId, frameId: frame.frameId };
    });
  }

  /** Takes the tab for a frame that has found a meeting and knows nothing more yet; rejects as `note` does. */
  async take(frame: TabFrame, { platform, room, title }: RoomHello): Promise<void> {
    const nothing = { health: 'good', meetingId: null, notHeardFrom: 0, people: 0, sharing: false } as const;
    await this.note(frame, { ...nothing, status: 'ask', platform, room, title });
  }

  async #isHeld(held: RunningMeeting): Promise<boolean> {
    return held.status !== 'elsewhere' && held.status !== 'ended' && (await this.#isThere(held));
  }

  drop(tabId: number): Promise<Claims> {
    return this.#change((claims) => {
      delete claims[tabId];
    });
  }

  #change(edit: (claims: Claims) => void | Promise<void>): Promise<Claims> {
    return this.#changes.take(async () => {
      const claims = await readClaims(this.#area);
      await edit(claims);
      await this.#area.set({ [CLAIMS_KEY]: claims });
      return claims;
    });
  }
}
