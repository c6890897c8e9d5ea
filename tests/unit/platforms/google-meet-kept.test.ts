// @vitest-environment happy-dom
/** What the Meet reader keeps from sample to sample must never outlive what is on the page. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReader, PageSenses } from '../../../lib/platforms/contract.ts';
import { FRESH_EVERY } from '../../../lib/platforms/fresh-looks.ts';
import { googleMeet } from '../../../lib/platforms/google-meet.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

const SILENT = 'IisKdb gjg47c';
/** The bars move, as the fake senses have it. */
const TALKING = 'IisKdb Oaajhc';
const BARS = '<div></div><div></div><div></div>';

let read: PageReader;
let senses: PageSenses;
/** No room is taken up by these. */
let sizeless: Set<Element>;
beforeEach(() => {
  sizeless = new Set();
  senses = {
    ...fakeSenses,
    isAnimating: vi.fn((element: Element) => fakeSenses.isAnimating(element)),
    isVisible: (element) => fakeSenses.isVisible(element) && !sizeless.has(element),
  };
  read = googleMeet.open(senses);
});

const widgetOf = (state: string) => `<div jsname="QgSmzd" class="${state}">${BARS}</div>`;
const tileOf = (id: string, name: string) =>
  `<div data-participant-id="${id}"><span class="notranslate">${name}</span>${widgetOf(SILENT)}</div>`;

function open(people: number): void {
  const tiles = Array.from({ length: people }, (_, i) => tileOf(`d${i}`, `Person ${i}`));
  document.body.innerHTML = `${tiles.join('')}<button jsname="CQylAd"></button>`;
}

const tile = (i: number) => document.querySelectorAll('[data-participant-id]')[i] as HTMLElement;
const widget = (i: number) => tile(i).querySelector('[jsname]') as HTMLElement;
const people = () => read(document).participants;
const speaking = () => people().map((person) => person.speaking);

/** Somebody talks and stops: bars and silence class were seen to agree. */
function prove(): void {
  speaking();
  widget(0).className = TALKING;
  expect(people()[0]).toMatchObject({ speaking: true, rule: 'bars-animated' });
  widget(0).className = SILENT;
  expect(speaking()).not.toContain(true);
  vi.mocked(senses.isAnimating).mockClear();
}

/** After how many samples this holds, the first being 1. */
function samplesUntil(holds: () => boolean): number {
  for (let sample = 1; sample <= 3 * FRESH_EVERY; sample++) if (holds()) return sample;
  return Number.POSITIVE_INFINITY;
}

describe('a widget', () => {
  it('is read anew when the page replaces it in its tile', () => {
    open(3);
    prove();
    widget(1).outerHTML = widgetOf(TALKING);
    expect(speaking()).toEqual([false, true, false]);
  });

  it('tells nothing of its old tile when it is moved to another one', () => {
    open(3);
    prove();
    const moved = widget(1);
    widget(2).remove();
    tile(2).append(moved);
    moved.className = TALKING;
    expect(speaking()).toEqual([false, 'unknown', true]);
  });

  it('is noticed within a lap when it comes beside a silent one, and when that is hidden', () => {
    open(3);
    prove();
    tile(1).insertAdjacentHTML('beforeend', widgetOf(TALKING));
    expect(samplesUntil(() => speaking()[1] === true)).toBeLessThanOrEqual(FRESH_EVERY);
    tile(2).insertAdjacentHTML('beforeend', widgetOf(TALKING));
    widget(2).style.display = 'none';
    expect(speaking()[2]).toBe(true);
  });

  it('says nothing within a lap once it is hidden or shrinks to nothing, and speaks again when it is back', () => {
    open(3);
    prove();
    widget(1).style.display = 'none';
    sizeless.add(widget(2));
    expect(samplesUntil(() => speaking().join() === 'false,unknown,unknown')).toBeLessThanOrEqual(FRESH_EVERY);
    widget(1).style.display = '';
    sizeless.clear();
    expect(samplesUntil(() => !speaking().includes('unknown'))).toBeLessThanOrEqual(FRESH_EVERY);
  });

  it('without any of its handles is still found by its bars', () => {
    open(3);
    prove();
    widget(1).outerHTML =
      `<div class="x" style="width: 9px; height: 9px; border-top-left-radius: 4px">${BARS.replace('<div>', '<div style="animation: x 1s infinite">')}</div>`;
    expect(speaking()).toEqual([false, true, false]);
  });
});

