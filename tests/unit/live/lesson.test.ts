// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Lesson, LOOK_EVERY_MS, LOOK_MS } from '../../../lib/live/lesson.ts';
import { TaughtShelf } from '../../../lib/live/taught-shelf.ts';
import type { TaughtPage } from '../../../lib/platforms/taught-page.ts';
import { areaOf, senses } from '../platforms/learning/pages.ts';
import { settled } from './tab-harness.ts';

const HTML = `<main>${['Ana', 'Ben', 'Cleo']
  .map((name) => `<article class="c4x"><video></video><p class="n">${name}</p><small>${name[0]}x</small></article>`)
  .join('')}</main>`;

class Room {
  now = 0;
  changes = 0;
  readonly kept: TaughtPage[] = [];
  refuses = false;
  readonly lesson: Lesson;

  constructor(html = HTML) {
    document.body.innerHTML = html;
    this.lesson = new Lesson(
      {
        document,
        host: 'calls.example',
        senses,
        boxOf: (element) => ({ left: 0, top: 0, width: areaOf(element) / 100, height: 100 }),
        now: () => this.now,
        keep: (page) => {
          if (this.refuses) return Promise.reject(new Error('No room'));
          this.kept.push(page);
          return Promise.resolve();
        },
      },
      () => this.changes++,
    );
  }

  tile(name: string): Element {
    const found = [...document.querySelectorAll('article')].find(
      (tile) => tile.querySelector('p')?.textContent === name,
    );
    if (!found) throw new Error(`Nobody is called ${name}`);
    return found;
  }

  speak(name: string, on: boolean): void {
    this.tile(name).toggleAttribute('data-voice', on);
  }

  play(ms: number): void {
    for (let passed = 0; passed < ms; passed += LOOK_EVERY_MS) {
      this.now += LOOK_EVERY_MS;
      this.lesson.tick();
    }
  }

  /** Both recordings, of a person who is picked already. */
  record(name: string): void {
    this.speak(name, true);
    this.lesson.begin();
    this.play(LOOK_MS);
    this.speak(name, false);
    this.lesson.begin();
    this.play(LOOK_MS);
  }
}

let room: Room;
beforeEach(() => {
  room = new Room();
});

