// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { popupActions } from './actions.ts';
import { person, snapshot } from './snapshots.ts';

afterEach(cleanup);

const TITLE = 'Your first call with Hearth';

function show(shown: LiveSnapshot, firstCall = true) {
  const actions = popupActions();
  const view = { kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false } as const;
  render(<Popup {...{ view, firstCall, actions }} namesHidden={false} inspection={null} others={[]} />);
  return actions;
}

const others = [person(2), person(3)];

describe('the first call', () => {
  it.each([
    ['asks for a few words', snapshot([person(1, { self: true }), ...others]), 'Say a few words'],
    ['says that it sees the user', snapshot([person(1, { self: true, speaking: true }), ...others]), 'I see you ✓'],
    [
      'says that the page does not show them',
      snapshot([person(1, { self: true, measured: false }), ...others], { ownVoice: 'offer' }),
      "doesn't show your voice",
    ],
  ])('%s', async (_, shown, words) => {
    show(shown);
    const card = await screen.findByRole('region', { name: TITLE });
    expect(card.textContent).toContain('I see 3 people.');
    expect(card.textContent).toContain(words);
  });

  it('is over when the user says so, or invites somebody', async () => {
    const actions = show(snapshot([person(1, { self: true }), ...others]));
    fireEvent.click(await screen.findByRole('button', { name: 'OK' }));
    expect(actions.firstCallDone).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Invite Ben' }));
    expect(actions.firstCallDone).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['later', snapshot([person(1), ...others]), false],
    ['before anybody else is there', snapshot([person(1)], { status: 'alone' }), true],
    [
      'in the practice meeting',
      snapshot([person(1), ...others], { platform: { id: 'livekit', name: 'Practice', isPractice: true } }),
      true,
    ],
  ])('is not shown %s', async (_, shown, firstCall) => {
    show(shown, firstCall);
    await waitFor(() => expect(screen.queryAllByText('Loading…')).toEqual([]));
    expect(screen.queryByRole('region', { name: TITLE })).toBeNull();
  });
});
