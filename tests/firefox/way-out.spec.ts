/** That whatever goes out of Firefox is seen: the count of requests is worth something only if it counts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchFirefoxWithExtension } from '../browser/firefox-extension.ts';
import { ownPages } from '../browser/own-pages.ts';

const installed = path.resolve(import.meta.dirname, '../../.output/firefox-mv3');
const reached: string[] = [];
const server = createServer((request, response) => {
  reached.push(request.url ?? '');
  response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<!doctype html>');
});
let out = '';

test.beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  out = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());

test('requests of an extension’s background, page and script in a page are counted', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hearth-leaky-'));
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Leaky',
      version: '1',
      browser_specific_settings: { gecko: { id: 'hearth@hearth.example' } },
      host_permissions: ['http://*/*'],
      content_security_policy: { extension_pages: "script-src 'self'" },
      background: { scripts: ['background.js'] },
      content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'] }],
    }),
    'background.js': `fetch('${out}/background');`,
    'content.js': `fetch('${out.replace('127.0.0.1', 'localhost')}/content');`,
    'options.html': `<!doctype html><img src="${out}/picture">`,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const firefox = await launchFirefoxWithExtension({ extensionDir: folder });
  const page = await firefox.context.newPage();
  await page.goto(`${out}/theirs`);
  await page.evaluate((address) => fetch(address), `${out}/not-ours`);
  await firefox.worker();
  const paths = async () => {
    const seen = (await firefox.requests()).map((one) => new URL(one.split(' → ')[1] ?? '').pathname);
    return [...new Set(seen)].sort();
  };
  await expect.poll(paths).toEqual(['/background', '/content', '/picture']);
  expect(reached).toEqual(expect.arrayContaining(['/background', '/content', '/picture', '/not-ours']));
  await firefox.close();
  rmSync(folder, { recursive: true, force: true });
});

test('no page of Hearth’s could make one, if it tried; that it tried is counted', async () => {
  reached.length = 0;
  const firefox = await launchFirefoxWithExtension({ extensionDir: installed });
  for (const [index, file] of ownPages(installed).entries()) {
    const page = await firefox.context.newPage();
    await page.goto(`${firefox.origin}/${file}`);
    const sent = await page.evaluate(async (address) => {
      const image = new Image();
      const loaded = new Promise<string[]>((done) => {
        image.onload = () => done(['picture']);
        image.onerror = () => done([]);
      });
      image.src = `${address}/picture`;
      const fetched = await fetch(`${address}/fetch`, { mode: 'no-cors' }).then(
        () => ['fetch'],
        () => [],
      );
      return [...fetched, ...(await loaded)];
    }, out);
    expect(sent).toEqual([]);
    await expect.poll(async () => (await firefox.requests()).length).toBeGreaterThanOrEqual((index + 1) * 2);
  }
  expect(reached).toEqual([]);
  expect((await firefox.requests()).every((one) => one.startsWith('stopped: '))).toBe(true);
  await firefox.close();
});
