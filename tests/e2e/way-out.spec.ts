/** That whatever goes out is seen: the count of requests is worth something only if it counts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchWithExtension } from '../browser/chromium.ts';
import { ownPages } from '../browser/own-pages.ts';
import { expect, test } from './extension.ts';
import { extensionDir, hearthIn } from './hearth.ts';
import { openNetLog } from './net-log.ts';
import { watchWayOut } from './way-out.ts';

test('a request to anybody else is counted, whoever makes it', async ({ hearth, site }) => {
  const { context } = hearth;
  await context.route('https://own.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Own</title><img src="/own.png">' }),
  );
  await context.route('https://elsewhere.example/**', (route) => route.fulfill({ body: 'x' }));
  const wayOut = watchWayOut(context, 'https://own.example');
  const page = await context.newPage();
  await page.goto('https://own.example/page');
  expect(wayOut.found).toEqual([]);
  await page.evaluate(() => fetch('https://elsewhere.example/a', { mode: 'no-cors' }));
  await page.evaluate(() => {
    new Image().src = 'https://elsewhere.example/b.png';
    navigator.sendBeacon('https://elsewhere.example/c', 'x');
  });
  await expect.poll(() => wayOut.found.length).toBe(3);
  // A script of ours in a page of somebody else's.
  await context.route('https://own.example/script.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "fetch('https://elsewhere.example/d', { mode: 'no-cors' })",
    }),
  );
  const theirs = await context.newPage();
  await theirs.goto(site.url);
  await theirs.addScriptTag({ url: 'https://own.example/script.js' });
  await expect.poll(() => wayOut.found.length).toBe(4);
  expect(wayOut.found.at(-1)).toBe('https://own.example/script.js → https://elsewhere.example/d');
});

test('neither the background nor a page of Hearth’s could, if it tried', async ({ site }) => {
  const launched = await launchWithExtension({ extensionDir, headless: true });
  const wayOut = watchWayOut(launched.context, `chrome-extension://${launched.extensionId}`);
  const hearth = hearthIn(launched, site);
  const out = `${site.url}/out`;
  let reached = 0;
  await hearth.context.route(out, (route) => {
    reached += 1;
    return route.fulfill({ body: 'x' });
  });
  const attempt = async (url: string) => {
    try {
      await fetch(url, { mode: 'no-cors' });
      return 'sent';
    } catch {
      return 'stopped';
    }
  };
  expect(await (await hearth.worker()).evaluate(attempt, out)).toBe('stopped');
  for (const file of ownPages(extensionDir)) {
    const page = await hearth.page(file);
    expect(await page.evaluate(attempt, out)).toBe('stopped');
    const others = await page.evaluate(async (url) => {
      const tried: string[] = [];
      const loads = (element: HTMLElement & { src: string }) =>
        new Promise<void>((done) => {
          element.addEventListener('load', () => {
            tried.push(element.localName);
            done();
          });
          element.addEventListener('error', () => done());
          element.src = url;
          document.body.append(element);
        });
      await loads(document.createElement('img'));
      await loads(document.createElement('script'));
      await loads(document.createElement('audio'));
      try {
        new WebSocket(url.replace('http', 'ws'));
        tried.push('WebSocket');
      } catch {
        // As it should be.
      }
      try {
        const run = Reflect.get(globalThis, 'eval') as (program: string) => unknown;
        tried.push(String(run('"eval"')));
      } catch {
        // As it should be.
      }
      return tried;
    }, out);
    expect(others.filter((one) => one !== 'WebSocket')).toEqual([]);
  }
  expect(reached).toBe(0);
  // Stopped, and counted all the same.
  expect(wayOut.found.length).toBeGreaterThanOrEqual(10);
  await launched.close();
});

test('a request of a background is counted, too', async ({ site }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-leaky-'));
  const manifest = {
    manifest_version: 3,
    name: 'Leaky',
    version: '1',
    background: { service_worker: 'background.js' },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    path.join(folder, 'background.js'),
    `fetch('${site.url}/out', { mode: 'no-cors' }).finally(() => { self.done = true; });`,
  );
  const netLog = openNetLog();
  const launched = await launchWithExtension({ extensionDir: folder, headless: true, args: netLog.args });
  const worker = await launched.worker();
  await expect.poll(() => worker.evaluate(() => 'done' in self)).toBe(true);
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
  expect(new Set(netLog.requestsOf(`chrome-extension://${launched.extensionId}`))).toEqual(
    new Set([`${site.url}/out`]),
  );
});
