// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { InCall } from '../../../components/in-call/in-call.tsx';
import { InCallInPopup } from '../../../components/in-call/in-call-in-popup.tsx';
import type { ShownPractices } from '../../../lib/live/history/prepare/model.ts';
import type { InCallDesk, InCallView } from '../../../lib/live/practices-in-call.ts';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { beginClosing, type Closing, type ClosingMove, moveClosing } from '../../../lib/practices/closing.ts';
import { hearthsRole } from '../../../lib/practices/roles.ts';
import { popupActions } from './actions.ts';
import { DAY_MS, followUp, NOW, practicesDesk, shownPractices } from './practices.ts';
import { person, snapshot } from './snapshots.ts';

afterEach(cleanup);

const copy = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
const PEOPLE = [
  person(1, { name: 'Me', self: true }),
  person(2, { name: 'Ana Lima' }),
  person(3, { name: 'Ben' }),
  person(4, { name: 'Cleo' }),
];
const charter = {
  purpose: 'We keep the library open.',
  norms: ['Anybody may pass.'],
  ways: '',
  ritual: 'We light a candle.',
};

function deskFor(shown: InCallDesk['shown']['value'], view: InCallView = 'opening') {
  const { show: _, charter: __, usual: ___, ...parts } = practicesDesk(shown);
  const closing = signal<Closing | null>(
    view === 'closing' ? beginClosing({ notHeardFrom: 1, thanks: 1, feedback: true, norms: true, roles: 1 }) : null,
  );
  return {
    ...parts,
    view: signal(view),
    closing,
    onClosing: vi.fn((move: ClosingMove) => {
      if (closing.value) closing.value = moveClosing(closing.value, move);
    }),
    onRetry: vi.fn(),
    see: vi.fn(),
    onView: vi.fn(),
    onThankLastVoice: vi.fn(),
  } satisfies InCallDesk;
}

function show(
  shown: ShownPractices | 'private' | 'failed' | null,
  {
    view,
    live = {},
    namesHidden = false,
  }: { view?: InCallView; live?: Partial<LiveSnapshot>; namesHidden?: boolean } = {},
) {
  const desk = deskFor(shown, view);
  const onCommand = vi.fn();
  const onClose = vi.fn();
  render(<InCall {...{ desk, copy, onCommand, onClose, namesHidden }} snapshot={snapshot(PEOPLE, live)} withBack />);
  return { desk, onCommand, onClose };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const text = () => document.body.textContent ?? '';

describe('the start of a meeting', () => {
  it('shows what was prepared, who is new, and whom to ask about what', () => {
    const { desk } = show(
      shownPractices(
        {
          charter,
          followUps: [followUp],
          roles: [hearthsRole('notes')],
          rolesTaken: [{ role: 'notes', name: 'Ben', wall: NOW - 3 * DAY_MS }],
          buddies: [{ newcomer: 'Ben', buddy: 'Ana Lima', sinceWall: NOW - 16 * DAY_MS, asked: [] }],
        },
        { lastStarted: NOW - 1000 },
      ),
    );
    for (const words of ['We keep the library open.', 'Anybody may pass.', 'We light a candle.', 'how the talk went'])
      expect(text()).toContain(words);
    expect(within(screen.getByText('Notes').parentElement!).getByText('Ben')).toBeTruthy();
    press('Welcomed: Cleo');
    expect(desk.welcome.onWelcome).toHaveBeenCalledWith('Cleo', 'welcomed');
    press('Later: how the talk went');
    expect(desk.followUps.onStep).toHaveBeenCalledWith('f1', 'later');
    press('Asked how it goes: Ben');
    expect(desk.welcome.onBuddyAsked).toHaveBeenCalledWith('Ben', 'half-way');
  });

  it('is only a question where nothing was prepared and nobody is new', () => {
    show(shownPractices({}, { earlier: [['Ana Lima', 'Ben', 'Cleo']] }));
    expect(screen.getAllByRole('heading').map((one) => one.textContent)).toEqual(['Check-in']);
  });

  it('shows no roles that were kept for an earlier meeting', () => {
    show(
      shownPractices(
        { roles: [hearthsRole('notes')], rolesTaken: [{ role: 'notes', name: 'Ben', wall: NOW - 10 * DAY_MS }] },
        { lastStarted: NOW },
      ),
    );
    expect(screen.queryByText('Notes')).toBeNull();
  });

  it('begins a check-in with the question, the leader first and nobody new before the group', () => {
    const { desk, onCommand, onClose } = show(shownPractices());
    desk.checkIn.question.value = { from: 'hearth', id: 'weather' };
    cleanup();
    render(<InCall {...{ desk, copy, onCommand, onClose }} namesHidden={false} snapshot={snapshot(PEOPLE)} />);
    press('Start the check-in');
    expect(desk.checkIn.onAsked).toHaveBeenCalledOnce();
    expect(onCommand).toHaveBeenLastCalledWith({
      type: 'start-round',
      kind: 'check-in',
      order: 'new-voices',
      first: ['p1'],
      last: ['p4'],
      softMs: null,
      question: 'If your mood were weather, what would we see out of the window?',
    });
    expect(onClose).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('checkbox', { name: 'I go first' }));
    press('Start introductions');
    expect(onCommand.mock.lastCall?.[0]).toMatchObject({ first: [], last: ['p4'] });
    expect(desk.checkIn.onAsked).toHaveBeenCalledOnce();
  });
});

