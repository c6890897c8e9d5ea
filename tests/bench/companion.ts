/** What the facilitator's live companion costs: how soon the overlay is there, how soon a round's step is seen, and what waiting costs. */
import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { Hearth } from '../e2e/hearth.ts';
import { type OverlayOnPage, overlayOn } from '../e2e/overlay-panel.ts';
import { quantile } from './statistics.ts';

declare const chrome: typeof browser;

const MEETINGS = 5;
const OPENINGS = 12;
const ROUNDS = 3;
const PEOPLE = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus'];
/** Longer than a turn must last to be ended by a press that was meant for it. */
const TURN_MS = 700;
const IDLE_MS = 20_000;
const SETTLE_MS = 3000;

/** A key of the user's, as the browser hands it to the background. Wall clock ms of it. */
async function pressKey(hearth: Hearth, name: string): Promise<number> {
  return (await hearth.worker()).evaluate((command) => {
    const at = Date.now();
    (chrome.commands.onCommand as unknown as { dispatch(command: string): void }).dispatch(command);
    return at;
  }, name);
}

/** A meeting that is being counted, with its tab in front. */
async function openMeeting(hearth: Hearth): Promise<{ meeting: Page; popup: Page; overlay: OverlayOnPage }> {
  const meeting = await hearth.meeting({ people: PEOPLE });
  const overlay = overlayOn(hearth, meeting);
  const popup = await hearth.popup(meeting);
  await popup.getByText('8 of 8 not heard from yet').waitFor();
  await meeting.bringToFront();
  return { meeting, popup, overlay };
}

async function open(hearth: Hearth, overlay: OverlayOnPage): Promise<number> {
  const painted = overlay.painted('.shows-card');
  const began = await pressKey(hearth, 'toggle-overlay');
  return (await painted) - began;
}

async function close(hearth: Hearth, overlay: OverlayOnPage): Promise<void> {
  await pressKey(hearth, 'toggle-overlay');
  for (let i = 0; i < 200 && (await overlay.seen()); i++) await new Promise((done) => setTimeout(done, 25));
}

/**
 * From the key to the card on the screen, ms: the first time in a tab, with its code still to be loaded, and after that. The median
 * of the calmest meeting counts, as whatever else runs on the machine only ever adds; all of them are in the 95th percentile.
 */
export async function overlayOpenings(hearth: Hearth): Promise<Record<string, number>> {
  const first: number[] = [];
  const again: number[][] = [];
  for (let i = 0; i < MEETINGS; i++) {
    const { meeting, popup, overlay } = await openMeeting(hearth);
    first.push(await open(hearth, overlay));
    await close(hearth, overlay);
    const openings: number[] = [];
    for (let n = 0; n < OPENINGS; n++) {
      openings.push(await open(hearth, overlay));
      await close(hearth, overlay);
    }
    again.push(openings);
    await popup.close();
    await meeting.close();
  }
  return {
    overlayFirstOpenMs: Math.min(...first),
    overlayOpenMs: Math.min(...again.map((openings) => quantile(openings, 0.5))),
    overlayOpenP95Ms: quantile(again.flat(), 0.95),
  };
}

/** From *Done* in the popup to the next name in popup, side panel and overlay, ms, 95th percentile of each. */
export async function roundSteps(hearth: Hearth): Promise<Record<string, number>> {
  const { meeting, popup, overlay } = await openMeeting(hearth);
  const panel = await hearth.page('sidepanel.html');
  await meeting.bringToFront();
  await open(hearth, overlay);
  const delays = { popup: [] as number[], panel: [] as number[], overlay: [] as number[] };
  await popup.evaluate(() => {
    addEventListener('click', () => Object.assign(window, { pressedAt: Date.now() }), { capture: true });
  });
  for (let i = 0; i < ROUNDS; i++) {
    await popup.getByRole('button', { name: 'Start a round' }).click();
    await popup.getByRole('combobox', { name: 'Order' }).selectOption('Alphabetical');
    await popup.getByRole('button', { name: 'Start', exact: true }).click();
    for (const name of [...PEOPLE.slice(1), 'Me']) {
      await popup.waitForTimeout(TURN_MS);
      const seen = [turnOf(popup, name), turnOf(panel, name), overlay.shown('.round h3', name)];
      await popup.getByRole('button', { name: 'Done' }).click();
      const [inPopup = 0, inPanel = 0, inOverlay = 0] = await Promise.all(seen);
      const pressed = await popup.evaluate(() => (window as unknown as { pressedAt: number }).pressedAt);
      delays.popup.push(inPopup - pressed);
      delays.panel.push(inPanel - pressed);
      delays.overlay.push(inOverlay - pressed);
    }
    await popup.getByRole('button', { name: 'End the round' }).click();
  }
  for (const page of [panel, popup, meeting]) await page.close();
  return {
    roundStepPopupP95Ms: quantile(delays.popup, 0.95),
    roundStepPanelP95Ms: quantile(delays.panel, 0.95),
    roundStepOverlayP95Ms: quantile(delays.overlay, 0.95),
  };
}

/** When a page of ours first shows whose turn it is, wall clock ms. (No inner named functions: what runs in a page has no build helpers.) */
function turnOf(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        new MutationObserver((_, observer) => {
          if (document.querySelector('.turn h2')?.textContent !== wanted) return;
          observer.disconnect();
          done(Date.now());
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    name,
  );
}

/** How long the meeting page's main thread is busy for each second: before the overlay's code is in it, and with the overlay closed, ms. */
export async function idleCosts(hearth: Hearth): Promise<Record<string, number>> {
  const { meeting, popup, overlay } = await openMeeting(hearth);
  await popup.close();
  await meeting.bringToFront();
  const cdp = await hearth.context.newCDPSession(meeting);
  // Of the processor's time, as others may hold the processor.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const perSecond = async () => {
    const before = await busyMs();
    await meeting.waitForTimeout(IDLE_MS);
    return ((await busyMs()) - before) / (IDLE_MS / 1000);
  };
  const without = await perSecond();
  await open(hearth, overlay);
  await close(hearth, overlay);
  // What opening it left to be tidied up belongs to opening it.
  await meeting.waitForTimeout(SETTLE_MS);
  const closed = await perSecond();
  await meeting.close();
  return { idleBusyMsPerS: without, idleBusyOverlayClosedMsPerS: closed, idleOverlayAddsMsPerS: closed - without };
}
