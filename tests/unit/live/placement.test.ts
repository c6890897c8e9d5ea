import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  boxAt,
  CORNERS,
  type Corner,
  cornerTowards,
  coveredBy,
  nearestCorner,
  nextCorner,
  placeIn,
} from '../../../lib/live/placement.ts';

const WINDOW = { width: 1000, height: 700 };
const PILL = { width: 200, height: 36 };
const bar: Box = { left: 0, top: 630, width: 1000, height: 70 };
const banner: Box = { left: 0, top: 0, width: 1000, height: 50 };
const sidePanel: Box = { left: 700, top: 0, width: 300, height: 700 };

describe('where the overlay stands', () => {
  it.each<[string, Corner, Box[], Corner, number, number]>([
    ['in the corner itself', 'bottom-right', [], 'bottom-right', 12, 12],
    ['above the control bar', 'bottom-right', [bar], 'bottom-right', 12, 78],
    ['below a banner', 'top-left', [banner], 'top-left', 12, 58],
    ['beside a panel of full height', 'bottom-right', [sidePanel], 'bottom-right', 308, 12],
    [
      'above a bar and a notice upon it',
      'bottom-left',
      [bar, { left: 0, top: 560, width: 300, height: 60 }],
      'bottom-left',
      12,
      148,
    ],
    [
      'in the other corner on its side when its own half is full',
      'bottom-left',
      [{ left: 0, top: 300, width: 1000, height: 400 }],
      'top-left',
      12,
      12,
    ],
  ])('%s', (_, preferred, obstacles, corner, x, y) => {
    expect(placeIn(WINDOW, PILL, preferred, obstacles)).toEqual({ corner, x, y });
  });

  it('covers least where everything is covered', () => {
    const all = { left: 0, top: 0, ...WINDOW };
    const dialog = { left: 500, top: 300, width: 500, height: 400 };
    const place = placeIn(WINDOW, PILL, 'bottom-right', [all, dialog]);
    expect(coveredBy(boxAt(place, WINDOW, PILL), [dialog])).toBe(0);
  });

  it('knows corners: the nearest, the next, and the one in a direction', () => {
    expect(nearestCorner({ left: 10, top: 600, ...PILL }, WINDOW)).toBe('bottom-left');
    expect(nearestCorner({ left: 700, top: 10, ...PILL }, WINDOW)).toBe('top-right');
    expect(CORNERS.map(nextCorner)).toEqual(['top-right', 'bottom-right', 'bottom-left', 'top-left']);
    expect(cornerTowards('bottom-right', 'ArrowUp')).toBe('top-right');
    expect(cornerTowards('top-right', 'ArrowLeft')).toBe('top-left');
    expect(cornerTowards('top-left', 'ArrowDown')).toBe('bottom-left');
    expect(cornerTowards('bottom-left', 'ArrowRight')).toBe('bottom-right');
    expect(cornerTowards('bottom-left', 'Enter')).toBeNull();
  });
});

const length = (max: number) => fc.integer({ min: 1, max });
const boxes = fc.array(
  fc.record({
    left: fc.integer({ min: -50, max: 1900 }),
    top: fc.integer({ min: -50, max: 1000 }),
    width: length(800),
    height: length(500),
  }),
  { maxLength: 12 },
);
const scenes = fc.record({
  window: fc.record({ width: fc.integer({ min: 320, max: 1920 }), height: fc.integer({ min: 200, max: 1080 }) }),
  own: fc.record({ width: length(320), height: length(500) }),
  preferred: fc.constantFrom(...CORNERS),
  obstacles: boxes,
});

describe('any window', () => {
  it('has the overlay inside, where it fits', () => {
    fc.assert(
      fc.property(scenes, ({ window, own, preferred, obstacles }) => {
        const box = boxAt(placeIn(window, own, preferred, obstacles), window, own);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(window.width);
        if (own.height <= window.height) {
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.top + box.height).toBeLessThanOrEqual(window.height);
        }
      }),
    );
  });

  it('never has more covered than in the corner that was asked for, nor another corner while that one is free', () => {
    fc.assert(
      fc.property(scenes, ({ window, own, preferred, obstacles }) => {
        const plain = placeIn(window, own, preferred, []);
        const place = placeIn(window, own, preferred, obstacles);
        const covered = coveredBy(boxAt(place, window, own), obstacles);
        const before = coveredBy(boxAt(plain, window, own), obstacles);
        expect(covered).toBeLessThanOrEqual(before);
        if (before === 0) expect(place).toEqual(plain);
      }),
    );
  });

  it('has nothing covered while some corner is free', () => {
    fc.assert(
      fc.property(scenes, ({ window, own, preferred, obstacles }) => {
        const isFree = CORNERS.some(
          (corner) => coveredBy(boxAt(placeIn(window, own, corner, []), window, own), obstacles) === 0,
        );
        fc.pre(isFree);
        expect(coveredBy(boxAt(placeIn(window, own, preferred, obstacles), window, own), obstacles)).toBe(0);
      }),
    );
  });
});
