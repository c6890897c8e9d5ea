// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import type { PopupProps } from '../../../lib/live/popup-model.ts';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import type { NudgeKind } from '../../../lib/meeting/events.ts';
import { popupActions } from './actions.ts';
import { heard, person, snapshot } from './snapshots.ts';

afterEach(cleanup);

function actions() {
  const commands: unknown[] = [];
  return { ...popupActions(), commands, command: (command: unknown) => void commands.push(command) };
}

function popup(shown: LiveSnapshot, change: Partial<PopupProps> = {}) {
  return (
    <Popup
      view={{ kind: 'live', snapshot: shown, siteMissing: false, siteDenied: false }}
      namesHidden={false}
      inspection={null}
      others={[]}
      actions={actions()}
      {...change}
    />
  );
}

const people = (n: number, change: Parameters<typeof person>[1] = {}) =>
  Array.from({ length: n }, (_, i) => person(i + 1, change));
const names = () =>
  within(screen.getByRole('list', { name: 'New voices first' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('bdi')?.textContent);

describe('the live popup', () => {
  it('shows title, time, who speaks, and how many were not heard from', () => {
    const shown = [person(1), person(2, { speaking: true, ...heard }), person(3)];
    render(popup(snapshot(shown)));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Weekly sync · 24 min');
    expect(screen.getByText('Speaking now: Ana')).toBeTruthy();
    expect(screen.getByText('2 of 3 not heard from yet')).toBeTruthy();
  });

  it('shows five people and the rest on demand, with one reason', () => {
    const shown = snapshot(people(9));
    const order = shown.order.map((entry, i) => (i === 0 ? { ...entry, reason: 'hand-up' as const } : entry));
    render(popup({ ...shown, order }));
    expect(names()).toEqual(['Ana', 'Ben', 'Cleo', 'Dev', 'Eli']);
    expect(screen.getByText('hand up')).toBeTruthy();
    fireEvent.click(screen.getByText('and 4 more'));
    expect(names()).toHaveLength(9);
  });

  it('never moves rows while the pointer is in the list, and does afterwards', () => {
    const shown = snapshot(people(4));
    const view = render(popup(shown));
    const turned = { ...shown, order: [...shown.order].reverse() };
    fireEvent.pointerEnter(screen.getByRole('list', { name: 'New voices first' }).parentElement as Element);
    view.rerender(popup(turned));
    expect(names()).toEqual(['Ana', 'Ben', 'Cleo', 'Me']);
    fireEvent.pointerLeave(screen.getByRole('list', { name: 'New voices first' }).parentElement as Element);
    view.rerender(popup(turned));
    expect(names()).toEqual(['Me', 'Cleo', 'Ben', 'Ana']);
  });

  it('never moves rows while the focus is in the list, wherever the pointer goes', async () => {
    const shown = snapshot(people(4));
    const view = render(popup(shown));
    const turned = { ...shown, order: [...shown.order].reverse() };
    const section = screen.getByRole('list', { name: 'New voices first' }).parentElement as Element;
    void act(() => screen.getByRole('button', { name: 'Invite Ben' }).focus());
    fireEvent.pointerEnter(section);
    fireEvent.pointerLeave(section);
    view.rerender(popup(turned));
    expect(names()).toEqual(['Ana', 'Ben', 'Cleo', 'Me']);
    fireEvent.click(screen.getByRole('button', { name: 'Invite Ben' }));
    const words = await screen.findByRole('region', { name: 'Words to invite with' });
    await waitFor(() => expect(words.contains(document.activeElement)).toBe(true));
    expect(names()).toEqual(['Me', 'Cleo', 'Ben', 'Ana']);
  });

  it('lets rows move again when the row with the focus has gone', () => {
    const shown = snapshot(people(4));
    const view = render(popup(shown));
    void act(() => screen.getByRole('button', { name: 'Invite Ben' }).focus());
    const without = { ...shown, order: shown.order.filter(({ person: id }) => id !== 'p3') };
    view.rerender(popup(without));
    view.rerender(popup({ ...without, order: [...without.order].reverse() }));
    expect(names()).toEqual(['Me', 'Cleo', 'Ana']);
  });

  it('has a menu that works by keyboard', () => {
    const given = actions();
    render(popup(snapshot(people(4)), { actions: given }));
    const button = screen.getByRole('button', { name: 'More about Ben' });
    fireEvent.click(button);
    const items = [...screen.getAllByRole('menuitemcheckbox'), ...screen.getAllByRole('menuitem')];
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
    expect(document.activeElement).toBe(items[0]);
    press('ArrowUp');
    expect(document.activeElement).toBe(items.at(-1));
    press('Home');
    press('ArrowDown');
    expect(document.activeElement).toBe(items[1]);
    press('End');
    expect(document.activeElement).toBe(items.at(-1));
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Listening today' }));
    expect(given.commands).toEqual([{ type: 'mark', person: 'p3', mark: 'listening' }]);
    expect(document.activeElement).toBe(button);
  });

  it('closes a menu at a click elsewhere, and at a second click on its button', () => {
    render(popup(snapshot(people(4))));
    const button = screen.getByRole('button', { name: 'More about Ben' });
    fireEvent.click(button);
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
    fireEvent.click(button);
    fireEvent.pointerDown(button);
    void act(() => button.focus());
    fireEvent.click(button);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('lets every mark be taken away, long after Undo has gone', () => {
    const given = actions();
    const away = {
      marks: [{ mark: 'away', seq: 9 }],
      standing: { topic: 'away', meeting: 'away' },
    } as const;
    const shown = snapshot([...people(4), person(5, away)]);
    const order = shown.order.filter(({ person: id }) => id !== 'p5');
    render(popup({ ...shown, order }, { actions: given }));
    expect(screen.getByText('Marked by you (1)')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'More about Dev' }));
    const item = screen.getByRole('menuitemcheckbox', { name: 'Away for now' });
    expect(item.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(item);
    expect(given.commands).toEqual([{ type: 'unmark', person: 'p5', mark: 'away' }]);
  });

  it('shows the hint that is due, with words for it and a way to be rid of it', async () => {
    const given = actions();
    const about = (kind: NudgeKind) => ({ nudge: { kind, people: ['p3'], at: 5 } }) as const;
    const { rerender } = render(popup(snapshot(people(4), about('not-heard-from')), { actions: given }));
    expect(await screen.findByText('Not heard from yet: Ben')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close this hint' }));
    fireEvent.click(screen.getByRole('button', { name: /^Later/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Invite' }));
    // A long turn is passed on, and nobody was invited by that.
    rerender(popup(snapshot(people(4), about('one-voice')), { actions: given }));
    fireEvent.click(await screen.findByRole('button', { name: 'Words to say' }));
    expect(given.commands).toEqual([
      { type: 'close-nudge' },
      { type: 'snooze', minutes: 5 },
      { type: 'invited', person: 'p3' },
      { type: 'close-nudge' },
    ]);
    rerender(popup(snapshot(people(4)), { actions: given }));
    expect(screen.queryByText(/Not heard from yet: Ben/)).toBeNull();
  });

  it('says of a webinar that its audience is not to be seen, and lists nobody', () => {
    render(popup(snapshot(people(6), { kind: 'webinar' })));
    expect(screen.getByText(/The audience is not on the page/)).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'New voices first' })).toBeNull();
  });

  it('lets somebody who presents be counted again', () => {
    const exempt = person(4, { marks: [{ mark: 'exempt', seq: 7 }] });
    const given = actions();
    render(popup(snapshot([...people(3), exempt]), { actions: given }));
    fireEvent.click(screen.getByText(/Marked by you/));
    fireEvent.click(within(screen.getByText(/Marked by you/).closest('details') as HTMLElement).getByRole('button'));
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Presenting or helping to lead' }));
    expect(given.commands).toEqual([{ type: 'unmark', person: 'p4', mark: 'exempt' }]);
  });

  it('advises to open the list of people where that shows more, and only while it does not', () => {
    const zoom = { id: 'zoom', name: 'Zoom', panelHelps: true } as const;
    const shown = { platform: zoom, approximate: true, mode: 'dominant-only' } as const;
    const { rerender } = render(popup(snapshot(people(4), shown)));
    expect(screen.getByText(/Open the list of participants/)).toBeTruthy();
    rerender(popup(snapshot(people(4), { ...shown, mode: 'per-participant' })));
    expect(screen.queryByText(/Open the list of participants/)).toBeNull();
  });

  it('gives words to invite with, others for the next person, and others later', async () => {
    const given = actions();
    const topic = { ...snapshot([]).topic, number: 2, label: 'the launch date' };
    const said = () => document.querySelector('blockquote')?.textContent;
    const invite = async (name: string) => {
      fireEvent.click(screen.getByRole('button', { name: `Invite ${name}` }));
      await screen.findByRole('region', { name: 'Words to invite with' });
    };
    render(popup(snapshot(people(4), { topic, elapsedMs: 0 }), { actions: given }));
    await invite('Ben');
    expect(said()).toBe('How does the launch date look from where you are, Ben? Happy to come back to you later.');
    expect(given.commands).toEqual([{ type: 'invited', person: 'p3' }]);
    await invite('Ana');
    expect(said()).toBe('Anything to add on the launch date, Ana? Fine to pass.');
    fireEvent.click(screen.getByRole('radio', { name: 'Heads-up' }));
    expect(said()).toMatch(/Ana.*Ben/);
    cleanup();
    render(popup(snapshot(people(4), { topic, elapsedMs: 61_000 }), { actions: given }));
    await invite('Ben');
    expect(said()).toBe('Anything to add on the launch date, Ben? Fine to pass.');
  });

  it('shows no share while shares are held back, and says why', () => {
    const { container } = render(popup(snapshot(people(4, { airtimeMs: 61_000 }), { shares: 'not-everyone' })));
    expect(container.textContent).not.toMatch(/\d\s?%/);
    expect(container.textContent).toContain('Minutes among the people Hearth can see');
    expect(container.textContent).toContain('1:01');
  });

  it('shows the own share from ten minutes on, and not earlier', () => {
    const own = person(1, { share: 0.34, evenSplit: 0.25 });
    const view = render(popup(snapshot([own, person(2), person(3)], { shares: 'shown' })));
    expect(screen.getByText('You: 34% of the talking')).toBeTruthy();
    view.rerender(popup(snapshot([own, person(2), person(3)], { shares: 'shown', elapsedMs: 599_000 })));
    expect(screen.queryByText('You: 34% of the talking')).toBeNull();
  });

  it('calls people who cannot be seen just that, never zero', () => {
    const unseen = { measured: false, standing: { topic: 'cant-tell', meeting: 'cant-tell' } } as const;
    render(popup(snapshot([person(1), person(2), person(3, unseen)])));
    expect(screen.getByText("Can't tell (1)")).toBeTruthy();
    const row = screen.getAllByText('Ben').at(-1)?.closest('li');
    expect(row?.textContent).toContain("Can't tell");
    expect(row?.textContent).not.toContain('0:00');
    const fold = within(screen.getByText("Can't tell (1)").parentElement as HTMLElement);
    fireEvent.click(fold.getByRole('button', { name: 'More about Ben', hidden: true }));
    expect(fold.getByRole('menuitemcheckbox', { name: 'Joined in another way', hidden: true })).toBeTruthy();
  });

  it('closes the ring when everybody was heard from', () => {
    const { container } = render(popup(snapshot(people(4, heard), { everyoneHeard: true })));
    expect(screen.getByText("We've heard from everyone")).toBeTruthy();
    expect(screen.getByText('Copy thanks')).toBeTruthy();
    expect(container.querySelector('.ring.closed')).not.toBeNull();
  });

  it.each([
    ['watching', { heardFrom: 3, notHeardFrom: 2, cantTell: 0 }, '2 of 5 not heard from yet'],
    // What is over has no *yet*; what could not be seen stays unknown.
    ['ended', { heardFrom: 3, notHeardFrom: 2, cantTell: 0 }, '3 of 5 heard from'],
    ['ended', { heardFrom: 4, notHeardFrom: 0, cantTell: 1 }, "1 person can't be seen speaking"],
    ['ended', { heardFrom: 5, notHeardFrom: 0, cantTell: 0 }, "We've heard from everyone"],
  ] as const)('says of a meeting that is %s, with %o: %s', (status, counts, words) => {
    const topic = { ...counts, people: 5 };
    render(popup(snapshot(people(5), { status, counts: { topic, meeting: topic } })));
    expect(screen.getByRole('heading', { name: words })).toBeTruthy();
  });

  it('hides every name, everywhere', () => {
    const shown = people(5, { speaking: true }).map((one, i) => ({ ...one, name: `Secret ${i}` }));
    const { container } = render(
      popup(snapshot(shown, { undoable: { seq: 3, action: 'away', person: 'p2' } }), { namesHidden: true }),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Invite Person 2' }));
    expect(container.innerHTML).not.toContain('Secret');
    expect(container.textContent).toContain('Person 2 is away for now');
  });

  it('shows neither list nor balance in a call of two', () => {
    render(popup(snapshot(people(2))));
    expect(screen.queryByRole('list', { name: 'New voices first' })).toBeNull();
    expect(screen.getByText(/A call of two/)).toBeTruthy();
  });

  it('names only raised hands in a large call, and counts voices', () => {
    const shown = people(30).map((one, i) => (i < 7 ? { ...one, ...heard } : i === 9 ? { ...one, handUp: true } : one));
    render(popup(snapshot(shown)));
    expect(screen.getByText('7 voices so far')).toBeTruthy();
    expect(names()).toEqual(['Person No 10']);
  });

  it('shows only the own airtime when it is just me', () => {
    const { container } = render(
      popup(snapshot([person(1), person(2, { name: '' })], { role: 'just-me', shares: 'just-me' })),
    );
    expect(container.textContent).toContain('Just your own airtime');
    expect(within(container.querySelector('.airtimes') as HTMLElement).getAllByRole('listitem')).toHaveLength(1);
  });

  it('takes a hostile name for text', () => {
    const { container } = render(popup(snapshot([person(1), person(2, { name: '<b onclick=x>' }), person(3)])));
    expect(container.querySelector('b')).toBeNull();
    expect(container.textContent).toContain('<b onclick=x>');
  });

  it('says when something cannot be seen or saved', () => {
    const view = render(popup(snapshot(people(3), { health: { state: 'lost', reason: 'no-indicators' } })));
    expect(screen.getByText("Can't see who's speaking")).toBeTruthy();
    view.rerender(popup(snapshot(people(3), { storageFailing: true })));
    expect(screen.getByText(/cannot save at the moment/)).toBeTruthy();
    view.rerender(popup(snapshot(people(3), { status: 'paused' })));
    expect(screen.getByText('Paused')).toBeTruthy();
    view.rerender(popup(snapshot(people(3), { approximate: true })));
    expect(screen.getByText('Approximate')).toBeTruthy();
  });
});

describe('before a meeting is counted', () => {
  it('asks the browser for the site straight from the click', () => {
    const given = actions();
    const view = {
      kind: 'live',
      snapshot: snapshot([], { status: 'ask' }),
      siteMissing: true,
      siteDenied: false,
    } as const;
    render(popup(snapshot([]), { view, actions: given }));
    fireEvent.click(screen.getByText('Use Hearth here'));
    expect(given.useHere).toHaveBeenCalledOnce();
  });

  it('gives the words for the others and asks once what the user does', () => {
    const given = actions();
    render(popup(snapshot([], { status: 'ask', role: null }), { actions: given }));
    fireEvent.click(screen.getByText('Always in this series'));
    expect(given.choose).not.toHaveBeenCalled();
    expect(screen.getByText(/I am using Hearth/)).toBeTruthy();
    fireEvent.click(screen.getByText('Just my own airtime'));
    expect(given.choose).toHaveBeenCalledWith('always', 'just-me');
  });

  it('does not ask again in a series that has answered', () => {
    const given = actions();
    render(popup(snapshot([], { status: 'ask', role: 'facilitator' }), { actions: given }));
    fireEvent.click(screen.getByText('Use in this meeting'));
    expect(screen.queryByText("I'm facilitating")).toBeNull();
    fireEvent.click(screen.getByText('Start'));
    expect(given.choose).toHaveBeenCalledWith('once', 'facilitator');
  });

  it.each([
    ['loading', 'Looking at this meeting…'],
    ['unreachable', 'No meeting here'],
    ['disconnected', 'Connecting to the meeting…'],
  ] as const)('has a clear state for %s', (kind, title) => {
    render(popup(snapshot([]), { view: { kind } }));
    expect(screen.getByRole('heading').textContent).toBe(title);
  });

  it.each([
    ['lobby', 'Waiting to be let in'],
    ['never', 'Not used in this room'],
    ['elsewhere', 'No call on this LiveKit Meet page'],
  ] as const)('has a clear state for %s', (status, title) => {
    render(popup(snapshot([], { status })));
    expect(screen.getByRole('heading').textContent).toBe(title);
  });

  it.each(['elsewhere', 'ask', 'never', 'lobby'] as const)('offers to prepare a series while it is %s', (status) => {
    const given = actions();
    render(popup(snapshot([], { status, meetingId: null }), { actions: given }));
    fireEvent.click(screen.getByRole('button', { name: 'Prepare' }));
    expect(given.openMeetings).toHaveBeenCalledWith('prepare');
  });

  it('offers to prepare where there is no meeting at all, and this very one while nobody else is there', () => {
    const given = actions();
    const view = render(popup(snapshot([]), { view: { kind: 'unreachable' }, actions: given }));
    fireEvent.click(screen.getByRole('button', { name: 'Prepare' }));
    expect(given.openMeetings).toHaveBeenLastCalledWith('prepare');
    view.rerender(popup(snapshot(people(1), { status: 'alone', meetingId: 'm7' }), { actions: given }));
    fireEvent.click(screen.getByRole('button', { name: 'Prepare' }));
    expect(given.openMeetings).toHaveBeenLastCalledWith('prepare/m7');
    view.rerender(popup(snapshot(people(4)), { actions: given }));
    expect(screen.queryByRole('button', { name: 'Prepare' })).toBeNull();
  });
});
