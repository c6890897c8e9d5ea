/** The page on which a picture for the stores is put together: our colours, our icon, our words, and pictures of the real thing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RawPictures } from './raw.ts';
import type { Scene } from './scenes.ts';
import type { PictureWords } from './words.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const fileIn = (place: string) => readFileSync(path.join(root, place), 'utf8');
const picture = (file: string) => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

const STYLE = `
* { box-sizing: border-box; margin: 0; }
html { overflow: clip; }
body { position: relative; inline-size: 100vw; block-size: 100vh; overflow: clip; font-family: var(--font); color: var(--ink);
  background: radial-gradient(120% 90% at 80% 0%, var(--ember-soft), transparent 60%), var(--paper); }
h1 { font-weight: 700; letter-spacing: -0.01em; line-height: 1.15; }
p { color: var(--ink-soft); line-height: 1.4; }
img { display: block; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); }
.logo { inline-size: 56px; block-size: 56px; flex: none; }
.words { display: flex; gap: 20px; align-items: center; padding: 36px 64px 0; }
.words h1 { font-size: 40px; }
.words p { font-size: 21px; margin-block-start: 4px; }
.window img:first-of-type { position: absolute; inset-block-start: 164px; inset-inline: 64px; inline-size: 1152px; block-size: 720px; object-fit: cover; object-position: top; border-radius: 14px 14px 0 0; }
.meeting img:first-of-type { inset-block-start: 150px; inset-inline: 144px; inline-size: 992px; block-size: 620px; border-radius: 14px; }
.beside img:first-of-type { inset-inline: 64px auto; }
.window img + img { position: absolute; inset-block-start: 186px; inset-inline-end: 64px; block-size: 548px; }
.popups img { position: absolute; inset-block-start: 178px; block-size: 582px; }
.popups img:first-of-type { inset-inline-start: 252px; }
.popups img + img { inset-inline-end: 252px; }
.tile .words { padding: 0; position: absolute; inset-block: 0; inset-inline: 28px 190px; flex-direction: column; align-items: flex-start; justify-content: center; gap: 10px; }
.tile .words h1 { font-size: 36px; }
.tile .words p { font-size: 18px; color: var(--ink); text-wrap: balance; word-break: auto-phrase; }
.tile img { position: absolute; inset-block-start: 30px; inset-inline-end: -120px; inline-size: 310px; }
`;

export interface PictureLanguage {
  readonly code: string;
  readonly direction: string;
  readonly words: PictureWords;
}

export function pageOf(
  { told, pictures, look }: Scene,
  raw: RawPictures,
  { code, direction, words }: PictureLanguage,
): string {
  const [title, text] = words[told];
  const logo = fileIn('public/icon.svg').replace('<svg ', '<svg class="logo" ');
  const images = pictures.map((name) => `<img alt="" src="${picture(raw[name])}">`).join('');
  return `<!doctype html><html lang="${code}" dir="${direction}"><meta charset="utf-8"><style>${fileIn('components/tokens.css')}${STYLE}</style>
<body class="${look}"><div class="words">${logo}<div><h1>${title}</h1><p>${text}</p></div></div>${images}</body></html>`;
}
