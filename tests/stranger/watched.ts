/** From an installed extension to a meeting that is watched. */
import path from 'node:path';
import { launchWithExtension } from '../browser/chromium.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { until } from '../browser/until.ts';
import { type DemoServer, startDemoServer } from '../demo/server.ts';
import { hearthIn } from '../e2e/hearth.ts';
import { FirefoxStage } from '../faults/firefox/stage.ts';
import { hasPractice, type Place } from './steps.ts';

/** What the live view says, in a meeting in which somebody was not heard from yet. */
const LIVE = 'heard from';

async function withDemo<T>(act: (site: DemoServer) => Promise<T>): Promise<T> {
  const site = await startDemoServer();
  try {
    return await act(site);
  } finally {
    await site.close();
  }
}

/** Resolves with what was watched. */
export function watchedInChromium({ project }: Place): Promise<string> {
  const build = path.join(project, '.output/chrome-mv3');
  const practises = hasPractice(build);
  // A program cannot click the browser's question: the demo's build has the same code, and every site allowed.
  const extensionDir = practises ? build : path.join(project, '.output/chrome-mv3-e2e');
  return withDemo(async (site) => {
    const launched = await launchWithExtension({ extensionDir, headless: true });
    try {
      const hearth = hearthIn(launched, site);
      const meeting = practises
        ? await hearth.open(`chrome-extension://${hearth.id}/practice.html`)
        : await hearth.open(`${site.url}?seed=3`);
      const popup = await hearth.popup(meeting);
      await meeting.bringToFront();
      const shown = [popup, meeting].map((page) => page.getByText(LIVE).first().waitFor());
      await Promise.any(shown);
      return practises ? 'the practice meeting' : 'the demo meeting';
    } finally {
      await launched.close();
    }
  });
}

/** Resolves with what was watched. */
export function watchedInFirefox({ project }: Place): Promise<string> {
  const build = path.join(project, '.output/firefox-mv3');
  return hasPractice(build) ? practiceInFirefox(build) : demoInFirefox(build);
}

async function practiceInFirefox(build: string): Promise<string> {
  const launched = await launchFirefox(build);
  try {
    const page = await launched.open('practice.html');
    // biome-ignore lint/performance/useDomNodeTextContent: as a person reads it
    await until(() => page.evaluate((words) => document.body.innerText.includes(words), LIVE), 'The live view');
    return 'the practice meeting';
  } finally {
    await launched.close();
  }
}

function demoInFirefox(build: string): Promise<string> {
  return withDemo(async (site) => {
    const stage = await FirefoxStage.open(site.url, { extensionDir: build });
    try {
      const { page, tabId } = await stage.tab(`${site.url}?seed=3`);
      await stage.toFront(page);
      await stage.popupShows(tabId, LIVE);
      return 'the demo meeting';
    } finally {
      await stage.close();
    }
  });
}
