// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { moved } from '../../../components/round/places.ts';
import { RoundPanel } from '../../../components/round/round-panel.tsx';
import type { LiveRound } from '../../../lib/live/snapshot.ts';
import { popupActions } from './actions.ts';
import { loaded } from './loaded.ts';
import { place, round } from './rounds.ts';
import { person, snapshot } from './snapshots.ts';

// happy-dom has no events of dragging, and Preact names an event after what an element has.
for (const name of ['ondragstart', 'ondragover', 'ondrop']) {
  Object.defineProperty(HTMLElement.prototype, name, { value: null, writable: true, configurable: true });
}

afterEach(cleanup);

function show(shown: LiveRound, namesHidden = false) {
  const onCommand = vi.fn();
  const copy = vi.fn(() => Promise.resolve());
  const actions = { ...popupActions(), command: onCommand, copy };
  const live = snapshot([person(1), person(2)], { purpose: 'pick a date' });
  const panel = (now: LiveRound) => <RoundPanel round={now} snapshot={live} {...{ namesHidden, actions }} />;
  const { container, rerender } = render(panel(shown));
  return { onCommand, copy, container, update: (now: LiveRound) => rerender(panel(now)) };
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const rows = () => within(screen.getByRole('list', { name: 'Everyone' })).getAllByRole('listitem');
const rowTexts = () => rows().map((row) => [...row.querySelectorAll('bdi, .soft')].map((part) => part.textContent));
const four = [place(1, { state: 'done' }), place(2), place(3), place(4)];

describe('a round', () => {
  it('says whose turn it is, who comes next, and how it stands with everybody, in words', () => {
    const { container } = show(
      round([
        place(1, { state: 'done' }),
        place(2, { state: 'passed' }),
        place(3, { state: 'later' }),
        place(4),
        place(5, { handUp: true, unhurried: true }),
        place(6, { state: 'not-here' }),
        place(7, { state: 'skipped' }),
        place(8, { state: 'gone' }),
        place(0, { id: 'g5', name: 'Tom', guest: true, self: false }),
      ]),
    );
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Cleo');
    expect(screen.getByText('Next: Dev')).toBeTruthy();
    expect(container.textContent).toContain('4 of 8 asked');
    expect(rowTexts()).toEqual([
      ['Me', 'done'],
      ['Ana', 'passed'],
      ['Ben', 'later'],
      ['Cleo', 'now'],
      ['Dev', 'not asked yet · hand up · no hurry'],
      ['Eli', 'not here'],
      ['Fay', 'skipped'],
      ['Gus', 'has left'],
      ['Tom', 'not asked yet'],
    ]);
    expect(rows().filter((row) => row.getAttribute('aria-current') === 'step')).toHaveLength(1);
    const signs = new Set([...container.querySelectorAll('.place-sign')].map(({ textContent }) => textContent));
    expect(signs.size).toBe(8);
  });

  it.each([
    ['Done', { type: 'turn', person: 'p2', result: 'done' }],
    ['Pass', { type: 'turn', person: 'p2', result: 'passed' }],
    ['Later', { type: 'turn', person: 'p2', result: 'later' }],
    ['Not here', { type: 'turn', person: 'p2', result: 'not-here' }],
    ['Skip', { type: 'turn', person: 'p2', result: 'skipped' }],
    ['Back to Me', { type: 'turn-back' }],
    ['Pause round', { type: 'hold-round', on: true }],
    ['No hurry', { type: 'unhurried', person: 'p2', on: true }],
    ['End the round', { type: 'end-round' }],
  ])('has a button for %s', (name, command) => {
    const { onCommand } = show(round(four));
    click(name);
    expect(onCommand.mock.calls).toEqual([[command]]);
  });

  it('goes on when it is held, and hurries again', () => {
    const { onCommand } = show(round([place(1, { unhurried: true }), place(2)], { paused: true }));
    click('Go on');
    click('No hurry');
    expect(onCommand.mock.calls).toEqual([
      [{ type: 'hold-round', on: false }],
      [{ type: 'unhurried', person: 'p1', on: false }],
    ]);
    expect(screen.queryByRole('button', { name: /Back/ })).toBeNull();
  });

  it('keeps the focus on Done from one to the next, and leaves it before the round could be ended by one press too many', () => {
    const { update, onCommand } = show(round([place(1), place(2)]));
    const done = screen.getByRole('button', { name: 'Done' });
    void act(() => done.focus());
    update(round([place(1, { state: 'done' }), place(2)]));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done' }));
    void act(() => update(round([place(1, { state: 'done' }), place(2, { state: 'done' })])));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Anyone else?' }));
    click('End the round');
    expect(onCommand.mock.calls).toEqual([[{ type: 'end-round' }]]);
  });

  it('takes one press for one turn: neither a double click nor a key held down', () => {
    const { onCommand } = show(round(four));
    const done = screen.getByRole('button', { name: 'Done' });
    fireEvent.click(done, { detail: 1 });
    fireEvent.click(done, { detail: 2 });
    expect(onCommand).toHaveBeenCalledOnce();
    expect(fireEvent.keyDown(done, { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(done, { key: 'Enter' })).toBe(true);
  });

  it('has words for what happens now: to open it, to thank whoever spoke, to close the loop', async () => {
    const words = () => document.querySelector('.moment blockquote')?.textContent;
    const { update, copy } = show(round([place(1), place(2), place(3)], { kind: 'ideas' }));
    expect(screen.getByRole('region', { name: 'Begin a round of ideas' })).toBeTruthy();
    expect(words()).toMatch(/Passing is fine|pass or write/);
    fireEvent.click(
      within(screen.getByRole('region', { name: 'Begin a round of ideas' })).getByRole('button', { name: 'Copy' }),
    );
    await screen.findByText('Copied');
    expect(copy).toHaveBeenCalledExactlyOnceWith(words());

    const done = { state: 'done' } as const;
    update(round([place(1), place(2, done), place(3), place(4)], { next: 'p4', current: 'p3' }));
    expect(words()).toMatch(/(Thank you|Thanks).*Ana/);
    const first = words();
    click('Other words');
    expect(words()).not.toBe(first);
    // Another turn, another moment.
    update(round([place(1, done), place(2, done), place(3)], { last: { seq: 13, person: 'p1', result: 'done' } }));
    expect(screen.getByRole('region', { name: 'Ask whether their point was met' })).toBeTruthy();
    expect(words()).toContain('Ben');
    update(
      round([place(1, done), place(2, { state: 'passed' })], { last: { seq: 14, person: 'p2', result: 'passed' } }),
    );
    expect(words()).not.toContain('Ana');
  });

  it('hides names in its words, too', () => {
    show(round([place(1), place(2, { state: 'done' }), place(3), place(4)], { current: 'p3', next: 'p4' }), true);
    expect(document.querySelector('.moment blockquote')?.textContent).toContain('Person 2');
  });

  it('offers no later to the last one who is asked', () => {
    show(round([place(1, { state: 'done' }), place(2)]));
    expect((screen.getByRole('button', { name: 'Later' }) as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText('Nobody after them')).toBeTruthy();
  });

  it('says that somebody seems done, and shows soft time unless there is no hurry', () => {
    const { container, update } = show(round(four, { softMs: 60_000, seemsDone: true }));
    expect(container.querySelector('.turn-next')?.textContent).toContain('Seems done.');
    expect(screen.getByRole('img', { name: '0:42 of about 1:00' })).toBeTruthy();
    update(round([place(1, { unhurried: true }), place(2)], { softMs: 60_000 }));
    expect(screen.queryByRole('img')).toBeNull();
    update(round(four));
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('takes in somebody without a tile', () => {
    const { onCommand } = show(round(four));
    click('Add somebody without a tile');
    const field = screen.getByRole('textbox', { name: 'Add somebody without a tile' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: '  Tom ' } });
    click('Add');
    expect(onCommand.mock.calls).toEqual([[{ type: 'round-guest', name: 'Tom' }]]);
    click('Add somebody without a tile');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('copies names in their order, and nothing else', async () => {
    const { copy } = show(
      round([place(3, { state: 'passed' }), place(1), place(4, { state: 'gone' }), place(5, { name: '' })]),
      true,
    );
    await act(async () => void click('Copy order'));
    expect(copy.mock.calls).toEqual([['Ben, Me']]);
  });

  it('hides every name, guests’ too', () => {
    const secret = [
      place(1, { name: 'Secret', state: 'done' }),
      place(2, { name: 'Secret' }),
      place(3, { name: 'Secret' }),
      place(0, { id: 'g7', name: 'Secret', guest: true }),
    ];
    const { container } = show(round(secret, { seemsDone: true, kind: 'decision', softMs: 1000 }), true);
    click('Change order');
    expect(container.innerHTML).not.toContain('Secret');
    expect(rowTexts().map(([name]) => name)).toEqual(['Person 1', 'Person 2', 'Person 3', 'Guest 1']);
  });

  it('takes hostile names for text, and shows long ones whole on demand', () => {
    const hostile = `<img src=x onerror=alert(1)>${'x'.repeat(300)}`;
    const { container } = show(round([place(1), place(2, { name: hostile }), place(3, { name: '\u202Eevil' })]));
    expect(container.querySelector('img')).toBeNull();
    const row = rows()[1];
    expect(row?.querySelector('bdi')?.textContent).toBe(hostile);
    expect(row?.querySelector('bdi')?.getAttribute('title')).toBe(hostile);
  });

  it('of two hundred is short until all are asked for', () => {
    const many = Array.from({ length: 200 }, (_, i) => place(i + 1, i < 100 ? { state: 'done' } : {}));
    show(round(many));
    expect(rows()).toHaveLength(12);
    expect(rowTexts()[1]).toEqual(['Person No 101', 'now']);
    click('Show all 200');
    expect(rows()).toHaveLength(200);
  });

  it('does not move the list while the pointer is in it', () => {
    const places = Array.from({ length: 30 }, (_, i) => place(i + 1));
    const { update } = show(round(places));
    const first = () => rowTexts()[0]?.[0];
    fireEvent.pointerEnter(screen.getByRole('list', { name: 'Everyone' }).parentElement as Element);
    const later = places.map((one, i) => (i < 10 ? { ...one, state: 'done' as const } : one));
    update(round([...later].reverse()));
    expect(first()).toBe('Me');
    fireEvent.pointerLeave(screen.getByRole('list', { name: 'Everyone' }).parentElement as Element);
    update(round([...later].reverse()));
    expect(first()).toBe('Person No 30');
  });
});

describe('another order', () => {
  it('is made by keyboard, is said, and keeps the focus', () => {
    const { onCommand } = show(round([...four, place(5)]));
    click('Change order');
    const down = screen.getByRole('button', { name: 'Move Ana down' });
    void act(() => down.focus());
    void act(() => void fireEvent.keyDown(down, { key: 'ArrowDown' }));
    expect(onCommand).toHaveBeenLastCalledWith({ type: 'round-order', order: ['p1', 'p3', 'p2', 'p4', 'p5'] });
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said).toContain('Ana is now number 2 of 4 who are still to be asked.');
    expect(rowTexts().map(([name]) => name)).toEqual(['Me', 'Ben', 'Ana', 'Cleo', 'Dev']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Ana down' }));
  });

  it.each([
    ['Move Cleo up', 'click', ['p1', 'p2', 'p4', 'p3', 'p5']],
    ['Move Cleo down', 'Home', ['p1', 'p4', 'p2', 'p3', 'p5']],
    ['Move Cleo up', 'End', ['p1', 'p2', 'p3', 'p5', 'p4']],
  ])('%s by %s', (name, how, order) => {
    const { onCommand } = show(round([...four, place(5)]));
    click('Change order');
    if (how === 'click') click(name);
    else fireEvent.keyDown(screen.getByRole('button', { name }), { key: how });
    expect(onCommand.mock.calls).toEqual([[{ type: 'round-order', order }]]);
  });

  it('says nothing when there is nowhere to go', () => {
    const { onCommand } = show(round(four));
    click('Change order');
    click('Move Ana up');
    click('Move Cleo down');
    expect(onCommand).not.toHaveBeenCalled();
  });

  it('is made by dragging', () => {
    const { onCommand } = show(round(four));
    click('Change order');
    const [, ana, , cleo] = rows();
    fireEvent.dragStart(cleo as Element);
    fireEvent.dragOver(ana as Element);
    fireEvent.drop(ana as Element);
    expect(onCommand.mock.calls).toEqual([[{ type: 'round-order', order: ['p1', 'p4', 'p2', 'p3'] }]]);
  });

  it('leaves those who were asked where they were, and gives anybody their time', () => {
    const { onCommand } = show(round(four));
    click('Change order');
    expect(screen.queryByRole('button', { name: /Move Me/ })).toBeNull();
    click('No hurry for Ben');
    expect(onCommand.mock.calls).toEqual([[{ type: 'unhurried', person: 'p3', on: true }]]);
    expect(moved([place(2), place(1, { state: 'done' }), place(3)], 'p3', 0)).toEqual(['p3', 'p1', 'p2']);
  });
});

describe('a decision', () => {
  it('is counted by hand, never below nothing, and keeps up with quick clicks', () => {
    const { onCommand } = show(round(four, { kind: 'decision', stances: { agree: 1, concerns: 0, standAside: 0 } }));
    click('One more: Agree');
    click('One more: Agree');
    click('One fewer: Concerns');
    click('One more: Stand aside');
    click('One fewer: Agree');
    expect(onCommand.mock.calls.map(([{ counts }]) => [counts.agree, counts.concerns, counts.standAside])).toEqual([
      [2, 0, 0],
      [3, 0, 0],
      [3, 0, 1],
      [2, 0, 1],
    ]);
  });

  it('is the only kind with a tally', () => {
    show(round(four));
    expect(screen.queryByRole('button', { name: 'One more: Agree' })).toBeNull();
  });
});

describe('the popup in a round', () => {
  it('shows the round in place of the list, and no way to start another', async () => {
    const shown = snapshot([person(1), person(2), person(3)], { round: round(four), roundFirst: true });
    const actions = popupActions();
    const view = { kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false } as const;
    render(<Popup {...{ view, actions }} namesHidden={false} inspection={null} others={[]} />);
    await loaded();
    expect(screen.getByRole('region', { name: 'Round: Check-in' })).toBeTruthy();
    expect(screen.getByText('3 of 3 not heard from yet')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'New voices first' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Start a round' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done' }));
    click('Done');
    expect(actions.command).toHaveBeenLastCalledWith({ type: 'turn', person: 'p2', result: 'done' });
  });
});
