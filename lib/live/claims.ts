/**
 * Which frame speaks for which tab's meeting. Kept in `storage.session`, as the service worker may be gone at any
 * moment; a tab belongs to the frame that said last that it is in a meeting.
 */
import type { RunningMeeting, TabStatus } from './messages.ts';
import type { TabFrame } from './senders.ts';

export const CLAIMS_KEY = 'claims';

export type Claims = Record<number, RunningMeeting>;

export interface ClaimsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export async function readClaims(area: ClaimsArea): Promise<Claims> {
  return ((await area.get(CLAIMS_KEY))[CLAIMS_KEY] as Claims | undefined) ?? {};
}

/** One change at a time: two messages may arrive at once. */
export class ClaimBook {
  readonly #area: ClaimsArea;
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: ClaimsArea) {
    this.#area = area;
  }

  /** Takes what a frame says. A frame without a meeting does not take a tab from one that has it. */
  note(frame: TabFrame, status: TabStatus): Promise<Claims> {
    return this.#change((claims) => {
      const held = claims[frame.tabId];
      if (held && held.frameId !== frame.frameId && status.status === 'elsewhere') return;
      claims[frame.tabId] = { ...status, tabId: frame.tabId, frameId: frame.frameId };
    });
  }

  drop(tabId: number): Promise<Claims> {
    return this.#change((claims) => {
      delete claims[tabId];
    });
  }

  #change(edit: (claims: Claims) => void): Promise<Claims> {
    const run = this.#last.then(async () => {
      const claims = await readClaims(this.#area);
      edit(claims);
      await this.#area.set({ [CLAIMS_KEY]: claims });
      return claims;
    });
    this.#last = run.catch(() => undefined);
    return run;
  }
}

/** The meetings that are being counted, in order of tab. */
export function runningMeetings(claims: Claims): RunningMeeting[] {
  return Object.values(claims).filter(
    ({ status }) => status === 'watching' || status === 'paused' || status === 'alone',
  );
}
