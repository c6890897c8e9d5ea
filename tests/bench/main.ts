/**
 * `npm run bench [-- --json] [--samples] [--price [--tiles N]]`: every figure that has a budget; with `--samples` only what reading a page costs, with
 * `--price` only what Hearth costs the page beside others.
 * Exits with 1 when one is over its budget.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, launchWithExtension, quietFlags } from '../browser/chromium.ts';
import { buildDemoPage, startDemoServer } from '../demo/server.ts';
import { extensionDir, hearthIn } from '../e2e/hearth.ts';
import { idleCosts, overlayOpenings, roundSteps } from './companion.ts';
import { foldEightHours } from './fold.ts';
import { pageToPopup, popupFirstData, welcomeOpenings } from './live.ts';
import { PAST_BUDGETS, pastCosts } from './past.ts';
import { priceReport, prices } from './price.ts';
import { SAMPLE_BUDGETS, sampleCosts } from './samples.ts';
import { bundleSizes } from './sizes.ts';
import { STORED_BUDGETS, storedPerHour } from './stored.ts';
import { SUMMARY_BUDGETS, summaryCosts } from './summary.ts';

/** Most that each figure may be, beside those of the samples. */
const BUDGETS: Readonly<Record<string, number>> = {
  popupFirstDataMs: 300,
  welcomeInteractiveMs: 300,
  welcomeExampleMs: 600,
  pageToPopupP95Ms: 500,
  overlayOpenMs: 100,
  roundStepPopupP95Ms: 300,
  roundStepPanelP95Ms: 300,
  roundStepOverlayP95Ms: 300,
  // Two measurements of the same page differ by up to two.
  idleOverlayAddsMsPerS: 3,
  foldEightHoursMs: 500,
  meetingScriptGzBytes: 25_000,
  popupGzBytes: 40_000,
  backgroundGzBytes: 70_000,
};

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    samples: { type: 'boolean', default: false },
    price: { type: 'boolean', default: false },
    /** The price on pages of so many tiles only; may be given several times. */
    tiles: { type: 'string', multiple: true },
  },
});
const say = (text: string) => process.stderr.write(`${text}\n`);

function buildWhenMissing(): void {
  if (existsSync(extensionDir)) return;
  say('Building the extension…');
  const build = (...args: string[]) =>
    execFileSync('npx', ['--no-install', 'wxt', 'build', ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  build();
  build('--mode', 'e2e');
}

/** The samples need a browser, and no extension in it. */
async function onlySamples(): Promise<Record<string, number>> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: quietFlags() });
  try {
    return await sampleCosts(await browser.newContext(), say);
  } finally {
    await browser.close();
  }
}

async function everything(): Promise<Record<string, number>> {
  buildWhenMissing();
  await buildDemoPage();
  const site = await startDemoServer();
  const launched = await launchWithExtension({ extensionDir, headless: true });
  const figures: Record<string, number> = {};
  try {
    const hearth = hearthIn(launched, site);
    say('Popup and live view…');
    figures.popupFirstDataMs = await popupFirstData(hearth);
    Object.assign(figures, await welcomeOpenings(hearth));
    figures.pageToPopupP95Ms = await pageToPopup(hearth);
    say('Overlay and rounds…');
    Object.assign(figures, await overlayOpenings(hearth), await roundSteps(hearth), await idleCosts(hearth));
    say('A past meeting…');
    Object.assign(figures, await summaryCosts(launched.context));
    say('Samples…');
    Object.assign(figures, await sampleCosts(launched.context, say));
  } finally {
    await launched.close();
    await site.close();
  }
  say('Thousands of past meetings…');
  Object.assign(figures, await pastCosts());
  return { ...figures, ...storedPerHour(), foldEightHoursMs: foldEightHours(), ...bundleSizes(root) };
}

/** What Hearth costs the page, as a table; which of it is over its bound. */
async function price(): Promise<readonly string[]> {
  buildWhenMissing();
  const { lines, broken } = priceReport(await prices(say, values.tiles?.map(Number)));
  // Figures for programs stay alone on their stream.
  (values.json ? process.stderr : process.stdout).write(`${lines.join('\n')}\n`);
  return broken;
}

if (values.price) {
  const broken = await price();
  for (const line of broken) say(`Over its bound: ${line}`);
  process.exit(broken.length > 0 ? 1 : 0);
}
const figures = values.samples ? await onlySamples() : await everything();
const brokenPrices = values.samples ? [] : await price();
const budgets = values.samples
  ? SAMPLE_BUDGETS
  : { ...BUDGETS, ...SUMMARY_BUDGETS, ...PAST_BUDGETS, ...STORED_BUDGETS, ...SAMPLE_BUDGETS };
const over = Object.entries(budgets).filter(([name, most]) => !((figures[name] ?? Number.POSITIVE_INFINITY) <= most));
if (values.json) {
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
} else {
  const width = Math.max(...Object.keys(figures).map((name) => name.length)) + 2;
  for (const [name, value] of Object.entries(figures)) {
    const budget = budgets[name] === undefined ? '' : `  of ${budgets[name]}`;
    process.stdout.write(`${name.padEnd(width)}${String(Math.round(value * 1000) / 1000).padStart(10)}${budget}\n`);
  }
}
for (const [name, most] of over) say(`Over budget: ${name} is ${figures[name]}, at most ${most}`);
for (const line of brokenPrices) say(`Over its bound: ${line}`);
process.exit(over.length + brokenPrices.length > 0 ? 1 : 0);