describe('a tile that the page gives to another person', () => {
  it('has their key, name and speech in the same sample', () => {
    open(3);
    prove();
    tile(1).setAttribute('data-participant-id', 'd9');
    const label = tile(1).querySelector('span') as HTMLElement;
    label.textContent = 'Ann Lee';
    widget(1).className = TALKING;
    expect(people()[1]).toMatchObject({ key: 'd9', name: 'Ann Lee', speaking: true });
    label.outerHTML = '<span class="notranslate">Bo Ek</span>';
    expect(people()[1]?.name).toBe('Bo Ek');
  });

  it('has its name though a dialog hid the whole page when it was first seen', () => {
    open(3);
    document.body.setAttribute('aria-hidden', 'true');
    expect(people()[1]?.name).toBe('Person 1');
    document.body.removeAttribute('aria-hidden');
    tile(1).querySelector('span')?.setAttribute('aria-hidden', 'true');
    // What was read before stays the person's name; a caption that is hidden itself gives none.
    tile(1).setAttribute('data-participant-id', 'd9');
    expect(people()[1]).toMatchObject({ key: 'd9', name: '' });
  });

  it('has a caption that took the place of the old one within a lap', () => {
    open(3);
    speaking();
    tile(1).insertAdjacentHTML('afterbegin', '<span class="notranslate">Ann Lee</span>');
    expect(samplesUntil(() => people()[1]?.name === 'Ann Lee')).toBeLessThanOrEqual(FRESH_EVERY);
  });
});

describe('the silence class', () => {
  it('spares most looks at the bars once both were seen to agree', () => {
    const silent = 4 * FRESH_EVERY;
    open(silent);
    for (let sample = 0; sample < FRESH_EVERY; sample++) speaking();
    expect(senses.isAnimating).toHaveBeenCalledTimes(silent * 3 * FRESH_EVERY);
    prove();
    for (let sample = 0; sample < FRESH_EVERY; sample++) speaking();
    expect(senses.isAnimating).toHaveBeenCalledTimes(silent * 3);
  });

  it('that is renamed in mid-call lets all claim to speak in the same sample', () => {
    open(6);
    prove();
    for (let i = 0; i < 6; i++) widget(i).className = 'IisKdb q7x9';
    widget(2).className = TALKING;
    const rules = people().map(({ rule }) => rule);
    // Everybody at once is what the watcher raises its alarm at.
    expect(rules).toEqual(Array.from({ length: 6 }, () => 'silence-class-missing'));
  });

  it('that stays on while bars move is found out within a lap, and never believed again', () => {
    open(6);
    prove();
    widget(3).className = `${SILENT} Oaajhc`;
    expect(samplesUntil(() => speaking()[3] === true)).toBeLessThanOrEqual(FRESH_EVERY);
    widget(3).className = SILENT;
    for (const i of [1, 4, 5]) {
      widget(i).className = `${SILENT} Oaajhc`;
      expect(speaking().flatMap((one, n) => (one === true ? [n] : []))).toEqual([i]);
      widget(i).className = SILENT;
    }
  });

  it('is not believed before bars were seen to move without it', () => {
    open(6);
    speaking();
    for (const i of [1, 4]) {
      widget(i).className = `${SILENT} Oaajhc`;
      expect(speaking()[i]).toBe(true);
    }
  });
});
