/**
 * What is done in Firefox's own window, by its own means: those of its settings, its tool bar and its keys. Each of these functions is sent
 * there as its text, so it knows nothing of what is around it here.
 */

interface BrowserExtension {
  terminateBackground(options: { disableResetIdleForTest: boolean }): Promise<void>;
  readonly tabManager: { addActiveTabPermission(tab: object): void };
}

interface OriginsAndNames {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
}

declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: BrowserExtension;
    readonly allowedOrigins: { readonly patterns: readonly { readonly pattern: string }[] };
  };
};
declare const ChromeUtils: {
  importESModule(address: string): {
    readonly ExtensionPermissions: {
      remove(id: string, what: OriginsAndNames, extension: BrowserExtension): Promise<void>;
    };
  };
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

/** Takes a site back, as *Permissions* in `about:addons` does. */
export async function withdrawSite({ extensionId, origin }: { extensionId: string; origin: string }): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(extensionId);
  await ExtensionPermissions.remove(extensionId, { permissions: [], origins: [origin] }, extension);
}

/** The sites that the browser itself says are allowed. */
export function allowedSites(extensionId: string): string[] {
  return WebExtensionPolicy.getByID(extensionId).allowedOrigins.patterns.map(({ pattern }) => pattern);
}
