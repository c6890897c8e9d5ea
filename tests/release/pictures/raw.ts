/** Pictures of Hearth at work: the demo meeting in the built extension, and invented past meetings. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchWithExtension } from '../../browser/chromium.ts';
import { buildDemoPage, startDemoServer } from '../../demo/server.ts';
import { type Hearth, hearthIn } from '../../e2e/hearth.ts';
import { tell } from '../../e2e/tell.ts';
import { bundle } from '../../pages/bundle.ts';

/** Drawn so many times larger, so that they can be made smaller. */
const SCALE = 2;
/** Who speaks when, ms from the first voice: five of eight are heard from when pictures are taken. */
const SPEECH = [
  { speaker: 'Me', from: 0, to: 6000 },
  { speaker: 'Ana Lima', from: 6500, to: 14_000 },
  { speaker: 'Kofi Mensah', from: 14_500, to: 20_000 },
  { speaker: 'Yuki Tanaka', from: 20_500, to: 27_000 },
  { speaker: 'Tomasz Nowak', from: 27_500, to: 120_000 },
];
const SPOKEN_MS = 33_000;
const LEAD_MS = 5000;

export type RawPicture = 'meeting' | 'on-page' | 'popup' | 'invite' | 'dark' | 'summary' | 'kept';
export type RawPictures = Readonly<Record<RawPicture, string>>;

const POPUP = { width: 360, height: 600 };

/** Takes all of them, into files, in the language that the extension speaks to a browser in English. `extensionDir`: the build with every site allowed. */
export async function rawPictures(extensionDir: string): Promise<RawPictures> {
  const say = wordsOf(extensionDir);
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-pictures-'));
  await buildDemoPage();
  const site = await startDemoServer();
  const launched = await launchWithExtension({ extensionDir, headless: true, scale: SCALE });
  const taken: Partial<Record<RawPicture, string>> = {};
  const shoot = async (page: Page, name: RawPicture) => {
    const file = path.join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    taken[name] = file;
  };
  try {
    const hearth = hearthIn(launched, site);
    await liveOnes(hearth, site.url, say, shoot);
    await laterOnes(hearth, say, shoot);
  } finally {
    await launched.close();
    await site.close();
  }
  return taken as RawPictures;
}

type Shoot = (page: Page, name: RawPicture) => Promise<void>;

/** What stands on a button, by the message's key; of a message with a name in it, the longer part without. */
type Say = (key: string) => string;

function wordsOf(extensionDir: string): Say {
  const file = path.join(extensionDir, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, { readonly message: string }>>;
  return (key) => {
    const [before = '', after = ''] = (messages[key]?.message ?? key).split('$1');
    return (before.length < after.length ? after : before).trim();
  };
}

async function liveOnes(hearth: Hearth, url: string, say: Say, shoot: Shoot): Promise<void> {
  const began = Date.now() + LEAD_MS;
  const script = JSON.stringify({ begins: began, speech: SPEECH });
  const meeting = await hearth.open(`${new URL('weekly-planning', url)}?script=${encodeURIComponent(script)}`);
  const popup = await hearth.popup(meeting);
  await popup.setViewportSize(POPUP);
  await popup.getByRole('button', { name: say('consent_start'), exact: true }).click();
  await meeting.bringToFront();
  await new Promise((done) => setTimeout(done, began + SPOKEN_MS - Date.now()));
  await shoot(meeting, 'meeting');
  await popup.bringToFront();
  await shoot(popup, 'popup');
  await popup.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await shoot(popup, 'dark');
  await popup.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await popup
    .getByRole('button', { name: say('voices_inviteName') })
    .first()
    .click();
  // From a line of its own on: what is above was scrolled away.
  await popup.locator('.headline').evaluate((line) => line.scrollIntoView());
  await popup.locator('.popup').evaluate((view) => view.scrollBy(0, -12));
  await shoot(popup, 'invite');
  await meeting.bringToFront();
  await tell(hearth, 'toggleOverlay');
  // It comes as a script of its own, and moves in.
  await new Promise((done) => setTimeout(done, 2500));
  await shoot(meeting, 'on-page');
  await meeting.close();
}

async function laterOnes(hearth: Hearth, say: Say, shoot: Shoot): Promise<void> {
  const page = await hearth.page('meetings.html');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(await bundle('../bench/seed-in-page.ts'));
  await page.evaluate((options) => window.seedHistory(options), {
    seed: 4,
    meetings: 60,
    peoplePerMeeting: 8,
    until: Date.now(),
  });
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${hearth.id}/meetings.html`);
  await page.setViewportSize({ width: 960, height: 700 });
  await page.locator('.meeting-open').nth(1).click();
  await page.locator('.timeline').waitFor();
  await shoot(page, 'summary');
  await page.goto(`chrome-extension://${hearth.id}/meetings.html#data`);
  // What is due tomorrow stands above, a long list in an old history.
  const backUp = page.getByText(say('files_backup_start'));
  await backUp.waitFor();
  await backUp.evaluate((button) => button.closest('section')?.previousElementSibling?.scrollIntoView());
  await page.evaluate(() => scrollBy(0, -28));
  await shoot(page, 'kept');
}
