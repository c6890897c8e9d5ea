/**
 * `npm run dev:demo [-- --headless]`: the demo meeting in a browser with the extension, which is loaded anew at each change. Click the icon,
 * *Use Hearth here*, and the meeting is watched. `--headless`: without a display, to see whether it starts.
 */
import { parseArgs } from 'node:util';
import { createServer } from 'wxt';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { buildDemoPage, startDemoServer } from './server.ts';

const { values } = parseArgs({ options: { headless: { type: 'boolean', default: false } } });

await buildDemoPage();
const site = await startDemoServer();
const wxt = await createServer({
  webExt: {
    binaries: { chrome: findChromium() },
    startUrls: [`${site.url}?seed=3`],
    chromiumArgs: [...quietFlags(), ...(values.headless ? ['--headless=new'] : [])],
  },
});
await wxt.start();
process.stdout.write(`The demo meeting: ${site.url}?seed=3\n`);
process.once('SIGINT', () => {
  void Promise.all([wxt.stop(), site.close()]).then(() => process.exit(0));
});
