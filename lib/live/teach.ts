/** Joins a lesson to the page on which it is given: a panel of ours, hands, a clock, and the message to the background. */
import { browser } from 'wxt/browser';
import { browserSenses } from '../platforms/index.ts';
import { Lesson, LOOK_EVERY_MS } from './lesson.ts';
import { sendMessage } from './messages.ts';
import { openPageHost } from './page-host.ts';
import { pageUrl } from './page-url.ts';
import { listenToHands } from './teach-input.ts';
import type { TeachActions, TeachProps } from './teach-model.ts';

/** How the panel is drawn; `null` takes it away. */
export type DrawTeach = (mount: HTMLElement, props: TeachProps | null) => void;

/** Where a lesson that goes on is found: the isolated world's own global, which the page cannot see. */
const LESSON = Symbol.for('hearth.lesson');

type World = typeof globalThis & { [LESSON]?: AbortController };

/** Begins a lesson in this frame, instead of one that may still go on. */
export function startTeaching(draw: DrawTeach, css: string): void {
  const world = globalThis as World;
  world[LESSON]?.abort();
  const lifetime = new AbortController();
  world[LESSON] = lifetime;
  const { signal } = lifetime;
  const host = openPageHost(document, css, signal);

  const redraw = () => {
    if (!signal.aborted) draw(host.mount, { view: lesson.view(), boxes: lesson.boxes(), actions });
  };
  const lesson: Lesson = new Lesson(
    {
      document,
      host: pageUrl().hostname,
      senses: browserSenses(signal),
      boxOf: (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { left, top, width, height };
      },
      now: () => performance.now(),
      keep: (page) => sendMessage('teach', page),
    },
    () => redraw(),
  );
  const close = () => lifetime.abort();
  const actions: TeachActions = {
    pick: () => lesson.pick(),
    begin: () => lesson.begin(),
    choose: (found) => lesson.choose(found),
    use: (name) => lesson.use(name),
    again: () => lesson.again(),
    close,
  };
  signal.addEventListener('abort', () => draw(host.mount, null), { once: true });
  listenToHands(
    host,
    {
      isPicking: () => lesson.isPicking,
      point: (element) => lesson.point(element),
      move: (move) => lesson.move(move),
      pick: () => lesson.pick(),
      close,
    },
    signal,
  );
  const timer = setInterval(() => {
    // An extension that was reloaded can keep nothing any more.
    if (browser.runtime?.id === undefined) close();
    else lesson.tick();
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  // Frames stay on what they frame.
  for (const type of ['scroll', 'resize']) addEventListener(type, redraw, { capture: true, passive: true, signal });
  redraw();
}
