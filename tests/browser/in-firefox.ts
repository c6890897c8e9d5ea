/**
 * What is done in Firefox's own window, by its own means: those of its settings, its tool bar and its keys. Each of these functions is sent
 * there as its text, so it knows nothing of what is around it here.
 */

interface BrowserExtension {
  readonly shortcuts: { onCommand(name: string): void };
  terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
  readonly tabManager: { addActiveTabPermission(tab: object): void };
}

interface OriginsAndNames {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
}

interface SitesChange {
  readonly extensionId: string;
  readonly how: 'add' | 'remove';
  readonly origins: readonly string[];
}

declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: BrowserExtension;
    readonly contentScripts: readonly object[];
    readonly allowedOrigins: { readonly patterns: readonly { readonly pattern: string }[] };
  };
};
declare const ChromeUtils: {
  importESModule(address: string): {
    readonly ExtensionPermissions: {
      add(id: string, what: OriginsAndNames, extension: BrowserExtension): Promise<void>;
      remove(id: string, what: OriginsAndNames, extension: BrowserExtension): Promise<void>;
    };
  };
};
interface Principal {
  readonly origin: string;
  readonly isContentPrincipal: boolean;
  readonly addonPolicy: { readonly id: string } | null;
  readonly contentScriptAddonPolicy: { readonly id: string } | null;
}

interface NetworkChannel {
  readonly URI: { readonly spec: string };
  readonly loadInfo: {
    readonly triggeringPrincipal: Principal;
    readonly loadingPrincipal: Principal | null;
    readonly externalContentPolicyType: number;
  };
}

interface NetworkSubject {
  QueryInterface(what: object): NetworkChannel;
}

/** What Firefox's console shows: `flags` are those of an error (0), a warning (1) or a mere remark. */
interface ScriptMessage {
  readonly message: string;
  readonly flags?: number;
  readonly sourceName?: string;
  readonly errorMessage?: string;
  readonly lineNumber?: number;
  QueryInterface(what: object): ScriptMessage;
}

declare const Ci: {
  readonly nsIChannel: object;
  readonly nsIContentPolicy: { readonly TYPE_DOCUMENT: number };
  readonly nsIScriptError: object & { readonly infoFlag: number };
};
declare const Services: {
  readonly obs: { addObserver(observer: { observe(subject: NetworkSubject): void }, topic: string): void };
  readonly console: { registerListener(listener: { observe(message: ScriptMessage): void }): void };
};
declare const gBrowser: { readonly selectedTab: object };

/** Stops the event page, as Firefox does when it is idle. */
export async function terminateBackground(extensionId: string): Promise<void> {
  await WebExtensionPolicy.getByID(extensionId).extension.terminateBackground({ disableResetIdleForTest: true });
}

/** The extension may look at the tab in front, as after a click on its icon. */
export function clickedIcon(extensionId: string): void {
  WebExtensionPolicy.getByID(extensionId).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
}

/** Does what a key of the extension's does. */
export function commandGiven({ extensionId, command }: { extensionId: string; command: string }): void {
  WebExtensionPolicy.getByID(extensionId).extension.shortcuts.onCommand(command);
}

/** What was copied last. */
export function copiedText(): Promise<string> {
  return navigator.clipboard.readText();
}

/** Allows sites or takes them back, as *Permissions* in `about:addons` does. */
export async function changeSites({ extensionId, how, origins }: SitesChange): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  await ExtensionPermissions[how](extensionId, { permissions: [], origins }, extension);
}

/** Whether it has scripts for anybody's pages. */
export function hasScripts(extensionId: string): boolean {
  return WebExtensionPolicy.getByID(extensionId).contentScripts.length > 0;
}

/** The sites that the browser itself says are allowed. */
export function allowedSites(extensionId: string): string[] {
  return WebExtensionPolicy.getByID(extensionId).allowedOrigins.patterns.map(({ pattern }) => pattern);
}

/** Begins to note what an extension whose pages are below `own` asks of anybody else, and what a page asks of another site: what goes out, and what the extension's policy stops before it does. */
export function watchRequests({ extensionId, own }: { extensionId: string; own: string }): void {
  const found: string[] = [];
  Object.assign(globalThis, { hearthRequests: found });
  const opening = {
    observe(subject: NetworkSubject) {
      const channel = subject.QueryInterface(Ci.nsIChannel);
      const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType } = channel.loadInfo;
      // Where the user goes from a page of ours is theirs to say.
      if (externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT) return;
      const isOurs = [triggeringPrincipal, loadingPrincipal].some(
        (one) => (one?.addonPolicy ?? one?.contentScriptAddonPolicy)?.id === extensionId,
      );
      // What a script of ours asks from within a page is the page's, to Firefox; the pages of tests ask nobody but their own site.
      const isOthers =
        triggeringPrincipal.isContentPrincipal && triggeringPrincipal.origin !== new URL(channel.URI.spec).origin;
      if (isOurs || isOthers) found.push(`${triggeringPrincipal.origin} → ${channel.URI.spec}`);
    },
  };
  Services.obs.addObserver(opening, 'http-on-opening-request');
  const complaint = {
    observe(message: { readonly message: string }) {
      if (message.message.includes('Content-Security-Policy') && message.message.includes(own))
        found.push(`stopped: ${message.message}`);
    },
  };
  Services.console.registerListener(complaint);
}

/** What was noted since `watchRequests`. */
export function requestsSeen(): string[] {
  return (globalThis as unknown as { hearthRequests: string[] }).hearthRequests;
}

/** Begins to note what Firefox's own console shows of scripts and pages below `own`, those in other pages and the background among them. */
export function watchComplaints(own: string): void {
  const said: string[] = [];
  Object.assign(globalThis, { hearthComplaints: said });
  // Firefox says so of any script whose page goes away while it waits for an answer or says farewell: it cannot be caught there.
  const PAGE_IS_GONE =
    /^(?:Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)|Script terminated by timeout)/;
  Services.console.registerListener({
    observe(message: ScriptMessage) {
      try {
        message.QueryInterface(Ci.nsIScriptError);
      } catch {
        // A word of the browser's own, about no script.
        return;
      }
      const { sourceName = '', errorMessage = '', lineNumber = 0, flags = 0 } = message;
      if ((flags & Ci.nsIScriptError.infoFlag) !== 0 || PAGE_IS_GONE.test(errorMessage)) return;
      if (sourceName.startsWith(own) || errorMessage.includes(own))
        said.push(`${sourceName}:${lineNumber}: ${errorMessage}`);
    },
  });
}

/** What was noted since `watchComplaints`. */
export function complaintsSeen(): string[] {
  return (globalThis as unknown as { hearthComplaints: string[] }).hearthComplaints;
}
