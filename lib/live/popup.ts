/** Joins the popup to the browser: what it shows as a signal, and what it can do. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { firstCall } from '../settings/first-call.ts';
import { setOwnMicrophone } from '../settings/own-microphone.ts';
import { namesHidden } from '../settings/settings.ts';
import { chatOrder } from './chat-order.ts';
import { readClaims } from './claims.ts';
import type { Inspection } from './inspection.ts';
import { type RunningMeeting, sendMessage } from './messages.ts';
import { namesShown } from './names-shown.ts';
import { openOwnPage } from './open-own-page.ts';
import type { OwnPrompts } from './own-prompts.ts';
import type { Place, PopupActions, PopupProps } from './popup-model.ts';
import { type CompanionStore, readAloud } from './read-aloud.ts';
import { sideBarOpener } from './side-bar.ts';
import { startTeachingIn } from './start-teaching.ts';
import { openViewer, type ViewerState } from './viewer.ts';

export interface PopupConnection {
  readonly state: ReadonlySignal<Omit<PopupProps, 'actions'>>;
  readonly actions: PopupActions;
}

export interface PopupOptions {
  /** The tab to look at; `null`: the one the user is on. */
  readonly tabId: number | null;
  readonly place: Place;
}

export function connectPopup({ tabId, place }: PopupOptions, lifetime: AbortSignal): PopupConnection {
  const seen = signal<ViewerState>({ kind: 'loading' });
  const running = signal<readonly RunningMeeting[]>([]);
  const names = namesShown();
  const denied = signal(false);
  const inspection = signal<Inspection | null>(null);
  /** What makes a report of what is seen; `null` until something is to be seen. */
  const reporter = signal<typeof import('./seen-report.ts') | null>(null);
  const setReporter = (made: typeof import('./seen-report.ts')) => {
    reporter.value = made;
  };
  const aloud = readAloud(companion, lifetime);

  void namesHidden.getValue().then(names.byHand);
  namesHidden.watch(names.byHand, lifetime);
  const isFirst = signal(false);
  const setFirst = (is: boolean) => {
    isFirst.value = is;
  };
  void firstCall.getValue().then(setFirst);
  firstCall.watch(setFirst, lifetime);

  const viewer = openViewer({
    tabId,
    follows: place === 'panel',
    signal: lifetime,
    onState: (state) => {
      // Before anything is drawn.
      names.sharing(state.kind === 'live' && state.snapshot.sharing);
      seen.value = state;
      if (state.kind === 'live') aloud.see(state.snapshot);
    },
    onInspection: (seenNow) => {
      inspection.value = seenNow;
    },
    onRunning: (meetings) => {
      running.value = meetings;
    },
  });
  let ownPrompts: Promise<OwnPrompts> | null = null;
  const here = () => (seen.value.kind === 'live' ? seen.value : null);

  const state = computed<Omit<PopupProps, 'actions'>>(() => {
    const shown = seen.value;
    return {
      view:
        shown.kind === 'live'
          ? {
              kind: 'live',
              snapshot: shown.snapshot,
              siteMissing: shown.missingOrigin !== null,
              siteDenied: denied.value,
              canTeach: shown.canTeach,
            }
          : shown,
      namesHidden: names.hidden.value,
      firstCall: isFirst.value,
      // What can be seen can be reported.
      inspection: reporter.value && inspection.value,
      aloud: aloud.aloud.value,
      others: running.value
        .filter((meeting) => meeting.tabId !== (shown.kind === 'live' ? shown.tabId : null))
        .map(({ tabId: id, title }) => ({ tabId: id, title })),
    };
  });

  let windowId: number | null = null;
  if (place === 'popup') {
    void browser.windows.getCurrent().then(({ id }) => {
      windowId = id ?? null;
    });
  }
  const openSideBar = place === 'popup' ? sideBarOpener(() => windowId) : null;

  const actions: PopupActions = {
    useHere: () => {
      const live = here();
      if (!live?.missingOrigin) return;
      // First thing in the click: browsers grant nothing after a pause. The popup may close while they ask, so what
      // follows from a yes happens in the background.
      const asked = browser.permissions.request({ origins: [live.missingOrigin] });
      void asked.then((granted) => {
        denied.value = !granted;
        viewer.checkPermission();
      });
    },
    teach: () => {
      const live = here();
      // The popup would lie over the page that is to be pointed at.
      if (live) void startTeachingIn(live.tabId).then(() => place === 'popup' && close());
    },
    showOnPage: () => {
      const live = here();
      // The popup would lie over it.
      if (live) void showOverlayIn(live.tabId).then(() => close());
    },
    choose: (use, role) => {
      const live = here();
      if (live) void sendMessage('choose', { tabId: live.tabId, use, role });
    },
    command: viewer.command,
    hintRules: async () => (await (await companion()).readCompanion()).nudges,
    switchOffHints: (kind) => void companion().then(({ switchNudge }) => switchNudge(kind, false)),
    hideNames: (value) => {
      if (names.choose(value)) void namesHidden.setValue(value);
    },
    listenToMicrophone: (on) => void setOwnMicrophone(on),
    copy: (text) => navigator.clipboard.writeText(text),
    orderForChat: () => chatOrder(here()?.snapshot ?? null),
    ownPrompts: () => {
      // Only an invitation needs them, so the popup opens without what checks them.
      ownPrompts ??= import('./own-prompts.ts').then(({ openOwnPrompts }) => openOwnPrompts(lifetime));
      return ownPrompts;
    },
    practices: async () => {
      // A meeting needs none of it.
      const { deskFor } = await import('./show-practices.ts');
      const live = here();
      return live && deskFor(live.snapshot, null);
    },
    inspect: (on) => {
      viewer.inspect(on);
      // Without it there is still something to be seen.
      if (on) void import('./seen-report.ts').then(setReporter, () => setReporter({ seenReport: () => '' }));
    },
    seenReport: () => reporter.value?.seenReport(inspection.value) ?? '',
    // The popup gives way to it, and stays where the browser refuses.
    keepOpen: openSideBar && (() => void openSideBar().then(close, () => undefined)),
    float: canFloat() && place !== 'page' ? () => openPage(here()?.tabId) : null,
    show: viewer.show,
    firstCallDone: () => void firstCall.setValue(false),
    openWelcome: () => void openOwnPage('/welcome.html'),
    openMeetings: (at) => void openOwnPage('/meetings.html', at === undefined ? '' : `#${at}`),
  };
  return { state, actions };
}

/** How hints are set; only a hint needs it. */
function companion(): Promise<CompanionStore> {
  return import('../settings/companion.ts');
}

/** Where windows can stay on top; only a page in a tab may open one. */
function canFloat(): boolean {
  return 'documentPictureInPicture' in window;
}

function openPage(tabId: number | undefined): void {
  if (tabId !== undefined) void openOwnPage('/sidepanel.html', `?tab=${tabId}`);
}

/** In the frame that speaks for the tab's meeting. */
async function showOverlayIn(tabId: number): Promise<void> {
  const frameId = (await readClaims(browser.storage.session))[tabId]?.frameId ?? 0;
  await sendMessage('toggleOverlay', { showOnly: true }, { tabId, frameId });
}
