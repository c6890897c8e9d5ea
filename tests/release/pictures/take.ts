/** Makes the pictures for the stores. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium, quietFlags } from '../../browser/chromium.ts';
import type { Finding } from '../finding.ts';
import { type PictureLanguage, pageOf } from './page.ts';
import { type RawPictures, rawPictures } from './raw.ts';
import { SCENES } from './scenes.ts';
import { PICTURE_WORDS } from './words.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The picture in the README, in the size in which it is shown. */
const README = { file: path.join(root, '.github/images/popup.png'), width: 360 };

/** In every language, each in a folder of its own. `readme`: renews the picture of the README, too. */
export async function takePictures(out: string, { readme }: { readme: boolean }): Promise<Finding> {
  const { status, stderr } = spawnSync('npx', ['--no-install', 'wxt', 'build', '--mode', 'e2e'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const problems: string[] = [];
  for (const [code, words] of Object.entries(PICTURE_WORDS)) {
    const { extensionDir, direction } = speaking(code);
    const raw = await rawPictures(extensionDir);
    rmSync(extensionDir, { recursive: true });
    const folder = path.join(out, code);
    mkdirSync(folder, { recursive: true });
    if (readme && code === 'en') {
      await sharp(raw.popup).resize({ width: README.width }).png({ palette: true }).toFile(README.file);
    }
    problems.push(...(await putTogether(folder, raw, { code, direction, words })));
    rmSync(path.dirname(raw.popup), { recursive: true });
  }
  return { what: 'pictures', seen: `${SCENES.length} of the real thing in each language`, problems };
}

/** The extension as it is for a browser in this language, for any browser: what it says in English is in this language. */
function speaking(code: string): { extensionDir: string; direction: string } {
  const extensionDir = mkdtempSync(path.join(tmpdir(), 'hearth-speaking-'));
  cpSync(path.join(root, '.output/chrome-mv3-e2e'), extensionDir, { recursive: true });
  const messagesIn = (folder: string) => path.join(extensionDir, '_locales', folder, 'messages.json');
  // The regions of Portuguese have what is shown before Hearth runs, the language has all.
  const contents = readFileSync(messagesIn(code === 'pt-BR' ? 'pt' : code), 'utf8');
  writeFileSync(messagesIn('en'), contents);
  const messages = JSON.parse(contents) as Readonly<Record<string, { readonly message: string }>>;
  return { extensionDir, direction: messages.extension_direction?.message ?? 'ltr' };
}

async function putTogether(folder: string, raw: RawPictures, language: PictureLanguage) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: quietFlags() });
  const problems: string[] = [];
  for (const scene of SCENES) {
    const { width, height } = scene;
    const file = path.join(folder, scene.file);
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.setContent(pageOf(scene, raw, language));
    await page.screenshot({ path: file });
    await page.close();
    const { width: wide, height: high } = sizeOf(file);
    if (wide !== width || high !== height) problems.push(`${file} is ${wide}×${high}, not ${width}×${height}`);
  }
  await browser.close();
  return problems;
}

/** As the head of a PNG says. */
function sizeOf(file: string): { width: number; height: number } {
  const head = readFileSync(file);
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
