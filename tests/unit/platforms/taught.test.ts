// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageSenses, Seen } from '../../../lib/platforms/contract.ts';
import { livekit } from '../../../lib/platforms/livekit.ts';
import { taught } from '../../../lib/platforms/taught.ts';
import { type TaughtPage, taughtPlatform } from '../../../lib/platforms/taught-page.ts';

const senses: PageSenses = {
  isAnimating: (element) => element.hasAttribute('data-moves'),
  isVisible: () => true,
  styleOf: () => '',
};

const PAGE: TaughtPage = {
  version: 1,
  host: 'calls.example',
  name: 'Calls',
  tile: 'article.k3',
  label: { at: 'figcaption', attribute: null },
  signal: { kind: 'class', at: '', token: 'lit' },
};

const open = (change: Partial<TaughtPage> = {}) => taught(taughtPlatform({ ...PAGE, ...change })).open(senses);
const show = (html: string) => {
  document.body.innerHTML = html;
};
const tile = (name: string, more = '', inner = '') =>
  `<article class="k3" ${more}><figcaption>${name}</figcaption>${inner}</article>`;
const speakingOf = (read: ReturnType<typeof open>): Seen[] => read(document).participants.map((p) => p.speaking);

describe('a taught page', () => {
  it('is read as any other: people, names, and silence only once speech was seen', () => {
    const read = open();
    show(tile('Ana') + tile(' Ben \n Lee ') + tile(''));
    expect(read(document)).toEqual({
      phase: 'in-call',
      title: '',
      mode: 'per-participant',
      participants: ['Ana', 'Ben Lee', ''].map((name) => ({
        key: `name:${name}`,
        name,
        self: false,
        speaking: 'unknown',
        muted: 'unknown',
        handUp: 'unknown',
        rule: null,
      })),
      complete: true,
      rosterCount: null,
    });
    document.querySelector('article')?.classList.add('lit');
    expect(speakingOf(read)).toEqual([true, false, false]);
    expect(read(document).participants[0]).toMatchObject({ rule: 'taught', muted: false });
    document.querySelector('article')?.classList.remove('lit');
    expect(speakingOf(read)).toEqual([false, false, false]);
  });

  it('tells a call that was left from a page without one', () => {
    const read = open();
    show('<p>Bye</p>');
    expect(read(document).phase).toBe('elsewhere');
    show(tile('Ana'));
    expect(read(document).phase).toBe('in-call');
    show('<p>Bye</p>');
    expect(read(document).phase).toBe('left');
  });

  it.each<[string, TaughtPage['signal'], string, string]>([
    [
      'attribute is',
      { kind: 'attribute', at: '', name: 'data-on', test: 'is', value: 'yes' },
      'data-on="yes"',
      'data-on="no"',
    ],
    ['attribute is empty', { kind: 'attribute', at: '', name: 'data-on', test: 'is', value: '' }, 'data-on', ''],
    ['attribute appears', { kind: 'attribute', at: '', name: 'data-on', test: 'is-not', value: '' }, 'data-on="4"', ''],
    [
      'attribute leaves',
      { kind: 'attribute', at: '', name: 'data-on', test: 'is-not', value: '0' },
      'data-on="4"',
      'data-on="0"',
    ],
    [
      'style is',
      { kind: 'style', at: '', name: 'opacity', test: 'is', value: '1' },
      'style="opacity: 1"',
      'style="opacity: 0"',
    ],
    [
      'style leaves',
      { kind: 'style', at: '', name: 'opacity', test: 'is-not', value: '0' },
      'style="opacity: .4"',
      'style="opacity: 0"',
    ],
    ['style appears', { kind: 'style', at: '', name: 'opacity', test: 'is-not', value: '' }, 'style="opacity: .4"', ''],
    ['animation', { kind: 'animation', at: '' }, 'data-moves', ''],
  ])('reads its signal: %s', (_, signal, on, off) => {
    const read = open({ signal });
    show(tile('Ana', on) + tile('Ben', off));
    expect(speakingOf(read)).toEqual([true, false]);
    show(tile('Ana', off) + tile('Ben', on));
    expect(speakingOf(read)).toEqual([false, true]);
  });

  it('does not take a value that is gone for another value', () => {
    const read = open({ signal: { kind: 'attribute', at: '', name: 'data-on', test: 'is-not', value: '0' } });
    show(tile('Ana', 'data-on="4"') + tile('Ben', 'data-on="0"'));
    expect(speakingOf(read)).toEqual([true, false]);
    show(tile('Ana') + tile('Ben'));
    expect(speakingOf(read)).toEqual(['unknown', 'unknown']);
  });

  it('reads a signal on a part of the tile, on any of several', () => {
    const read = open({ signal: { kind: 'class', at: ':scope > i', token: 'lit' } });
    show(tile('Ana', '', '<i></i><i class="lit"></i>') + tile('Ben', '', '<i></i>') + tile('Cleo'));
    expect(speakingOf(read)).toEqual([true, false, false]);
  });

  it('reads names from attributes, of the tile itself too', () => {
    const read = open({ label: { at: '', attribute: 'aria-label' } });
    show(tile('', 'aria-label="Ana"') + tile('x'));
    expect(read(document).participants.map(({ name }) => name)).toEqual(['Ana', '']);
  });

  it('is experimental in how its indicator behaves, and does not say who the user is', () => {
    const adapter = taught(taughtPlatform(PAGE));
    expect(adapter.marksSelf).toBe(false);
    expect(Object.keys(adapter.indicators)).toEqual(['per-participant']);
    expect(adapter).toMatchObject({ id: 'taught', name: 'Calls' });
  });
});

