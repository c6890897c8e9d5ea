/** Each message to a meeting script: what it must look like. Only the background and our own pages can send any; the page cannot. */
import { browser } from 'wxt/browser';
import type { Rule, Rules } from './gate.ts';
import type { ToTab } from './messages.ts';
import { isOwnPage, type Sender } from './senders.ts';
import { isShortcut } from './shortcuts.ts';

/** They come by a key or a click. */
const PACE = { burst: 60, perSecond: 10 };
const MOST = 2000;

/** Without a tab: the background, or the popup. */
function isOurs(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return sender.tab === undefined || isOwnPage(sender, browser.runtime.id, browser.runtime.getURL('/'));
}

function rule<Data>(read: (data: Record<string, unknown>) => { readonly data: Data } | null): Rule<Data> {
  return { maySend: isOurs, pace: PACE, most: MOST, read: (data) => read(isRecord(data) ? data : {}) };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}

const nothing = rule(() => ({ data: undefined }));

export const TAB_RULES: Rules<ToTab> = {
  roomChosen: rule(({ room }) => (typeof room === 'string' ? { data: { room } } : null)),
  areYouThere: nothing,
  toggleOverlay: rule(({ showOnly = false }) => (typeof showOnly === 'boolean' ? { data: { showOnly } } : null)),
  siteForgotten: nothing,
  shortcut: rule(({ name }) => (isShortcut(name) ? { data: { name } } : null)),
};
