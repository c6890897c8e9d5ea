import * as v from 'valibot';
import { expect, it } from 'vitest';
import { bounded } from '../../../lib/live/bounded.ts';
import { logEntrySchema } from '../../../lib/meeting/schema.ts';
import { reading, shows } from '../watch/readings.ts';
import { ana, ben, me, World } from './tab-harness.ts';

it('a reading within bounds stays the same one', () => {
  const given = reading([me, ana, ben], { title: 'Weekly sync' });
  expect(bounded(given)).toBe(given);
});

it('ids, names and titles that never end are cut, and people stay who they are', () => {
  const long = 'k'.repeat(50_000);
  const people = ['a', 'b'].map((end) => ({ ...shows('Ana'), key: `${long}${end}`, name: long }));
  const once = bounded(reading(people, { title: long }));
  const again = bounded(reading([...people].reverse(), { title: long }));
  expect(new Set(once.participants.map(({ key }) => key)).size).toBe(2);
  expect(again.participants.map(({ key }) => key).reverse()).toEqual(once.participants.map(({ key }) => key));
  expect(Math.max(...once.participants.flatMap(({ key, name }) => [key.length, name.length]), once.title.length)).toBe(
    400,
  );
});

it('more people than any call has are cut off, and then nobody is said to have left', () => {
  const many = Array.from({ length: 5000 }, (_, i) => shows(`Person ${i}`));
  expect(bounded(reading(many))).toMatchObject({ complete: false, participants: { length: 2000 } });
});

it('a page that is out of bounds is counted and kept', async () => {
  const world = new World();
  const long = 'x'.repeat(3000);
  world.shows(me, { ...ana, key: long }, { ...ben, key: `name:${long}`, name: long });
  await world.play(12_000);
  const [row] = await world.store.meetings();
  const kept = await world.store.log(row?.id ?? '');
  expect(kept.filter(({ type }) => type === 'person')).toHaveLength(3);
  expect(kept.every((entry) => v.is(logEntrySchema, entry))).toBe(true);
});
