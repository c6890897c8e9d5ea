/** The service worker, stopped at each of twenty points of a meeting's life. */
import type { Found } from '../fault.ts';
import type { Fault, Lab } from '../lab.ts';
import { at, ScriptedMeeting, soon } from '../meeting.ts';
import { openStage, pause } from './page.ts';

const SPEECH = [
  { speaker: 'Ana', from: 0, to: 3000 },
  { speaker: 'Ben', from: 3000, to: 5500 },
  { speaker: 'Cleo', from: 7000, to: 9500 },
  { speaker: 'Dev', from: 8500, to: 10_500 },
];

/** When the worker is stopped: before anything, in the middle of a message, or so long after the first voice (ms), just after what happens then. */
type Point = 'before' | 'away' | { readonly message: string; readonly nth: number } | { readonly ms: number };

/** What happens in the meeting, ms after the first voice. */
const TOPIC = 5600;
const PAUSE = 5900;
const RESUME = 6400;
const JOIN = 9600;
const OVERLAY = 9900;
const LEAVE = 10_300;
const CORRECTION = 10_900;
const END = 11_800;
/** Longer than stopping takes, ms. */
const STOPPED_MS = 5000;

/** The points, in order. */
const POINTS: Readonly<Record<string, Point>> = {
  'before the page is opened': 'before',
  'while the reader is brought': { message: 'loadReader', nth: 1 },
  'while the meeting says hello': { message: 'hello', nth: 1 },
  'while what counts is brought': { message: 'loadPart', nth: 1 },
  'while the badge is told': { message: 'status', nth: 2 },
  'while the first checkpoint is stored': { message: 'checkpoint', nth: 1 },
  'while a later checkpoint is stored': { message: 'checkpoint', nth: 3 },
  'as the first voice begins': { ms: 100 },
  'in mid-sentence': { ms: 1500 },
  'as one voice takes over from another': { ms: 3000 },
  'when a topic began': { ms: TOPIC + 50 },
  'while paused': { ms: PAUSE + 250 },
  'when the meeting went on': { ms: RESUME + 50 },
  'while two talk at once': { ms: 9000 },
  'when somebody joined': { ms: JOIN + 100 },
  'while the overlay is brought': { message: 'loadPart', nth: 2 },
  'when somebody left': { ms: LEAVE + 100 },
  'while a correction is folded': { message: 'refold', nth: 1 },
  'as the call is left': { ms: END },
  'as the tab is closed': 'away',
};

/** One whole meeting, with the worker stopped at this point of it. */
async function stoppedAt(lab: Lab, point: Point): Promise<Found> {
  const stage = await openStage(lab);
  const hold = typeof point === 'object' && 'message' in point ? await stage.holdAt(point.message, point.nth) : null;
  let isStopped = false;
  const stop = async () => {
    await stage.stopWorker();
    isStopped = true;
  };
  const stopping = hold?.reached.then(stop);
  if (point === 'before') await stop();
  const script = soon(SPEECH);
  const meeting = await ScriptedMeeting.open(stage, { ...lab, script });
  const { page, tabId } = meeting;
  const steps: (readonly [ms: number, act: () => Promise<unknown>])[] = [
    [TOPIC, () => stage.command(tabId, { type: 'new-topic', label: 'the budget' })],
    [PAUSE, () => stage.command(tabId, { type: 'pause' })],
    [RESUME, () => stage.command(tabId, { type: 'resume' })],
    [JOIN, () => page.evaluate(() => window.demo.join('Eli'))],
    [OVERLAY, () => stage.showOverlay(tabId)],
    [LEAVE, () => page.evaluate(() => window.demo.leave('Eli'))],
    [CORRECTION, () => stage.command(tabId, { type: 'room', person: 'p1', seats: ['Me', 'Kim'] })],
  ];
  if (typeof point === 'object' && 'ms' in point && point.ms < END) steps.push([point.ms, stop]);
  for (const [ms, act] of steps.sort(([a], [b]) => a - b)) {
    await at(script, ms);
    await act();
  }
  await at(script, END);
  if (point === 'away') {
    await stop();
    meeting.goes();
    await page.close({ runBeforeUnload: true });
    await meeting.isOver().catch(() => undefined);
  } else {
    if (typeof point === 'object' && 'ms' in point && point.ms === END) await stop();
    await meeting.leave();
  }
  // A point that was never reached is said to be so.
  await Promise.race([stopping, pause(STOPPED_MS)]);
  const found = await meeting.found();
  return isStopped ? found : { ...found, wrong: [...found.wrong, 'The point was never reached'] };
}

/** Those that gate a change. */
const GATING: readonly string[] = ['while the meeting says hello', 'while a later checkpoint is stored'];

export const WORKER_FAULTS: readonly Fault[] = Object.entries(POINTS).map(([when, point]) => ({
  name: `worker stopped ${when}`,
  browser: 'chromium',
  livesOn: true,
  gates: GATING.includes(when),
  run: (lab) => stoppedAt(lab, point),
}));
