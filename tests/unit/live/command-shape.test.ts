/** Whatever comes over the live port: nothing throws, and the log stays one that the background takes. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { commandIn } from '../../../lib/live/command-shape.ts';
import { eventsOf } from '../../../lib/live/live-command.ts';
import { fold } from '../../../lib/meeting/ledger.ts';
import { logEntrySchema } from '../../../lib/meeting/schema.ts';
import { mutations } from '../../fuzz/mutate.ts';
import { joins, log, speaks, start } from '../meeting/script.ts';
import { ana, ben, me, settled, World } from './tab-harness.ts';

const COMMANDS: readonly object[] = [
  { type: 'pause' },
  { type: 'resume' },
  { type: 'new-topic', label: 'Budget' },
  { type: 'mark', person: 'p1', mark: 'listening' },
  { type: 'unmark', person: 'p1', mark: 'listening' },
  { type: 'invited', person: 'p2' },
  { type: 'rename', person: 'p1', name: 'Ana' },
  { type: 'merge', person: 'p1', into: 'p2' },
  { type: 'split', person: 'p1' },
  { type: 'room', person: 'p1', seats: ['Ana', ''] },
  { type: 'seat', person: 'p1', seat: 1, on: true },
  { type: 'not-them', person: 'p1', into: null },
  { type: 'not-them', person: 'p1', into: 'p2' },
  { type: 'undo', seq: 3 },
  { type: 'start-round', kind: 'check-in', order: 'shuffle', softMs: 60_000 },
  { type: 'start-round', kind: 'ideas', order: 'new-voices', softMs: null, groups: ['A', 'B'] },
  {
    type: 'start-round',
    kind: 'check-in',
    order: 'new-voices',
    first: ['p1'],
    last: ['p3', 'g2'],
    softMs: null,
    question: 'How are you arriving?',
  },
  { type: 'end-round' },
  { type: 'turn', person: 'g1', result: 'passed' },
  { type: 'turn', person: 'p1', result: 'done' },
  { type: 'turn-back' },
  { type: 'round-order', order: ['p2', 'g1', 'p1'] },
  { type: 'round-guest', name: 'Cem' },
  { type: 'hold-round', on: true },
  { type: 'unhurried', person: 'p1', on: true },
  { type: 'stances', counts: { agree: 1, concerns: 0, standAside: 2 } },
  { type: 'close-nudge' },
  { type: 'snooze', minutes: 15 },
  { type: 'ends-in', ms: 900_000 },
  { type: 'ends-in', ms: null },
  { type: 'meeting-kind', kind: 'decision' },
  { type: 'purpose', text: 'Why' },
  {
    type: 'agenda',
    items: [
      { label: 'One', minutes: 5 },
      { label: 'Two', minutes: null },
    ],
  },
  { type: 'topic-led', person: 'p2' },
  { type: 'topic-led', person: null },
];

/** Printed in the tests' names; `FUZZ_SEED` repeats one. */
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1e9));

/** Commands that were changed in every way. */
function* bad(files: number): Generator<unknown> {
  for (const bytes of mutations(
    COMMANDS.map((one) => JSON.stringify(one)),
    { seed: SEED, files },
  )) {
    const text = new TextDecoder().decode(bytes);
    try {
      yield JSON.parse(text) as unknown;
    } catch {
      yield text;
    }
  }
}

describe('a command over the live port', () => {
  it.each(COMMANDS)('is taken as it is: %j', (command) => {
    expect(commandIn(command)).toEqual(command);
  });

  it.each([
    { type: 'dance' },
    { type: 'constructor' },
    { type: 'mark', person: 'p1', mark: 'bad' },
    { type: 'mark', person: '__proto__', mark: 'away' },
    { type: 'seat', person: 'p1', seat: 30, on: true },
    { type: 'snooze', minutes: Number.POSITIVE_INFINITY },
    { type: 'ends-in', ms: Number.NaN },
    { type: 'purpose', text: 'x'.repeat(100_001) },
    { type: 'round-order', order: Array.from({ length: 2001 }, () => 'p1') },
    { type: 'inspect', on: true },
    null,
    'pause',
  ])('is dropped: %j', (message) => {
    expect(commandIn(message)).toBeNull();
  });

  it('has texts no longer than a log holds', () => {
    const long = 'x'.repeat(10_000);
    expect(commandIn({ type: 'purpose', text: long })).toEqual({ type: 'purpose', text: long.slice(0, 500) });
    expect(commandIn({ type: 'room', person: 'p1', seats: [long, ''] })).toMatchObject({
      seats: [long.slice(0, 500), ''],
    });
  });

  it(`says only what a log can hold: 3000 of them, seed ${SEED}`, () => {
    const ledger = fold(log(start(), joins('p1', 0, { self: true }), joins('p2', 0), speaks('p1', 0, 9000)));
    const context = { earlier: [], random: () => 0.5, language: 'en', newMembers: new Set<string>() };
    let taken = 0;
    for (const message of bad(3000)) {
      const command = commandIn(message);
      if (!command) continue;
      taken += 1;
      for (const event of eventsOf(command, ledger, { at: 10_000, context })) {
        expect(v.is(logEntrySchema, { ...event, seq: 9 }), JSON.stringify(command)).toBe(true);
      }
    }
    expect(taken).toBeGreaterThan(100);
  });

  it(`leaves a running meeting whole, whatever comes: 1500 of them, seed ${SEED}`, async () => {
    const world = new World();
    world.shows(me, ana, ben);
    await world.play(5000);
    for (const message of bad(1500)) {
      world.wait(700);
      world.tab.command(message);
      await settled();
    }
    await world.play(5000);
    const [row] = await world.store.meetings();
    const kept = await world.store.log(row?.id ?? '');
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter((entry) => !v.is(logEntrySchema, entry))).toEqual([]);
    expect(() => fold(kept)).not.toThrow();
    expect(world.tab.snapshot().storageFailing).toBe(false);
  });

  it('is looked at without throwing, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (message) => void commandIn(message)));
  });
});
