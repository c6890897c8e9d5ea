// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, type Mock, vi } from 'vitest';
import { TrendChart } from '../../../components/charts/trend-chart.tsx';
import { SeriesPage } from '../../../components/meetings/series/series-page.tsx';
import { Trends } from '../../../components/meetings/series/trends.tsx';
import type { SeriesDesk } from '../../../lib/live/history/series.ts';
import { seriesDesk, shownPerson, shownSeries } from './series.ts';

afterEach(cleanup);

const show = (desk: SeriesDesk, namesHidden = false) =>
  render(<SeriesPage desk={desk} namesHidden={namesHidden} today="2026-11-25" />);
type Call = Mock<(...args: unknown[]) => void>;
const calls = <K extends keyof SeriesDesk>(name: K) => ({ [name]: vi.fn() }) as Record<K, Call>;

describe('the page of a series', () => {
  it('has a picture and a table for each measure, in words too', async () => {
    show(seriesDesk({ series: shownSeries(24) }));
    expect(screen.getAllByRole('img').map((img) => img.getAttribute('aria-label')?.split(':')[0])).toEqual([
      'Heard from',
      'How the talking was spread',
      'Effective voices',
      'How much Hearth saw',
    ]);
    expect(screen.getByText('24 meetings · Jitsi Meet')).toBeTruthy();
    const [table] = screen.getAllByText('As a table');
    const details = table!.closest('details')!;
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(await within(details).findAllByRole('row')).toHaveLength(25);
  });

  it('never judges how a series goes', () => {
    const { container } = show(seriesDesk({ series: shownSeries(24) }));
    expect(container.textContent).not.toMatch(/better|worse|improv|declin|good|bad\b|score|rank/i);
    expect(screen.getByText(/not why/)).toBeTruthy();
  });

  it('can be called by another name with the keyboard alone', () => {
    const { onLabel } = calls('onLabel');
    show(seriesDesk({ series: shownSeries(3, { label: 'Orchid' }), actions: { onLabel } }));
    fireEvent.click(screen.getByRole('button', { name: 'Rename' }));
    const field = screen.getByLabelText<HTMLInputElement>('Name of this series');
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Orchid');
    fireEvent.input(field, { target: { value: 'Rose' } });
    fireEvent.submit(field.form!);
    expect(onLabel).toHaveBeenCalledWith('Rose');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename' }));
  });

  it('keeps what was begun on a day', () => {
    const { onPractice } = calls('onPractice');
    const { onRemovePractice } = calls('onRemovePractice');
    const series = shownSeries(24);
    show(seriesDesk({ series, actions: { onPractice, onRemovePractice } }));
    const field = screen.getByLabelText<HTMLInputElement>('What was begun');
    fireEvent.submit(field.form!);
    expect(onPractice).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: ' Check-in ' } });
    fireEvent.input(screen.getByLabelText('On'), { target: { value: '2026-05-04' } });
    fireEvent.submit(field.form!);
    expect(onPractice).toHaveBeenCalledWith({ wall: new Date(2026, 4, 4).getTime(), text: 'Check-in' });
    fireEvent.click(screen.getByRole('button', { name: 'Remove: We began rounds' }));
    expect(onRemovePractice).toHaveBeenCalledWith(expect.objectContaining({ text: 'We began rounds' }));
  });

  it('shows nobody before it was turned on, and says first what it means', () => {
    const { onPeople } = calls('onPeople');
    show(seriesDesk({ series: shownSeries(8), actions: { onPeople } }));
    expect(screen.getByText(/Speaking time is not contribution/)).toBeTruthy();
    expect(screen.getByText(/between you and yourself/)).toBeTruthy();
    expect(screen.queryByLabelText('Person')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show single people in this series' }));
    expect(onPeople).toHaveBeenCalledWith(true);
  });

  it('shows one person, and nobody while names are hidden', () => {
    const { onPerson } = calls('onPerson');
    const people = { names: ['Ana Lima', 'Ben'], shown: shownPerson(12) };
    const desk = seriesDesk({ series: shownSeries(8, { people }), actions: { onPerson } });
    const view = show(desk);
    expect(screen.getByText(/Heard from in 10 of 12 meetings/).textContent).toContain("In 2 Hearth can't tell.");
    fireEvent.change(screen.getByLabelText('Person'), { target: { value: 'Ben' } });
    expect(onPerson).toHaveBeenCalledWith('Ben');
    view.rerender(<SeriesPage desk={desk} namesHidden today="2026-11-25" />);
    expect(view.container.innerHTML).not.toContain('Ana Lima');
  });

  it('draws no line of few meetings', () => {
    const people = { names: ['Ana Lima'], shown: shownPerson(4) };
    show(seriesDesk({ series: shownSeries(1, { people }) }));
    expect(screen.getByText(/from 5 measured meetings on/)).toBeTruthy();
    expect(screen.queryAllByRole('img')).toEqual([]);
  });

  it('says so where single people are forbidden', () => {
    show(seriesDesk({ series: shownSeries(3), actions: { arePeopleAllowed: signal(false) } }));
    expect(screen.getByText(/switched this off/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /single people/ })).toBeNull();
  });

  it('puts another series to this one, and splits meetings off', () => {
    const { onMerge } = calls('onMerge');
    const { onSeparate } = calls('onSeparate');
    const { onSplit } = calls('onSplit');
    const series = shownSeries(24, { parts: [{ id: 's9', name: 'old-room', platformName: 'Zoom' }] });
    show(seriesDesk({ series, selected: ['m1', 'm2'], actions: { onMerge, onSeparate, onSplit } }));
    const merge = screen.getByRole('button', { name: 'Put together', hidden: true });
    expect(merge).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('Series'), { target: { value: 's2' } });
    fireEvent.click(merge);
    expect(onMerge).toHaveBeenCalledWith('s2');
    fireEvent.click(screen.getByRole('button', { name: 'Take out: old-room' }));
    expect(onSeparate).toHaveBeenCalledWith('s9');
    fireEvent.click(screen.getByRole('button', { name: 'Make a series of their own' }));
    expect(onSplit).toHaveBeenCalledOnce();
  });

  it('says what was done, where it is, and how to take it back', () => {
    const { onUndo } = calls('onUndo');
    const notice = { kind: 'split', count: 2, seriesId: 's7' } as const;
    show(seriesDesk({ series: shownSeries(3), notice, actions: { onUndo } }));
    expect(screen.getByText('2 meetings are a series of their own now.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe('#series/s7');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it.each([
    [null, 'Reading this series…'],
    ['missing', 'This series is not on this device any more.'],
    ['failed', /could not be read/],
  ] as const)('says when it is %s', (series, words) => {
    show(seriesDesk({ series }));
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('points over time', () => {
  const point = (wall: number, middle: number | null) => ({
    wall,
    middle,
    low: middle,
    high: middle,
    approximate: false,
    words: '',
  });

  it('are joined, but not across what is not known', () => {
    const points = [point(1, 0.5), point(2, 0.6), point(3, null), point(4, 0.5), point(5, 0.4)];
    const { container } = render(<TrendChart points={points} domain={[0, 1]} format={String} label="" />);
    expect(container.querySelectorAll('circle')).toHaveLength(4);
    expect(container.querySelectorAll('.joined line')).toHaveLength(2);
  });

  it('show how far a figure may reach that is not exactly known', () => {
    const unsure = { ...point(1, null), low: 0.25, high: 0.5 };
    const { container } = render(<TrendChart points={[unsure]} domain={[0, 1]} format={String} label="" />);
    expect(container.querySelector('.spread')?.getAttribute('y1')).not.toBe(
      container.querySelector('.spread')?.getAttribute('y2'),
    );
    expect(container.querySelector('circle')).toBeNull();
  });

  it('are not drawn of one meeting, nor where all was held back', () => {
    const { trend } = shownSeries(1);
    const view = render(<Trends trend={trend} practices={[]} />);
    expect(screen.getByText(/With two meetings/)).toBeTruthy();
    const held = shownSeries(4).trend.points.map((one) => ({ ...one, values: { ...one.values, balance: null } }));
    view.rerender(<Trends trend={{ step: 'meeting', points: held }} practices={[]} />);
    expect(screen.getByText('Held back in all of these meetings.')).toBeTruthy();
    expect(screen.getAllByRole('img')).toHaveLength(3);
  });
});