describe('a definition of bad intent', () => {
  it.each([
    ['that throws', '[[['],
    ['that looks around', 'article:has(figcaption)'],
    ['that matches everything', '*'],
    ['that matches the page', 'body'],
    ['that is endless', `${'div > '.repeat(80)}div`],
  ])('with a selector %s is a reader that fails', (_, tileSelector) => {
    show(tile('Ana'));
    expect(() => open({ tile: tileSelector })(document)).toThrow();
  });

  it.each(['label', 'signal'] as const)('with such a selector in its %s is one too', (part) => {
    show(tile('Ana'));
    expect(() => open({ [part]: { ...PAGE[part], at: '*' } })(document)).toThrow();
  });

  it('that takes the page itself for a tile fails', () => {
    show('');
    document.documentElement.className = 'everything';
    expect(() => open({ tile: '.everything' })(document)).toThrow('whole page');
    document.documentElement.className = '';
    document.body.className = 'everything';
    expect(() => open({ tile: '.everything' })(document)).toThrow('whole page');
    document.body.className = '';
  });

  it('that finds more tiles than any call has fails', () => {
    show('<b class="c"></b>'.repeat(1000));
    expect(open({ tile: '.c' })(document).participants).toHaveLength(1000);
    show('<b class="c"></b>'.repeat(1001));
    expect(() => open({ tile: '.c' })(document)).toThrow('Too many');
  });

  it('that finds tiles within tiles fails', () => {
    show('<p class="c"></p><p class="c"><b><i class="c"></i></b></p>');
    expect(() => open({ tile: '.c' })(document)).toThrow('within a tile');
  });

  it('that hides a book in a name reads the beginning', () => {
    show(tile('x'.repeat(100_000)));
    expect(open()(document).participants[0]?.name.length).toBeLessThanOrEqual(200);
  });

  it('on a platform without any definition fails', () => {
    expect(() => taught(livekit).open(senses)(document)).toThrow();
  });

  it('asks for the styles of a few parts of each tile only', () => {
    let asked = 0;
    const counting = { ...senses, isAnimating: () => asked++ < 0 };
    show(tile('Ana', '', '<i></i>'.repeat(500)));
    const page = { ...PAGE, signal: { kind: 'animation', at: ':scope > i' } } as const;
    taught(taughtPlatform(page)).open(counting)(document);
    expect(asked).toBe(8);
  });
});
