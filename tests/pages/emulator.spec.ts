/** The replay's Meet page has no computed animation in happy-dom: here the same page is read with a real browser's. */
import { chromium, expect, test } from '@playwright/test';
import { findChromium, quietFlags } from '../browser/chromium.ts';
import { bundle } from './bundle.ts';

test('the emulated Meet page reads the same with real animations', async () => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: quietFlags() });
  const page = await browser.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  await page.goto('https://meet.google.com/abc-defg-hij');
  await page.evaluate(await bundle('emulator-in-page.ts'));
  const { samples, speaking, different } = await page.evaluate(() => window.compareReadings());
  expect(samples).toBe(300);
  expect(speaking).toBeGreaterThan(100);
  expect(different).toBe(0);
  await browser.close();
});
