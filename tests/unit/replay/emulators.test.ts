import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../meetings/conversation.ts';
import { EMULATED_PLATFORMS, EMULATORS, type EmulatedPlatform } from '../../replay/emulators/index.ts';
import { cutUp, SpanCursor } from '../../replay/emulators/voice.ts';

const SAMPLE_MS = 100;

/** Ana and Ben in turn, a second of silence between them; Noor and the user say nothing. */
const conversation: Conversation = {
  name: 'in turn',
  durationMs: 60_000,
  speakers: ['Ana', 'Ben', 'Noor', 'Me'],
  speech: [
    { speaker: 'Ana', from: 1000, to: 20_000 },
    { speaker: 'Ben', from: 21_000, to: 40_000 },
  ],
};

interface Shown {
  /** Names beside their indicators, as a person would see them lit at each moment. */
  readonly lit: readonly (readonly string[])[];
  readonly last: string;
}

const LIT: Record<EmulatedPlatform, string> = {
  livekit: '.lk-participant-tile[data-lk-speaking="true"]',
  'google-meet': '[data-participant-id]:not(:has(.gjg47c))',
  jitsi: '.videocontainer',
  'jitsi-dominant': '.dominant-speaker',
};

function isLoud(tile: Element): boolean {
  return Number(tile.querySelector<HTMLElement>('.audiodot-middle')?.style.opacity ?? 1) > 0.2;
}

function play(platform: EmulatedPlatform, seed = 1): Shown {
  const document = new Window().document as unknown as Document;
  const page = EMULATORS[platform].emulate(document, conversation, { self: 'Me', seed });
  const lit: string[][] = [];
  for (let at = 0; at <= conversation.durationMs; at += SAMPLE_MS) {
    page.at(at);
    const tiles = [...document.querySelectorAll(LIT[platform])].filter((tile) => platform !== 'jitsi' || isLoud(tile));
    lit.push(tiles.map((tile) => tile.textContent ?? ''));
  }
  return { lit, last: document.body.innerHTML };
}

/** In how many of the moments between two times somebody is lit, 0–1. */
function litShare({ lit }: Shown, name: string, from: number, to: number): number {
  const moments = lit.slice(from / SAMPLE_MS, to / SAMPLE_MS);
  return moments.filter((names) => names.includes(name)).length / moments.length;
}

describe.each(EMULATED_PLATFORMS)('the emulated page of %s', (platform) => {
  const shown = play(platform);

  it('lights who speaks, most of the time', () => {
    expect(litShare(shown, 'Ana', 3000, 20_000)).toBeGreaterThan(0.75);
    expect(litShare(shown, 'Ben', 23_000, 40_000)).toBeGreaterThan(0.75);
    expect(litShare(shown, 'Ben', 0, 20_000)).toBeLessThan(0.02);
  });

  it('never lights the silent for long', () => {
    for (const name of ['Noor', 'Me', 'Me (me)']) expect(litShare(shown, name, 0, 60_000)).toBeLessThan(0.02);
  });

  it('is the same for the same seed, and not for every other', () => {
    expect(play(platform).lit).toEqual(shown.lit);
    expect([2, 3, 4].map((seed) => play(platform, seed).lit)).not.toEqual([shown.lit, shown.lit, shown.lit]);
  });
});

describe('the indicators', () => {
  const changes = ({ lit }: Shown, name: string) =>
    lit.filter((names, i) => i > 0 && names.includes(name) !== lit[i - 1]?.includes(name)).length;

  it.each(['google-meet', 'jitsi', 'livekit'] as const)('of %s flicker in steady speech', (platform) => {
    expect(changes(play(platform), 'Ana')).toBeGreaterThan(2);
  });

  it('of LiveKit go on late and off late, by a window and its read-out', () => {
    const { lit } = play('livekit');
    const on = lit.findIndex((names) => names.includes('Ana')) * SAMPLE_MS;
    const off = lit.findLastIndex((names) => names.includes('Ana')) * SAMPLE_MS;
    expect(on - 1000).toSatisfy((delay: number) => delay >= 160 && delay <= 1000);
    expect(off - 20_000).toSatisfy((tail: number) => tail >= 0 && tail <= 1000);
  });

  it('of Google Meet move bars that can be told from those at rest', () => {
    const document = new Window().document as unknown as Document;
    const page = EMULATORS['google-meet'].emulate(document, conversation, { self: 'Me', seed: 1 });
    const speakers = new Set<string>();
    for (let at = 0; at <= 19_000; at += SAMPLE_MS) {
      page.at(at);
      for (const bar of document.querySelectorAll('[jsname] > div')) {
        if (page.isAnimating(bar)) speakers.add(bar.closest('[data-participant-id]')?.textContent ?? '');
      }
    }
    expect([...speakers]).toEqual(['Ana']);
  });

  it('of Jitsi without levels keep the last speaker marked through silence, about a second after they began', () => {
    const shown = play('jitsi-dominant');
    expect(litShare(shown, 'Ben', 42_000, 60_000)).toBe(1);
    expect(shown.lit.every((names) => names.length <= 1)).toBe(true);
    const takeover = shown.lit.findIndex((names) => names.includes('Ben')) * SAMPLE_MS - 21_000;
    expect(takeover).toSatisfy((ms: number) => ms >= 700 && ms <= 2500);
    expect(shown.last).not.toMatch(/opacity: (?!0;)/);
  });
});

describe('spans', () => {
  const spans = [
    { from: 100, to: 200 },
    { from: 300, to: 350 },
  ];

  it('tell how much of a window they cover, asked in order', () => {
    const cursor = new SpanCursor(spans);
    expect([cursor.within(0, 100), cursor.within(50, 150), cursor.within(150, 320), cursor.within(340, 400)]).toEqual([
      0, 50, 70, 10,
    ]);
    expect(cursor.within(400, 500)).toBe(0);
  });

  it('cut in parts never leave the span', () => {
    expect(cutUp({ from: 0, to: 100 }, () => ({ on: 30, off: 20 }))).toEqual([
      { from: 0, to: 30 },
      { from: 50, to: 80 },
    ]);
    expect(cutUp({ from: 0, to: 60 }, () => ({ on: 40, off: 5 }))).toEqual([
      { from: 0, to: 40 },
      { from: 45, to: 60 },
    ]);
  });
});
