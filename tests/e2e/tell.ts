/** What the background or the popup says to a meeting's frame: a key of the user's, or a click elsewhere. */
import type { browser } from 'wxt/browser';
import type { Hearth } from './hearth.ts';

declare const chrome: typeof browser;

/** Says it to the newest meeting. */
export async function tell(hearth: Hearth, type: 'toggleOverlay' | 'shortcut', data?: object): Promise<void> {
  await (await hearth.worker()).evaluate(
    async (given) => {
      const claims = (await chrome.storage.session.get('claims')).claims as Record<
        number,
        { tabId: number; frameId: number; meetingId: string | null }
      >;
      const claim = Object.values(claims).findLast(({ meetingId }) => meetingId !== null);
      if (!claim) throw new Error('No meeting is claimed');
      const message = { id: 1, type: given.type, data: given.data ?? undefined, timestamp: Date.now() };
      await chrome.tabs.sendMessage(claim.tabId, message, { frameId: claim.frameId });
    },
    { type, data: data ?? null },
  );
}
