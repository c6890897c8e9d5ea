/** Who sent a message: the browser says so, never the message. */

export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Of a window or frame without an address of its own: whose it is. */
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/** Where a meeting script runs. */
export interface TabFrame {
  readonly tabId: number;
  readonly frameId: number;
  readonly incognito: boolean;
}

/** The page's address; where it has none, the origin that it belongs to. */
function addressOf(sender: Sender): string | undefined {
  return sender.url?.startsWith('about:') ? sender.origin : sender.url;
}

/** The address of the page that sent a message; `null`: it has none. */
export function urlOf(sender: Sender): URL | null {
  const address = addressOf(sender) ?? '';
  return URL.canParse(address) ? new URL(address) : null;
}

/** The host of the page that sent a message, `null` when it has none. */
export function hostOf(sender: Sender): string | null {
  return urlOf(sender)?.hostname ?? null;
}

/** The tab and frame of one of our meeting scripts, or `null` when the sender is anything else. */
export function meetingFrame(sender: Sender, ownId: string): TabFrame | null {
  const address = addressOf(sender);
  if (sender.id !== ownId || sender.tab?.id === undefined || !/^https?:/.test(address ?? '')) return null;
  return { tabId: sender.tab.id, frameId: sender.frameId ?? 0, incognito: sender.tab.incognito ?? false };
}

/** Whether the sender is one of the extension's own pages. `ownUrl`: the extension's root URL. */
export function isOwnPage(sender: Sender, ownId: string, ownUrl: string): boolean {
  return sender.id === ownId && (sender.url ?? '').startsWith(ownUrl);
}

/** The tab of our own practice meeting, or `null` when the sender is anything else. `ownUrl`: the extension's root URL. */
export function practiceFrame(sender: Sender, ownId: string, ownUrl: string): TabFrame | null {
  const { tab, url = '', frameId = 0 } = sender;
  if (!isOwnPage(sender, ownId, ownUrl) || tab?.id === undefined || frameId !== 0) return null;
  if (new URL(url).pathname !== '/practice.html') return null;
  return { tabId: tab.id, frameId, incognito: tab.incognito ?? false };
}
