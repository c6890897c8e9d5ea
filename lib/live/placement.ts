/** Where the overlay stands: in a corner that the user chose, clear of what the page needs. Pure; everything in CSS px. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Clockwise. Real corners of the window: whoever drags something to the left wants it on the left in every language. */
export const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const;
export type Corner = (typeof CORNERS)[number];

/** A corner, and how far from its two edges. */
export interface Place {
  readonly corner: Corner;
  readonly x: number;
  readonly y: number;
}

/** From the edge of the window. */
export const MARGIN = 12;
/** From what is not to be covered. */
const GAP = 8;

/**
 * The first place that covers no obstacle: in the corner itself, else moved from it along the one edge or the other, up to half
 * of the window; then the other corners, nearest first. Where nothing is free: the place that covers least.
 */
export function placeIn(window: Size, own: Size, preferred: Corner, obstacles: readonly Box[]): Place {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const corner of cornersFrom(preferred)) {
    for (const place of placesAt(corner, window, own, obstacles)) {
      const covered = coveredBy(boxAt(place, window, own), obstacles);
      if (covered === 0) return place;
      if (covered < least) {
        least = covered;
        best = place;
      }
    }
  }
  return best ?? { corner: preferred, x: 0, y: 0 };
}

/** The box of something so large at a place. */
export function boxAt({ corner, x, y }: Place, window: Size, { width, height }: Size): Box {
  const left = corner.endsWith('left') ? x : window.width - width - x;
  const top = corner.startsWith('top') ? y : window.height - height - y;
  return { left, top, width, height };
}

/** How much of `box` lies over obstacles, px². */
export function coveredBy(box: Box, obstacles: readonly Box[]): number {
  return obstacles.reduce((sum, obstacle) => {
    const across = Math.min(box.left + box.width, obstacle.left + obstacle.width) - Math.max(box.left, obstacle.left);
    const down = Math.min(box.top + box.height, obstacle.top + obstacle.height) - Math.max(box.top, obstacle.top);
    return sum + Math.max(0, across) * Math.max(0, down);
  }, 0);
}

/** The corner nearest to where something was dropped. */
export function nearestCorner(box: Box, window: Size): Corner {
  const isLeft = box.left + box.width / 2 < window.width / 2;
  const isTop = box.top + box.height / 2 < window.height / 2;
  return `${isTop ? 'top' : 'bottom'}-${isLeft ? 'left' : 'right'}`;
}

/** The corner in the direction of an arrow key; the same where there is none; `null`: another key. */
export function cornerTowards(corner: Corner, key: string): Corner | null {
  const [edge, side] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  switch (key) {
    case 'ArrowLeft':
      return `${edge}-left`;
    case 'ArrowRight':
      return `${edge}-right`;
    case 'ArrowUp':
      return `top-${side}`;
    case 'ArrowDown':
      return `bottom-${side}`;
    default:
      return null;
  }
}

/** The next corner clockwise. */
export function nextCorner(corner: Corner): Corner {
  return CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? corner;
}

/** This corner, the other one on its side, the other one on its edge, the one across. */
function cornersFrom(corner: Corner): Corner[] {
  const other = corner.startsWith('top') ? 'ArrowDown' : 'ArrowUp';
  const across = corner.endsWith('left') ? 'ArrowRight' : 'ArrowLeft';
  const onSide = cornerTowards(corner, other) ?? corner;
  return [corner, onSide, cornerTowards(corner, across) ?? corner, cornerTowards(onSide, across) ?? corner];
}

function placesAt(corner: Corner, window: Size, own: Size, obstacles: readonly Box[]): Place[] {
  const clearX = obstacles.map(({ left, width }) =>
    corner.endsWith('left') ? left + width + GAP : window.width - left + GAP,
  );
  const clearY = obstacles.map(({ top, height }) =>
    corner.startsWith('top') ? top + height + GAP : window.height - top + GAP,
  );
  const [x = 0, ...further] = offsets(window.width, own.width, clearX);
  const [y = 0, ...deeper] = offsets(window.height, own.height, clearY);
  return [
    { corner, x, y },
    ...deeper.map((one) => ({ corner, x, y: one })),
    ...further.map((one) => ({ corner, x: one, y })),
  ];
}

/** Distances from an edge, the nearest first, at which something of that length stays within the window. */
function offsets(window: number, own: number, clear: readonly number[]): number[] {
  const room = Math.max(0, window - own);
  const first = Math.min(MARGIN, room / 2);
  const most = Math.min(window / 2, room - first);
  return [first, ...clear.filter((one) => one > first && one <= most).sort((a, b) => a - b)];
}
