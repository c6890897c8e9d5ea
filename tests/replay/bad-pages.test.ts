/** Pages that misbehave: enormous ones, and ones whose tiles come and go as no people do. Each platform's own page and reader. */
import { describe, expect, it } from 'vitest';
import { append } from '../../lib/meeting/ledger.ts';
import { emptyLedger } from '../../lib/meeting/record.ts';
import { Watcher } from '../../lib/watch/watcher.ts';
import { generateConversation, randomFrom } from '../meetings/conversation.ts';
import { type ActorState, castOf } from './cast.ts';
import { EMULATED_PLATFORMS, type EmulatedPlatform } from './emulations.ts';
import { openStage } from './stage.ts';

const SAMPLE_MS = 200;

function castOfSize(size: number) {
  const names = Array.from({ length: size }, (_, i) => `Person ${i}`);
  const talkers = ['Me', ...names.slice(0, 3)];
  const conversation = generateConversation({ seed: 5, durationMs: 120_000, talkers, silent: names.slice(3) });
  return castOf(conversation, { self: 'Me', seed: 1 });
}

const on = (level: number, i: number): ActorState => ({ level, device: 10 + i, muted: false });

describe.each(EMULATED_PLATFORMS)('the page of %s', (platform: EmulatedPlatform) => {
  it('is read with a thousand tiles, everybody once', () => {
    const cast = castOfSize(1000);
    const stage = openStage(platform, cast);
    stage.show(cast.map((_, i) => on(i % 3 === 0 ? 1 : 0, i)));
    const { participants, phase } = stage.read();
    expect(phase).toBe('in-call');
    expect(participants.length).toBeGreaterThanOrEqual(1000);
    expect(participants.length).toBeLessThanOrEqual(cast.length);
    expect(new Set(participants.map(({ key }) => key)).size).toBe(participants.length);
  });

  it('is not believed when its tiles appear and vanish all the time', () => {
    const cast = castOfSize(5);
    const stage = openStage(platform, cast);
    const random = randomFrom(3);
    const watcher = new Watcher({ indicators: stage.indicators, role: 'facilitator' });
    const ledger = emptyLedger();
    let claimsAll = false;
    for (let at = 0; at <= 60_000; at += SAMPLE_MS) {
      stage.show(
        cast.map((_, i) => (random() < 0.5 ? on(random() < 0.3 ? 1 : 0, i) : { level: 0, device: null, muted: false })),
      );
      const reading = stage.read();
      claimsAll ||= reading.complete;
      for (const event of watcher.observe(reading, at)) append(ledger, { ...event, seq: ledger.nextSeq });
    }
    // A reader that never claims to see everybody takes nobody who is out of sight for silent or gone.
    expect(claimsAll && watcher.health.state === 'good').toBe(false);
    for (const person of Object.values(ledger.people)) {
      const presentMs = person.spans.reduce((sum, { from, to }) => sum + (to ?? 60_000) - from, 0);
      expect(person.speech.airtimeMs).toBeLessThanOrEqual(presentMs);
    }
  });
});

describe('a page with nobody on it', () => {
  it.each(EMULATED_PLATFORMS)('of %s shows nobody', (platform) => {
    expect(openStage(platform, castOfSize(5)).read().participants).toEqual([]);
  });
});
