// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Hints, Rounds } from '../../../components/options/hints.tsx';
import { OwnPromptsSection } from '../../../components/options/own-prompts.tsx';
import { Shortcuts } from '../../../components/options/shortcuts.tsx';
import { NUDGE_KINDS } from '../../../lib/facilitation/nudges/settings.ts';
import type { OwnPrompt } from '../../../lib/facilitation/prompts.ts';
import { COMPANION_DEFAULTS, type CompanionSettings } from '../../../lib/settings/companion.ts';
import { ownPrompts } from './actions.ts';

afterEach(cleanup);

describe('the options about hints', () => {
  function show(settings: CompanionSettings | null = COMPANION_DEFAULTS) {
    const onChange = vi.fn();
    const draw = (resets: number) => (
      <>
        <Hints {...{ settings, onChange, resets }} />
        <Rounds {...{ settings, onChange }} />
      </>
    );
    const view = render(draw(0));
    const reset = () => view.rerender(draw(1));
    const set = (label: string, value: string) => {
      const field = screen.getByLabelText<HTMLInputElement>(label);
      fireEvent.change(field, { target: { value } });
      return field;
    };
    return { ...view, onChange, reset, set };
  }

  it('switch each kind on and off, and say when it comes', () => {
    const { onChange } = show();
    const boxes = within(screen.getByRole('group', { name: 'Which hints' })).getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.checked)).toEqual(NUDGE_KINDS.map((kind) => COMPANION_DEFAULTS.nudges.on[kind]));
    for (const box of boxes) {
      expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).not.toBe('');
    }
    fireEvent.click(screen.getByRole('checkbox', { name: 'One voice for a while' }));
    const { nudges } = COMPANION_DEFAULTS;
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      ...COMPANION_DEFAULTS,
      nudges: { ...nudges, on: { ...nudges.on, 'one-voice': true } },
    });
  });

  it.each([
    ['Not heard from: after this at the earliest', '7.5', 'notHeardLeastMs', 450_000],
    ['A hand has waited long after', '15', 'handMs', 15_000],
    ['Nobody is speaking for', '0.7', 'pauseMs', 700],
    ['Between two hints about the same person', '60', 'personMs', 3_600_000],
  ])('take a time within its bounds: %s', (label, typed, name, ms) => {
    const { onChange, set } = show();
    const field = set(label, typed);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({
      ...COMPANION_DEFAULTS,
      nudges: { ...COMPANION_DEFAULTS.nudges, [name]: ms },
    });
    expect(field.getAttribute('aria-invalid')).toBe('false');
  });

  it.each([
    [
      'Not heard from: after this at the earliest',
      '99',
      'Choose from 2 to 30 minutes. What you had before still holds.',
    ],
    ['A hand has waited long after', '3', 'Choose from 15 to 900 seconds. What you had before still holds.'],
    ['Nobody is speaking for', '', 'Choose from 0.7 to 5 seconds. What you had before still holds.'],
  ])('say in words what is out of bounds, and change nothing: %s', (label, typed, said) => {
    const { onChange, set } = show();
    const field = set(label, typed);
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText(said).id).toBe(field.getAttribute('aria-describedby')?.split(' ')[1]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe(typed);
    set(label, '5');
    expect(onChange).toHaveBeenCalledTimes(label.startsWith('A hand') ? 0 : 1);
  });

  it('say when the earliest is later than the latest', () => {
    show({
      ...COMPANION_DEFAULTS,
      nudges: { ...COMPANION_DEFAULTS.nudges, notHeardLeastMs: 20 * 60_000, notHeardMostMs: 10 * 60_000 },
    });
    expect(screen.getByText('The earliest is later than the latest, so only the earliest counts.')).toBeTruthy();
  });

  it('let rounds move on, and say when they do', () => {
    const { onChange } = show();
    expect(screen.getByText(/spoke for 8 seconds or more and nobody has spoken for 4 seconds/)).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Rounds move on by themselves' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...COMPANION_DEFAULTS, roundMovesOn: true });
  });

  it('go back to how they came, with what was typed and not taken', () => {
    const { reset, set } = show();
    set('A hand has waited long after', '3');
    reset();
    expect(screen.getByLabelText<HTMLInputElement>('A hand has waited long after').value).toBe('60');
  });

  it('say that they are being read', () => {
    show(null);
    expect(screen.getByText('Reading how you set them…')).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'One voice for a while' })).toBeNull();
  });
});

