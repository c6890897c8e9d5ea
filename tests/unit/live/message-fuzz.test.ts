import { describe, expect, it } from 'vitest';
import { fuzzMessages } from '../../fuzz/messages.ts';

/** A share of `npm run fuzz -- messages`, which sets these. */
const messages = Number(process.env.FUZZ_MESSAGES ?? 3000);
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1e9));

describe('messages of every kind to the background', () => {
  it(
    `leave nothing that should not be, and good ones get through: ${messages}, seed ${seed}`,
    async () => {
      const { good, dropped, failures } = await fuzzMessages({ seed, messages });
      process.stdout.write(
        `${messages} messages, seed ${seed}: ${good} good ones got through; dropped ${JSON.stringify(dropped)}\n`,
      );
      expect(failures.slice(0, 20)).toEqual([]);
      expect(good).toBeGreaterThan(messages / 20);
      for (const times of Object.values(dropped)) expect(times).toBeGreaterThan(0);
    },
    Math.max(60_000, messages * 20),
  );
});
