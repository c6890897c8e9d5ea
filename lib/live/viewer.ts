/** How a popup or panel finds a meeting and looks on: which tab, which frame, the port, and coming back when it breaks. */
import { type Browser, browser } from 'wxt/browser';
import { isReadableHost } from '../platforms/index.ts';
import { CLAIMS_KEY, type Claims, readClaims, runningMeetings } from './claims.ts';
import type { InspectCommand, Inspection } from './inspection.ts';
import { type InspectionMessage, LIVE_PORT, type RunningMeeting, type SnapshotMessage } from './messages.ts';
import type { LiveCommand, LiveSnapshot } from './snapshot.ts';
import { originNotAllowed, startIn } from './start.ts';

export type ViewerState =
  | { readonly kind: 'loading' }
  /** The browser lets no script run on this page, or there is no page. */
  | { readonly kind: 'unreachable' }
  /** The tab was closed or is being loaded again. */
  | { readonly kind: 'disconnected' }
  | {
      readonly kind: 'live';
      readonly tabId: number;
      readonly snapshot: LiveSnapshot;
      /** The site's match pattern when it is not allowed yet, `null` when it is. */
      readonly missingOrigin: string | null;
      /** Scripts can run on the page, and no reader of ours is for its host. */
      readonly canTeach: boolean;
    };

export interface ViewerOptions {
  /** The tab to look at; `null`: the one the user is on. */
  readonly tabId: number | null;
  /** Goes on to wherever the meeting is when the user goes to another tab, or a meeting begins; for views that stay open. */
  readonly follows?: boolean;
  readonly onState: (state: ViewerState) => void;
  /** What Hearth sees of the page, while that is asked for; `null` until the page has answered. */
  readonly onInspection: (inspection: Inspection | null) => void;
  readonly onRunning: (running: readonly RunningMeeting[]) => void;
  readonly signal: AbortSignal;
}

export interface Viewer {
  readonly command: (command: LiveCommand) => void;
  /** Begins or stops asking what Hearth sees. */
  readonly inspect: (on: boolean) => void;
  /** Looks at another running meeting. */
  readonly show: (tabId: number) => void;
  /** Looks again whether the site is allowed. */
  readonly checkPermission: () => void;
}

const RETRY_MS = 1000;

