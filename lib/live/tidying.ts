/** Does by itself what is due with what is kept: once a day, and when a meeting is surely over. */
import { browser } from 'wxt/browser';
import { readPolicies, readRetention } from '../settings/retention.ts';
import type { HearthDatabase } from '../store/database.ts';
import { type MeetingStore, REJOIN_WINDOW_MS } from '../store/meeting-store.ts';
import { tidy } from '../store/tidy.ts';
import { drainUnsent } from '../store/unsent.ts';
import { closeAbandoned } from './closing.ts';
import { STAND_INS } from './stand-ins.ts';

const DAILY = 'tidy-daily';
const AFTER_MEETING = 'tidy-after-meeting';
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * Closes what nobody closed (a tab died, or there was nothing to do yet when the meeting ended) whenever the background starts, and
 * tidies once a day for as long as Hearth is installed: the browser wakes the background for it, and makes up for what it missed
 * while it was closed. What fails is tried again the next time.
 */
export function serveTidying(db: HearthDatabase, disk: MeetingStore): void {
  const close = async (): Promise<void> => {
    await drainUnsent(browser.storage.local, disk, Date.now());
    await closeAbandoned(disk, Date.now());
  };
  const run = async (): Promise<void> => {
    await close();
    const [own, { limits }] = await Promise.all([readRetention(), readPolicies()]);
    await tidy(db, { own, limits }, { now: Date.now(), standIns: STAND_INS });
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === DAILY || name === AFTER_MEETING) run().catch(() => undefined);
  });
  close().catch(() => undefined);
  void keepDaily();
}

/** Some browsers forget alarms when they close. */
async function keepDaily(): Promise<void> {
  if (!(await browser.alarms.get(DAILY)))
    await browser.alarms.create(DAILY, { delayInMinutes: 1, periodInMinutes: DAY_MINUTES });
}

/** A meeting was closed. Where nothing of it may be kept, it goes as soon as nobody can come back into it. */
export async function tidyAfterMeeting(): Promise<void> {
  await browser.alarms.create(AFTER_MEETING, { when: Date.now() + REJOIN_WINDOW_MS + MINUTE_MS });
}
