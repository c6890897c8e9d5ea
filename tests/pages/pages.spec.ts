/** The same expectations in a real browser, under the real host names, with computed style, layout and animation. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, test as base, chromium, expect, type Page as Tab } from '@playwright/test';
import { build } from 'esbuild';
import { fixtureOf, PAGES, type Page, readingOf } from './expectations.ts';

const HOSTS = [...new Set(PAGES.map((page) => new URL(page.url).hostname))];

interface Site {
  readonly browser: Browser;
  readonly script: string;
  /** What the next request gets. */
  serve(html: string): void;
}

const test = base.extend<object, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
      const server = createServer(certificate(folder), (_request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(html);
      });
      let html = '';
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      const rules = HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ');
      const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          `--host-resolver-rules=${rules}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
        ],
      });
      const serve = (next: string) => {
        html = next;
      };
      await use({ browser, script: await bundle(), serve });
      await browser.close();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

function certificate(folder: string) {
  const [key, cert] = [`${folder}/key.pem`, `${folder}/cert.pem`];
  const names = HOSTS.map((host) => `DNS:${host}`).join(',');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const subject = ['-subj', '/CN=fixtures', '-addext', `subjectAltName=${names}`];
  execFileSync(
    'openssl',
    ['req', '-x509', ...curve, '-nodes', '-days', '2', ...subject, '-keyout', key, '-out', cert],
    {
      stdio: 'ignore',
    },
  );
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

async function bundle(): Promise<string> {
  const entryPoints = [path.join(import.meta.dirname, 'in-page.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'iife', target: 'es2022' });
  return outputFiles[0]!.text;
}

function htmlOf(page: Page, layout = page.layout): string {
  return readFileSync(path.join(import.meta.dirname, fixtureOf(page.platform, layout)), 'utf8');
}

async function open(tab: Tab, site: Site, page: Page): Promise<void> {
  site.serve(htmlOf(page, page.after ?? page.layout));
  await tab.goto(page.url);
  await tab.evaluate(site.script);
  if (!page.after) return;
  expect((await tab.evaluate(() => window.hearth.read())).phase).toBe('in-call');
  await tab.evaluate((html) => {
    document.documentElement.innerHTML = html;
  }, htmlOf(page));
}

for (const page of PAGES) {
  test(`${page.platform}: ${page.layout}${page.after ? ` after ${page.after}` : ''}`, async ({ site }) => {
    const tab = await site.browser.newPage({ ignoreHTTPSErrors: true });
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await open(tab, site, page);
    expect(await tab.evaluate(() => window.hearth.platform)).toBe(page.platform);
    expect(await tab.evaluate(() => window.hearth.read())).toEqual(readingOf(page));
    expect(await tab.evaluate(() => window.hearth.read())).toEqual(readingOf(page));
    expect(errors).toEqual([]);
    expect(await tab.title()).not.toBe('owned');
    await tab.close();
  });
}