export function openViewer(options: ViewerOptions): Viewer {
  const { signal, onState } = options;
  let port: Browser.runtime.Port | null = null;
  /** The frame that the port leads to. */
  let frame = 0;
  let tabId: number | null = null;
  let snapshot: LiveSnapshot | null = null;
  let missingOrigin: string | null = null;
  let canTeach = false;

  let inspecting = false;
  /** Only the newest attempt to connect goes on. */
  let attempts = 0;
  let unreachable = false;
  /** The user asked for another meeting than the one that would be shown. */
  let isChosen = false;
  /** Where the meeting is by itself, whatever the user went on to. */
  let usual: number | null | undefined;

  const askToInspect = (on: boolean) => port?.postMessage({ type: 'inspect', on } satisfies InspectCommand);

  const tell = () => {
    if (tabId !== null && snapshot) onState({ kind: 'live', tabId, snapshot, missingOrigin, canTeach });
  };

  const showUnreachable = () => {
    unreachable = true;
    onState({ kind: 'unreachable' });
  };

  let home: number | null = null;

  /** `trust`: believe the claim that a frame of this tab speaks for a meeting; it may be out of date. */
  const connect = async (target: number, trust = true): Promise<void> => {
    attempts += 1;
    const attempt = attempts;
    port?.disconnect();
    port = null;
    tabId = target;
    snapshot = null;
    missingOrigin = null;
    canTeach = false;
    unreachable = false;
    options.onInspection(null);
    const claims = await readClaims(browser.storage.session);
    if (signal.aborted || attempt !== attempts) return;
    const claim = trust ? claims[target] : undefined;
    const canStart = claim !== undefined || (!(await isOwnTab(target)) && (await startIn(target)));
    if (signal.aborted || attempt !== attempts) return;
    if (!canStart) {
      if (home !== null && home !== target) await connect(home, false);
      else showUnreachable();
      return;
    }
    frame = claim?.frameId ?? 0;
    const opened = browser.tabs.connect(target, { name: LIVE_PORT, frameId: frame });
    port = opened;
    opened.onMessage.addListener((message: SnapshotMessage | InspectionMessage) => {
      if (port !== opened) return;
      if (message.type === 'inspection') {
        if (inspecting) options.onInspection(message.inspection);
        return;
      }
      snapshot = message.snapshot;
      tell();
    });
    if (inspecting) askToInspect(true);
    opened.onDisconnect.addListener(() => {
      // Why it broke is no news, and where nobody reads it the browser complains.
      void browser.runtime.lastError;
      if (port !== opened || signal.aborted) return;
      port = null;
      const answered = snapshot !== null;
      if (answered || !trust) onState({ kind: 'disconnected' });
      const again = () => {
        if (!signal.aborted && port === null && attempt === attempts) void connect(target, answered);
      };
      setTimeout(again, answered || !trust ? RETRY_MS : 0);
    });
    await checkPermission();
  };

  const begin = async (): Promise<void> => {
    const [claims, active] = await Promise.all([
      readClaims(browser.storage.session),
      options.tabId === null ? activeTab() : options.tabId,
    ]);
    if (signal.aborted) return;
    home = active;
    options.onRunning(runningMeetings(claims));
    const target = meetingFor(claims, active);
    if (target === usual) return;
    usual = target;
    if (target === null) showUnreachable();
    else if (target !== tabId) await connect(target);
  };

  const onChanged = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    const claims = area === 'session' ? (changes[CLAIMS_KEY]?.newValue as Claims | undefined) : undefined;
    if (!claims) return;
    options.onRunning(runningMeetings(claims));
    const claim = tabId === null ? undefined : claims[tabId];
    // The meeting is in another frame than the one that was looked at: found only now, or its frame was built anew.
    if (claim && (claim.frameId !== frame || unreachable)) void connect(claim.tabId);
    else if (meetingFor(claims, home) !== usual && (options.follows || isOwn(claims))) void begin();
  };
  /** The tab at hand has a meeting of its own by now, and the user did not ask for another. */
  const isOwn = (claims: Claims) => !isChosen && home !== null && meetingFor(claims, home) === home;
  browser.storage.onChanged.addListener(onChanged);
  const onActivated = () => void begin();
  if (options.follows) browser.tabs.onActivated.addListener(onActivated);
  signal.addEventListener(
    'abort',
    () => {
      browser.storage.onChanged.removeListener(onChanged);
      browser.tabs.onActivated.removeListener(onActivated);
      port?.disconnect();
    },
    { once: true },
  );
  const checkPermission = async (): Promise<void> => {
    if (tabId === null) return;
    const url = await pageOf(tabId);
    missingOrigin = url && (await originNotAllowed(url));
    canTeach = url !== null && !isReadableHost(url);
    tell();
  };
  void begin();

  return {
    command: (command) => port?.postMessage(command),
    inspect: (on) => {
      inspecting = on;
      if (!on) options.onInspection(null);
      askToInspect(on);
    },
    show: (target) => {
      isChosen = true;
      void connect(target);
    },
    checkPermission: () => void checkPermission(),
  };
}

/** The tab to look at from `active`, the tab at hand; `null`: none. */
export function meetingFor(claims: Claims, active: number | null): number | null {
  const running = runningMeetings(claims);
  const own = active === null ? undefined : claims[active];
  // The same meeting may be open in two tabs: one of them counts.
  const twin = running.find(({ platform, room }) => platform === own?.platform && room === own?.room);
  const isHere = own !== undefined && own.status !== 'elsewhere' && (own.status !== 'ask' || twin === undefined);
  const elsewhere = (twin ?? running.at(-1))?.tabId;
  // A meeting that is being counted is shown from any tab; the tab at hand comes first when it has one itself.
  return isHere || elsewhere === undefined ? active : elsewhere;
}

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** A page of our own is no meeting, and Firefox warns of each script that is meant for one. */
async function isOwnTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** The address of a tab's page where it is a site's; `null` where it is not, or cannot be seen. */
async function pageOf(tabId: number): Promise<URL | null> {
  const { url } = await browser.tabs.get(tabId);
  return url !== undefined && /^https?:/.test(url) ? new URL(url) : null;
}
