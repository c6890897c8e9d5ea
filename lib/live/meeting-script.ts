/** Joins one tab's meeting to the browser: timers, ports, messages, and the page's going away. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { browserSenses, kindOf } from '../platforms/index.ts';
import { readCompanion, watchCompanion } from '../settings/companion.ts';
import { readOwnMicrophone, watchOwnMicrophone } from '../settings/own-microphone.ts';
import { readTaughtPages, watchTaughtPages } from '../settings/taught-pages.ts';
import { saveUnsent } from '../store/save-unsent.ts';
import { systemClock } from './clock.ts';
import { countingShelf } from './counting.ts';
import { every } from './every.ts';
import { CHECKPOINT_MS, MeetingTab, SAMPLE_MS } from './meeting-tab.ts';
import { sendMessage } from './messages.ts';
import { openMicrophone } from './microphone.ts';
import { OverlayAsker, overlayShelf } from './overlay-part.ts';
import { pageUrl } from './page-url.ts';
import { practicesShelf } from './practices-part.ts';
import { ReaderShelf } from './readers.ts';
import { openDoor } from './tab-door.ts';
import { TaughtShelf } from './taught-shelf.ts';

/** Where a running script of ours is found by the next one: the isolated world's own global, which the page cannot see. */
const INSTANCE = Symbol.for('hearth.meeting');

/** A script that was cut off from its extension goes on for so long at most, unless the next one stops it first. */
const ALIVE_MS = 1000;

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
      glance: (outline) => overlay.glance(outline),
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
  every(SAMPLE_MS, signal, () => tab.tick());
  // Asking costs as much as a good part of a look.
  every(ALIVE_MS, signal, () => {
    if (!isAlive()) lifetime.abort();
  });
  every(CHECKPOINT_MS, signal, () => tab.checkpoint());
  addEventListener('pagehide', () => handOver(tab), { signal });
  openDoor(tab, overlay, lifetime);
  void readOwnMicrophone().then((on) => tab.allowMicrophone(on));
  watchOwnMicrophone((on) => tab.allowMicrophone(on), signal);
  void readCompanion().then((settings) => tab.setCompanion(settings));
  watchCompanion((settings) => tab.setCompanion(settings), signal);
  void readTaughtPages().then((pages) => taught.put(pages));
  watchTaughtPages((pages) => taught.put(pages), signal);
  tab.tick();
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
