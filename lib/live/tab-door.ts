/** The door of a tab's meeting: who looks on, and what the background and our own pages say to it. */
import { type Browser, browser } from 'wxt/browser';
import { systemClock } from './clock.ts';
import { Gate, isWithin } from './gate.ts';
import { Inspector } from './inspector.ts';
import type { MeetingTab } from './meeting-tab.ts';
import { type InspectionMessage, LIVE_PORT, type SnapshotMessage, sendMessage, type ToTab } from './messages.ts';
import type { OverlayAsker } from './overlay-part.ts';
import { type Pace, Paces } from './paces.ts';
import { pageUrl } from './page-url.ts';
import { isOwnPage } from './senders.ts';
import { TAB_RULES } from './tab-rules.ts';
import { takeShortcut } from './take-shortcut.ts';

/** An agenda of all that a plan can hold, several times over; in the units of `isWithin`. */
const LARGEST_COMMAND = 40_000;
/** Faster than hands. */
const COMMAND_PACE: Pace = { burst: 40, perSecond: 20 };

function inspectorFor(tab: MeetingTab, port: Browser.runtime.Port): Inspector {
  return new Inspector({
    page: tab.page,
    url: pageUrl,
    watched: () => tab.run?.watched ?? null,
    now: () => systemClock.now(),
    send: (inspection) => port.postMessage({ type: 'inspection', inspection } satisfies InspectionMessage),
  });
}

/** Lets viewers and the user's keys reach a tab's meeting until `lifetime` ends. */
export function openDoor(tab: MeetingTab, overlay: OverlayAsker, lifetime: AbortController): void {
  const { signal } = lifetime;
  const connect = (port: Browser.runtime.Port) => {
    if (port.name !== LIVE_PORT || !isOwnPage(port.sender ?? {}, browser.runtime.id, browser.runtime.getURL('/')))
      return;
    const stop = tab.connect((snapshot) => port.postMessage({ type: 'snapshot', snapshot } satisfies SnapshotMessage));
    const inspector = inspectorFor(tab, port);
    const paces = new Paces(() => systemClock.now());
    port.onMessage.addListener((message: unknown) => {
      if (!isWithin(message, LARGEST_COMMAND) || !paces.hasLeft('', COMMAND_PACE)) return;
      if (!inspector.take(message)) tab.command(message);
    });
    port.onDisconnect.addListener(() => {
      stop();
      inspector.stop();
    });
    signal.addEventListener(
      'abort',
      () => {
        inspector.stop();
        port.disconnect();
      },
      { once: true },
    );
  };
  browser.runtime.onConnect.addListener(connect);
  const gate = new Gate<ToTab>(TAB_RULES, () => systemClock.now());
  gate.on('roomChosen', ({ data }) => tab.chosen(data.room));
  gate.on('areYouThere', () => true);
  gate.on('toggleOverlay', ({ data }) => overlay.toggle(data?.showOnly ?? false));
  gate.on('shortcut', ({ data }) => takeShortcut(tab, data.name, (shortcut) => overlay.press(shortcut)));
  gate.on('siteForgotten', () => {
    tab.run?.end();
    sendMessage('status', tab.farewell()).catch(() => undefined);
    lifetime.abort();
  });
  browser.runtime.onMessage.addListener(gate.listen);
  signal.addEventListener(
    'abort',
    () => {
      browser.runtime.onConnect?.removeListener(connect);
      browser.runtime.onMessage?.removeListener(gate.listen);
    },
    { once: true },
  );
}
