/** What one checkpoint carries, and what waits for the next. */
import { describe, expect, it } from 'vitest';
import { Outbox } from '../../../lib/live/outbox.ts';
import type { Checkpoint } from '../../../lib/meeting/checkpoint.ts';
import type { LogEntry } from '../../../lib/meeting/events.ts';

const BOUND = 64_000;

function outbox() {
  const sent: LogEntry[][] = [];
  const box = new Outbox({
    keep: async (checkpoint) => {
      sent.push([...checkpoint.events]);
      return { stored: true, nextSeq: checkpoint.firstSeq + checkpoint.events.length };
    },
    refold: async () => null,
    wrap: (events) => ({ firstSeq: events[0]?.seq ?? 0, events }) as unknown as Checkpoint,
    onRefolded: () => undefined,
  });
  return { box, sent };
}

const person = (seq: number, name: string): LogEntry => ({
  type: 'person',
  at: 0,
  seq,
  person: `p${seq}`,
  key: `k${seq}`,
  name,
  self: false,
});

describe('a checkpoint', () => {
  it('carries everything while that is little', async () => {
    const { box, sent } = outbox();
    for (let seq = 0; seq < 20; seq++) box.push(person(seq, 'Ana'));
    await box.send();
    expect(sent.map((events) => events.length)).toEqual([20]);
    expect(box.hasUnsent).toBe(false);
  });

  it.each([
    ['letters', 'x'],
    ['letters of three bytes', '会'],
  ])('stays small however long names are (%s), and everything is handed over in order', async (_, letter) => {
    const { box, sent } = outbox();
    for (let seq = 0; seq < 500; seq++) box.push(person(seq, letter.repeat(200)));
    await box.send();
    expect(sent.flat().map(({ seq }) => seq)).toEqual(Array.from({ length: 500 }, (__, i) => i));
    for (const events of sent) expect(Buffer.byteLength(JSON.stringify(events))).toBeLessThan(BOUND / 2 + 1000);
    expect(sent.length).toBeGreaterThan(3);
  });

  it('carries one event that is larger than all of it', async () => {
    const { box, sent } = outbox();
    box.push(person(0, 'x'.repeat(BOUND)));
    box.push(person(1, 'Ana'));
    await box.send();
    expect(sent.map((events) => events.length)).toEqual([1, 1]);
  });
});
