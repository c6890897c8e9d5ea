// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { popupActions } from './actions.ts';
import { loaded } from './loaded.ts';
import { person, snapshot } from './snapshots.ts';

afterEach(cleanup);

const SEATS = [
  { name: 'Kim', standing: 'heard' },
  { name: 'Lee', standing: 'not-heard-from' },
  { name: '', standing: 'cant-tell' },
] as const;
const room = person(3, { name: 'Board room', room: { topic: SEATS, meeting: SEATS } });
const three = [person(1), person(2, { lastSaidMs: 4000 }), person(3)];

function show(shown: LiveSnapshot, namesHidden = false) {
  const actions = popupActions();
  const view = { kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false } as const;
  const { container } = render(<Popup {...{ view, namesHidden, actions }} inspection={null} others={[]} />);
  return { ...actions, container };
}

/** Opens somebody's menu and takes an item. */
async function choose(name: string, item: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: `More about ${name}` }));
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
  await loaded();
}

describe('putting right', () => {
  it('gives the last words to somebody else, or to nobody', async () => {
    const { command } = show(snapshot(three));
    await choose('Ana', 'That was not them…');
    const panel = screen.getByRole('region', { name: 'Who said it?' });
    expect(panel.textContent).toContain('The last 0:04 went to Ana.');
    expect(document.activeElement).toBe(panel);
    fireEvent.click(within(panel).getByRole('button', { name: 'Ben' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'not-them', person: 'p2', into: 'p3' });
    expect(screen.queryByRole('region', { name: 'Who said it?' })).toBeNull();
    await choose('Ana', 'That was not them…');
    fireEvent.click(screen.getByRole('button', { name: 'Nobody: it was noise' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'not-them', person: 'p2', into: null });
  });

  it('offers only what there is to put right', () => {
    show(snapshot(three));
    fireEvent.click(screen.getByRole('button', { name: 'More about Ben' }));
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      'Another name…',
      'Same person as…',
      'Several people share this microphone…',
    ]);
  });

  it('joins two who are one, and tells one from two', async () => {
    const { command } = show(snapshot([person(1), person(2, { cameBack: true }), person(3, { present: false })]));
    await choose('Ana', 'Same person as…');
    fireEvent.click(screen.getByRole('button', { name: 'Ben' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'merge', person: 'p2', into: 'p3' });
    await choose('Ana', 'Somebody else since they came back');
    expect(command).toHaveBeenLastCalledWith({ type: 'split', person: 'p2' });
  });

  it('renames, and goes back to the page’s name', async () => {
    const { command } = show(snapshot([person(1), person(2, { name: 'iPad', renamed: true }), person(3)]));
    await choose('iPad', 'Another name…');
    fireEvent.input(screen.getByRole('textbox', { name: 'What is iPad called?' }), { target: { value: '  Ana  ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'rename', person: 'p2', name: 'Ana' });
    await choose('iPad', 'Another name…');
    fireEvent.click(screen.getByRole('button', { name: "Use the page's name" }));
    expect(command).toHaveBeenLastCalledWith({ type: 'rename', person: 'p2', name: '' });
  });

  it('closes with Escape, having changed nothing', async () => {
    const { command } = show(snapshot(three));
    await choose('Ana', 'Same person as…');
    fireEvent.keyDown(screen.getByRole('region', { name: /same person/ }), { key: 'Escape' });
    expect(screen.queryByRole('region', { name: /same person/ })).toBeNull();
    expect(command).not.toHaveBeenCalled();
  });

  it('shows no name while names are hidden', async () => {
    const { container } = show(snapshot([person(1), person(2, { name: 'Secret', lastSaidMs: 9 }), room]), true);
    await choose('Person 2', 'That was not them…');
    expect(container.innerHTML).not.toContain('Secret');
    expect(container.innerHTML).not.toContain('Kim');
    expect(container.innerHTML).not.toContain('Board room');
  });
});

describe('a shared microphone', () => {
  it('is set by hand, with names or without', async () => {
    const { command } = show(snapshot(three));
    await choose('Ana', 'Several people share this microphone…');
    fireEvent.input(screen.getByRole('spinbutton'), { target: { value: '3' } });
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Kim\n\n Lee ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'room', person: 'p2', seats: ['Kim', 'Lee', ''] });
  });

  it('shows who sits there; one click says that somebody was heard from', () => {
    const { command } = show(snapshot([person(1), person(2), room]));
    const seats = within(screen.getByRole('list', { name: 'People at this microphone' })).getAllByRole('button');
    expect(seats.map((seat) => seat.getAttribute('aria-pressed'))).toEqual(['true', 'false', 'false']);
    fireEvent.click(screen.getByRole('button', { name: 'Lee, mark as heard from' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'seat', person: 'p3', seat: 1, on: true });
    fireEvent.click(screen.getByRole('button', { name: 'Kim, heard from' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'seat', person: 'p3', seat: 0, on: false });
    expect(screen.getByRole('button', { name: 'Seat 3, mark as heard from' })).toBeTruthy();
  });

  it('is one seat of the ring for each, and asks by name for the first who is missing', async () => {
    const { container } = show(snapshot([person(1), person(2), room]));
    expect(container.querySelectorAll('.ring .seat')).toHaveLength(5);
    fireEvent.click(screen.getByRole('button', { name: 'Invite Board room' }));
    expect((await screen.findByRole('region', { name: 'Words to invite with' })).textContent).toContain('Lee');
  });

  it('is one person again with a click', async () => {
    const { command } = show(snapshot([person(1), person(2), room]));
    await choose('Board room', 'Several people share this microphone…');
    fireEvent.click(screen.getByRole('button', { name: 'Just one person' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'room', person: 'p3', seats: [] });
  });
});

describe('arriving', () => {
  it('says that hellos do not count, until Start', () => {
    const { command } = show(snapshot(three, { arriving: true }));
    expect(screen.getByText(/People are still arriving/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'New topic' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(command).toHaveBeenLastCalledWith({ type: 'new-topic', label: '' });
  });

  it('is over', () => {
    show(snapshot(three));
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
  });
});

describe("the user's own voice", () => {
  it('is measured only after the user read how, and said yes', async () => {
    const { listenToMicrophone } = show(snapshot(three, { ownVoice: 'offer' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Measure it' }));
    expect(listenToMicrophone).not.toHaveBeenCalled();
    expect(screen.getByText(/Nothing is recorded, kept or sent/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(listenToMicrophone).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Measure it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Use my microphone' }));
    expect(listenToMicrophone).toHaveBeenLastCalledWith(true);
  });

  it.each([
    ['microphone', 'Turn off', false],
    ['starting', 'Turn off', false],
    ['refused', 'Try again', true],
  ] as const)('can be changed while it is %s', async (ownVoice, label, on) => {
    const { listenToMicrophone } = show(snapshot(three, { ownVoice }));
    fireEvent.click(await screen.findByRole('button', { name: label }));
    expect(listenToMicrophone).toHaveBeenLastCalledWith(on);
  });

  it('is nothing to speak of where the page shows it, and plainly not measured where nothing can be done', async () => {
    const { container } = show(snapshot(three, { ownVoice: 'unavailable' }));
    expect(await screen.findByText("Your voice isn't measured on this page.")).toBe(container.querySelector('.own'));
    cleanup();
    const shown = show(snapshot(three));
    await loaded();
    expect(shown.container.querySelector('.own')).toBeNull();
  });
});
