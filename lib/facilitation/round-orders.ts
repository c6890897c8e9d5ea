/** In which order a round asks. None of them is a ranking: nobody sees why somebody stands where they stand. */
import type { PersonId } from '../meeting/events.ts';
import { type Askable, isNewcomer, speakingOrder } from './order.ts';

export const ROUND_ORDERS = ['new-voices', 'hands', 'alphabetical', 'shuffle', 'reversed'] as const;
/**
 * `new-voices`: whoever has spoken least comes first. `hands`: raised hands in the order they went up, then new voices.
 * `shuffle`: by chance, but whoever came early in the series' last rounds comes late. `reversed`: the last round backwards.
 */
export type RoundOrder = (typeof ROUND_ORDERS)[number];

export interface RoundPerson extends Askable {
  readonly name: string;
  /** In the series for the first time. */
  readonly newInSeries: boolean;
}

export interface OrderContext {
  /** Meeting clock, ms. */
  readonly now: number;
  /** Names in the order of earlier rounds of the series, newest last. */
  readonly earlier: readonly (readonly string[])[];
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** BCP 47; decides what *alphabetical* means. */
  readonly language: string;
}

/** Whom to ask, one after the other. Whoever came only just, or is new in the series, is not asked first while anybody else is there. */
export function roundOrder(people: readonly RoundPerson[], order: RoundOrder, context: OrderContext): PersonId[] {
  const ids = ORDERS[order](people, context);
  const isSettled = (id: PersonId) =>
    people.some((person) => person.id === id && !person.newInSeries && !isNewcomer(person, context.now));
  const settled = ids.findIndex(isSettled);
  return settled > 0 ? [...ids.splice(settled, 1), ...ids] : ids;
}

const ORDERS: Readonly<Record<RoundOrder, (people: readonly RoundPerson[], context: OrderContext) => PersonId[]>> = {
  'new-voices': (people, { now }) => speakingOrder(people, now).map(({ person }) => person),
  hands: (people, { now }) => {
    const raised = people
      .filter(({ handUpSince }) => handUpSince !== null)
      .sort((a, b) => (a.handUpSince ?? 0) - (b.handUpSince ?? 0))
      .map(({ id }) => id);
    const others = speakingOrder(people, now).flatMap(({ person }) => (raised.includes(person) ? [] : [person]));
    return [...raised, ...others];
  },
  alphabetical: (people, { language }) => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return [...people].sort((a, b) => compare(a.name, b.name) || byId(a, b)).map(({ id }) => id);
  },
  shuffle: (people, { earlier, random }) =>
    sortedBy(people, (person) => -earliness(person.name, earlier), random).map(({ id }) => id),
  reversed: (people, { earlier, now }) => {
    const last = earlier.at(-1) ?? [];
    const known = people.filter(({ name }) => last.includes(name));
    const reversed = [...known].sort((a, b) => last.indexOf(b.name) - last.indexOf(a.name)).map(({ id }) => id);
    const others = speakingOrder(people, now).flatMap(({ person }) => (reversed.includes(person) ? [] : [person]));
    return [...reversed, ...others];
  },
};

/** How early somebody came in earlier rounds on average: 1 first, 0 last; a half for whoever was in none. */
function earliness(name: string, earlier: readonly (readonly string[])[]): number {
  const places = earlier.flatMap((names) => {
    const place = names.indexOf(name);
    return place === -1 ? [] : [names.length === 1 ? 0.5 : 1 - place / (names.length - 1)];
  });
  return places.length === 0 ? 0.5 : places.reduce((sum, place) => sum + place, 0) / places.length;
}

/** Sorted from the greatest key to the least; alike ones by chance. */
function sortedBy<T>(items: readonly T[], key: (item: T) => number, random: () => number): T[] {
  return items
    .map((item) => ({ item, key: key(item), chance: random() }))
    .sort((a, b) => b.key - a.key || a.chance - b.chance)
    .map(({ item }) => item);
}

function byId(a: Askable, b: Askable): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}