describe('a lesson', () => {
  it('goes from a tile to a page that is kept once the user says so, and no sooner', async () => {
    const { lesson } = room;
    expect(lesson.view()).toEqual({ step: 'tile', proposal: { text: 'Ana Ax', number: 1, of: 3 }, unlike: false });
    lesson.move('next');
    expect(lesson.view()).toMatchObject({ proposal: { text: 'Ben Bx', number: 2, of: 3 } });
    expect(lesson.boxes().map(({ tone }) => tone)).toEqual(['like', 'like', 'picked']);
    lesson.pick();
    expect(lesson.view()).toMatchObject({ step: 'name', proposal: { text: 'Ben' }, names: ['Ana', 'Ben', 'Cleo'] });
    lesson.move('next');
    expect(lesson.view()).toMatchObject({ proposal: { text: 'Bx', number: 2, of: 2 }, names: ['Ax', 'Bx', 'Cx'] });
    lesson.move('next');
    lesson.pick();
    expect(lesson.isPicking).toBe(false);
    expect(lesson.view()).toEqual({ step: 'speech', name: 'Ben', progress: null });

    // Nothing is looked at before the user says that the person speaks.
    room.play(LOOK_MS * 2);
    expect(lesson.view()).toEqual({ step: 'speech', name: 'Ben', progress: null });
    room.speak('Ben', true);
    lesson.begin();
    room.play(LOOK_MS / 2);
    expect(lesson.view()).toEqual({ step: 'speech', name: 'Ben', progress: 0.5 });
    room.play(LOOK_MS / 2);
    expect(lesson.view()).toEqual({ step: 'rest', name: 'Ben', progress: null });
    room.speak('Ben', false);
    lesson.begin();
    room.play(LOOK_MS);

    room.play(LOOK_EVERY_MS);
    const people = (...speaking: unknown[]) =>
      ['Ana', 'Ben', 'Cleo'].map((name, i) => ({ key: `name:${name}`, name, speaking: speaking[i] }));
    expect(lesson.view()).toEqual({
      step: 'found',
      signals: [{ sentence: 'attribute-appears', on: 'tile', name: 'data-voice', value: '' }],
      chosen: 0,
      people: people('unknown', 'unknown', 'unknown'),
      host: 'calls.example',
      saving: 'no',
    });
    room.speak('Cleo', true);
    room.play(LOOK_EVERY_MS);
    expect(lesson.view()).toMatchObject({ people: people(false, false, true) });
    expect(room.kept).toEqual([]);

    lesson.use('   ');
    expect(room.kept).toEqual([]);
    lesson.use(' Calls ');
    lesson.use('Twice');
    await settled();
    expect(lesson.view()).toEqual({ step: 'done' });
    expect(room.kept).toEqual([
      {
        version: 1,
        host: 'calls.example',
        name: 'Calls',
        tile: '.c4x',
        label: { at: '.n', attribute: null },
        signal: { kind: 'attribute', at: '', name: 'data-voice', test: 'is', value: '' },
      },
    ]);
  });

  it('follows what the user points at', () => {
    const { lesson } = room;
    lesson.point(room.tile('Cleo').querySelector('video') as Element);
    expect(lesson.view()).toMatchObject({ proposal: { number: 3 } });
    lesson.point(document.body);
    expect(lesson.view()).toMatchObject({ proposal: { number: 3 } });
    lesson.pick();
    lesson.point(room.tile('Cleo').querySelector('small') as Element);
    expect(lesson.view()).toMatchObject({ step: 'name', proposal: { text: 'Cx' } });
    lesson.point(room.tile('Cleo').querySelector('p') as Element);
    expect(lesson.view()).toMatchObject({ step: 'name', proposal: { text: 'Cleo' } });
  });

  it('says honestly that nothing was found, and begins again with the same tile', () => {
    const { lesson } = room;
    lesson.move('next');
    lesson.pick();
    lesson.pick();
    lesson.begin();
    room.play(LOOK_MS);
    lesson.begin();
    room.play(LOOK_MS);
    expect(lesson.view()).toEqual({ step: 'nothing', why: 'no-difference' });
    expect(lesson.boxes()).toEqual([]);
    lesson.use('Calls');
    expect(room.kept).toEqual([]);
    lesson.again();
    expect(lesson.view()).toMatchObject({ step: 'tile', proposal: { number: 2 } });
  });

  it('says that the tile went away', () => {
    const { lesson } = room;
    lesson.pick();
    lesson.pick();
    lesson.begin();
    room.play(LOOK_MS);
    lesson.begin();
    document.body.innerHTML = '<p>Bye</p>';
    room.play(LOOK_MS);
    expect(lesson.view()).toEqual({ step: 'nothing', why: 'lost' });
  });

  it('takes no tile that cannot be told from the rest', () => {
    room = new Room(
      `<p>${'<b><i>x</i></b>'.repeat(2)}</p><p>${'<b><u>y</u></b>'.repeat(9)}<s></s><em></em><q></q></p>`,
    );
    const { lesson } = room;
    lesson.point(document.querySelector('i') as Element);
    lesson.pick();
    expect(lesson.view()).toMatchObject({ step: 'tile', proposal: { of: 2 }, unlike: true });
    lesson.move('next');
    expect(lesson.view()).toMatchObject({ step: 'tile', proposal: { number: 2 }, unlike: false });
  });

  it('waits for people on a page that shows none, looking again only now and then', () => {
    room = new Room('<h1>Hello</h1>');
    const { lesson } = room;
    expect(lesson.view()).toEqual({ step: 'tile', proposal: null, unlike: false });
    lesson.pick();
    lesson.move('next');
    expect(lesson.view()).toMatchObject({ step: 'tile', proposal: null });
    document.body.innerHTML = HTML;
    room.play(1000);
    expect(lesson.view()).toMatchObject({ proposal: null });
    room.play(1200);
    expect(lesson.view()).toMatchObject({ proposal: { of: 3 } });
  });

  it('says that it could not be kept, and lets the user try once more', async () => {
    const { lesson } = room;
    lesson.pick();
    lesson.pick();
    room.record('Ana');
    room.refuses = true;
    lesson.use('Calls');
    expect(lesson.view()).toMatchObject({ step: 'found', saving: 'now' });
    await settled();
    expect(lesson.view()).toMatchObject({ step: 'found', saving: 'failed' });
    room.refuses = false;
    lesson.use('Calls');
    await settled();
    expect(lesson.view()).toEqual({ step: 'done' });
  });

  it('lets the user choose between several signals', () => {
    const { lesson } = room;
    lesson.pick();
    lesson.pick();
    const both = (on: boolean) => room.tile('Ana').classList.toggle('loud', on);
    room.speak('Ana', true);
    both(true);
    lesson.begin();
    room.play(LOOK_MS);
    room.speak('Ana', false);
    both(false);
    lesson.begin();
    room.play(LOOK_MS);
    expect(lesson.view()).toMatchObject({
      step: 'found',
      chosen: 0,
      signals: [{ name: 'data-voice' }, { name: 'loud' }],
    });
    lesson.choose(1);
    lesson.choose(9);
    both(true);
    room.play(LOOK_EVERY_MS);
    expect(lesson.view()).toMatchObject({ chosen: 1, people: [{ speaking: true }, { speaking: false }, {}] });
    lesson.choose(0);
    expect(lesson.view()).toMatchObject({ people: [{ speaking: 'unknown' }, {}, {}] });
  });
});

describe('the shelf of taught pages', () => {
  it('keeps a platform whose definition has not changed', () => {
    const page = (name: string): TaughtPage => ({
      version: 1,
      host: `${name}.example`,
      name,
      tile: 'li',
      label: { at: '', attribute: null },
      signal: { kind: 'animation', at: '' },
    });
    const shelf = new TaughtShelf();
    shelf.put([page('a'), page('b')]);
    const [a, b] = shelf.platforms;
    shelf.put([page('a'), { ...page('b'), tile: 'dd' }, page('c')]);
    expect(shelf.platforms[0]).toBe(a);
    expect(shelf.platforms[1]).not.toBe(b);
    expect(shelf.platforms).toHaveLength(3);
    shelf.put([]);
    expect(shelf.platforms).toEqual([]);
  });
});
