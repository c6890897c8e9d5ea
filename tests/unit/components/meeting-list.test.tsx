// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MeetingList } from '../../../components/meetings/list/meeting-list.tsx';
import type { MeetingListDesk } from '../../../lib/live/history/meeting-list.ts';
import { report } from '../../gallery/report.ts';
import { listDesk, listed } from './lists.ts';

afterEach(cleanup);

const meetings = [1, 2, 3, 4].map((n) => listed(n, { title: `Meeting ${n}`, series: { id: `s${n}`, label: '' } }));
const show = (desk: MeetingListDesk, namesHidden = false) =>
  render(<MeetingList desk={desk} namesHidden={namesHidden} />);

describe('the list of past meetings', () => {
  it('shows what each meeting was and how many were heard from, never a name', () => {
    const onDelete = vi.fn();
    const { container } = show(listDesk({ view: { meetings: [listed(1)] }, actions: { onDelete } }));
    expect(screen.getByRole('link', { name: 'Weekly sync' }).getAttribute('href')).toBe('#meeting/m1');
    expect(container.querySelector('.meeting-what')?.textContent).toMatch(/^Weekly sync.* · 40 min · Jitsi Meet$/);
    expect(screen.getByText('5 of 6 heard from')).toBeTruthy();
    for (const { name, self } of report.people) if (!self) expect(container.textContent).not.toContain(name);
    fireEvent.click(screen.getByRole('button', { name: 'Delete Weekly sync' }));
    expect(onDelete).toHaveBeenCalledWith(['m1']);
  });

  it('names whom it was asked for, unless names are hidden', () => {
    const desk = listDesk({
      view: { meetings: [listed(1, { found: ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva'] })], isAll: false },
      query: { person: 'a' },
    });
    const view = show(desk);
    expect(screen.getByText(/^With Ana, Ben, Cleo, and .*2 more/)).toBeTruthy();
    view.rerender(<MeetingList desk={desk} namesHidden />);
    expect(screen.queryByText(/Ana/)).toBeNull();
  });

  it('selects one, and with the shift key all up to another', () => {
    const onSelect = vi.fn();
    show(listDesk({ view: { meetings }, actions: { onSelect } }));
    const boxes = screen.getAllByRole('checkbox', { name: /^Select Meeting/ });
    fireEvent.click(boxes[0]!);
    expect(onSelect).toHaveBeenLastCalledWith(['m1'], true);
    fireEvent.click(boxes[2]!, { shiftKey: true });
    expect(onSelect).toHaveBeenLastCalledWith(['m1', 'm2', 'm3'], true);
  });

  it('offers what can be done with those that are selected', () => {
    const onDelete = vi.fn();
    const onSelect = vi.fn();
    const desk = listDesk({
      view: { meetings, total: 60, hasMore: true },
      selected: ['m1', 'm3'],
      actions: { onDelete, onSelect },
    });
    render(<MeetingList desk={desk} namesHidden={false} exportMenu={(ids) => <span>Export {ids.length}</span>} />);
    expect(screen.getByText('2 selected')).toBeTruthy();
    expect(screen.getByText('Export 2')).toBeTruthy();
    expect((screen.getByRole('checkbox', { name: 'Select all 60' }) as HTMLInputElement).indeterminate).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(onDelete).toHaveBeenCalledWith(['m1', 'm3']);
    fireEvent.click(screen.getByRole('button', { name: 'Select none' }));
    expect(onSelect).toHaveBeenCalledWith(['m1', 'm3'], false);
  });

  it('says what was deleted, with the way back in hand', () => {
    const onUndo = vi.fn();
    show(listDesk({ view: { meetings }, notice: { kind: 'deleted', count: 2 }, actions: { onUndo } }));
    expect(screen.getByText('2 meetings were deleted.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(document.activeElement?.className).toBe('past');
  });

  it('asks before it deletes what cannot come back', () => {
    const onDelete = vi.fn();
    const sure = vi.fn(() => false);
    vi.stubGlobal('confirm', sure);
    const desk = listDesk({
      view: { meetings: [listed(1)] },
      actions: { onDelete, isLasting: false },
      notice: { kind: 'deleted', count: 1 },
    });
    show(desk);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.queryByLabelText('Person')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Delete Weekly sync' }));
    expect(onDelete).not.toHaveBeenCalled();
    sure.mockReturnValue(true);
    fireEvent.click(screen.getByRole('button', { name: 'Delete Weekly sync' }));
    expect(onDelete).toHaveBeenCalledWith(['m1']);
  });

  it('reads what a search needs when somebody is about to search, and asks for what is typed', () => {
    const onWantSearch = vi.fn();
    const onQuery = vi.fn();
    show(listDesk({ view: { meetings }, actions: { onWantSearch, onQuery } }));
    fireEvent.focus(screen.getByLabelText('Search'));
    expect(onWantSearch).toHaveBeenLastCalledWith('meetings');
    fireEvent.focus(screen.getByLabelText('Person'));
    expect(onWantSearch).toHaveBeenLastCalledWith('people');
    fireEvent.input(screen.getByLabelText('Person'), { target: { value: 'Ana' } });
    expect(onQuery).toHaveBeenLastCalledWith({ person: 'Ana' });
    fireEvent.change(screen.getByLabelText('Series'), { target: { value: 's1' } });
    expect(onQuery).toHaveBeenLastCalledWith({ series: 's1' });
    fireEvent.input(screen.getByLabelText('From'), { target: { value: '2026-11-02' } });
    expect(onQuery).toHaveBeenLastCalledWith({ from: '2026-11-02' });
    fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'most-people' } });
    expect(onQuery).toHaveBeenLastCalledWith({ sort: 'most-people' });
    expect(within(screen.getByLabelText('Order')).getAllByRole('option')).toHaveLength(4);
  });

  it('puts breakout rooms under their meeting', () => {
    show(listDesk({ view: { meetings: [listed(1, { parentId: 'm2', title: 'Room 1' }), listed(2)] } }));
    expect(within(screen.getByRole('list', { name: 'Breakout rooms' })).getByText('Room 1')).toBeTruthy();
  });

  it('says when there are none and how to begin, when nothing is found, and when they are being read', () => {
    const onQuery = vi.fn();
    const view = show(listDesk({}));
    expect(screen.getByText('No meetings yet')).toBeTruthy();
    expect(screen.getByText(/Use Hearth here/)).toBeTruthy();
    view.rerender(<MeetingList desk={listDesk({ view: null })} namesHidden={false} />);
    expect(screen.getByText('Reading your meetings…')).toBeTruthy();
    const nothing = listDesk({ view: { isAll: false }, query: { text: 'orchid' }, actions: { onQuery } });
    view.rerender(<MeetingList desk={nothing} namesHidden={false} />);
    expect(screen.getByText('Nothing was found for: orchid.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all meetings' }));
    expect(onQuery).toHaveBeenCalledWith(expect.objectContaining({ text: '', person: '' }));
    view.rerender(<MeetingList desk={listDesk({ view: 'failed' })} namesHidden={false} />);
    expect(screen.getByRole('alert').textContent).toMatch(/could not be read/);
  });
});
