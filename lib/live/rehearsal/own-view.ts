/** The popup's view of a meeting on the same page: nothing that is set in it is kept. */
import { signal } from '@preact/signals';
import { COMPANION_DEFAULTS } from '../../settings/companion.ts';
import { chatOrder } from '../chat-order.ts';
import type { Inspection } from '../inspection.ts';
import { Inspector } from '../inspector.ts';
import { openOwnPage } from '../open-own-page.ts';
import type { OwnPrompts } from '../own-prompts.ts';
import type { PopupConnection } from '../popup.ts';
import type { PopupActions, PopupProps } from '../popup-model.ts';
import { seenReport } from '../seen-report.ts';
import type { LiveSnapshot } from '../snapshot.ts';
import type { Rehearsal } from './rehearsal.ts';

const nothing = () => undefined;

/** Looks on until `lifetime` ends. `showOnPage` shows the overlay. */
export function ownView(
  { tab, clock, setCompanion }: Rehearsal,
  showOnPage: () => void,
  lifetime: AbortSignal,
): PopupConnection {
  let snapshot: LiveSnapshot = tab.snapshot();
  let nudges = COMPANION_DEFAULTS.nudges;
  let prompts: Promise<OwnPrompts> | null = null;
  const state = signal<Omit<PopupProps, 'actions'>>({
    view: liveView(snapshot),
    namesHidden: false,
    inspection: null,
    others: [],
  });
  const change = (part: Partial<Omit<PopupProps, 'actions'>>) => {
    state.value = { ...state.peek(), ...part };
  };
  const disconnect = tab.connect((seen) => {
    snapshot = seen;
    change({ view: liveView(seen) });
  });
  const inspector = new Inspector({
    page: tab.page,
    url: () => new URL(location.href),
    watched: () => tab.run?.watched ?? null,
    now: () => clock.now(),
    send: (inspection: Inspection) => change({ inspection }),
  });
  lifetime.addEventListener(
    'abort',
    () => {
      disconnect();
      inspector.stop();
    },
    { once: true },
  );
  const actions: PopupActions = {
    useHere: nothing,
    teach: nothing,
    showOnPage,
    choose: nothing,
    command: (command) => tab.command(command),
    hintRules: async () => nudges,
    switchOffHints: (kind) => {
      nudges = { ...nudges, on: { ...nudges.on, [kind]: false } };
      setCompanion({ ...COMPANION_DEFAULTS, nudges });
    },
    hideNames: (namesHidden) => change({ namesHidden }),
    keepOpen: null,
    float: null,
    listenToMicrophone: nothing,
    copy: (text) => navigator.clipboard.writeText(text),
    orderForChat: () => chatOrder(snapshot),
    ownPrompts: () => {
      prompts ??= import('../own-prompts.ts').then(({ openOwnPrompts }) => openOwnPrompts(lifetime));
      return prompts;
    },
    practices: async () => null,
    show: nothing,
    openMeetings: () => void openOwnPage('/meetings.html'),
    firstCallDone: nothing,
    openWelcome: () => void openOwnPage('/welcome.html'),
    inspect: (on) => {
      inspector.take({ type: 'inspect', on });
      if (!on) change({ inspection: null });
    },
    seenReport: () => seenReport(state.peek().inspection),
  };
  return { state, actions };
}

function liveView(snapshot: LiveSnapshot): PopupProps['view'] {
  return { kind: 'live', snapshot, siteMissing: false, siteDenied: false };
}
