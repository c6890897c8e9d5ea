/** `npm run bench [-- --json]`: every figure that has a budget. Exits with 1 when one is over it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchWithExtension } from '../browser/chromium.ts';
import { buildDemoPage, startDemoServer } from '../demo/server.ts';
import { extensionDir, hearthIn } from '../e2e/hearth.ts';
import { foldEightHours } from './fold.ts';
import { pageToPopup, popupFirstData } from './live.ts';
import { sampleCosts } from './samples.ts';
import { bundleSizes } from './sizes.ts';

/** Most that each figure may be. */
const BUDGETS: Readonly<Record<string, number>> = {
  popupFirstDataMs: 300,
  pageToPopupP95Ms: 500,
  foldEightHoursMs: 500,
  meetingScriptGzBytes: 25_000,
  popupGzBytes: 40_000,
  backgroundGzBytes: 60_000,
  googleMeetSample49Ms: 1,
  jitsiSample49Ms: 1,
  livekitSample49Ms: 0.5,
  livekitSample300Ms: 3,
};

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const say = (text: string) => process.stderr.write(`${text}\n`);

if (!existsSync(extensionDir)) {
  say('Building the extension…');
  const build = (...args: string[]) =>
    execFileSync('npx', ['--no-install', 'wxt', 'build', ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  build();
  build('--mode', 'e2e');
}
await buildDemoPage();
const site = await startDemoServer();
const launched = await launchWithExtension({ extensionDir, headless: true });
const figures: Record<string, number> = {};
try {
  const hearth = hearthIn(launched, site);
  say('Popup and live view…');
  figures.popupFirstDataMs = await popupFirstData(hearth);
  figures.pageToPopupP95Ms = await pageToPopup(hearth);
  say('Samples…');
  Object.assign(figures, await sampleCosts(launched.context));
} finally {
  await launched.close();
  await site.close();
}
figures.foldEightHoursMs = foldEightHours();
Object.assign(figures, bundleSizes(root));

const over = Object.entries(BUDGETS).filter(([name, most]) => !((figures[name] ?? Number.POSITIVE_INFINITY) <= most));
if (values.json) {
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} else {
  for (const [name, value] of Object.entries(figures)) {
    const budget = BUDGETS[name] === undefined ? '' : `  of ${BUDGETS[name]}`;
    process.stdout.write(`${name.padEnd(26)}${String(Math.round(value * 1000) / 1000).padStart(10)}${budget}\n`);
  }
}
for (const [name, most] of over) say(`Over budget: ${name} is ${figures[name]}, at most ${most}`);
process.exit(over.length > 0 ? 1 : 0);
