// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { groupsIn, Looks, namePlaces, tileSelectors } from '../../../../lib/platforms/learning/index.ts';
import { selectorFault } from '../../../../lib/platforms/simple-selector.ts';
import { taught } from '../../../../lib/platforms/taught.ts';
import { taughtPlatform } from '../../../../lib/platforms/taught-page.ts';
import { areaOf, PAGES, senses } from './pages.ts';

const AT = { host: 'calls.example', name: 'Calls' };

const groupOf = (tile: Element) => groupsIn(document, areaOf).find((group) => group.includes(tile));
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('Nothing was found');
  return value;
};

describe.each(PAGES)('a page with $title', ({ html, tiles: tilesOf, people, speak }) => {
  const load = () => {
    document.body.innerHTML = html;
    return tilesOf();
  };

  it('has its tiles found first, and names in them', () => {
    const tiles = load();
    expect(tiles).toHaveLength(people.length);
    const [likeliest] = groupsIn(document, areaOf);
    expect(likeliest).toEqual(tiles);
    const picked = must(tiles[1]);
    const [best] = namePlaces(picked, tiles);
    expect(best).toMatchObject({ text: people[1], all: people });
  });

  it('has selectors that find the tiles and nothing else, and hold nothing of a person', () => {
    const tiles = load();
    const selectors = tileSelectors(must(tiles[0]), tiles);
    expect(selectors.length).toBeGreaterThan(0);
    for (const one of selectors) {
      expect([...document.querySelectorAll(one)]).toEqual(tiles);
      expect(selectorFault(one, 'page')).toBeNull();
      expect(one).not.toMatch(/#|Ana|Lima|p-0/);
    }
  });

  it('is learnt, and then read right by the reader for taught pages', () => {
    const tiles = load();
    const picked = must(tiles[2]);
    const selectors = tileSelectors(picked, must(groupOf(picked)));
    const looks = new Looks({ tile: picked, selectors, place: must(namePlaces(picked, tiles)[0]) }, senses);
    for (let i = 0; i < 30; i++) {
      speak(picked, i > 4 && i % 9 !== 0);
      looks.look(document, 'speech');
    }
    for (let i = 0; i < 30; i++) {
      speak(picked, i < 4);
      looks.look(document, 'rest');
    }
    const found = must(looks.signals()[0]);
    const page = must(looks.definition(found.signal, AT));
    const text = JSON.stringify(page);
    for (const name of people.flatMap((one) => one.split(' '))) expect(text).not.toContain(name);

    const read = taught(taughtPlatform(page)).open(senses);
    const speaking = () => read(document).participants.map((person) => [person.name, person.speaking]);
    expect(speaking()).toEqual(people.map((name) => [name, 'unknown']));
    speak(must(tiles[0]), true);
    speak(must(tiles[3]), true);
    expect(speaking()).toEqual(people.map((name, i) => [name, i === 0 || i === 3]));
    speak(must(tiles[0]), false);
    expect(speaking()).toEqual(people.map((name, i) => [name, i === 3]));
  });
});

describe('what is learnt', () => {
  const tiles = (more = '') =>
    ['Ana', 'Ben', 'Cleo'].map((name) => `<div class="tile" ${more}><video></video><b>${name}</b></div>`).join('');
  const looksAt = (html: string) => {
    document.body.innerHTML = `<main><section>${html}</section></main>`;
    const all = [...document.querySelectorAll('.tile')];
    const tile = must(all[0]);
    const place = must(namePlaces(tile, all)[0]);
    return { tile, looks: new Looks({ tile, selectors: tileSelectors(tile, all), place }, senses) };
  };
  const lookFor = (looks: Looks, during: 'speech' | 'rest', each: (i: number) => void) => {
    for (let i = 0; i < 30; i++) {
      each(i);
      looks.look(document, during);
    }
  };

  it('is not found by a mark that goes away while somebody speaks', () => {
    const { tile, looks } = looksAt(tiles('data-mode="waiting"').replaceAll('class="tile"', 'class="tile hushed"'));
    lookFor(looks, 'speech', () => {
      tile.className = 'tile loud';
      tile.setAttribute('data-mode', 'talking');
    });
    lookFor(looks, 'rest', () => {
      tile.className = 'tile hushed';
      tile.setAttribute('data-mode', 'waiting');
    });
    const page = must(looks.definition(must(looks.signals()[0]).signal, AT));
    expect(page.tile).not.toMatch(/hushed|waiting/);
    expect(document.querySelectorAll(page.tile)).toHaveLength(3);
    expect(page.signal).toEqual({ kind: 'attribute', at: '', name: 'data-mode', test: 'is', value: 'talking' });
  });

  it('goes on with a tile that the page built anew', () => {
    const { looks } = looksAt(tiles());
    const rebuild = (on: boolean) => {
      must(document.querySelector('section')).innerHTML = tiles();
      if (on) document.querySelector('.tile')?.classList.add('on-air');
    };
    lookFor(looks, 'speech', () => rebuild(true));
    lookFor(looks, 'rest', () => rebuild(false));
    expect(looks.tile.isConnected).toBe(true);
    expect(looks.signals().map(({ signal }) => signal)).toEqual([{ kind: 'class', at: '', token: 'on-air' }]);
  });

  it('is nothing where nothing goes with speech, where the tile went away, or after a few looks only', () => {
    const still = looksAt(tiles());
    lookFor(still.looks, 'speech', () => undefined);
    lookFor(still.looks, 'rest', () => undefined);
    expect(still.looks.signals()).toEqual([]);

    const gone = looksAt(tiles());
    must(document.querySelector('section')).innerHTML = '';
    lookFor(gone.looks, 'speech', () => undefined);
    expect(gone.looks.tile.isConnected).toBe(false);
    expect(gone.looks.signals()).toEqual([]);

    const short = looksAt(tiles());
    short.tile.classList.add('on-air');
    for (let i = 0; i < 9; i++) short.looks.look(document, 'speech');
    short.tile.classList.remove('on-air');
    lookFor(short.looks, 'rest', () => undefined);
    expect(short.looks.signals()).toEqual([]);
  });

  it('is lost when nothing tells the tile from others any more', () => {
    const { tile, looks } = looksAt(tiles());
    const other = document.createElement('p');
    must(tile.parentElement).append(other);
    tile.replaceWith(other);
    expect(looks.isLost).toBe(false);
    document.body.innerHTML = '<aside></aside>';
    document.querySelector('aside')?.append(tile);
    tile.removeAttribute('class');
    looks.look(document, 'speech');
    expect(looks.isLost).toBe(true);
  });
});

describe('what repeats on a page', () => {
  it('is nothing on a page where nothing does, or where all is out of sight', () => {
    document.body.innerHTML = '<h1>Hello</h1><p>There</p>';
    expect(groupsIn(document, areaOf)).toEqual([]);
    document.body.innerHTML = '<p>a</p><p>b</p>';
    expect(groupsIn(document, () => 0)).toEqual([]);
  });

  it('tells tiles from a toolbar at the same place of the structure', () => {
    document.body.innerHTML = `<div>
      <div>${'<div class="t"><video></video><p>A</p></div>'.repeat(3)}</div>
      <div>${'<div class="b"><u></u></div>'.repeat(4)}</div></div>`;
    const sizes = groupsIn(document, areaOf).map((group) => group.length);
    expect(sizes[0]).toBe(3);
    expect(sizes).toContain(4);
  });

  it('is looked for in a bounded part of the page', () => {
    document.body.innerHTML = `<div>${'<div class="t"><p>A</p></div>'.repeat(3000)}</div>`;
    let asked = 0;
    groupsIn(document, () => ++asked);
    expect(asked).toBeGreaterThan(1000);
    expect(asked).toBeLessThan(5000);
  });

  it('has no selector where nothing tells it from the rest', () => {
    document.body.innerHTML = `<p>${'<b>x</b>'.repeat(2)}</p><p>${'<b>y</b>'.repeat(9)}</p>`;
    const some = [...document.querySelectorAll('p:first-child b')];
    expect(tileSelectors(must(some[0]), some)).toEqual([]);
  });
});
