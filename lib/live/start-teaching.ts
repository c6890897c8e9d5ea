/** Begins a lesson in a tab, on the user's click. */
import { browser } from 'wxt/browser';

/**
 * Begins in the frame with the most pictures and sound, as a call may be in a frame of the page; in the page itself where no frame
 * has more. Rejects where the browser lets no script run.
 */
export async function startTeachingIn(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => document.querySelectorAll('video, audio').length,
  });
  const media = ({ result }: (typeof frames)[number]) => (typeof result === 'number' ? result : 0);
  const [best] = [...frames].sort((a, b) => media(b) - media(a) || a.frameId - b.frameId);
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [best?.frameId ?? 0] },
    files: ['/teach.js'],
  });
}
