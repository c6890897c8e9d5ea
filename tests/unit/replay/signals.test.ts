import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../meetings/conversation.ts';
import { type ActorState, castOf } from '../../replay/cast.ts';
import { EMULATED_PLATFORMS, EMULATIONS, type EmulatedPlatform } from '../../replay/emulations.ts';
import { googleMeet } from '../../replay/pages/google-meet.ts';
import { jitsi, jitsiDominant } from '../../replay/pages/jitsi.ts';
import { livekit } from '../../replay/pages/livekit.ts';
import { cutUp, SpanCursor } from '../../replay/signals/voice.ts';
import { openStage } from '../../replay/stage.ts';

const SAMPLE_MS = 100;
/** Above it a level is taken for a voice. */
const VOICE = 0.03;

/** Ana and Ben in turn, a second and a half of silence between them; Noor and the user say nothing. */
const conversation: Conversation = {
  name: 'in turn',
  durationMs: 60_000,
  speakers: ['Ana', 'Ben', 'Noor', 'Me'],
  speech: [
    { speaker: 'Ana', from: 1000, to: 20_000 },
    { speaker: 'Ben', from: 21_500, to: 40_000 },
  ],
};

/** Who is lit at each moment. */
function play(platform: EmulatedPlatform, { seed = 1, pace = 1 } = {}): string[][] {
  const cast = castOf(conversation, { self: 'Me', seed });
  const signal = EMULATIONS[platform].signal(cast, pace);
  return Array.from({ length: conversation.durationMs / SAMPLE_MS }, (_, i) =>
    signal(i * SAMPLE_MS).flatMap((level, actor) => (level > VOICE ? [cast[actor]?.name ?? ''] : [])),
  );
}

/** In how many of the moments between two times somebody is lit, 0–1. */
function litShare(lit: string[][], name: string, from: number, to: number): number {
  const moments = lit.slice(from / SAMPLE_MS, to / SAMPLE_MS);
  return moments.filter((names) => names.includes(name)).length / moments.length;
}

/** How long after the end of Ana's speech she is last lit, ms. */
function tailOf(platform: EmulatedPlatform, pace = 1): number {
  return play(platform, { pace }).findLastIndex((names) => names.includes('Ana')) * SAMPLE_MS - 20_000;
}

describe.each(EMULATED_PLATFORMS)('the indicators of %s', (platform) => {
  const lit = play(platform);

  it('light who speaks, most of the time', () => {
    expect(litShare(lit, 'Ana', 3000, 20_000)).toBeGreaterThan(0.75);
    expect(litShare(lit, 'Ben', 24_000, 40_000)).toBeGreaterThan(0.75);
    expect(litShare(lit, 'Ben', 0, 20_000)).toBeLessThan(0.02);
  });

  it('never light the silent for long', () => {
    for (const name of ['Noor', 'Me']) expect(litShare(lit, name, 0, 60_000)).toBeLessThan(0.02);
  });

  it('are the same for the same seed, and not for every other', () => {
    expect(play(platform)).toEqual(lit);
    expect([2, 3, 4].map((seed) => play(platform, { seed }))).not.toEqual([lit, lit, lit]);
  });
});

