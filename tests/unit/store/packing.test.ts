import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../lib/meeting/events.ts';
import { packed, unpacked } from '../../../lib/store/packing.ts';

const MEETING = 'm';
const roundTrip = (log: readonly LogEntry[]) => {
  const chunk = packed(MEETING, log);
  // As IndexedDB hands it back.
  return chunk ? unpacked(structuredClone(chunk)) : [];
};

const spoke = fc.record({
  person: fc.oneof(
    fc.nat(200).map((n) => `p${n}`),
    fc.constantFrom('p01', 'someone', '', 'p-1', 'p9999999999'),
  ),
  waited: fc.oneof({ weight: 20, arbitrary: fc.nat(5000) }, fc.nat(2 ** 33), fc.constant(-20)),
  ago: fc.oneof({ weight: 20, arbitrary: fc.nat(10_000) }, fc.constant(0.5)),
  length: fc.oneof(fc.nat(5000), fc.nat(40_000_000)),
});
const topic = fc.record({ label: fc.string() });

const logs = fc
  .array(fc.oneof({ weight: 4, arbitrary: spoke }, { weight: 1, arbitrary: topic }), { size: 'large', maxLength: 200 })
  .map((said) => {
    let [at, seq] = [0, 3];
    return said.map((one): LogEntry => {
      seq += 1;
      if ('label' in one) return { type: 'topic', at, label: one.label, seq };
      at += one.waited;
      const to = at - one.ago;
      return { type: 'spoke', at, person: one.person, from: to - one.length, to, seq };
    });
  });

describe('a packed log', () => {
  it('is the same log, whatever is in it', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(roundTrip(log)).toEqual(log);
      }),
    );
  });

  it('takes less than ten bytes a stretch', () => {
    const log = Array.from(
      { length: 1000 },
      (_, i): LogEntry => ({
        type: 'spoke',
        at: i * 2000 + 900,
        person: `p${i % 12}`,
        from: i * 2000 - 1100,
        to: i * 2000 + 700,
        seq: i + 9,
      }),
    );
    expect(packed(MEETING, log)?.speech?.length).toBeLessThan(10_000);
    expect(packed(MEETING, log)?.events).toEqual([]);
  });

  it('keeps what a newer Hearth says of a stretch', () => {
    const newer = { type: 'spoke', at: 9, person: 'p1', from: 1, to: 8, seq: 1, loud: true } as LogEntry;
    expect(roundTrip([newer])).toEqual([newer]);
  });

  it('is read where nothing is packed', () => {
    const events: LogEntry[] = [{ type: 'topic', at: 1, label: 'x', seq: 0 }];
    expect(unpacked({ meetingId: MEETING, seq: 0, events })).toBe(events);
    expect(packed(MEETING, [])).toBeNull();
  });

  it.each([[[129]], [[1, 2, 3]], [[1, 2, 3, 4, 5, 200]]])('says so when it is damaged: %j', (bytes) => {
    expect(() => unpacked({ meetingId: MEETING, seq: 0, events: [], speech: Uint8Array.from(bytes) })).toThrow(
      RangeError,
    );
  });
});
