// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { LayoutMemory } from '../../../lib/platforms/layout-memory.ts';
import { mark } from '../../../lib/platforms/signals.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

const tile = (...classes: string[]) => {
  const element = document.createElement('div');
  element.className = classes.join(' ');
  return element;
};
const [lit, dark] = [tile('lit'), tile()];

it('believes silence in the layout in which the mark was seen, and in no other', () => {
  const memory = new LayoutMemory([mark('lit', '.lit')], fakeSenses);
  const see = (layout: string | null, ...tiles: Element[]) => memory.readAll(tiles, layout).map(({ seen }) => seen);
  expect(see('grid', dark)).toEqual(['unknown']);
  expect(see('grid', lit, dark)).toEqual([true, false]);
  expect(see('strip', dark)).toEqual(['unknown']);
  expect(see('grid', dark)).toEqual([false]);
});

it('believes nothing but the mark itself where a layout cannot show silence', () => {
  const memory = new LayoutMemory([mark('lit', '.lit')], fakeSenses);
  const see = (...tiles: Element[]) => memory.readAll(tiles, null);
  const nothing = { seen: 'unknown', rule: null };
  expect(see(lit, dark)).toEqual([{ seen: true, rule: 'lit' }, nothing]);
  expect(see(dark)).toEqual([nothing]);
});
