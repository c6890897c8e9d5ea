import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../lib/live/background.ts';
import { systemClock } from '../lib/live/clock.ts';
import { InTurn } from '../lib/live/in-turn.ts';
import { reconcile } from '../lib/live/registration.ts';
import { serveShortcuts } from '../lib/live/shortcut-keys.ts';
import { serveTidying } from '../lib/live/tidying.ts';
import { serveWelcome } from '../lib/live/welcoming.ts';
import { HearthDatabase } from '../lib/store/database.ts';
import { DiskStore } from '../lib/store/disk-store.ts';
import { SessionStore } from '../lib/store/session-store.ts';

/** A module, so that what pages need as well (the database) is in the package once. */
export default defineBackground({ type: 'module', main: begin });

function begin() {
  const db = new HearthDatabase();
  const disk = new DiskStore(db);
  serve({
    disk,
    session: new SessionStore(browser.storage.session),
    forPrograms: import.meta.env.MODE === 'e2e',
    now: () => systemClock.now(),
  });
  serveShortcuts();
  serveTidying(db, disk);
  // Programs install it again and again, and look at other pages.
  if (import.meta.env.MODE !== 'e2e') serveWelcome();
  // At an installation several of these come at once, and none may register what another is just registering.
  const turns = new InTurn();
  const start = () => void turns.take(reconcile);
  browser.runtime.onInstalled.addListener(start);
  browser.runtime.onStartup.addListener(start);
  browser.permissions.onAdded.addListener(start);
  browser.permissions.onRemoved.addListener(start);
  start();
}
