// @vitest-environment happy-dom
/** What was found in a tile holds exactly until something in it changes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangeCounter } from '../../../lib/platforms/change-counter.ts';
import { UntilChanged } from '../../../lib/platforms/until-changed.ts';
import { fakeSenses } from '../../pages/fake-senses.ts';

let lifetime: AbortController;
let counter: ChangeCounter;
beforeEach(() => {
  document.body.innerHTML = '<div id="outer"><div id="tile"><b>Ana</b><i class="off"></i></div><p>chat</p></div>';
  lifetime = new AbortController();
  counter = new ChangeCounter(lifetime.signal);
});
afterEach(() => lifetime.abort());

const one = (selector: string) => document.querySelector(selector) as HTMLElement;

/** How often a tile was looked into. */
function looks() {
  const find = vi.fn((tile: Element) => tile.innerHTML);
  const found = new UntilChanged({ ...fakeSenses, changesIn: (element) => counter.countOf(element) }, find);
  return { found, find };
}

describe('what was found in a tile', () => {
  it.each<[string, () => void]>([
    ['a text changes', () => ((one('b').firstChild as Text).data = 'Ben')],
    ['a class changes', () => one('i').classList.add('on')],
    ['something is added deep inside', () => one('b').append(document.createElement('u'))],
    ['something is taken away', () => one('i').remove()],
    ['an attribute of its own changes', () => one('#tile').setAttribute('data-speaking', 'true')],
  ])('is looked for again when %s', (_, change) => {
    const { found, find } = looks();
    found.in(one('#tile'));
    change();
    expect(found.in(one('#tile'))).toBe(one('#tile').innerHTML);
    expect(find).toHaveBeenCalledTimes(2);
  });

  it('holds while nothing changes, or only something beside it', () => {
    const { found, find } = looks();
    found.in(one('#tile'));
    one('p').textContent = 'more chat';
    one('#outer').className = 'wide';
    found.in(one('#tile'));
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('is told of each of two elements where one lies in the other', () => {
    const { found, find } = looks();
    for (const id of ['#outer', '#tile']) found.in(one(id));
    one('i').className = 'on';
    for (const id of ['#outer', '#tile']) found.in(one(id));
    expect(find).toHaveBeenCalledTimes(4);
  });

  it('is looked for each time where nobody can tell what changes, and once the observer has ended', () => {
    const { found, find } = looks();
    found.in(one('#tile'));
    lifetime.abort();
    found.in(one('#tile'));
    found.in(one('#tile'));
    expect(find).toHaveBeenCalledTimes(3);
    const blind = vi.fn(() => 1);
    const always = new UntilChanged(fakeSenses, blind);
    always.in(one('#tile'));
    always.in(one('#tile'));
    expect(blind).toHaveBeenCalledTimes(2);
  });
});
