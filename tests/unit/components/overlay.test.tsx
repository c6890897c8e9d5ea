// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { render as renderInto } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MeetingOverlay } from '../../../components/overlay/overlay.tsx';
import { NUDGE_DEFAULTS, NUDGE_KINDS } from '../../../lib/facilitation/nudges/settings.ts';
import type { OwnPrompt } from '../../../lib/facilitation/prompts.ts';
import type { OverlayView } from '../../../lib/live/overlay-model.ts';
import type { LiveNudge, LivePerson, LivePlace, LiveRound, LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { heard, person, snapshot } from './snapshots.ts';

afterEach(cleanup);

const PEOPLE = [person(1, heard), person(2, heard), person(3), person(4), person(5, { name: '<b>Dev</b>' })];

function overlayActions() {
  return {
    open: vi.fn(),
    collapse: vi.fn(),
    hide: vi.fn(),
    pin: vi.fn(),
    invite: vi.fn(),
    endInviting: vi.fn(),
    command: vi.fn(),
    switchOff: vi.fn(),
    copy: vi.fn(() => Promise.resolve()),
    ownPrompts: () => Promise.resolve({ prompts: signal<readonly OwnPrompt[]>([]) }),
    move: vi.fn(),
    openSummary: vi.fn(),
    practices: vi.fn(),
    drawPractices: vi.fn(() => Promise.resolve()),
    notOpening: vi.fn(),
  };
}

function show(
  shape: OverlayView['shape'],
  live: Partial<LiveSnapshot> = {},
  change: Partial<OverlayView> = {},
  actions = overlayActions(),
) {
  const shown = snapshot(PEOPLE, live);
  const view = {
    shape,
    snapshot: shown,
    nudge: shown.nudge,
    rules: NUDGE_DEFAULTS,
    inviting: null,
    situation: 'by-name',
    pinned: false,
    corner: 'bottom-right',
    opening: false,
    practices: false,
    ...change,
  } as const;
  const { container, rerender } = render(<MeetingOverlay view={view} actions={actions} />);
  return {
    actions,
    container,
    view: (now: Partial<OverlayView>) => rerender(<MeetingOverlay view={{ ...view, ...now }} actions={actions} />),
    rerender: (now: Partial<LiveSnapshot>) =>
      rerender(<MeetingOverlay view={{ ...view, snapshot: { ...shown, ...now } }} actions={actions} />),
  };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const hint = (kind: LiveNudge['kind'], ...people: string[]): LiveNudge => ({ kind, people, at: 1 });

function place(id: string, name: string): LivePlace {
  const common = { guest: false, self: false, speaking: false, handUp: false, unhurried: false } as const;
  return { ...common, id, name, namesake: 0, state: 'waiting' };
}

const ROUND: LiveRound = {
  seq: 4,
  kind: 'check-in',
  question: '',
  places: [place('p3', 'Ben'), place('p4', 'Cleo')],
  current: 'p3',
  next: 'p4',
  turnMs: 0,
  softMs: null,
  paused: false,
  seemsDone: false,
  stances: null,
  last: null,
};

describe('the card after a meeting', () => {
  it('says who was heard from, who was not, one thing to try, and opens the summary', () => {
    const meeting = { heardFrom: 2, notHeardFrom: 3, cantTell: 0, people: 5 };
    const { actions, container } = show('card', {
      status: 'ended',
      counts: { topic: meeting, meeting },
    });
    expect(screen.getByRole('heading', { name: 'This meeting is over.' })).toBeTruthy();
    expect(screen.getByText('2 people were heard from.')).toBeTruthy();
    expect(screen.getByText(/^Not heard from by voice: .*<b>Dev<\/b>/)).toBeTruthy();
    expect(screen.getByText(/Begin with a round/)).toBeTruthy();
    expect(container.querySelector('b')).toBeNull();
    press('Open summary');
    expect(actions.openSummary).toHaveBeenCalled();
    press('Close');
    expect(actions.hide).toHaveBeenCalled();
  });
});

describe('the pill', () => {
  it.each<[Partial<LiveSnapshot>, string]>([
    [{}, '3 of 5 not heard from yet'],
    [{ status: 'paused' }, 'Paused'],
    [{ status: 'alone' }, 'Nobody else is here yet'],
    [{ health: { state: 'lost', reason: 'no-indicators' } }, "Can't see who's speaking"],
    [{ health: { state: 'partial', reason: 'some-indicators' } }, 'Seeing part of the call'],
    [{ role: 'just-me' }, 'Just my own airtime'],
    [{ round: ROUND }, 'Turn: Ben'],
    [{ round: { ...ROUND, current: null } }, 'Anyone else?'],
  ])('says what matters most: %o', (live, text) => {
    const { actions } = show('pill', live);
    press(text);
    expect(actions.open).toHaveBeenCalledOnce();
  });
});

describe('a hint', () => {
  it('says whom it is about, tells those who do not see it, and can be answered', () => {
    const nudge = hint('not-heard-from', 'p3', 'p4');
    const { actions } = show('hint', { nudge }, { aloud: { what: 'hint', count: 1 } });
    expect(screen.getAllByText('Not heard from yet: Ben and Cleo')).toHaveLength(2);
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('Not heard from yet: Ben and Cleo');
    press('Invite Ben');
    expect(actions.invite).toHaveBeenCalledExactlyOnceWith('p3', 'by-name');
    press('Later: no hints for 5 minutes');
    expect(actions.command).toHaveBeenLastCalledWith({ type: 'snooze', minutes: 5 });
    press('Close this hint');
    expect(actions.command).toHaveBeenLastCalledWith({ type: 'close-nudge' });
  });

  it('says why on request, and can be switched off, for one person too', () => {
    const { actions } = show('hint', { nudge: hint('hand-up-long', 'p5') });
    expect(screen.queryByRole('button', { name: 'No hints of this kind' })).toBeNull();
    press('Why this?');
    expect(screen.getByText('Shown when a hand has been up for 1 minute.')).toBeTruthy();
    press('No hints of this kind');
    expect(actions.switchOff).toHaveBeenCalledExactlyOnceWith('hand-up-long');
    press('No hints about <b>Dev</b>');
    expect(actions.command).toHaveBeenCalledExactlyOnceWith({ type: 'mark', person: 'p5', mark: 'no-hints' });
  });

  it.each(NUDGE_KINDS)('of the kind %s has words and a reason', (kind) => {
    const { container } = show('hint', { nudge: hint(kind, 'p3') });
    const text = container.querySelector('.hint-text')?.textContent ?? '';
    expect(text).not.toMatch(/^$|hint\.|\$/);
    press('Why this?');
    expect(container.querySelector('.why p')?.textContent).toMatch(/^Shown [^$]+\.$/);
  });

  it.each(['closing', 'not-heard-from'] as const)('about many names nobody: %s', (kind) => {
    show('hint', { nudge: hint(kind) });
    expect(screen.getAllByText(/several people were not heard from/i)).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: /Invite/ })).toBeNull();
  });

  it('invites nobody who speaks already, and names no threshold that is not the user’s', () => {
    show('hint', { nudge: hint('one-voice', 'p3') }, { rules: { ...NUDGE_DEFAULTS, longTurnMs: 90_000 } });
    expect(screen.queryByRole('button', { name: /Invite/ })).toBeNull();
    press('Why this?');
    expect(screen.getByText('Shown in the pause after a turn of more than 90 seconds.')).toBeTruthy();
  });

  it('offers the round that it speaks of, where nobody needs groups', () => {
    const { actions } = show('hint', { nudge: hint('round-time') });
    press('Start a round');
    const round = { type: 'start-round', kind: 'ideas', order: 'new-voices', softMs: null };
    expect(actions.command).toHaveBeenCalledExactlyOnceWith(round);
    cleanup();
    const deciding = show('hint', { nudge: hint('round-time'), kind: 'decision' });
    press('Start a round');
    expect(deciding.actions.command).toHaveBeenCalledExactlyOnceWith({ ...round, kind: 'decision' });
    cleanup();
    show('hint', { nudge: hint('round-time'), reach: 'groups' });
    expect(screen.queryByRole('button', { name: 'Start a round' })).toBeNull();
  });

  it.each<[LiveNudge['kind'], string, string]>([
    ['may-want-in', 'Invite', 'bring-back'],
    ['one-voice', 'Words to say', 'pass-on'],
    ['joined-late', 'Words to say', 'welcome'],
    ['closing', 'Invite', 'by-name'],
  ])('%s offers the words of its moment', (kind, button, situation) => {
    const { actions } = show('hint', { nudge: hint(kind, 'p3') });
    press(button);
    expect(actions.invite).toHaveBeenCalledExactlyOnceWith('p3', situation);
  });

  it('has a thanks once the invited has spoken, and not while they speak', () => {
    const ben = (change: Partial<LivePerson>) => PEOPLE.map((one) => (one.id === 'p3' ? { ...one, ...change } : one));
    const { rerender } = show('hint', {}, { inviting: 'p3' });
    rerender({ people: ben({ airtimeMs: 4000, speaking: true }) });
    expect(screen.queryByRole('region', { name: 'Thank somebody' })).toBeNull();
    rerender({ people: ben({ airtimeMs: 4000 }) });
    expect(screen.getByRole('region', { name: 'Thank somebody' }).textContent).toContain('Ben');
    expect(document.activeElement).toBe(document.body);
  });

  it('becomes words to invite with, and takes no keyboard', () => {
    const topic = { number: 2, label: 'the budget', elapsedMs: 0, plannedMs: null, ledBy: null };
    const { actions } = show('hint', { topic }, { inviting: 'p3' });
    const words = document.querySelector('blockquote')?.textContent;
    expect(words).toContain('Ben');
    expect(words).toContain('the budget');
    expect(document.activeElement).toBe(document.body);
    press('Close');
    expect(actions.endInviting).toHaveBeenCalledOnce();
  });
});

