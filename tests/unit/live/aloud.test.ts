/** In virtual time: what is read out, and when. */
import { describe, expect, it } from 'vitest';
import { aloudWords } from '../../../components/aloud-words.ts';
import { ALOUD_APART_MS, AloudDesk } from '../../../lib/live/aloud.ts';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { heard, person, snapshot } from '../components/snapshots.ts';

const people = [person(1, heard), person(2), person(3)];
const hint = (at: number) => ({ kind: 'not-heard-from', people: ['p2'], at }) as const;
const hinted = (at: number, more: Partial<LiveSnapshot> = {}) => snapshot(people, { nudge: hint(at), ...more });
const speaking = (at: number) =>
  snapshot([person(1, { ...heard, speaking: true }), person(2), person(3)], { nudge: hint(at) });

function desk(isOn = true): AloudDesk {
  const made = new AloudDesk();
  made.isOn = isOn;
  return made;
}

describe('hints read out', () => {
  it('are off until the user turns them on', () => {
    const one = desk(false);
    for (let now = 0; now < 600_000; now += 1000) expect(one.see(hinted(1), now)).toBe(false);
    expect(one.aloud).toBeNull();
  });

  it('wait for a pause, and begin to wait anew when somebody speaks', () => {
    const one = desk();
    expect(one.see(speaking(1), 0)).toBe(false);
    expect(one.see(hinted(1), 1000)).toBe(false);
    expect(one.see(hinted(1), 2400)).toBe(false);
    expect(one.see(speaking(1), 2450)).toBe(false);
    expect(one.see(hinted(1), 2600)).toBe(false);
    expect(one.see(hinted(1), 4000)).toBe(false);
    expect(one.see(hinted(1), 4100)).toBe(true);
    expect(one.aloud).toEqual({ what: 'hint', count: 1 });
    // Once is enough.
    expect(one.see(hinted(1), 60_000)).toBe(false);
  });

  it('come at most once in two minutes, however many hints there are', () => {
    const one = desk();
    const said: number[] = [];
    for (let now = 0; now <= 3_600_000; now += 200) {
      if (one.see(hinted(Math.floor(now / 5000)), now)) said.push(now);
    }
    expect(said.length).toBeGreaterThan(25);
    expect(said.length).toBeLessThanOrEqual(30);
    for (const [i, at] of said.slice(1).entries()) expect(at - (said[i] ?? 0)).toBeGreaterThanOrEqual(ALOUD_APART_MS);
  });

  it('never come while it cannot be seen whether somebody speaks', () => {
    const one = desk();
    const unseen = snapshot([...people, person(4, { measured: false })], { nudge: hint(1) });
    const lost = hinted(1, { health: { state: 'lost', reason: 'no-indicators' } });
    for (let now = 0; now < 60_000; now += 1000) {
      expect(one.see(unseen, now)).toBe(false);
      expect(one.see(lost, now)).toBe(false);
      expect(one.see(hinted(1, { status: 'paused' }), now)).toBe(false);
    }
  });

  it('do not hold back what the user asks for', () => {
    const one = desk(false);
    one.see(speaking(1), 0);
    one.ask();
    one.ask();
    expect(one.aloud).toEqual({ what: 'standing', count: 2 });
  });
});

describe('what is read out', () => {
  const standing = { what: 'standing', count: 1 } as const;

  it('is who is not heard from', () => {
    expect(aloudWords(standing, snapshot(people), false)).toBe(
      '2 of 3 not heard from yet. Not heard from yet: Ana and Ben.',
    );
  });

  it('has no names while they are hidden', () => {
    expect(aloudWords(standing, snapshot([person(1, heard), person(2, { name: 'Zoë' })]), true)).not.toContain('Zoë');
  });
});
