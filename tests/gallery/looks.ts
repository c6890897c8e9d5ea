/** How every state looked when that was last accepted, beside how it looks now. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { openForPictures, type Picture, picturesOf, SCHEMES } from './pictures.ts';

const accepted = path.join(import.meta.dirname, 'looks');

/** Levels (of 256) by which a colour may be off: another browser rounds otherwise. */
const ALIKE = 3;
/** Share of the pixels that may differ: the odd edge. */
const MOST = 0.0008;

/** By day and by night, one below the other. */
function stacked(above: Picture, below: Picture): Picture {
  const height = above.height + below.height;
  return { width: above.width, height, pixels: Buffer.concat([above.pixels, below.pixels]) };
}

/** Every state as it looks now. */
export async function looksNow(base: string): Promise<ReadonlyMap<string, Picture>> {
  const { page, close } = await openForPictures(base);
  const [day, night] = [await picturesOf(page, SCHEMES[0]), await picturesOf(page, SCHEMES[1])];
  await close();
  return new Map(
    [...day].map(([name, picture]) => {
      const dark = night.get(name);
      // By night a state may not be larger: the same words stand in it.
      if (!dark || dark.width !== picture.width) throw new Error(`${name} has another width by night`);
      return [name, stacked(picture, dark)];
    }),
  );
}

/** Which states have an accepted picture. */
export function acceptedStates(): string[] {
  return readdirSync(accepted).map((file) => file.replace(/\.webp$/, ''));
}

async function acceptedLook(name: string): Promise<Picture> {
  const { data, info } = await sharp(readFileSync(path.join(accepted, `${name}.webp`)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** Renews the accepted pictures; those that did not change stay as they are, so that a change shows which did. */
export async function accept(now: ReadonlyMap<string, Picture>): Promise<string[]> {
  mkdirSync(accepted, { recursive: true });
  for (const gone of acceptedStates().filter((name) => !now.has(name))) rmSync(path.join(accepted, `${gone}.webp`));
  const known = new Set(acceptedStates());
  const renewed: string[] = [];
  for (const [name, picture] of now) {
    if (known.has(name) && difference(await acceptedLook(name), picture).share === 0) continue;
    renewed.push(name);
    writeFileSync(path.join(accepted, `${name}.webp`), await encoded(picture));
  }
  return renewed;
}

const image = ({ width, height, pixels }: Picture) => sharp(pixels, { raw: { width, height, channels: 3 } });
/** Without loss: what was kept is what was seen. */
const encoded = (picture: Picture) => image(picture).webp({ lossless: true, effort: 6 }).toBuffer();

interface Difference {
  /** Of all pixels. */
  readonly share: number;
  readonly picture: Picture;
}

/** Where two pictures differ; an edge that moved by less than a pixel is none. */
export function difference(was: Picture, is: Picture): Difference {
  const { width, height } = is;
  const pixels = Buffer.alloc(width * height * 3, 255);
  if (was.width !== width || was.height !== height) return { share: 1, picture: { width, height, pixels } };
  let count = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isNear(was, is, x, y) && isNear(is, was, x, y)) continue;
      count += 1;
      pixels.set([200, 30, 30], (y * width + x) * 3);
    }
  }
  return { share: count / (width * height), picture: { width, height, pixels } };
}

/** The pixel of one is that of the other, or lies between the pixels around it there. */
function isNear(one: Picture, other: Picture, x: number, y: number): boolean {
  const { width, height } = one;
  for (let part = 0; part < 3; part++) {
    const value = one.pixels[(y * width + x) * 3 + part] ?? 0;
    let [least, most] = [255, 0];
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
        const beside = other.pixels[(v * width + u) * 3 + part] ?? 0;
        least = Math.min(least, beside);
        most = Math.max(most, beside);
      }
    }
    if (value < least - ALIKE || value > most + ALIKE) return false;
  }
  return true;
}

/** What changed, by state, in words; of each the three pictures are put into the folder. */
export async function changes(now: ReadonlyMap<string, Picture>, folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  const known = new Set(acceptedStates());
  const told = [...known]
    .filter((name) => !now.has(name))
    .map((name) => `${name}: has a picture, and is no state any more`);
  for (const [name, is] of now) {
    if (!known.has(name)) {
      told.push(`${name}: has no picture yet`);
      continue;
    }
    const was = await acceptedLook(name);
    const { share, picture } = difference(was, is);
    if (share <= MOST) continue;
    mkdirSync(folder, { recursive: true });
    for (const [kind, one] of Object.entries({ was, is, difference: picture })) {
      await image(one)
        .png()
        .toFile(path.join(folder, `${name}-${kind}.png`));
    }
    const size = ({ width, height }: Picture) => `${width} × ${height}`;
    const sizes = size(was) === size(is) ? '' : `, was ${size(was)}, is ${size(is)}`;
    told.push(`${name}: ${(share * 100).toFixed(1)} % changed${sizes}`);
  }
  return told;
}