describe('the options about own prompts', () => {
  const MINE: readonly OwnPrompt[] = [
    { id: '1', situation: 'closing', text: '<b>Bye</b> $1' },
    { id: '2', situation: 'by-name', text: 'Over to you, {name}?' },
  ];
  const heading = () => screen.getByRole('heading', { name: 'Your own prompts' });

  it('list them by situation, as text', () => {
    const { container } = render(<OwnPromptsSection own={ownPrompts(MINE)} />);
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
      'Invite by name',
      'Before you close',
    ]);
    expect(container.querySelector('b')).toBeNull();
    expect(screen.getByText('<b>Bye</b> $1')).toBeTruthy();
  });

  it('remove one, or all of a situation, and keep the focus in the section', () => {
    const own = ownPrompts(MINE);
    render(<OwnPromptsSection own={own} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Over to you, {name}?' }));
    expect(own.onRemove).toHaveBeenCalledExactlyOnceWith('2');
    expect(document.activeElement).toBe(heading());
    fireEvent.click(screen.getByRole('button', { name: 'Use the words that came with Hearth: Before you close' }));
    expect(own.onReset).toHaveBeenCalledExactlyOnceWith('closing');
  });

  it('change one in place', async () => {
    const own = ownPrompts(MINE);
    render(<OwnPromptsSection own={own} />);
    fireEvent.click(screen.getByRole('button', { name: 'Edit: Over to you, {name}?' }));
    fireEvent.input(screen.getByLabelText('Your words'), { target: { value: 'And you, {name}?' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep as mine' }));
    expect(own.onKeep).toHaveBeenCalledExactlyOnceWith({ id: '2', situation: 'by-name', text: 'And you, {name}?' });
    await waitFor(() => expect(screen.queryByLabelText('Your words')).toBeNull());
    expect(document.activeElement).toBe(heading());
  });

  it('add one for any situation, with the words that came with Hearth beside it', async () => {
    const own = ownPrompts();
    render(<OwnPromptsSection own={own} />);
    expect(screen.getByText('You have no prompts of your own yet.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add a prompt' }));
    expect(screen.getByText('Anything to add here, {name}? Fine to pass.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Situation'), { target: { value: 'thanks' } });
    expect(screen.getByText('Thank you, {name}. That helps.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Your words'), { target: { value: 'Cheers, {name}' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep as mine' }));
    expect(own.onKeep).toHaveBeenCalledExactlyOnceWith({ id: null, situation: 'thanks', text: 'Cheers, {name}' });
    await screen.findByRole('button', { name: 'Add a prompt' });
  });

  it('say that they are being read', () => {
    render(<OwnPromptsSection own={null} />);
    expect(screen.getByText('Reading your prompts…')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the options about keyboard shortcuts', () => {
  const KEYS = [
    { name: '_execute_action', description: '', keys: 'Alt+Shift+H' },
    { name: 'pause', description: 'Pause or go on', keys: '' },
  ];
  const copy = vi.fn(() => Promise.resolve());

  it('list what there is, and where to change it', () => {
    render(<Shortcuts shortcuts={KEYS} onChange={null} copy={copy} />);
    expect(screen.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      'Open HearthAlt+Shift+H',
      'Pause or go onNo keys set',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Copy address' }));
    expect(copy).toHaveBeenCalledExactlyOnceWith('chrome://extensions/shortcuts');
  });

  it('open the page for them where the browser can', () => {
    const onChange = vi.fn();
    render(<Shortcuts shortcuts={KEYS} onChange={onChange} copy={copy} />);
    fireEvent.click(screen.getByRole('button', { name: 'Change them' }));
    expect(onChange).toHaveBeenCalledOnce();
    expect(screen.queryByText('chrome://extensions/shortcuts')).toBeNull();
  });

  it('say when there are none, and when they are being read', () => {
    const view = render(<Shortcuts shortcuts={[]} onChange={null} copy={copy} />);
    expect(screen.getByText('This version of Hearth has no keyboard shortcuts.')).toBeTruthy();
    view.rerender(<Shortcuts shortcuts={null} onChange={null} copy={copy} />);
    expect(screen.getByText('Reading the shortcuts…')).toBeTruthy();
  });
});