describe('the card', () => {
  it('names three to ask next, and invites', () => {
    const { actions } = show('card');
    expect(screen.getByRole('heading', { name: '3 of 5 not heard from yet' })).toBeTruthy();
    const rows = within(screen.getByRole('list', { name: 'New voices first' })).getAllByRole('listitem');
    expect(rows).toHaveLength(3);
    press('Invite Ben');
    expect(actions.invite).toHaveBeenCalledExactlyOnceWith('p3');
  });

  it('shows the hint too', () => {
    show('card', { nudge: hint('not-heard-from', 'p3') });
    expect(screen.getByRole('button', { name: 'Why this?' })).toBeTruthy();
  });

  it('goes on with a round', () => {
    const { actions } = show('card', { round: ROUND });
    expect(screen.getByText('Turn: Ben')).toBeTruthy();
    expect(screen.getByText('Next: Cleo')).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
    expect(document.querySelector('.moment blockquote')?.textContent).toMatch(/in turn|in a sentence|one after/i);
    for (const [name, result] of [
      ['Done', 'done'],
      ['Pass', 'passed'],
      ['Later', 'later'],
    ] as const) {
      press(name);
      expect(actions.command).toHaveBeenLastCalledWith({ type: 'turn', person: 'p3', result });
    }
    cleanup();
    const last = show('card', { round: { ...ROUND, current: null, next: null } });
    press('End round');
    expect(last.actions.command).toHaveBeenCalledExactlyOnceWith({ type: 'end-round' });
  });

  it('begins topics: the next of the agenda, or another', () => {
    const { actions } = show('card', { agenda: [{ label: 'Budget', minutes: 10 }] });
    press('Next: Budget');
    expect(actions.command).toHaveBeenLastCalledWith({ type: 'new-topic', label: 'Budget' });
    press('New topic');
    // Whose point may still be open: not the user's own.
    const loop = screen.getByRole('region', { name: 'Ask whether their point was met' });
    expect(loop.textContent).toContain('Ana');
    fireEvent.input(screen.getByLabelText('What is the topic?'), { target: { value: ' Plans ' } });
    press('Start');
    expect(actions.command).toHaveBeenLastCalledWith({ type: 'new-topic', label: 'Plans' });
    cleanup();
    const arriving = show('card', { arriving: true });
    press('Start');
    expect(arriving.actions.command).toHaveBeenCalledExactlyOnceWith({ type: 'new-topic', label: '' });
  });

  it('holds hints back, and lets them come again', () => {
    const { actions } = show('card');
    press('No hints for 15 minutes');
    expect(actions.command).toHaveBeenLastCalledWith({ type: 'snooze', minutes: 15 });
    cleanup();
    const snoozed = show('card', { snoozedMs: 130_000 });
    expect(screen.getByText('No hints for the next 3 minutes.')).toBeTruthy();
    press('Hints again');
    expect(snoozed.actions.command).toHaveBeenCalledExactlyOnceWith({ type: 'snooze', minutes: 0 });
  });

  it('can be kept open, made small, moved and hidden', () => {
    const { actions } = show('card');
    expect(screen.getByRole('button', { name: 'Keep open' }).getAttribute('aria-pressed')).toBe('false');
    press('Keep open');
    expect(actions.pin).toHaveBeenCalledExactlyOnceWith(true);
    press('Make small');
    press(/^Move/);
    press('Hide in this meeting');
    expect(actions.collapse).toHaveBeenCalledOnce();
    expect(actions.move).toHaveBeenCalledOnce();
    expect(actions.hide).toHaveBeenCalledOnce();
  });

  it('has nothing of a group with just the own airtime, and says why it sees badly', () => {
    show('card', { role: 'just-me' });
    expect(screen.queryByRole('list')).toBeNull();
    cleanup();
    show('card', { health: { state: 'partial', reason: 'some-indicators' } });
    expect(screen.getByText(/fewer than half/)).toBeTruthy();
  });
});

