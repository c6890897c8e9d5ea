// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Feature, type Glance, glanceAt } from '../../../../lib/platforms/learning/features.ts';
import { personalIn } from '../../../../lib/platforms/learning/personal.ts';
import { signalsFrom } from '../../../../lib/platforms/learning/rule.ts';
import { wordsOf } from '../../../../lib/platforms/learning/words.ts';
import type { TaughtSignal } from '../../../../lib/platforms/taught-page.ts';
import { senses } from './pages.ts';

const nobody: (text: string) => boolean = () => false;
const glance = (...seen: [Feature, string][]): Glance =>
  new Map(seen.map(([feature, value]) => [JSON.stringify(feature), { feature, values: [value] }]));
const looks = (n: number, of: number, seen: Glance, otherwise: Glance = glance()) =>
  Array.from({ length: of }, (_, i) => (i < n ? seen : otherwise));
const token = (name: string, at = ''): Feature => ({ kind: 'class', at, name });
const attribute = (name: string): Feature => ({ kind: 'attribute', at: '', name });
const style = (name: string): Feature => ({ kind: 'style', at: '', name });
const found = (speech: Glance[], rest: Glance[], isPersonal = nobody) =>
  signalsFrom({ speech, rest }, isPersonal).map(({ signal }) => signal);

describe('the rule of what goes with speech', () => {
  const lit = glance([token('lit'), '']);
  const LIT: TaughtSignal = { kind: 'class', at: '', token: 'lit' };

  it.each([
    [12, 5, [LIT]],
    [11, 5, []],
    [12, 6, []],
    [20, 0, [LIT]],
    [20, 20, []],
    [0, 20, []],
  ])('%i of 20 looks at speech and %i of 20 at silence', (speech, rest, signals) => {
    expect(found(looks(speech, 20, lit), looks(rest, 20, lit))).toEqual(signals);
  });

  it('says how often it was there', () => {
    expect(signalsFrom({ speech: looks(15, 20, lit), rest: looks(1, 20, lit) }, nobody)).toEqual([
      { signal: LIT, inSpeech: 0.75, inRest: 0.05 },
    ]);
  });

  it('learns nothing from fewer than ten looks at either', () => {
    expect(found(looks(9, 9, lit), looks(0, 20, lit))).toEqual([]);
    expect(found(looks(20, 20, lit), looks(0, 9, lit))).toEqual([]);
    expect(found(looks(10, 10, lit), looks(0, 10, lit))).toEqual([LIT]);
  });

  it('keeps one value of an attribute, or that it left its value where there are many', () => {
    const state = (value: string) => glance([attribute('data-state'), value]);
    expect(found(looks(20, 20, state('talking')), looks(20, 20, state('idle')))).toEqual([
      { kind: 'attribute', at: '', name: 'data-state', test: 'is', value: 'talking' },
    ]);
    const levels = Array.from({ length: 20 }, (_, i) => glance([style('height'), `${i + 3}%`]));
    expect(found(levels, looks(20, 20, glance([style('height'), '0%'])))).toEqual([
      { kind: 'style', at: '', name: 'height', test: 'is-not', value: '0%' },
    ]);
    expect(found(levels, looks(0, 20, lit))).toEqual([
      { kind: 'style', at: '', name: 'height', test: 'is-not', value: '' },
    ]);
    expect(found(levels, levels)).toEqual([]);
  });

  it('puts the clearer first, then what lasts longer, each thing once', () => {
    const all: [Feature, string][] = [
      [token('k3x9q'), ''],
      [token('is-lit'), ''],
      [token('is-lit', ':scope > div'), ''],
      [style('opacity'), '1'],
      [attribute('data-on'), 'y'],
    ];
    expect(found(looks(20, 20, glance(...all)), looks(0, 20, lit))).toEqual([
      { kind: 'attribute', at: '', name: 'data-on', test: 'is', value: 'y' },
      { kind: 'style', at: '', name: 'opacity', test: 'is-not', value: '' },
      { kind: 'class', at: '', token: 'is-lit' },
    ]);
    const faint = [...looks(14, 14, glance(...all)), ...looks(6, 6, glance([token('k3x9q'), '']))];
    expect(found(faint, looks(0, 20, lit))[0]).toEqual({ kind: 'class', at: '', token: 'k3x9q' });
  });

  it('keeps nothing of a person: that something is there, where it must not be said what', () => {
    const speaker = glance([attribute('data-speaker'), 'ana-lima'], [token('lima-talks'), '']);
    const isPersonal = personalIn(['Ana Lima', 'Ben']);
    expect(found(looks(20, 20, speaker), looks(0, 20, lit))).toContainEqual({
      kind: 'attribute',
      at: '',
      name: 'data-speaker',
      test: 'is',
      value: 'ana-lima',
    });
    expect(found(looks(20, 20, speaker), looks(0, 20, lit), isPersonal)).toEqual([
      { kind: 'attribute', at: '', name: 'data-speaker', test: 'is-not', value: '' },
    ]);
  });
});

