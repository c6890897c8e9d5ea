/** Runs inside Chromium: past meetings folded and drawn, and a long one looked at closer and closer. */
import '../setup/english-in-page.ts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { Timeline } from '../../components/charts/timeline.tsx';
import { MeetingSummary } from '../../components/meetings/summary/meeting-summary.tsx';
import type { LogEntry } from '../../lib/meeting/events.ts';
import { pastMeeting } from '../gallery/past-meetings.ts';
import { shownMeeting } from '../gallery/report.ts';
import '../../components/meetings/meetings.css';

declare global {
  interface Window {
    summaryBench: {
      /** From the log of a meeting of an hour with eight people to its page, laid out, ms. */
      open(): number;
      /** Drawing nothing but a heading, ms: what any page costs. */
      empty(): number;
      /** Drawing the timeline of eight hours and a hundred people, laid out, ms. */
      drawCrowd(): number;
      /** Looks closer, moves along and goes back with the wheel, a step in each frame; the times between frames, ms. */
      zoomCrowd(frames: number): Promise<number[]>;
    };
  }
}

const people = (n: number) => Array.from({ length: n }, (_, i) => `Person No ${i + 1}`);
const hour = pastMeeting({ seed: 3, minutes: 60, talkers: people(7), silent: ['Sam'] });
const crowd = shownMeeting(withHands(pastMeeting({ seed: 9, minutes: 480, talkers: people(100) })));

/** Somebody raises a hand each minute, and now and then cannot be seen. */
function withHands(log: readonly LogEntry[]): LogEntry[] {
  const more = Array.from({ length: 480 }, (_, i) => {
    const person = `p${(i % 100) + 1}`;
    const at = i * 60_000 + 500;
    return i % 3 === 0
      ? [
          { type: 'measurable' as const, at, person, measurable: false },
          { type: 'measurable' as const, at: at + 40_000, person, measurable: true },
        ]
      : [
          { type: 'hand' as const, at, person, up: true },
          { type: 'hand' as const, at: at + 40_000, person, up: false },
        ];
  }).flat();
  return [...log, ...more].sort((a, b) => a.at - b.at).map((entry, seq) => ({ ...entry, seq }));
}

const root = document.createElement('main');
root.className = 'page';
document.body.append(root);

function timed(draw: () => void): number {
  render(null, root);
  const began = performance.now();
  draw();
  // Whatever has to be laid out is laid out now.
  root.getBoundingClientRect();
  return performance.now() - began;
}

const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
const desk = { note: null, repairFailed: signal(false), onRepair: () => undefined, onPrint: () => undefined };
const drawTimeline = () =>
  render(<Timeline timeline={crowd.picture.timeline} namesHidden={false} approximate={false} />, root);

window.summaryBench = {
  open: () => timed(() => render(<MeetingSummary {...desk} meeting={shownMeeting(hour)} namesHidden={false} />, root)),
  empty: () => timed(() => render(<h1>Hearth</h1>, root)),
  drawCrowd: () => timed(drawTimeline),
  async zoomCrowd(frames) {
    timed(drawTimeline);
    const track = document.querySelector('.axis .track');
    const { left, width, top } = track?.getBoundingClientRect() ?? { left: 0, width: 0, top: 0 };
    const times: number[] = [];
    for (let i = 0; i < 5; i++) await nextFrame();
    let before = await nextFrame();
    for (let i = 0; i < frames; i++) {
      const deltaY = i < frames / 2 ? -40 : 40;
      const clientX = left + width * (0.3 + 0.4 * (i / frames));
      track?.dispatchEvent(
        new WheelEvent('wheel', { ctrlKey: true, deltaY, clientX, clientY: top, bubbles: true, cancelable: true }),
      );
      const now = await nextFrame();
      times.push(now - before);
      before = now;
    }
    return times;
  },
};
