// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  FRESH_EVERY,
  FreshLooks,
  KeptElement,
  KeptElements,
  SeldomSought,
} from '../../../lib/platforms/fresh-looks.ts';

function boxes(count: number): Element[] {
  document.body.innerHTML = '<div></div>'.repeat(count);
  return [...document.body.children];
}

describe('fresh looks', () => {
  it('are due for everybody once in a lap, and never for more than a fair part at once', () => {
    const looks = new FreshLooks();
    const elements = boxes(FRESH_EVERY * 4);
    const due = Array.from({ length: FRESH_EVERY * 2 }, () => {
      looks.begin();
      return elements.filter((element) => looks.isDue(element));
    });
    expect(due.map(({ length }) => length)).toEqual(due.map(() => 4));
    expect(new Set(due.slice(0, FRESH_EVERY).flat()).size).toBe(elements.length);
    expect(due.slice(FRESH_EVERY)).toEqual(due.slice(0, FRESH_EVERY));
  });

  it('begin a lap each so many samples', () => {
    const looks = new FreshLooks();
    const laps = Array.from({ length: FRESH_EVERY * 3 }, () => {
      looks.begin();
      return looks.isLap;
    });
    expect(laps.filter(Boolean)).toHaveLength(3);
    expect(laps.indexOf(true, laps.indexOf(true) + 1) - laps.indexOf(true)).toBe(FRESH_EVERY);
  });
});

describe('an element kept for each box', () => {
  let kept: KeptElements;
  let box: Element;
  const find = () => kept.in(box)?.textContent ?? null;
  beforeEach(() => {
    kept = new KeptElements('.mark');
    document.body.innerHTML = '<div><b class="mark">one</b></div><div></div>';
    box = document.body.children[0] as Element;
    expect(find()).toBe('one');
  });

  it('is not looked for while it is there', () => {
    const query = vi.spyOn(box, 'querySelector');
    expect(find()).toBe('one');
    expect(query).not.toHaveBeenCalled();
  });

  it('is found anew once it was replaced', () => {
    box.innerHTML = '<i class="mark">two</i>';
    expect(find()).toBe('two');
  });

  it('is let go once it has lost its mark', () => {
    box.firstElementChild?.setAttribute('class', '');
    expect(find()).toBeNull();
  });

  it('is let go once it was moved to another box', () => {
    const other = document.body.children[1] as Element;
    other.append(box.firstElementChild as Element);
    expect(find()).toBeNull();
    expect(kept.in(other)?.textContent).toBe('one');
  });
});

describe('an element kept for the page', () => {
  const kept = () => new KeptElement(['.first', '.second']);

  it('is the one of the first selector that is there', () => {
    document.body.innerHTML = '<b class="second">2</b><b class="first">1</b>';
    expect(kept().in(document)?.textContent).toBe('1');
    document.body.innerHTML = '<b class="second">2</b>';
    expect(kept().in(document)?.textContent).toBe('2');
  });

  it('is found anew once it is gone, and missed once there is none', () => {
    const one = kept();
    document.body.innerHTML = '<b class="first">1</b>';
    one.in(document);
    document.body.innerHTML = '<b class="second">2</b>';
    expect(one.in(document)?.textContent).toBe('2');
    document.body.firstElementChild?.setAttribute('class', 'third');
    expect(one.in(document)).toBeNull();
  });

  it('is not kept in a window that may be closed', () => {
    const one = kept();
    const floating = document.implementation.createHTMLDocument();
    floating.body.innerHTML = '<b class="first">floating</b>';
    document.body.innerHTML = '';
    const view = document.defaultView as unknown as { documentPictureInPicture?: unknown };
    view.documentPictureInPicture = { window: { document: floating } };
    expect(one.in(document)?.textContent).toBe('floating');
    view.documentPictureInPicture = { window: null };
    expect(one.in(document)).toBeNull();
    delete view.documentPictureInPicture;
  });
});

describe('what is sought seldom', () => {
  it('is seen within a second, and gone at once', () => {
    const seldom = new SeldomSought('.lobby');
    const looks = (count: number) => Array.from({ length: count }, () => seldom.isIn(document));
    document.body.innerHTML = '';
    expect(looks(3)).toEqual([false, false, false]);
    document.body.innerHTML = '<b class="lobby"></b>';
    expect(looks(4)).toEqual([false, false, true, true]);
    document.body.innerHTML = '';
    expect(looks(1)).toEqual([false]);
  });

  it('is seen at the first look', () => {
    document.body.innerHTML = '<b class="lobby"></b>';
    expect(new SeldomSought('.lobby').isIn(document)).toBe(true);
  });

  it('is asked for at once where nothing else tells', () => {
    const seldom = new SeldomSought('.lobby');
    document.body.innerHTML = '';
    seldom.isIn(document);
    document.body.innerHTML = '<b class="lobby"></b>';
    expect([seldom.isIn(document), seldom.isIn(document, true)]).toEqual([false, true]);
  });

  it('is searched the whole page for once in five looks', () => {
    const seldom = new SeldomSought('.lobby');
    document.body.innerHTML = '';
    const search = vi.spyOn(document, 'querySelector');
    for (let look = 0; look < 20; look++) seldom.isIn(document);
    expect(search).toHaveBeenCalledTimes(4);
    search.mockRestore();
  });
});
