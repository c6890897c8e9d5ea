/** Joins one tab's meeting to the browser: timers, ports, messages, and the page's going away. */
import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { browserSenses, kindOf } from '../platforms/index.ts';
import { readCompanion, watchCompanion } from '../settings/companion.ts';
import { readOwnMicrophone, watchOwnMicrophone } from '../settings/own-microphone.ts';
import { readTaughtPages, watchTaughtPages } from '../settings/taught-pages.ts';
import { saveUnsent } from '../store/save-unsent.ts';
import { systemClock } from './clock.ts';
import { countingShelf } from './counting.ts';
import { Gate, isWithin } from './gate.ts';
import { Inspector } from './inspector.ts';
import { CHECKPOINT_MS, MeetingTab, SAMPLE_MS } from './meeting-tab.ts';
import { type InspectionMessage, LIVE_PORT, type SnapshotMessage, sendMessage, type ToTab } from './messages.ts';
import { openMicrophone } from './microphone.ts';
import { OverlayAsker, overlayShelf } from './overlay-part.ts';
import { type Pace, Paces } from './paces.ts';
import { pageUrl } from './page-url.ts';
import { practicesShelf } from './practices-part.ts';
import { ReaderShelf } from './readers.ts';
import { isOwnPage } from './senders.ts';
import { TAB_RULES } from './tab-rules.ts';
import { takeShortcut } from './take-shortcut.ts';
import { TaughtShelf } from './taught-shelf.ts';

/** Where a running script of ours is found by the next one: the isolated world's own global, which the page cannot see. */
const INSTANCE = Symbol.for('hearth.meeting');

/** An agenda of all that a plan can hold, several times over; in the units of `isWithin`. */
const LARGEST_COMMAND = 40_000;
/** Faster than hands. */
const COMMAND_PACE: Pace = { burst: 40, perSecond: 20 };

interface Instance {
  /** False once the extension was reloaded or removed: such a script can reach nobody any more. */
  isAlive(): boolean;
  stop(): void;
}

type World = typeof globalThis & { [INSTANCE]?: Instance };

/** Starts in this frame, unless one of ours lives here already; takes over from one that was cut off. */
export function startMeetingScript(): void {
  const world = globalThis as World;
  if (world[INSTANCE]?.isAlive()) return;
  world[INSTANCE]?.stop();
  const lifetime = new AbortController();
  const isAlive = () => !lifetime.signal.aborted && browser.runtime?.id !== undefined;
  world[INSTANCE] = { isAlive, stop: () => lifetime.abort() };
  run(lifetime, isAlive);
}

function run(lifetime: AbortController, isAlive: () => boolean): void {
  const { signal } = lifetime;
  for (const one of [countingShelf, overlayShelf, practicesShelf]) one.clear();
  const readers = new ReaderShelf(
    (platform) => sendMessage('loadReader', { platform }),
    () => systemClock.now(),
  );
  const taught = new TaughtShelf();
  const tab: MeetingTab = new MeetingTab(
    {
      document,
      url: pageUrl,
      kindOf: (url, page) => kindOf(url, page, taught.platforms),
      readerOf: (platform) => readers.take(platform),
      senses: browserSenses(signal),
      openMicrophone,
      counting: () => countingShelf.take(() => sendMessage('loadPart', { part: 'counting' })),
      random: Math.random,
      language: i18n.t('extension.language'),
      glance: (snapshot) => overlay.glance(snapshot),
    },
    systemClock,
    {
      hello: (hello) => sendMessage('hello', hello),
      checkpoint: (checkpoint) => sendMessage('checkpoint', checkpoint),
      refold: (meetingId) => sendMessage('refold', { meetingId }),
      remember: (memory) => sendMessage('remember', memory),
      isUntracked: (question) => sendMessage('isUntracked', question),
      status: (status) => sendMessage('status', status),
    },
  );
  const overlay = new OverlayAsker(() => sendMessage('loadPart', { part: 'overlay' }), tab, signal);
  every(SAMPLE_MS, signal, () => {
    if (isAlive()) tab.tick();
    else lifetime.abort();
  });
  every(CHECKPOINT_MS, signal, () => tab.checkpoint());
  addEventListener('pagehide', () => handOver(tab), { signal });
  listen(tab, overlay, lifetime);
  void readOwnMicrophone().then((on) => tab.allowMicrophone(on));
  watchOwnMicrophone((on) => tab.allowMicrophone(on), signal);
  void readCompanion().then((settings) => tab.setCompanion(settings));
  watchCompanion((settings) => tab.setCompanion(settings), signal);
  void readTaughtPages().then((pages) => taught.put(pages));
  watchTaughtPages((pages) => taught.put(pages), signal);
  tab.tick();
}

function every(ms: number, signal: AbortSignal, act: () => void): void {
  const timer = setInterval(act, ms);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** The page goes away: what it knows is written down, and sent too in case the background is awake. */
function handOver(tab: MeetingTab): void {
  const ignored = () => undefined;
  sendMessage('status', tab.farewell()).catch(ignored);
  const unsent = tab.run?.takeUnsent();
  if (!unsent) return;
  const area = browser.extension.inIncognitoContext ? browser.storage.session : browser.storage.local;
  saveUnsent(area, unsent).catch(ignored);
  sendMessage('checkpoint', unsent).catch(ignored);
}

function inspectorFor(tab: MeetingTab, port: Browser.runtime.Port): Inspector {
  return new Inspector({
    page: tab.page,
    url: pageUrl,
    watched: () => tab.run?.watched ?? null,
    now: () => systemClock.now(),
    send: (inspection) => port.postMessage({ type: 'inspection', inspection } satisfies InspectionMessage),
  });
}

function listen(tab: MeetingTab, overlay: OverlayAsker, lifetime: AbortController): void {
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
