/**
 * A font whose letters are blocks, made here: every machine has the same line breaks and draws the same shapes with it, so pictures of
 * one can be compared with pictures of another. Sizes, weights, colours and places of words still show.
 */

type Table = readonly [tag: string, bytes: Uint8Array];

const EM = 1000;
const ASCENT = 930;
const DESCENT = -240;

/** Numbers in the order of the file: `u16(1, 2)` is four bytes. */
const u16 = (...values: number[]) => Uint8Array.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]));
const u32 = (...values: number[]) =>
  Uint8Array.from(
    values.flatMap((value) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]),
  );
const text = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function padded(bytes: Uint8Array): Uint8Array {
  return joined(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(padded(bytes).buffer);
  let sum = 0;
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A filled rectangle. */
function block(left: number, right: number, top: number): Uint8Array {
  const ends = u16(1, left, 0, right, top, 3, 0);
  // Four points on the outline, each told by how far it is from the one before, in whole words.
  const flags = Uint8Array.of(1, 1, 1, 1);
  const across = u16(left, 0, right - left, 0);
  const up = u16(0, top, 0, -top & 0xffff);
  return padded(joined(ends, flags, across, up));
}

/** `bold`: somewhat wider and higher, as letters are. */
export function blockFont({ bold }: { readonly bold: boolean }): Uint8Array {
  const wide = bold ? 590 : 540;
  const box = block(30, wide - 30, bold ? 620 : 540);
  // Glyphs: what is missing, a space, a letter, a letter as wide as it is high (ideographs), a mark that takes no room.
  const square = block(60, EM - 60, 760);
  const glyphs = [box, new Uint8Array(), box, square, new Uint8Array()];
  const widths = [wide, 280, wide, EM, 0];
  const starts = [0];
  for (const glyph of glyphs) starts.push((starts.at(-1) ?? 0) + glyph.length);
  /** Each range of letters is one glyph. */
  const ranges = [
    [0x20, 0x20, 1],
    [0x21, 0x9f, 2],
    [0xa0, 0xa0, 1],
    [0xa1, 0x2ff, 2],
    [0x300, 0x36f, 4],
    [0x370, 0x1fff, 2],
    [0x2000, 0x200a, 1],
    [0x200b, 0x200f, 4],
    [0x2010, 0x2027, 2],
    [0x2028, 0x202f, 4],
    [0x2030, 0x205f, 2],
    [0x2060, 0x206f, 4],
    [0x2070, 0x2e7f, 2],
    [0x2e80, 0xfdff, 3],
    [0xfe00, 0xfe0f, 4],
    [0xfe10, 0x10fffd, 3],
  ];
  const groups = u32(...ranges.flat());
  const tables: Table[] = [
    ['OS/2', os2(bold)],
    ['cmap', joined(u16(0, 1, 3, 10), u32(12), u16(13, 0), u32(16 + groups.length, 0, ranges.length), groups)],
    ['glyf', joined(...glyphs)],
    ['head', head()],
    [
      'hhea',
      joined(u32(0x00010000), u16(ASCENT, DESCENT & 0xffff, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length)),
    ],
    ['hmtx', u16(...widths.flatMap((width) => [width, 0]))],
    ['loca', u32(...starts)],
    ['maxp', joined(u32(0x00010000), u16(glyphs.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0))],
    ['name', joined(u16(0, 1, 18, 3, 1, 0x409, 1, 2, 0), u16(66))],
    ['post', joined(u32(0x00030000, 0), u16(0, 0), u32(0, 0, 0, 0, 0))],
  ];
  return file(tables);
}

function head(): Uint8Array {
  return joined(
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    u16(3, EM),
    u32(0, 0, 0, 0),
    u16(0, 0, EM, 800, 0, 8, 2, 1, 0),
  );
}

function os2(bold: boolean): Uint8Array {
  return joined(
    u16(4, 540, bold ? 700 : 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 49, 258, 0),
    new Uint8Array(10),
    u32(0, 0, 0, 0),
    text('NONE'),
    u16(bold ? 0x20 : 0x40, 0x20, 0xffff, ASCENT, DESCENT & 0xffff, 0, ASCENT, -DESCENT),
    u32(1, 0),
    u16(540, 700, 0, 0x20, 1),
  );
}

function file(tables: readonly Table[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = joined(
    u32(0x00010000),
    u16(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16),
  );
  let at = header.length + tables.length * 16;
  const records = tables.map(([tag, bytes]) => {
    const record = joined(text(tag), u32(checksum(bytes), at, bytes.length));
    at += padded(bytes).length;
    return record;
  });
  return joined(header, ...records, ...tables.map(([, bytes]) => padded(bytes)));
}
