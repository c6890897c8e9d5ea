import { describe, expect, it, vi } from 'vitest';
import type { Microphone } from '../../../lib/live/microphone.ts';
import { OwnVoice } from '../../../lib/live/own-voice.ts';
import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { OWN_MICROPHONE } from '../../../lib/platforms/index.ts';
import { reading, shows } from '../watch/readings.ts';
import { settled } from './tab-harness.ts';

const LOUD = -20;
const QUIET = -70;

/** A microphone whose level the test sets, and what became of it. */
function setUp() {
  const microphone = { db: QUIET as number | null, closed: 0 };
  const open = vi.fn(
    (): Promise<Microphone> => Promise.resolve({ level: () => microphone.db, close: () => void microphone.closed++ }),
  );
  const voice = new OwnVoice(open);
  let now = 0;
  const hear = (change: Partial<ParticipantReading> = {}) => {
    now += 200;
    const me = shows('Me', { self: true, speaking: 'unknown', ...change });
    return voice.hear(reading([shows('Ana'), me]), now)?.participants.find(({ self }) => self);
  };
  const listening = async () => {
    voice.allow(true);
    hear();
    await settled();
  };
  const wait = (ms: number) => {
    now += ms;
  };
  return { voice, open, microphone, hear, listening, wait };
}

describe("the user's own microphone", () => {
  it('is not opened before the user turned it on', async () => {
    const { voice, open, hear } = setUp();
    for (let i = 0; i < 20; i++) expect(hear()?.speaking).toBe('unknown');
    await settled();
    expect(open).not.toHaveBeenCalled();
    expect(voice.state).toBe('offer');
  });

  it('is neither offered nor opened where the page shows the user speaking', async () => {
    const { voice, open, hear } = setUp();
    voice.allow(true);
    hear({ speaking: false });
    hear({ speaking: true });
    expect(voice.state).toBe('shown');
    expect(open).not.toHaveBeenCalled();
  });

  it('tells speech from silence, in its own way', async () => {
    const { voice, microphone, hear, listening } = setUp();
    await listening();
    expect(voice.state).toBe('starting');
    expect(hear()).toMatchObject({ speaking: false, rule: 'own-microphone', nature: OWN_MICROPHONE });
    expect(voice.state).toBe('microphone');
    microphone.db = LOUD;
    expect(hear()?.speaking).toBe(true);
    microphone.db = null;
    expect(hear()?.speaking).toBe('unknown');
    // An open microphone that gives no sound measures nothing, and is not said to.
    expect(voice.state).toBe('starting');
  });

  it('decides nothing while the page says that the user is muted', async () => {
    const { microphone, hear, listening } = setUp();
    await listening();
    microphone.db = LOUD;
    expect(hear({ muted: true, speaking: false })).toMatchObject({ speaking: false, rule: 'test' });
    expect(hear()?.speaking).toBe(true);
  });

  it('is given back after a minute of being muted, and opened again when needed', async () => {
    const { microphone, open, hear, listening, wait } = setUp();
    await listening();
    hear({ muted: true, speaking: false });
    wait(59_000);
    hear({ muted: true, speaking: false });
    expect(microphone.closed).toBe(0);
    wait(2000);
    hear({ muted: true, speaking: false });
    expect(microphone.closed).toBe(1);
    hear();
    await settled();
    expect(open).toHaveBeenCalledTimes(2);
    expect(hear()?.rule).toBe('own-microphone');
  });

  it.each([
    ['nothing is counted (a pause, the end)', (voice: OwnVoice) => voice.hear(null, 10_000)],
    ['the user turns it off', (voice: OwnVoice) => voice.allow(false)],
    ['the user is not on the page', (voice: OwnVoice) => voice.hear(reading([shows('Ana')]), 10_000)],
    [
      'the page comes to show their speech',
      (voice: OwnVoice) => voice.hear(reading([shows('Me', { self: true })]), 10_000),
    ],
  ])('is given back at once when %s', async (_, act) => {
    const { voice, microphone, listening } = setUp();
    await listening();
    act(voice);
    expect(microphone.closed).toBe(1);
  });

  it('is not used where the page does not tell whether the user is muted', async () => {
    const { voice, open, hear } = setUp();
    voice.allow(true);
    expect(hear({ muted: 'unknown' })?.speaking).toBe('unknown');
    await settled();
    expect(open).not.toHaveBeenCalled();
    expect(voice.state).toBe('unavailable');
  });

  it('asks once only, and again when the user turns it on again', async () => {
    const { voice, open, hear } = setUp();
    open.mockRejectedValue(new Error('NotAllowedError'));
    voice.allow(true);
    hear();
    expect(voice.state).toBe('starting');
    hear();
    await settled();
    hear();
    expect(open).toHaveBeenCalledTimes(1);
    expect(voice.state).toBe('refused');
    voice.allow(true);
    hear();
    await settled();
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('is closed again when the user changed their mind while the browser asked', async () => {
    const { voice, microphone, hear } = setUp();
    voice.allow(true);
    hear();
    voice.allow(false);
    await settled();
    expect(microphone.closed).toBe(1);
    expect(hear()?.speaking).toBe('unknown');
  });
});
