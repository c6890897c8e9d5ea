// @vitest-environment happy-dom
/** Whatever somebody is called or writes is shown as text, apart from what is around it, in every view. */
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { HOSTILE, HUGE } from './hostile-strings.ts';
import { VIEWS } from './hostile-views.tsx';
import { loaded } from './loaded.ts';

afterEach(cleanup);

/** What is drawn with each text that is asked for; each bears a number by which it is found again. */
async function drawn(view: keyof typeof VIEWS, texts: readonly string[], from = 0) {
  const given: string[] = [];
  const next = () => {
    const text = `${texts[(from + given.length) % texts.length]}§${given.length}§`;
    given.push(text);
    return text;
  };
  const { container } = render(<div>{VIEWS[view]?.(next)}</div>);
  await loaded();
  return { container, given };
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

const tagsIn = (root: Element) => new Set([...root.querySelectorAll('*')].map(({ localName }) => localName));

/** Attributes that run or load something, or lead somewhere that is not ours. */
function dangers(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element
      .getAttributeNames()
      .filter((name) => {
        const value = element.getAttribute(name) ?? '';
        if (/^on|^srcdoc$|^style$/.test(name)) return name !== 'style' || value.includes('§');
        return /^(href|src|action|formaction|xlink:href)$/.test(name) && !/^(#|https?:|data:image|blob:)/.test(value);
      })
      .map((name) => `${element.localName} ${name}=${element.getAttribute(name)?.slice(0, 80)}`),
  );
}

/** Where a text stands with its direction loose, so that it could turn what is around it. */
function looseIn(root: Element): string[] {
  return textNodes(root)
    .filter(
      ({ data, parentElement }) => data.includes('§') && !parentElement?.closest('bdi,[dir=auto],textarea,option'),
    )
    .map(
      ({ data, parentElement }) =>
        `<${parentElement?.localName} class="${parentElement?.className}"> ${data.slice(0, 60)}`,
    );
}

const PLAIN = ['Somebody'];

describe.each(Object.keys(VIEWS))('%s', (view) => {
  it('shows every hostile text as text, and makes nothing of it', async () => {
    const plain = await drawn(view, PLAIN);
    const tags = tagsIn(plain.container);
    const perView = Math.max(1, plain.given.length);
    cleanup();
    for (let from = 0; from < HOSTILE.length; from += perView) {
      const { container, given } = await drawn(view, HOSTILE, from);
      const foreign = [...tagsIn(container)].filter((tag) => !tags.has(tag));
      expect(foreign, JSON.stringify(given)).toEqual([]);
      expect(dangers(container)).toEqual([]);
      expect(looseIn(container)).toEqual([]);
      cleanup();
      if (plain.given.length === 0) break;
    }
    expect((globalThis as { broken?: unknown }).broken).toBeUndefined();
  });

  it('has each text whole, and stands what is much too long', async () => {
    const { container, given } = await drawn(view, ['‮a <b>&amp;</b> \u2066', '$1 $$ {name}']);
    const shown = `${container.textContent} ${[...container.querySelectorAll('*')].flatMap((one) => [one.getAttribute('aria-label'), one.getAttribute('title'), one.getAttribute('placeholder'), (one as HTMLInputElement).value]).join(' ')}`;
    const seen = given.filter((text) => shown.includes(text));
    const cut = given.filter((text) => !shown.includes(text) && shown.includes(text.slice(text.indexOf('§'))));
    expect(cut).toEqual([]);
    if (given.length > 0) expect(seen.length).toBeGreaterThan(0);
    cleanup();
    const huge = await drawn(view, HUGE);
    expect(dangers(huge.container)).toEqual([]);
  });
});
