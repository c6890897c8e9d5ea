/** The extension is loaded again, or replaced by a newer one, while a meeting goes on. */
import { extensionDir } from '../../e2e/hearth.ts';
import { copyOfExtension, makeNewer } from '../extension-copy.ts';
import type { Found } from '../fault.ts';
import type { Fault, Lab } from '../lab.ts';
import { at } from '../meeting.ts';
import { LONG_END } from '../speeches.ts';
import { atTheWorstMoment, inMidSentence, pause } from './page.ts';
import { watchWorlds } from './worlds.ts';

/** How long the scripts in the page are listened to afterwards, ms: a living one looks at the page five times a second. */
const LISTENED_MS = 1000;

async function loadedAgain(lab: Lab, change: (directory: string) => void): Promise<Found> {
  const directory = copyOfExtension(lab, extensionDir);
  const meeting = await inMidSentence(lab, { extensionDir: directory });
  const { stage, page, script, tabId } = meeting;
  await stage.showOverlay(tabId);
  const worlds = await watchWorlds(stage, page);
  await atTheWorstMoment(stage);
  change(directory);
  // The page goes on; for Hearth it is gone until the new script is there.
  await stage.reloadExtension();
  await at(script, LONG_END - LISTENED_MS - 500);
  const heard = await worlds.whoLooks(LISTENED_MS);
  const panels = await page.evaluate(() => document.documentElement.children.length - 2);
  await at(script, LONG_END);
  await meeting.leave();
  await pause(0);
  const found = await meeting.found();
  const wrong = [
    ...(heard.looking === 1 ? [] : [`${heard.looking} of ${heard.worlds} scripts look at the page, not one`]),
    ...(panels > 1 ? [`${panels} panels are left on the page`] : []),
  ];
  return { ...found, wrong: [...found.wrong, ...wrong] };
}

export const EXTENSION_FAULTS: readonly Fault[] = [
  {
    name: 'extension reloaded in mid-meeting',
    browser: 'chromium',
    livesOn: false,
    run: (lab) => loadedAgain(lab, () => undefined),
  },
  {
    name: 'extension updated in mid-meeting',
    browser: 'chromium',
    livesOn: false,
    gates: true,
    run: (lab) => loadedAgain(lab, makeNewer),
  },
];