describe('words of people', () => {
  const isPersonal = personalIn(['Ana Lima', 'Jo', '']);
  it.each([
    ['user-lima', true],
    ['ANA', true],
    ['analysis', false],
    ['jo', false],
    ['', false],
  ])('"%s": %s', (text, personal) => {
    expect(isPersonal(text)).toBe(personal);
  });
});

describe('a glance at a tile', () => {
  const seenIn = (html: string) => {
    document.body.innerHTML = html;
    return [...glanceAt(document.body.firstElementChild as Element, senses).keys()];
  };

  it('sees classes, attributes, inline styles and animations, each with its place', () => {
    expect(seenIn('<div class="a b" data-x="1"><i style="opacity: 0.5" class="anim-9x"></i></div>')).toEqual([
      'class||a',
      'class||b',
      'attribute||data-x',
      'class|:scope > i|anim-9x',
      'style|:scope > i|opacity',
      'animation|:scope > i|',
    ]);
  });

  it('tells several at one place apart by their number as well', () => {
    expect(seenIn('<div><i class="a"></i><b></b><i class="c"></i></div>')).toEqual([
      'class|:scope > i|a',
      'class|:scope > i:nth-of-type(1)|a',
      'class|:scope > i|c',
      'class|:scope > i:nth-of-type(2)|c',
    ]);
  });

  it('sees no words, no addresses and no ids', () => {
    expect(
      seenIn(
        `<div id="ana" title="Ana" aria-label="Ana is speaking" data-picture="https://x.example/ana.png" data-long="${'x'.repeat(65)}"><img src="ana.png" alt="Ana"></div>`,
      ),
    ).toEqual([]);
  });

  it('looks at a bounded part of a tile of any size', () => {
    expect(seenIn(`<div>${'<i class="a"></i>'.repeat(1000)}</div>`).length).toBeLessThanOrEqual(201);
  });
});

describe('a signal in words', () => {
  it.each<[TaughtSignal, object]>([
    [
      { kind: 'class', at: '', token: 'lit' },
      { sentence: 'class', on: 'tile', name: 'lit' },
    ],
    [
      { kind: 'animation', at: 'i' },
      { sentence: 'animation', on: 'part' },
    ],
    [
      { kind: 'style', at: 'i', name: 'height', test: 'is-not', value: '0%' },
      { sentence: 'style', on: 'part', name: 'height' },
    ],
    [
      { kind: 'attribute', at: '', name: 'data-on', test: 'is', value: 'y' },
      { sentence: 'attribute-is', name: 'data-on', value: 'y' },
    ],
    [
      { kind: 'attribute', at: '', name: 'data-on', test: 'is-not', value: 'n' },
      { sentence: 'attribute-leaves', name: 'data-on', value: 'n' },
    ],
    [
      { kind: 'attribute', at: '', name: 'data-on', test: 'is-not', value: '' },
      { sentence: 'attribute-appears', name: 'data-on' },
    ],
  ])('%o', (signal, words) => {
    expect(wordsOf(signal)).toMatchObject(words);
  });
});
