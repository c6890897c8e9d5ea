/** From an installed extension to a meeting that is watched, as the welcome page leads there. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchWithExtension } from '../browser/chromium.ts';
import { launchFirefoxWithExtension } from '../browser/firefox-extension.ts';
import type { Place } from './steps.ts';

/** What the live view says, in a meeting in which somebody was not heard from yet. */
const LIVE = 'not heard from yet';

/** A browser that was just given the extension. */
interface Installed {
  readonly context: { waitForEvent(event: 'page'): Promise<Page>; newPage(): Promise<Page> };
  readonly origin: string;
  close(): Promise<void>;
}

/** Two clicks: to the practice meeting, and to its start. */
async function practise({ context, origin, close }: Installed): Promise<string> {
  try {
    const welcome = await context.newPage();
    await welcome.goto(`${origin}/welcome.html`);
    const opening = context.waitForEvent('page');
    await welcome.getByRole('link', { name: 'Try a 60-second meeting' }).click();
    const practice = await opening;
    await practice.getByRole('button', { name: 'Start' }).click();
    await practice.getByText(LIVE).first().waitFor();
    return 'from the welcome page to the practice meeting';
  } finally {
    await close();
  }
}

/** Resolves with what was watched. */
export async function watchedInChromium({ project }: Place): Promise<string> {
  const extensionDir = path.join(project, '.output/chrome-mv3');
  return practise(await launchWithExtension({ extensionDir, headless: true }));
}

/** Resolves with what was watched. */
export async function watchedInFirefox({ project }: Place): Promise<string> {
  return practise(await launchFirefoxWithExtension({ extensionDir: path.join(project, '.output/firefox-mv3') }));
}
