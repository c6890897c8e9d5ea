/** What a popup can ask for, in tests: every call is noted. */
import { signal } from '@preact/signals';
import { vi } from 'vitest';
import { NUDGE_DEFAULTS } from '../../../lib/facilitation/nudges/settings.ts';
import type { OwnPrompt } from '../../../lib/facilitation/prompts.ts';
import type { OwnPrompts } from '../../../lib/live/own-prompts.ts';
import type { PopupActions } from '../../../lib/live/popup-model.ts';
import type { InCallDesk } from '../../../lib/live/practices-in-call.ts';

/** The user's own words, in tests: every call is noted. */
export function ownPrompts(prompts: readonly OwnPrompt[] = []) {
  return {
    prompts: signal(prompts),
    onKeep: vi.fn(() => Promise.resolve(null)),
    onRemove: vi.fn(),
    onReset: vi.fn(),
  } satisfies OwnPrompts;
}

export function popupActions() {
  return {
    useHere: vi.fn(),
    teach: vi.fn(),
    showOnPage: vi.fn(),
    choose: vi.fn(),
    command: vi.fn(),
    hintRules: () => Promise.resolve(NUDGE_DEFAULTS),
    switchOffHints: vi.fn(),
    hideNames: vi.fn(),
    keepOpen: null as (() => void) | null,
    float: null as (() => void) | null,
    listenToMicrophone: vi.fn(),
    copy: vi.fn(() => Promise.resolve()),
    orderForChat: () => 'Ana, Ben',
    ownPrompts: () => Promise.resolve(ownPrompts()),
    practices: () => Promise.resolve(null as InCallDesk | null),
    show: vi.fn(),
    openMeetings: vi.fn(),
    openWelcome: vi.fn(),
    firstCallDone: vi.fn(),
    inspect: vi.fn(),
    seenReport: () => 'phase: in-call',
  } satisfies PopupActions;
}
