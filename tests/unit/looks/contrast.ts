/** Contrast as WCAG 2 counts it. */

type Rgb = readonly [red: number, green: number, blue: number];

function parsed(hex: string): Rgb {
  const [, digits] = /^#([\da-f]{6})$/i.exec(hex) ?? [];
  if (!digits) throw new Error(`Not a colour of six digits: ${hex}`);
  const at = (i: number) => Number.parseInt(digits.slice(i, i + 2), 16);
  return [at(0), at(2), at(4)];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 (alike) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(parsed(one)), luminance(parsed(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
