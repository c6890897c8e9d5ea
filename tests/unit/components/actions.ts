/** What a popup can ask for, in tests: every call is noted. */
import { vi } from 'vitest';
import type { PopupActions } from '../../../lib/live/popup-model.ts';

export function popupActions() {
  return {
    useHere: vi.fn(),
    teach: vi.fn(),
    showOnPage: vi.fn(),
    choose: vi.fn(),
    command: vi.fn(),
    hideNames: vi.fn(),
    listenToMicrophone: vi.fn(),
    copy: vi.fn(() => Promise.resolve()),
    orderForChat: () => 'Ana, Ben',
    show: vi.fn(),
    openMeetings: vi.fn(),
    inspect: vi.fn(),
    seenReport: () => 'phase: in-call',
  } satisfies PopupActions;
}
