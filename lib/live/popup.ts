/** Joins the popup to the browser: what it shows as a signal, and what it can do. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { namesForChat } from '../facilitation/order.ts';
import { isComplete } from '../measures/standing.ts';
import { setOwnMicrophone } from '../settings/own-microphone.ts';
import { namesHidden } from '../settings/settings.ts';
import { readClaims } from './claims.ts';
import { browserOf, type Environment } from './environment.ts';
import type { Inspection } from './inspection.ts';
import { type RunningMeeting, sendMessage } from './messages.ts';
import type { PopupActions, PopupProps } from './popup-model.ts';
import { reportOf } from './report.ts';
import type { LiveSnapshot } from './snapshot.ts';
import { startTeachingIn } from './start-teaching.ts';
import { openViewer, type ViewerState } from './viewer.ts';

export interface PopupConnection {
  readonly state: ReadonlySignal<Omit<PopupProps, 'actions'>>;
  readonly actions: PopupActions;
}

/** `tabId`: the tab to look at; `null`: the one the user is on. */
export function connectPopup(tabId: number | null, lifetime: AbortSignal): PopupConnection {
  const seen = signal<ViewerState>({ kind: 'loading' });
  const running = signal<readonly RunningMeeting[]>([]);
  const hidden = signal(false);
  const denied = signal(false);
  const inspection = signal<Inspection | null>(null);

  void namesHidden.getValue().then((value) => {
    hidden.value = value;
  });
  const unwatch = namesHidden.watch((value) => {
    hidden.value = value;
  });
  lifetime.addEventListener('abort', unwatch, { once: true });

  const viewer = openViewer({
    tabId,
    signal: lifetime,
    onState: (state) => {
      seen.value = state;
    },
    onInspection: (seenNow) => {
      inspection.value = seenNow;
    },
    onRunning: (meetings) => {
      running.value = meetings;
    },
  });
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
      namesHidden: hidden.value,
      inspection: inspection.value,
      others: running.value
        .filter((meeting) => meeting.tabId !== (shown.kind === 'live' ? shown.tabId : null))
        .map(({ tabId: id, title }) => ({ tabId: id, title })),
    };
  });

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
      if (live) void startTeachingIn(live.tabId).then(() => close());
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
    hideNames: (value) => void namesHidden.setValue(value),
    listenToMicrophone: (on) => void setOwnMicrophone(on),
    copy: (text) => navigator.clipboard.writeText(text),
    orderForChat: () => chatOrder(here()?.snapshot ?? null),
    inspect: viewer.inspect,
    seenReport: () => (inspection.value ? reportOf(inspection.value, environment()) : ''),
    show: viewer.show,
    openMeetings: (meetingId) => {
      const url = browser.runtime.getURL('/meetings.html');
      void browser.tabs.create({ url: meetingId === undefined ? url : `${url}#${meetingId}` });
    },
  };
  return { state, actions };
}

/** In the frame that speaks for the tab's meeting. */
async function showOverlayIn(tabId: number): Promise<void> {
  const frameId = (await readClaims(browser.storage.session))[tabId]?.frameId ?? 0;
  await sendMessage('toggleOverlay', { showOnly: true }, { tabId, frameId });
}

function environment(): Environment {
  return { version: browser.runtime.getManifest().version, ...browserOf(navigator.userAgent) };
}

function chatOrder(snapshot: LiveSnapshot | null): string {
  const byId = new Map(snapshot?.people.map((person) => [person.id, person]));
  const entries = (snapshot?.order ?? []).flatMap(({ person }) => {
    const found = byId.get(person);
    return found && found.name !== '' ? [{ name: found.name, heard: isComplete(found.standing.topic) }] : [];
  });
  return namesForChat(entries, Math.random).join(', ');
}
