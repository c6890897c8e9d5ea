// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { WhatHearthSees } from '../../../components/popup/what-hearth-sees.tsx';
import type { Inspection } from '../../../lib/live/inspection.ts';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { popupActions } from './actions.ts';
import { inspection, micOff, tile, unseen } from './inspections.ts';
import { loaded } from './loaded.ts';
import { person, snapshot } from './snapshots.ts';

afterEach(cleanup);

function show(seen: Inspection | null, namesHidden = false) {
  const actions = popupActions();
  const { container } = render(
    <WhatHearthSees inspection={seen} namesHidden={namesHidden} actions={actions} onBack={() => undefined} />,
  );
  return { ...actions, container };
}

const rows = () => within(screen.getByRole('list', { name: 'Tile by tile' })).getAllByRole('listitem');
const texts = () => rows().map((row) => [...row.children].map(({ textContent }) => textContent).filter(Boolean));

describe('what Hearth sees', () => {
  it('is said tile by tile: who, whether they speak, and what says so', () => {
    show(
      inspection([
        tile(1),
        tile(2, { speaking: true, handUp: true }),
        tile(3, micOff),
        tile(4, unseen),
        tile(5, { speaking: true, measured: false }),
        tile(6, { name: '' }),
      ]),
    );
    expect(texts()).toEqual([
      ['Me', 'not speaking', 'you · seen by data-lk-speaking'],
      ['Ana', 'speaking', 'seen by data-lk-speaking · hand up'],
      ['Ben', 'not speaking', 'microphone off'],
      ['Cleo', "can't tell", 'no mark of speech to be seen'],
      ['Dev', 'speaking', 'seen by data-lk-speaking · not measured'],
      ['No name shown (6)', 'not speaking', 'seen by data-lk-speaking'],
    ]);
    expect(screen.getByText("2 speaking · 3 not speaking · 1 can't tell")).toBeTruthy();
  });

  it('says what holds for the whole page', () => {
    const { container } = show(
      inspection([tile(1)], {
        complete: false,
        rosterCount: 30,
        missing: ['toolbar'],
        coverage: 0.999,
        ownHost: false,
      }),
    );
    const facts = [...container.querySelectorAll('dl > *')].map(({ textContent }) => textContent);
    expect(facts).toEqual([
      'Speech shows',
      'for each person',
      'Everybody shown',
      "no: 1 of 30 by the page's own count",
      'Measured so far',
      '99%',
      'Missing marks',
      'toolbar',
    ]);
    expect(screen.getByText('LiveKit Meet, on another site.')).toBeTruthy();
  });

  it('names the platform when something is wrong', () => {
    show(
      inspection([tile(1, unseen)], {
        platform: { id: 'google-meet', name: 'Google Meet' },
        health: { state: 'lost', reason: 'no-indicators' },
      }),
    );
    expect(screen.getByText(/^The Google Meet page may have changed.*paused, not zero/)).toBeTruthy();
  });

  it.each([
    [null, 'Nothing was read yet.'],
    ['lobby', 'Waiting to be let in.'],
    ['left', 'The call was left.'],
    ['elsewhere', 'No call on this page.'],
  ] as const)('says what there is when there is no call: %s', (phase, words) => {
    const { container } = show(inspection([], { phase, coverage: null }));
    expect(screen.getByText(words)).toBeTruthy();
    expect(container.querySelectorAll('dt')).toHaveLength(0);
  });

  it('hides every name', () => {
    const { container } = show(inspection([tile(1, { name: 'Secret One' }), tile(7, { name: 'Secret Two' })]), true);
    expect(container.innerHTML).not.toContain('Secret');
    expect(texts().map(([name]) => name)).toEqual(['Person 1', 'Person 7']);
  });

  it('takes a hostile name for text', () => {
    const { container } = show(inspection([tile(2, { name: '<b onclick=x>' })]));
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toContain('<b onclick=x>');
  });

  it('shows twelve of three hundred, and all of them on demand', () => {
    show(inspection(Array.from({ length: 300 }, (_, i) => tile(i + 1))));
    expect(rows()).toHaveLength(12);
    fireEvent.click(screen.getByText(/and 288 more/));
    expect(rows()).toHaveLength(300);
    fireEvent.click(screen.getByText('Show fewer'));
    expect(rows()).toHaveLength(12);
  });

  it('copies the report and nothing of what is on screen', async () => {
    const { copy } = show(inspection([tile(2)]));
    fireEvent.click(screen.getByText('Copy report'));
    expect(copy).toHaveBeenCalledExactlyOnceWith('phase: in-call');
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  it('has nothing to copy before the page has answered', () => {
    show(null);
    expect(screen.getByText('Looking at the page…')).toBeTruthy();
    expect(screen.queryByText('Copy report')).toBeNull();
  });
});

describe('the way there and back', () => {
  function popup(shown: LiveSnapshot, seen: Inspection | null = null) {
    const actions = popupActions();
    const view = { kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false } as const;
    const { container } = render(<Popup {...{ view, actions }} namesHidden={false} inspection={seen} others={[]} />);
    return { ...actions, container };
  }
  const people = [person(1), person(2), person(3)];

  it('asks only while it is open, and comes back to where it was', async () => {
    const { inspect } = popup(snapshot(people), inspection([tile(1)]));
    fireEvent.click(screen.getByRole('radio', { name: 'Whole meeting' }));
    expect(inspect).not.toHaveBeenCalled();
    const opener = screen.getByRole('button', { name: 'What Hearth sees' });
    void act(() => opener.focus());
    fireEvent.click(opener);
    await loaded();
    expect(inspect.mock.calls).toEqual([[true]]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What Hearth sees' }));
    fireEvent.click(screen.getByText('Back'));
    expect(inspect.mock.calls).toEqual([[true], [false]]);
    expect(document.activeElement).toBe(opener);
    expect((screen.getByRole('radio', { name: 'Whole meeting' }) as HTMLInputElement).checked).toBe(true);
  });

  it.each(['ask', 'never', 'lobby', 'elsewhere'] as const)(
    'is there before the meeting is used: %s',
    async (status) => {
      const { inspect } = popup(snapshot([], { status }));
      fireEvent.click(screen.getByRole('button', { name: 'What Hearth sees' }));
      await loaded();
      expect(inspect).toHaveBeenCalledWith(true);
    },
  );

  it('is offered where something is wrong', () => {
    const { container } = popup(snapshot(people, { health: { state: 'partial', reason: 'page-changed' } }));
    const header = within(container.querySelector('.header') as HTMLElement);
    expect(header.getByText(/^The LiveKit Meet page has changed/)).toBeTruthy();
    expect(header.getByRole('button', { name: 'What Hearth sees' })).toBeTruthy();
    cleanup();
    popup(snapshot([], { status: 'elsewhere', health: { state: 'lost', reason: 'reader-failed' } }));
    expect(screen.getByText('Hearth cannot read the LiveKit Meet page. Airtime is paused, not zero.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'What Hearth sees' })).toBeTruthy();
  });
});
