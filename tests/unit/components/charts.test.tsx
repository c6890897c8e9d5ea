// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { barsPath, LANE_UNITS, linesPath, unitsIn } from '../../../components/charts/lane-path.ts';
import { SharesOverTime } from '../../../components/charts/shares-over-time.tsx';
import { placeOf, ticksIn } from '../../../components/charts/ticks.ts';
import { Timeline } from '../../../components/charts/timeline.tsx';
import { moved, zoomed } from '../../../components/charts/zoom.ts';
import { joined } from '../../../lib/measures/intervals.ts';
import { PAST } from '../../gallery/past-meetings.ts';
import { shownMeeting } from '../../gallery/report.ts';

afterEach(cleanup);

const HOUR = 3_600_000;
const PLACE = { top: 2, height: 4 };
const some = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 200 })), { maxLength: 60 })
  .map((pairs) => joined(pairs.map(([from, length]) => ({ from, to: from + length }))));
const windows = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 50, max: 5000 }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('a lane', () => {
  it('draws what is in the window and nothing else, joined where gaps cannot be seen', () => {
    fc.assert(
      fc.property(some, windows, (intervals, window) => {
        const units = unitsIn(intervals, window);
        const scale = LANE_UNITS / (window.to - window.from);
        expect(units.length).toBeLessThanOrEqual(LANE_UNITS / 2);
        for (const [i, { from, to }] of units.entries()) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(LANE_UNITS);
          if (i > 0) expect(from - (units[i - 1]?.to ?? 0)).toBeGreaterThanOrEqual(1);
        }
        for (const { from, to } of intervals) {
          const middle = ((from + to) / 2 - window.from) * scale;
          if (middle < 0 || middle > LANE_UNITS) continue;
          expect(units.some((unit) => unit.from <= middle + 0.001 && middle <= unit.to + 0.001)).toBe(true);
        }
      }),
    );
  });

  it('is one path, in which the shortest word can be seen', () => {
    const intervals = [
      { from: 0, to: 500 },
      { from: 5000, to: 5001 },
    ];
    expect(barsPath(intervals, { from: 0, to: 10_000 }, PLACE)).toBe('M0 2H50v4H0zM500 2H501v4H500z');
    expect(linesPath([0, 2500, 20_000], { from: 0, to: 10_000 }, PLACE)).toBe('M250 2v4');
  });
});

describe('the part of the time that is shown', () => {
  it('stays within the meeting, keeps the moment under the pointer, and is never too short', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (place, factor, by) => {
          const before = moved({ from: 0, to: HOUR / 4 }, HOUR, by * 3);
          const after = zoomed(before, HOUR, { factor, place });
          expect(after.from).toBeGreaterThanOrEqual(0);
          expect(after.to).toBeLessThanOrEqual(HOUR + 0.001);
          expect(after.to - after.from).toBeGreaterThanOrEqual(4999);
          if (factor >= 1) return;
          const at = before.from + (before.to - before.from) * place;
          expect(after.from + (after.to - after.from) * place).toBeCloseTo(at, 3);
        },
      ),
    );
    expect(zoomed({ from: 0, to: HOUR }, HOUR, { factor: 2, place: 0.5 })).toEqual({ from: 0, to: HOUR });
    expect(moved({ from: 0, to: 600_000 }, HOUR, Number.POSITIVE_INFINITY)).toEqual({ from: HOUR - 600_000, to: HOUR });
    expect(moved({ from: 900_000, to: 1_500_000 }, HOUR, Number.NEGATIVE_INFINITY)).toEqual({ from: 0, to: 600_000 });
    expect(zoomed({ from: 0, to: 2000 }, 2000, { factor: 0.5, place: 0.5 })).toEqual({ from: 0, to: 2000 });
  });

  it('has its marks at round moments', () => {
    expect(ticksIn({ from: 0, to: HOUR }, 6).map((at) => at / 60_000)).toEqual([0, 15, 30, 45, 60]);
    expect(ticksIn({ from: 61_000, to: 91_000 }, 6)).toContain(75_000);
    expect(placeOf(15, { from: 10, to: 20 })).toBe('50.000%');
  });
});

const crowd = shownMeeting(PAST.crowd ?? []);
const usual = shownMeeting(PAST.usual ?? []);
const timeline = () => screen.getByRole('group', { name: 'Timeline' });
const settled = () => screen.findByText(/^Shown: 12:00 to 36:00$/, { selector: '[role=status]' });

