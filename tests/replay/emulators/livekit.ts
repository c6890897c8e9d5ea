/**
 * LiveKit: the server looks at each voice in windows of 400 ms; one with 40 % of voice gives a level, smoothed with
 * factor 2/3, one with less sets it to 0. Each 400 ms it reports who is above the threshold of 35 dB, and the page's
 * tiles follow (livekit-server 1.9.1 pkg/sfu/audio; components-js ParticipantTile).
 */
import { type Emulator, eachTick, escaped, pageOf, peopleOf, Voice } from './emulator.ts';

const WINDOW_MS = 400;
const ACTIVE_SHARE = 0.4;
const SMOOTHING = 2 / 3;
const THRESHOLD = 10 ** (-35 / 20);

function tile(name: string, local: boolean): string {
  return `<div class="lk-participant-tile" data-lk-audio-muted="true" data-lk-video-muted="true" data-lk-speaking="false"
    data-lk-local-participant="${local}" data-lk-source="camera"><div class="lk-participant-metadata">
    <div class="lk-participant-metadata-item"><span class="lk-participant-name"
    data-lk-participant-name="${escaped(name)}">${escaped(name)}</span></div></div></div>`;
}

export const livekit: Emulator = (conversation, random) => {
  const people = peopleOf(conversation);
  const document = pageOf(
    'https://meet.livekit.io/rooms/replay',
    `<div class="lk-video-conference"><div class="lk-grid-layout">${people
      .map((name, i) => tile(name, i === 0))
      .join('')}</div><div class="lk-control-bar"><button class="lk-disconnect-button"></button></div></div>`,
  );
  const tiles = [...document.querySelectorAll('.lk-participant-tile')];
  const servers = people.map((name) => {
    const voice = new Voice(conversation, name);
    const loudness = 10 ** (-(15 + random() * 15) / 20);
    const state = { level: 0 };
    const advance = eachTick(WINDOW_MS, random() * WINDOW_MS, (at) => {
      const isActive = voice.spokenBetween(at - WINDOW_MS, at) >= WINDOW_MS * ACTIVE_SHARE;
      state.level = isActive ? state.level + (loudness - state.level) * SMOOTHING : 0;
    });
    return { state, advance };
  });
  const report = eachTick(WINDOW_MS, random() * WINDOW_MS, (at) => {
    servers.forEach(({ state, advance }, i) => {
      advance(at);
      tiles[i]?.setAttribute('data-lk-speaking', String(state.level >= THRESHOLD));
    });
  });
  return { url: 'https://meet.livekit.io/rooms/replay', document, show: report, isAnimating: () => false };
};