describe('thanks', () => {
  it('are marked by one press, and get their words later', async () => {
    const { desk } = show(
      shownPractices(
        { charter, appreciations: [{ id: 'a1', name: 'Ben', what: '', value: '', by: '', wall: NOW }] },
        { lastStarted: NOW - 1000 },
      ),
      { view: 'thanks' },
    );
    press('Thank Ana Lima');
    expect(desk.thanks.onMark).toHaveBeenCalledWith('Ana Lima');
    const field = screen.getByLabelText('What for: Ben');
    fireEvent.input(field, { target: { value: 'the map' } });
    fireEvent.submit(field.closest('form')!);
    await waitFor(() => expect(desk.thanks.onWords).toHaveBeenCalledWith('a1', { what: 'the map', value: '' }));
    expect(text()).toContain('Write only what you would say to them.');
    expect(text()).not.toMatch(/\d+ (thanks|times)/);
  });
});

describe('the close', () => {
  it('goes from step to step, and each can be passed over', () => {
    const { desk, onClose } = show(
      shownPractices({
        charter,
        feedbackLink: 'https://forms.example/a',
        roles: [hearthsRole('notes')],
        appreciations: [{ id: 'a1', name: 'Ben', what: 'the map', value: '', by: '', wall: NOW }],
      }),
      { view: 'closing' },
    );
    expect(text()).toContain('Step 1 of 6');
    expect(text()).toContain('Before we close: Ana Lima, Ben, and Cleo');
    press('Skip');
    expect(text()).toContain('Ben, thank you for the map.');
    expect(document.activeElement?.textContent).toBe('Thanks to say');
    press('Next');
    expect(screen.getByLabelText('What to ask about')).toBeTruthy();
    press('Next');
    expect(text()).toContain('https://forms.example/a');
    press('Next');
    expect(text()).toContain('We keep the library open.');
    expect(text()).not.toContain('We light a candle.');
    press('Next');
    expect(screen.getByRole('button', { name: 'Suggest' })).toBeTruthy();
    press('Next');
    expect(desk.closing.value?.skipped).toEqual(['not-heard-from']);
    press('Done');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('names nobody where too many were not heard from, and can go on as a round', () => {
    const many = Array.from({ length: 5 }, (_, i) => person(i + 2));
    const { onCommand, onClose } = show(shownPractices(), { view: 'closing', live: { people: many } });
    expect(text()).toContain('is there anybody who would like to add something?');
    press('Start a closing round');
    expect(onCommand).toHaveBeenCalledWith({ type: 'start-round', kind: 'closing', order: 'new-voices', softMs: null });
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('practices in a call', () => {
  it.each([
    [null, 'Reading what you noted…'],
    ['private', 'In a private window nothing is noted about anybody.'],
  ] as const)('say where they are: %s', (shown, words) => {
    show(shown);
    expect(text()).toContain(words);
  });

  it('can be asked for again where they could not be read', () => {
    const { desk } = show('failed');
    press('Try again');
    expect(desk.onRetry).toHaveBeenCalledOnce();
  });

  it('name nobody while names are hidden', () => {
    show(shownPractices({ followUps: [followUp] }), { namesHidden: true });
    expect(text()).not.toMatch(/Ana|Ben|Cleo/);
    expect(text()).toContain('Names are hidden');
  });

  it('are folded in the popup, open on what the meeting shows, and lead to the page that prepares', async () => {
    const desk = deskFor(shownPractices({ charter }));
    const actions = { ...popupActions(), practices: () => Promise.resolve<InCallDesk | null>(desk) };
    render(<InCallInPopup snapshot={snapshot(PEOPLE)} namesHidden={false} actions={actions} onClose={vi.fn()} />);
    await screen.findByText('We keep the library open.');
    await waitFor(() => expect(desk.see).toHaveBeenCalled());
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Practices of this series' }).getAttribute('href')).toMatch(/#prepare\/./);
  });
});