describe('the indicators', () => {
  const changes = (lit: string[][], name: string) =>
    lit.filter((names, i) => i > 0 && names.includes(name) !== lit[i - 1]?.includes(name)).length;

  it.each(['google-meet', 'jitsi', 'livekit', 'mirotalk-p2p'] as const)(
    'of %s flicker in steady speech',
    (platform) => {
      expect(changes(play(platform), 'Ana')).toBeGreaterThan(2);
    },
  );

  it.each([
    ['nextcloud-talk', 800, 1200],
    ['bigbluebutton', 600, 1000],
    ['galene', 400, 1000],
  ] as const)(
    'of %s hold on for about as long as the platform says, and longer or shorter at another pace',
    (platform, least, most) => {
      expect(tailOf(platform)).toBeGreaterThanOrEqual(least);
      expect(tailOf(platform)).toBeLessThanOrEqual(most);
      expect(tailOf(platform, 1.5) - tailOf(platform, 0.5)).toBeGreaterThanOrEqual(500);
    },
  );

  it('of LiveKit go on late and off late, by a window and its read-out', () => {
    const lit = play('livekit');
    const on = lit.findIndex((names) => names.includes('Ana')) * SAMPLE_MS;
    expect(on - 1000).toSatisfy((delay: number) => delay >= 160 && delay <= 1000);
    expect(tailOf('livekit')).toSatisfy((tail: number) => tail >= 0 && tail <= 1000);
  });

  it.each(['zoom', 'jitsi-dominant'] as const)('of %s mark one at a time, and keep the mark in silence', (platform) => {
    const lit = play(platform);
    expect(lit.every((names) => names.length <= 1)).toBe(true);
    expect(litShare(lit, 'Ben', 42_000, 60_000)).toBe(1);
    const takeover = lit.findIndex((names) => names.includes('Ben')) * SAMPLE_MS - 21_500;
    expect(takeover).toSatisfy((ms: number) => ms >= 700 && ms <= 2500);
  });

  it('of a platform that clears mark nobody in silence', () => {
    const lit = play('webex');
    expect(lit.every((names) => names.length <= 1)).toBe(true);
    expect(lit.slice(420).flat()).toEqual([]);
  });

  it('of the loudest tick alternate while two speak at once', () => {
    const both = { ...conversation, speech: [...conversation.speech, { speaker: 'Noor', from: 5000, to: 20_000 }] };
    const signal = EMULATIONS['mirotalk-sfu'].signal(castOf(both, { self: 'Me', seed: 1 }), 1);
    const lit = Array.from({ length: 150 }, (_, i) => signal(5000 + i * SAMPLE_MS).map((level) => level > 0));
    const flips = (actor: number) => lit.filter((one, i) => i > 0 && one[actor] !== lit[i - 1]?.[actor]).length;
    expect(flips(0)).toBeGreaterThan(5);
    expect(flips(2)).toBeGreaterThan(5);
  });
});

const PAGES = [
  ['livekit', livekit, '.lk-participant-tile[data-lk-speaking="true"]'],
  ['google-meet', googleMeet, '[data-participant-id]:not(:has(.gjg47c))'],
  ['jitsi', jitsi, '.videocontainer'],
  ['jitsi-dominant', jitsiDominant, '.dominant-speaker'],
] as const;

/** The names on lit tiles; dots are lit by their own opacity. */
function litOn(document: Document, selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)]
    .filter(
      (tile) =>
        tile.querySelector<HTMLElement>('.audiodot-middle')?.style.opacity !== '0.00' ||
        selector === '.dominant-speaker',
    )
    .map((tile) => tile.querySelector('span.notranslate, .displayname, .lk-participant-name')?.textContent ?? null);
}

describe.each(PAGES)('the page of %s', (platform, make, litSelector) => {
  const cast = castOf(conversation, { self: 'Me', seed: 1 });
  const states = (change: Partial<ActorState> = {}): ActorState[] =>
    cast.map((_, i) => ({ level: i === 0 ? 1 : 0, device: 10 + i, muted: false, ...(i === 0 ? change : {}) }));
  const open = () => {
    const document = new Window().document as unknown as Document;
    return { document, page: make(document, cast) };
  };

  it('lights who speaks, and nobody else', () => {
    const { document, page } = open();
    page.show(states());
    expect(litOn(document, litSelector)).toEqual(['Ana']);
    page.show(states({ level: 0 }));
    expect(litOn(document, litSelector)).toEqual([]);
  });

  it('is read as it is shown: who is here, muted, back with another device', () => {
    const stage = openStage(platform, cast);
    stage.show(states());
    stage.show(states({ muted: true, level: 0 }));
    const ana = () => stage.read().participants.find(({ name }) => name === 'Ana');
    const before = ana();
    expect(before?.muted).toBe(true);
    stage.show(states({ device: null }));
    expect(ana()).toBeUndefined();
    stage.show(states({ device: 110 }));
    expect(ana()?.muted).not.toBe(true);
    if (platform !== 'livekit') expect(ana()?.key).not.toBe(before?.key);
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
