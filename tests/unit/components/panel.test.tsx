// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Away } from '../../../components/panel/away.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import type { PopupActions } from '../../../lib/live/popup-model.ts';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { popupActions } from './actions.ts';
import { person, snapshot } from './snapshots.ts';

afterEach(cleanup);

const people = [person(1), person(2, { speaking: true }), person(3), person(4)];

function show(change: Partial<LiveSnapshot> = {}, namesHidden = false, given: Partial<PopupActions> = {}) {
  const actions = { ...popupActions(), ...given };
  const view = {
    kind: 'live',
    snapshot: snapshot(people, change),
    siteMissing: false,
    siteDenied: false,
  } as const;
  render(<Popup view={view} namesHidden={namesHidden} inspection={null} others={[]} actions={actions} />);
  return actions;
}

describe('names hidden', () => {
  it('is said while the user shares, with a way to show them anyway', () => {
    const actions = show({ sharing: true }, true);
    expect(screen.getByText("You're sharing. Names are hidden.")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Ana|Ben|Cleo/);
    expect(screen.queryByRole('button', { name: 'Show names' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show anyway' }));
    expect(actions.hideNames).toHaveBeenCalledWith(false);
  });

  it('is said when hidden by hand', () => {
    const actions = show({}, true);
    expect(screen.getByText('Names are hidden.')).toBeTruthy();
    expect(screen.queryByText('Show anyway')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show names' }));
    expect(actions.hideNames).toHaveBeenCalledWith(false);
  });

  it('is not said while names are shown, sharing or not', () => {
    show({ sharing: true });
    expect(screen.queryByText(/Names are hidden/)).toBeNull();
    expect(screen.getByText('Speaking now: Ana')).toBeTruthy();
  });
});

describe('where the view can stand', () => {
  it('is offered where it is possible', () => {
    const keepOpen = vi.fn();
    const float = vi.fn();
    show({}, false, { keepOpen, float });
    fireEvent.click(screen.getByRole('button', { name: 'Keep open' }));
    expect(keepOpen).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Float on top' }));
    expect(float).toHaveBeenCalledOnce();
  });

  it('is not offered elsewhere', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Keep open' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Float on top' })).toBeNull();
  });

  it('is not on top of a shared screen', () => {
    show({ sharing: true }, true, { float: vi.fn() });
    expect(screen.queryByRole('button', { name: 'Float on top' })).toBeNull();
  });

  it('leaves word in its page while it floats', () => {
    const floating = signal(false);
    const onBack = vi.fn();
    const { rerender } = render(<Away floating={floating} onBack={onBack} />);
    expect(screen.queryByRole('button')).toBeNull();
    floating.value = true;
    rerender(<Away floating={floating} onBack={onBack} />);
    fireEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(onBack).toHaveBeenCalledOnce();
  });
});
