import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../lib/live/background.ts';
import { reconcile } from '../lib/live/registration.ts';
import { serveShortcuts } from '../lib/live/shortcut-keys.ts';
import { HearthDatabase } from '../lib/store/database.ts';
import { DiskStore } from '../lib/store/disk-store.ts';
import { SessionStore } from '../lib/store/session-store.ts';

export default defineBackground(() => {
  serve({
    disk: new DiskStore(new HearthDatabase()),
    session: new SessionStore(browser.storage.session),
    forPrograms: import.meta.env.MODE === 'e2e',
  });
  serveShortcuts();
  const start = () => void reconcile();
  browser.runtime.onInstalled.addListener(start);
  browser.runtime.onStartup.addListener(start);
  browser.permissions.onAdded.addListener(start);
  browser.permissions.onRemoved.addListener(start);
  start();
});
