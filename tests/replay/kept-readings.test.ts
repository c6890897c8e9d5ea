// @vitest-environment happy-dom
/** A reader that keeps what has not changed must read a page as one that looks at everything each time. */
import { describe, expect, it } from 'vitest';
import { ChangeCounter } from '../../lib/platforms/change-counter.ts';
import { FRESH_EVERY } from '../../lib/platforms/fresh-looks.ts';
import { randomFrom } from '../meetings/conversation.ts';
import type { Actor } from './cast.ts';
import { EMULATIONS, type EmulatedPlatform } from './emulations.ts';
import { adapterAt, sensesOf } from './stage.ts';

const SAMPLES = 300;
const PEOPLE = 7;

describe.each(Object.keys(EMULATIONS) as EmulatedPlatform[])('on %s', (platform) => {
  it('everybody is read as if nothing were kept, whatever the page does', () => {
    const random = randomFrom(7);
    const { url, page } = EMULATIONS[platform].shown;
    document.documentElement.innerHTML = '<head></head><body></body>';
    const cast = Array.from(
      { length: PEOPLE },
      (_, i): Actor => ({ name: `Person ${i}`, self: i === 0, speech: [], random: () => 0.5 }),
    );
    const emulated = page(document, cast);
    const adapter = adapterAt(url, document);
    const counter = new ChangeCounter(new AbortController().signal);
    const keeps = adapter.open({ ...sensesOf(emulated), changesIn: (element) => counter.countOf(element) });
    const forgets = adapter.open(sensesOf(emulated));
    const states = cast.map((_, i) => ({ level: 0, device: 100 + i, muted: false }));
    let spoke = 0;
    for (let sample = 0; sample < SAMPLES; sample++) {
      for (const state of states) {
        if (random() < 0.05) state.level = state.level === 0 ? 0.3 + random() / 2 : 0;
        if (random() < 0.01) state.muted = !state.muted;
      }
      emulated.show(states.map((state) => (state.muted ? { ...state, level: 0 } : { ...state })));
      disturb(random);
      const [kept, fresh] = [keeps(document), forgets(document)];
      expect(kept).toEqual(fresh);
      spoke += fresh.participants.filter(({ speaking }) => speaking === true).length;
    }
    expect(spoke).toBeGreaterThan(SAMPLES / FRESH_EVERY);
  });
});

/** Now and then a name changes, and something is put into a tile or taken out of it. */
function disturb(random: () => number): void {
  const texts = [...document.querySelectorAll('*')].filter(
    ({ childElementCount, textContent }) => childElementCount === 0 && /^(Person|Guest) \d+/.test(textContent ?? ''),
  );
  const text = texts[Math.floor(random() * texts.length)];
  if (!text) return;
  const dice = random();
  if (dice < 0.05) text.textContent = `Guest ${Math.floor(random() * 100)}`;
  else if (dice < 0.3) text.parentElement?.append(document.createElement('span'));
  else if (dice < 0.5) text.parentElement?.querySelector('span:empty')?.remove();
}
