import { describe, expect, it } from 'vitest';
import type { ActorState } from '../replay/cast.ts';
import { EMULATED_PLATFORMS, EMULATIONS, type OnPage } from '../replay/emulations.ts';
import { element, type PageMaker, tilesIn } from '../replay/pages/page.ts';
import { censusOf } from './census.ts';
import { type Mutation, mutationsOf } from './mutations.ts';
import { type OpenPage, openPage } from './page.ts';
import { type Scenario, scenarioFor } from './scenario.ts';

const TIMEOUT_MS = 180_000;

/** The page at each moment at which something happens, after the mutation. */
function* shownWith(page: OpenPage, { moments }: Scenario, mutation: Mutation | null): Generator<string> {
  page.emulated.show(moments[0]!.states);
  const change = mutation?.begin(page);
  for (const { at, states, isStill } of moments) {
    if (isStill) continue;
    page.emulated.show(change?.tell?.(states) ?? states);
    change?.apply(at);
    yield page.document.body.outerHTML;
  }
}

describe.each(EMULATED_PLATFORMS)('on %s', (platform) => {
  it(
    'each mutation changes the page, and each is another one',
    () => {
      const { shown } = EMULATIONS[platform];
      const scenario = scenarioFor(EMULATIONS[platform]);
      const mutations = mutationsOf(censusOf(shown, scenario));
      const before = [...shownWith(openPage(shown, scenario.cast), scenario, null)];
      const idle = mutations.filter((mutation) => {
        let moment = 0;
        for (const html of shownWith(openPage(shown, scenario.cast), scenario, mutation)) {
          if (html !== before[moment++]) return false;
        }
        return true;
      });
      expect(idle.map(({ name }) => name)).toEqual([]);
      expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
    },
    TIMEOUT_MS,
  );
});

/** A page of its own: a list, a mark for the muted that comes and goes, a lamp, an icon, words and a number. */
const plainPage: PageMaker = (document, cast) => {
  const list = element(document, 'ul', {});
  const icon = element(document, 'i', { class: 'google-symbols' }, 'call_end');
  document.body.append(list, element(document, 'p', { title: 'Hang up' }, 'Leave 4'), icon);
  const showTiles = tilesIn(list, cast, ({ name }) => {
    const lamp = element(document, 'b', { class: 'lamp' });
    const mark = element(document, 'em', { class: 'mark', 'data-off': '' });
    const item = element(document, 'li', { class: 'item' }, element(document, 'span', {}, `${name} (guest)`), lamp);
    return {
      element: item,
      setLevel: (level) => lamp.setAttribute('class', level > 0 ? 'lamp on' : 'lamp'),
      setMuted: (muted) => (muted ? item.append(mark) : mark.remove()),
    };
  });
  return { show: showTiles, isAnimating: () => false };
};

const shown: OnPage = { url: 'https://meet.livekit.io/rooms/plain', page: plainPage, showsSelf: true };
const scenario = scenarioFor({ ...EMULATIONS.livekit, shown });

function mutation(name: string): Mutation {
  const found = mutationsOf(censusOf(shown, scenario)).find((one) => one.name === name);
  if (!found) throw new Error(`no mutation ${name}`);
  return found;
}

/** The plain page under a mutation, and how to show people on it. */
function under(name: string) {
  const page = openPage(shown, scenario.cast);
  page.emulated.show(everybody({}));
  const change = mutation(name).begin(page);
  const { document } = page;
  return {
    document,
    items: () => [...document.querySelectorAll('li')].map((item) => item.textContent),
    show(change_: Partial<ActorState> | ((i: number) => Partial<ActorState>), at = 0) {
      const states = everybody(change_);
      page.emulated.show(change.tell?.(states) ?? states);
      change.apply(at);
    },
  };
}

function everybody(change: Partial<ActorState> | ((i: number) => Partial<ActorState>)): ActorState[] {
  return scenario.cast.map((_, i) => ({
    level: 0,
    device: i,
    muted: false,
    ...(typeof change === 'function' ? change(i) : change),
  }));
}

describe('the mutations of a page', () => {
  it('are all that it bears in the course of the meeting, what comes late included', () => {
    expect(mutationsOf(censusOf(shown, scenario)).map(({ name }) => name)).toEqual([
      'class item renamed',
      'class lamp renamed',
      'class mark renamed',
      'class google-symbols renamed',
      'class on renamed',
      'attribute class dropped',
      'attribute data-off dropped',
      'attribute title dropped',
      'tiles wrapped',
      'text translated',
      'list virtualised',
      'indicators never on',
      'indicators gone',
    ]);
  });

  it('hold for what comes later', () => {
    const { document, show } = under('class mark renamed');
    show({});
    show({ muted: true });
    expect(document.querySelectorAll('.mark')).toHaveLength(0);
    expect(document.querySelectorAll('em[data-off]')).toHaveLength(scenario.cast.length);
    const dropped = under('attribute data-off dropped');
    dropped.show({ muted: true });
    expect(dropped.document.querySelectorAll('[data-off]')).toHaveLength(0);
    expect(dropped.document.querySelectorAll('.mark')).toHaveLength(scenario.cast.length);
  });

  it('wrap each item, and leave no wrapper behind', () => {
    const { document, items, show } = under('tiles wrapped');
    show({});
    expect(document.querySelectorAll('ul > li')).toHaveLength(0);
    expect(document.querySelectorAll('ul > div > li')).toHaveLength(scenario.cast.length);
    show((i) => (i === 1 ? { device: null } : {}));
    expect(document.querySelector('ul')?.childElementCount).toBe(scenario.cast.length - 1);
    show((i) => (i === 1 ? { device: 99 } : {}));
    expect(items().at(-1)).toContain(scenario.cast[1]?.name);
    expect(document.querySelectorAll('ul > div > li')).toHaveLength(scenario.cast.length);
  });

  it('keep a moving part of a list, in order, without those who left', () => {
    const { items, show } = under('list virtualised');
    const named = (...actors: number[]) => actors.map((i) => expect.stringContaining(scenario.cast[i]?.name ?? ''));
    expect(scenario.cast).toHaveLength(6);
    show({});
    expect(items()).toEqual(named(0, 1, 2, 3));
    show({}, 10_000);
    expect(items()).toEqual(named(2, 3, 4, 5));
    show((i) => (i === 0 ? { device: null } : {}), 20_000);
    expect(items()).toEqual(named(1, 2, 5));
    show((i) => (i === 0 ? { device: null } : {}), 30_000);
    expect(items()).toEqual(named(2, 3, 4));
  });

  it('put other words for all but names, numbers and icons, once', () => {
    const { document, items, show } = under('text translated');
    for (let i = 0; i < 3; i++) show({ muted: i === 1 });
    expect(items()[0]).toBe(`${scenario.cast[0]?.name} (thrfg)`);
    expect(document.querySelector('p')?.outerHTML).toBe('<p title="Unat hc">Yrnir 4</p>');
    expect(document.querySelector('i')?.textContent).toBe('call_end');
  });

  it('let no indicator be on, or have none', () => {
    const never = under('indicators never on');
    never.show({ level: 1 });
    expect(never.document.querySelectorAll('.on')).toHaveLength(0);
    expect(never.document.querySelectorAll('.lamp')).toHaveLength(scenario.cast.length);
    const gone = under('indicators gone');
    gone.show({ level: 1 });
    expect(gone.document.querySelectorAll('.lamp')).toHaveLength(0);
    expect(gone.items()).toHaveLength(scenario.cast.length);
  });
});
