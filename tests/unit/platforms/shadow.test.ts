// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findIn, SHADOW_LIMITS, shadowTree } from '../../../lib/platforms/shadow.ts';

let top: HTMLElement;
beforeEach(() => {
  top = document.createElement('div');
});

/** Puts a host with an open shadow root below `parent`. */
function rootBelow(parent: Element | ShadowRoot, html = ''): ShadowRoot {
  const host = document.createElement('div');
  parent.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

describe('shadow roots below an element', () => {
  it('are none in a plain tree', () => {
    top.innerHTML = '<p><b class="mark"></b></p>';
    const tree = shadowTree(top);
    expect(tree).toEqual({ top, roots: [], isWhole: true });
    expect(findIn(tree, '.mark')).toBe(top.querySelector('b'));
    expect(findIn(tree, '.other')).toBeNull();
  });

  it('include the element’s own', () => {
    const root = top.attachShadow({ mode: 'open' });
    root.innerHTML = '<i class="mark"></i>';
    expect(shadowTree(top)).toEqual({ top, roots: [root], isWhole: true });
    expect(findIn(shadowTree(top), '.mark')).toBe(root.firstElementChild);
  });

  it('are found within each other, the outer ones first', () => {
    const outer = rootBelow(top);
    const inner = rootBelow(outer, '<i class="mark"></i>');
    const other = rootBelow(top);
    const tree = shadowTree(top);
    expect(tree.roots).toEqual([outer, other, inner]);
    expect(findIn(tree, '.mark')).toBe(inner.firstElementChild);
  });

  it('stay closed where the page closed them', () => {
    const host = document.createElement('div');
    top.append(host);
    host.attachShadow({ mode: 'closed' }).innerHTML = '<i class="mark"></i>';
    expect(findIn(shadowTree(top), '.mark')).toBeNull();
  });

  it('are not searched where the element itself matches', () => {
    top.className = 'mark';
    rootBelow(top, '<i class="mark"></i>');
    expect(findIn(shadowTree(top), '.mark')).toBe(top);
  });
});

describe('the bounds', () => {
  it('allow exactly so many levels', () => {
    let parent: Element | ShadowRoot = top;
    for (let level = 0; level < SHADOW_LIMITS.depth; level++) parent = rootBelow(parent);
    expect(shadowTree(top)).toMatchObject({ roots: { length: SHADOW_LIMITS.depth }, isWhole: true });
    rootBelow(parent, '<i class="mark"></i>');
    const tree = shadowTree(top);
    expect(tree).toMatchObject({ roots: { length: SHADOW_LIMITS.depth }, isWhole: false });
    expect(findIn(tree, '.mark')).toBeNull();
  });

  it('allow exactly so many roots', () => {
    for (let i = 0; i < SHADOW_LIMITS.roots; i++) rootBelow(top);
    expect(shadowTree(top)).toMatchObject({ roots: { length: SHADOW_LIMITS.roots }, isWhole: true });
    rootBelow(top);
    expect(shadowTree(top)).toMatchObject({ roots: { length: SHADOW_LIMITS.roots }, isWhole: false });
  });

  it('allow exactly so many elements, the element itself included', () => {
    const limits = { ...SHADOW_LIMITS, elements: 10 };
    top.innerHTML = '<b></b>'.repeat(9);
    expect(shadowTree(top, limits).isWhole).toBe(true);
    top.append(document.createElement('b'));
    expect(shadowTree(top, limits).isWhole).toBe(false);
  });

  it('cut an enormous tree off after a few elements', () => {
    let asked = 0;
    class Counting extends HTMLElement {
      override get shadowRoot(): ShadowRoot | null {
        asked++;
        return null;
      }
    }
    customElements.define('x-counting', Counting);
    top.innerHTML = '<x-counting></x-counting>'.repeat(20_000);
    expect(shadowTree(top).isWhole).toBe(false);
    expect(asked).toBeLessThanOrEqual(SHADOW_LIMITS.elements);
    expect(asked).toBeGreaterThan(SHADOW_LIMITS.elements / 2);
  });

  it('hold where a root contains itself', () => {
    const root = rootBelow(top);
    const loop = document.createElement('div');
    root.append(loop);
    Object.defineProperty(loop, 'shadowRoot', { value: root });
    expect(shadowTree(top)).toEqual({ top, roots: [root], isWhole: true });
  });
});
