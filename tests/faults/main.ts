/**
 * `npm run test:faults [-- --json] [--gate] [--only PATTERN] [--at-once N]`: what becomes of a meeting when something breaks under it. A
 * scripted page shows who speaks when; each fault is injected into the built extension in a real browser, and what is stored in the end
 * is compared with the script. *lost*: speech that the page showed and the log has not, at most 5 s where the page or its script went
 * away and none where it lives on. *doubled*: events stored twice, and speech of one person over other speech of theirs. *told*: what
 * the user reads. `--gate`: the few that gate a change. Exits with 1 when a bound is broken.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDemoPage, startDemoServer } from '../demo/server.ts';
import { extensionDir } from '../e2e/hearth.ts';
import { BROWSER_FAULTS } from './chromium/browser.ts';
import { CLOCK_FAULTS } from './chromium/clock.ts';
import { EXTENSION_FAULTS } from './chromium/extension.ts';
import { PAGE_FAULTS } from './chromium/page.ts';
import { STORAGE_FAULTS } from './chromium/storage.ts';
import { TAB_FAULTS } from './chromium/tabs.ts';
import { WORKER_FAULTS } from './chromium/worker.ts';
import type { Outcome } from './fault.ts';
import { FIREFOX_FAULTS } from './firefox/faults.ts';
import type { Fault } from './lab.ts';
import { inject, type Judged } from './run.ts';

const FAULTS: readonly Fault[] = [
  ...PAGE_FAULTS,
  ...WORKER_FAULTS,
  ...BROWSER_FAULTS,
  ...EXTENSION_FAULTS,
  ...STORAGE_FAULTS,
  ...CLOCK_FAULTS,
  ...TAB_FAULTS,
  ...FIREFOX_FAULTS,
];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    'at-once': { type: 'string', default: '3' },
  },
});
const say = (text: string) => process.stderr.write(`${text}\n`);

function asTable(judged: readonly Judged[]): string {
  const width = Math.max(...judged.map(({ fault }) => fault.length));
  const heading = `${'fault'.padEnd(width)}  browser   lost, s  doubled  told`;
  const rows = judged.map(({ fault, browser, secondsLost, eventsDoubled, told }) => {
    const figures = `${secondsLost.toFixed(1).padStart(7)}${String(eventsDoubled).padStart(9)}`;
    return `${fault.padEnd(width)}  ${browser.padEnd(8)}  ${figures}  ${told}`;
  });
  return [heading, ...rows].join('\n');
}

async function main(): Promise<void> {
  if (!existsSync(extensionDir)) throw new Error('There is no build to inject faults into: npm run build:e2e');
  const faults = FAULTS.filter(({ name, browser, gates }) =>
    values.gate ? gates === true : new RegExp(values.only).test(`${browser} ${name}`),
  );
  await buildDemoPage();
  const { url: site, close } = await startDemoServer();
  const judged = await inject(faults, {
    site,
    atOnce: Number(values['at-once']),
    say: ({ fault, browser, broken }) => say(`${broken.length === 0 ? 'ok' : 'BROKEN'}: ${fault} (${browser})`),
  });
  await close();
  if (values.json) {
    const rows = judged.map(({ fault, browser, secondsLost, eventsDoubled, told }): Outcome => {
      return { fault, browser, secondsLost, eventsDoubled, told };
    });
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else process.stdout.write(`${asTable(judged)}\n`);
  for (const { fault, browser, broken } of judged) for (const why of broken) say(`${fault} (${browser}): ${why}`);
  process.exitCode = judged.some(({ broken }) => broken.length > 0) ? 1 : 0;
}

await main();
