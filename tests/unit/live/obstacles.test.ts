// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { obstaclesOn } from '../../../lib/live/obstacles.ts';
import type { Box } from '../../../lib/live/placement.ts';

const WINDOW = { width: 1000, height: 700 };
const SIZE = { width: 320, height: 300 };
const boxes = new Map<Element, Box>();
const own = () => document.createElement('div');

beforeEach(() => {
  document.body.innerHTML = '';
  boxes.clear();
  boxes.set(document.documentElement, { left: 0, top: 0, ...WINDOW });
  boxes.set(document.body, { left: 0, top: 0, ...WINDOW });
});

/** Puts something on the page, in the last element or the body. */
function put(html: string, box: Box, into: Element = document.body): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const element = holder.firstElementChild;
  if (!element) throw new Error('Nothing to put');
  into.append(element);
  boxes.set(element, box);
  return element;
}

const NOWHERE = { left: 0, top: 0, width: 0, height: 0 };
const isIn = ({ left, top, width, height }: Box, x: number, y: number) =>
  x >= left && x < left + width && y >= top && y < top + height;
const found = () =>
  obstaclesOn(document, own(), SIZE, {
    window: WINDOW,
    boxOf: (element) => boxes.get(element) ?? NOWHERE,
    at: (x, y) =>
      [...boxes]
        .filter(([, box]) => isIn(box, x, y))
        .reverse()
        .map(([element]) => element),
  });

describe('what is not to be covered', () => {
  it.each([
    'role="dialog"',
    'role="alertdialog"',
    'role="alert"',
    'role="banner"',
    'role="toolbar"',
    'role="contentinfo"',
    'aria-modal="true"',
  ])('%s', (mark) => {
    const box = { left: 400, top: 300, width: 200, height: 100 };
    put(`<div ${mark}></div>`, box);
    expect(found()).toEqual([box]);
  });

  it('is a bar with buttons at the bottom, as a whole', () => {
    const box = { left: 0, top: 630, width: 1000, height: 70 };
    const bar = put('<div></div>', box);
    put('<button>Camera</button>', { left: 20, top: 640, width: 50, height: 50 }, bar);
    put('<button>Leave</button>', { left: 80, top: 640, width: 50, height: 50 }, bar);
    expect(found()).toEqual([box]);
  });

  it('is a button of its own near an edge', () => {
    const box = { left: 950, top: 650, width: 40, height: 40 };
    put('<button>?</button>', box);
    expect(found()).toEqual([box]);
  });

  it('is not a tile, a notice that only screen readers read, or what fills the window', () => {
    const tile = put('<div></div>', { left: 0, top: 350, width: 500, height: 350 });
    put('<span>Ana</span>', { left: 10, top: 660, width: 50, height: 20 }, tile);
    put('<div role="alert"></div>', { left: 0, top: 0, width: 1, height: 1 });
    put('<div role="dialog"></div>', { left: 0, top: 0, ...WINDOW });
    expect(found()).toEqual([]);
  });

  it('is not the overlay itself', () => {
    const box = { left: 650, top: 380, width: 340, height: 310 };
    const host = put('<div></div>', box);
    expect(
      obstaclesOn(document, host, SIZE, {
        window: WINDOW,
        boxOf: () => box,
        at: () => [host, document.body],
      }),
    ).toEqual([]);
  });
});