describe('the timeline', () => {
  const draw = (shown = usual) =>
    render(<Timeline timeline={shown.picture.timeline} namesHidden={false} approximate={false} />);
  const speech = () => timeline().querySelector('.speech')?.getAttribute('d') ?? '';

  it('has a lane for each person, in words too', () => {
    draw();
    const lanes = within(timeline()).getAllByRole('listitem');
    expect(lanes).toHaveLength(8);
    expect(lanes[3]?.textContent).toMatch(
      /^Yuki Tanakaspoke \d+:\d\d, first heard at 2:\d\d, here for 48:00, not measured for 1:00, hand up once$/,
    );
    expect(lanes[6]?.textContent).toContain('invited once');
    for (const words of ['Speaking', 'Here', 'Not measured', 'Hand up', 'Invited'])
      expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  });

  it('is looked at closer and farther by buttons and keys, and says which part it shows', async () => {
    draw();
    const whole = speech();
    fireEvent.click(screen.getByRole('button', { name: 'Look closer' }));
    expect(screen.getAllByText('Shown: 12:00 to 36:00').length).toBeGreaterThan(0);
    expect(speech()).not.toBe(whole);
    await settled();
    fireEvent.keyDown(timeline(), { key: 'ArrowRight' });
    expect(screen.getAllByText('Shown: 18:00 to 42:00').length).toBeGreaterThan(0);
    fireEvent.keyDown(timeline(), { key: 'Home' });
    expect(screen.getAllByText('Shown: 0:00 to 24:00').length).toBeGreaterThan(0);
    fireEvent.keyDown(timeline(), { key: '+' });
    expect(screen.getAllByText('Shown: 6:00 to 18:00').length).toBeGreaterThan(0);
    fireEvent.keyDown(timeline(), { key: '+', ctrlKey: true });
    expect(screen.getAllByText('Shown: 6:00 to 18:00').length).toBeGreaterThan(0);
    fireEvent.keyDown(timeline(), { key: '0' });
    expect(speech()).toBe(whole);
    expect(screen.getByRole('button', { name: 'Whole meeting' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('is looked at closer by the wheel only with the control key, so that the page can be scrolled', () => {
    draw();
    const whole = speech();
    expect(fireEvent.wheel(timeline(), { deltaY: -100 })).toBe(true);
    expect(speech()).toBe(whole);
    // Whatever it answers, the browser must not enlarge the page as well.
    const wheel = new WheelEvent('wheel', { deltaY: -100, bubbles: true, cancelable: true });
    Object.defineProperty(wheel, 'ctrlKey', { value: true });
    expect(fireEvent(timeline(), wheel)).toBe(false);
    expect(speech()).not.toBe(whole);
  });

  it('is a table for whoever wants one', async () => {
    draw();
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByText('As a table'));
    const row = await screen.findByRole('row', { name: /^Tom Ek/ });
    expect(row.textContent).toContain('0:00–30:00 and 36:00–48:00');
  });

  it('draws no more of a crowd than can be seen', () => {
    draw(crowd);
    expect(within(timeline()).getAllByRole('listitem')).toHaveLength(100);
    expect(timeline().querySelectorAll('svg').length).toBeLessThan(40);
    timeline().scrollTop = 60 * 25;
    fireEvent.scroll(timeline());
    const lanes = within(timeline()).getAllByRole('listitem');
    expect(lanes[60]?.querySelector('svg')).toBeTruthy();
    expect(lanes[0]?.querySelector('svg')).toBeNull();
  });
});

describe('how the talking grew', () => {
  it('names every band and its share, those too that are too thin for it', () => {
    const { timeline: lanes, overTime } = usual.picture;
    render(<SharesOverTime timeline={lanes} points={overTime} namesHidden={false} />);
    const names = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(names).toHaveLength(8);
    expect(names[0]).toMatch(/^Me \d+%$/);
    expect(names[7]).toBe('Noor 0%');
    expect(screen.getByText('Too early for shares')).toBeTruthy();
  });

  it('is not drawn while shares are held back', () => {
    const { container } = render(<SharesOverTime timeline={usual.picture.timeline} points={[]} namesHidden={false} />);
    expect(container.innerHTML).toBe('');
  });
});
