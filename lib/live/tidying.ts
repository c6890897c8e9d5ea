/** Does by itself what is due with what is kept: once a day, and when a meeting is surely over. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { StandIns } from '../meeting/anonymise.ts';
import { readPolicies, readRetention } from '../settings/retention.ts';
import type { HearthDatabase } from '../store/database.ts';
import { REJOIN_WINDOW_MS } from '../store/meeting-store.ts';
import { tidy } from '../store/tidy.ts';

const DAILY = 'tidy-daily';
const AFTER_MEETING = 'tidy-after-meeting';
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** What stands where names stood, in the browser's language. */
export const STAND_INS: StandIns = {
  person: (n) => i18n.t('person.hidden', [n]),
  topic: (n) => i18n.t('topics.unnamed', [n]),
};

/**
 * Tidies once a day for as long as Hearth is installed. The browser wakes the background for it, and makes up for what it missed
 * while it was closed. `first` comes before each time.
 */
export function serveTidying(db: HearthDatabase, first: () => Promise<void>): void {
  const run = async (): Promise<void> => {
    await first();
    const [own, { limits }] = await Promise.all([readRetention(), readPolicies()]);
    await tidy(db, { own, limits }, { now: Date.now(), standIns: STAND_INS });
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    // What fails (a database that another version holds open) is tried again the next day.
    if (name === DAILY || name === AFTER_MEETING) run().catch(() => undefined);
  });
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
