// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { popupActions } from './actions.ts';
import { loaded } from './loaded.ts';
import { person, snapshot } from './snapshots.ts';

afterEach(cleanup);

const people = (n: number) => Array.from({ length: n }, (_, i) => person(i + 1));

async function open(shown: LiveSnapshot, namesHidden = false) {
  const actions = popupActions();
  const view = { kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false } as const;
  const { container } = render(<Popup {...{ view, namesHidden, actions }} inspection={null} others={[]} />);
  fireEvent.click(screen.getByRole('button', { name: 'Start a round' }));
  await loaded();
  return { ...actions, container };
}

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
const chosen = (label: string) => (screen.getByRole('combobox', { name: label }) as HTMLSelectElement).value;
const start = () => fireEvent.submit(screen.getByRole('region', { name: 'Start a round' }).querySelector('form')!);

describe('starting a round', () => {
  it('is the main thing to do where a round comes first, else one of several', () => {
    const view = (shown: LiveSnapshot) =>
      ({ kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false }) as const;
    const common = { namesHidden: false, inspection: null, others: [], actions: popupActions() };
    const { rerender } = render(<Popup {...common} view={view(snapshot(people(4)))} />);
    expect(screen.getByRole('button', { name: 'Start a round' }).className).toBe('button small');
    rerender(<Popup {...common} view={view(snapshot(people(4), { roundFirst: true }))} />);
    expect(screen.getByRole('button', { name: 'Start a round' }).className).toBe('button main');
    rerender(<Popup {...common} view={view(snapshot(people(4), { status: 'ended' }))} />);
    expect(screen.queryByRole('button', { name: 'Start a round' })).toBeNull();
  });

  it('takes kind, order and soft time', async () => {
    const { command } = await open(snapshot(people(4)));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Start a round' }));
    choose('Kind', 'decision');
    choose('Order', 'shuffle');
    choose('Time each', '120');
    start();
    expect(command.mock.calls).toEqual([
      [{ type: 'start-round', kind: 'decision', order: 'shuffle', softMs: 120_000 }],
    ]);
    expect(screen.queryByRole('region', { name: 'Start a round' })).toBeNull();
  });

  it('needs no choice at all', async () => {
    const { command } = await open(snapshot(people(4)));
    start();
    expect(command.mock.calls).toEqual([[{ type: 'start-round', kind: 'ideas', order: 'new-voices', softMs: null }]]);
  });

  it.each([
    [{ arriving: true }, 'check-in'],
    [{ elapsedMs: 120_000 }, 'check-in'],
    [{ elapsedMs: 120_000, roundsDone: 1 }, 'ideas'],
    [{ kind: 'decision' }, 'decision'],
    [{ endsInMs: 300_000, kind: 'decision' }, 'closing'],
  ] as const)('offers the likely kind: %o', async (change, kind) => {
    await open(snapshot(people(4), change));
    expect(chosen('Kind')).toBe(kind);
  });

  it('closes with Escape', async () => {
    const { command } = await open(snapshot(people(4)));
    fireEvent.keyDown(screen.getByRole('region', { name: 'Start a round' }), { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Start a round' })).toBeNull();
    expect(command).not.toHaveBeenCalled();
  });

  it('offers ways for many only where there are many', async () => {
    await open(snapshot(people(8)));
    expect(screen.queryByText('Groups of four')).toBeNull();
  });
});

describe('among many people', () => {
  const many = snapshot(
    [
      ...people(16),
      person(17, { name: 'Notetaker', marks: [{ mark: 'not-a-person', seq: 1 }] }),
      person(18, { name: 'Gone', present: false }),
    ],
    { reach: 'groups' },
  );

  it('mixes groups of four, and copies them as text', async () => {
    const { copy, container } = await open(many);
    fireEvent.click(screen.getByText('Groups of four'));
    fireEvent.click(screen.getByRole('button', { name: 'Mix' }));
    const lines = [...container.querySelectorAll('.groups li')].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(4);
    expect(lines.join()).toContain('Ana');
    expect(lines.join()).not.toMatch(/Notetaker|Gone/);
    const button = screen.getByRole('button', { name: 'Mix again' }).parentElement?.querySelector('.copy');
    await act(async () => void fireEvent.click(button as Element));
    expect(copy.mock.calls).toEqual([[lines.join('\n')]]);
  });

  it('hides names on the screen, not in what is for the others', async () => {
    const { copy, container } = await open(many, true);
    fireEvent.click(screen.getByRole('button', { name: 'Mix', hidden: true }));
    const shown = container.querySelector('.groups')?.textContent ?? '';
    expect(shown).toContain('Person 2');
    expect(shown).not.toContain('Ana');
    const button = container.querySelector('.fold .copy');
    await act(async () => void fireEvent.click(button as Element));
    expect(JSON.stringify(copy.mock.calls)).toContain('Ana');
  });

  it('asks by group, and says which groups are too small', async () => {
    const { command } = await open(many);
    fireEvent.click(screen.getByText('A round by group'));
    const field = screen.getByRole('textbox', { name: /One line for each group/ });
    fireEvent.input(field, { target: { value: 'Red: Ana, Ben, Cleo\nTiny: Dev\nBlue: Eli, Fay, Gus' } });
    expect(screen.getByText('To be asked: Red and Blue.')).toBeTruthy();
    expect(screen.getByText(/^Too small: Tiny\./)).toBeTruthy();
    choose('Kind', 'ideas');
    fireEvent.submit(field.closest('form') as Element);
    expect(command.mock.calls).toEqual([
      [{ type: 'start-round', kind: 'ideas', order: 'new-voices', softMs: null, groups: ['Red', 'Blue'] }],
    ]);
  });

  it('begins no round of no groups', async () => {
    const { command } = await open(many);
    fireEvent.click(screen.getByText('A round by group'));
    const field = screen.getByRole('textbox', { name: /One line for each group/ });
    fireEvent.input(field, { target: { value: 'Tiny: Dev' } });
    fireEvent.submit(field.closest('form') as Element);
    expect(command).not.toHaveBeenCalled();
  });

  it('gives words for the chat', async () => {
    const { copy, container } = await open(many);
    fireEvent.click(screen.getByText('Everyone in the chat'));
    const words = container.querySelector('.many-people blockquote')?.textContent ?? '';
    const button = container.querySelector('.many-people blockquote + .copy');
    await act(async () => void fireEvent.click(button as Element));
    expect(copy.mock.calls).toEqual([[words]]);
  });
});