describe('what was prepared', () => {
  it('is offered in one line, and can be left for another day', () => {
    const { actions } = show('hint', { prepared: true }, { opening: true });
    // Nobody is talked over: it is there to be found.
    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.getByText('You prepared something to begin with.')).toBeTruthy();
    press('Show it');
    expect(actions.practices).toHaveBeenCalledWith(true, 'opening');
    fireEvent.click(screen.getAllByRole('button', { name: 'Not today' })[0]!);
    expect(actions.notOpening).toHaveBeenCalledOnce();
  });

  it('waits behind a hint, which is about somebody', () => {
    show('hint', { nudge: hint('not-heard-from', 'p2') }, { opening: true });
    expect(screen.queryByRole('button', { name: 'Show it' })).toBeNull();
  });

  it('is drawn into a place of its own, which says when it is not there yet or cannot be', async () => {
    const { actions, container } = show('card', {}, { practices: true });
    expect(screen.getByText('One moment…')).toBeTruthy();
    await waitFor(() => expect(container.querySelector('[aria-busy]')).toBeNull());
    expect(actions.drawPractices).toHaveBeenCalledOnce();
    expect(screen.queryByRole('list', { name: 'New voices first' })).toBeNull();
    cleanup();
    const failing = overlayActions();
    failing.drawPractices.mockRejectedValue(new Error('away'));
    show('card', {}, { practices: true }, failing);
    await screen.findByRole('alert');
  });

  it('leaves the card as it was when it goes', async () => {
    const actions = overlayActions();
    actions.drawPractices.mockImplementation((async (slot: HTMLElement, ends: AbortSignal) => {
      renderInto(<p>We meet to plan.</p>, slot);
      ends.addEventListener('abort', () => renderInto(null, slot));
    }) as typeof actions.drawPractices);
    const { container, view } = show('card', {}, {}, actions);
    const before = container.innerHTML;
    view({ practices: true });
    await screen.findByText('We meet to plan.');
    view({ practices: false });
    expect(container.innerHTML).toBe(before);
  });

  it('is asked for from the card', () => {
    const { actions } = show('card');
    press('Practices');
    expect(actions.practices).toHaveBeenCalledWith(true);
  });

  it('shows in a round what everybody is asked', () => {
    show('card', { round: { ...ROUND, question: 'How are you arriving?' } });
    expect(screen.getByText('How are you arriving?')).toBeTruthy();
  });
});
