/** Makes the pictures for the stores. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium, quietFlags } from '../../browser/chromium.ts';
import type { Finding } from '../finding.ts';
import { pageOf } from './page.ts';
import { rawPictures } from './raw.ts';
import { SCENES } from './scenes.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The picture in the README, in the size in which it is shown. */
const README = { file: path.join(root, '.github/images/popup.png'), width: 360 };

/** `readme`: renews the picture of the README, too. */
export async function takePictures(out: string, { readme }: { readme: boolean }): Promise<Finding> {
  const { status, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'build', '--mode', 'e2e'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const raw = await rawPictures(path.join(root, '.output/chrome-mv3-e2e'));
  mkdirSync(out, { recursive: true });
  if (readme) await sharp(raw.popup).resize({ width: README.width }).png({ palette: true }).toFile(README.file);
  const browser = await chromium.launch({ executablePath: findChromium(), args: quietFlags() });
  const problems: string[] = [];
  for (const scene of SCENES) {
    const { file, width, height } = scene;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.setContent(pageOf(scene, raw));
    await page.screenshot({ path: path.join(out, file) });
    await page.close();
    const { width: wide, height: high } = sizeOf(path.join(out, file));
    if (wide !== width || high !== height) problems.push(`${file} is ${wide}×${high}, not ${width}×${height}`);
  }
  await browser.close();
  return { what: 'pictures', seen: `${SCENES.length} of the real thing`, problems };
}

/** As the head of a PNG says. */
function sizeOf(file: string): { width: number; height: number } {
  const head = readFileSync(file);
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
