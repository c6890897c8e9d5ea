/** Runs inside Chromium: an emulated call that goes on as calls do, with everything else that a meeting page does meanwhile. */
import type { Actor, ActorState } from '../replay/cast.ts';
import { EMULATIONS, type EmulatedPlatform } from '../replay/emulations.ts';

declare global {
  interface Window {
    price: {
      /** Builds the call into this page, and lets it go on until the page is left. */
      open(platform: EmulatedPlatform, people: number): void;
      /** Tasks of more than 50 ms so far. */
      longTasks(): number;
    };
  }
}

/** Levels and rings are drawn anew so often, ms… */
const LEVELS_MS = 100;
/** …and so long one of the speakers speaks, ms. */
const STRETCH_MS = 2000;
/** Speak at the same time. */
const SPEAKERS = 2;
const CAPTIONS_MS = 200;
const CHAT_MS = 3000;
/** The newest messages stay in the page. */
const CHAT_LINES = 60;
/** Tiles that are drawn anew at a time: their signal bars, pins and resized videos. */
const REDRAW_MS = 500;
const REDRAWN = 0.1;

function add(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  document.body.append(element);
  return element;
}

/** Captions, a chat, a clock and tiles that are drawn anew: no speech, and nothing that a reader should look at. */
function makeNoise(people: number): void {
  const captions = add('div', 'live-captions');
  const chat = add('ol', 'chat-messages');
  const clock = add('span', 'call-clock');
  const tiles = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (one) => one.childElementCount === 0 && /^Person \d+$/.test(one.textContent ?? '') && one.parentElement,
  );
  let words = 0;
  setInterval(() => {
    words += 1;
    if (words % 12 === 0) captions.textContent = '';
    captions.append(` word${words}`);
  }, CAPTIONS_MS);
  setInterval(() => {
    const line = document.createElement('li');
    line.innerHTML = `<b>Person ${words % people}</b><p>Message ${words}</p>`;
    chat.append(line);
    if (chat.childElementCount > CHAT_LINES) chat.firstElementChild?.remove();
  }, CHAT_MS);
  setInterval(() => {
    clock.textContent = `${Math.floor(words / 5)}`;
  }, 1000);
  let turn = 0;
  setInterval(() => {
    turn += 1;
    const redrawn = Math.max(1, Math.round(tiles.length * REDRAWN));
    for (let i = 0; i < redrawn; i++) {
      const home = tiles[(turn * redrawn + i) % tiles.length]?.parentElement;
      const bars = home?.querySelector(':scope > i.signal-bars');
      if (bars) bars.remove();
      else home?.append(Object.assign(document.createElement('i'), { className: 'signal-bars' }));
    }
  }, REDRAW_MS);
}

let long = 0;
window.price = {
  open(platform, people) {
    const cast = Array.from(
      { length: people },
      (_, i): Actor => ({ name: `Person ${i}`, self: i === 0, speech: [], random: () => 0.5 }),
    );
    const page = EMULATIONS[platform].shown.page(document, cast);
    let drawn = 0;
    const draw = () => {
      drawn += 1;
      const first = 1 + Math.floor((drawn * LEVELS_MS) / STRETCH_MS) * SPEAKERS;
      page.show(
        cast.map((_, i): ActorState => {
          const speaks = Array.from({ length: SPEAKERS }, (__, n) => (first + n) % people).includes(i);
          return { level: speaks ? 0.3 + ((i + drawn) % 6) / 10 : 0, device: 100 + i, muted: false };
        }),
      );
    };
    draw();
    setInterval(draw, LEVELS_MS);
    makeNoise(people);
    new PerformanceObserver((list) => {
      long += list.getEntries().length;
    }).observe({ type: 'longtask' });
  },
  longTasks: () => long,
};
