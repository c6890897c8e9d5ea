// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MeetingSummary } from '../../../components/meetings/summary/meeting-summary.tsx';
import { SummaryLoading } from '../../../components/meetings/summary/summary-loading.tsx';
import type { ShownMeeting } from '../../../lib/live/history/model.ts';
import type { NoteState } from '../../../lib/live/history/notes.ts';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import { PAST } from '../../gallery/past-meetings.ts';
import { meeting, report, shownMeeting } from '../../gallery/report.ts';

afterEach(cleanup);

const nothing = () => undefined;
const others = report.people.filter(({ self }) => !self);
type Desk = Omit<Parameters<typeof MeetingSummary>[0], 'meeting' | 'namesHidden'>;
const desk: Desk = { note: null, repairFailed: signal(false), onRepair: nothing, onPrint: nothing };

function show(change: Partial<MeetingReport> = {}, { platformName = 'Jitsi Meet', namesHidden = false } = {}) {
  const shown = { ...meeting, platformName, report: { ...report, ...change } };
  return render(<MeetingSummary {...desk} meeting={shown} namesHidden={namesHidden} />);
}
const past = (name: string, change: Partial<ShownMeeting> = {}, more: Partial<Desk> = {}) =>
  render(
    <MeetingSummary
      {...desk}
      {...more}
      meeting={{ ...shownMeeting(PAST[name] ?? []), ...change }}
      namesHidden={false}
    />,
  );
const notSeen = () =>
  [...(screen.getByText('What Hearth could not see').nextElementSibling?.children ?? [])].map(
    ({ textContent }) => textContent,
  );

describe('the summary of a meeting', () => {
  it('leads from a meeting to its breakout rooms and back', () => {
    const shownWith = (family: ShownMeeting['family']) =>
      render(<MeetingSummary {...desk} meeting={{ ...meeting, family }} namesHidden={false} />);
    const links = () => screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
    const parts = [
      { id: 'b1', title: 'Table 1' },
      { id: 'b2', title: report.summary.title },
    ];
    const view = shownWith({ parent: null, parts });
    expect(screen.getByText(/^Breakout rooms:/)).toBeTruthy();
    expect(links()).toEqual([
      ['Table 1', '#meeting/b1'],
      ['no. 2', '#meeting/b2'],
    ]);
    view.unmount();
    shownWith({ parent: { id: 'm1', title: 'All hands' }, parts: [] });
    expect(screen.getByText(/^Breakout room of/).textContent).toBe('Breakout room of All hands');
    expect(links()).toEqual([['All hands', '#meeting/m1']]);
  });

  it('begins with sentences, and gives everybody a row of figures in order of arrival', () => {
    show();
    expect(screen.getByRole('heading', { name: '5 of 6 people were heard from.' })).toBeTruthy();
    expect(screen.getByText('Not heard from by voice: Sam Rivera.')).toBeTruthy();
    // What is over has no *yet*.
    expect(screen.getAllByRole('cell', { name: /not heard from/i }).map((cell) => cell.textContent?.trim())).toEqual([
      'Not heard from',
    ]);
    expect(screen.getByText(/Begin with a round/)).toBeTruthy();
    const names = screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(names).toEqual(report.people.map(({ name }) => name));
    expect(screen.getByText('How the talking was spread')).toBeTruthy();
    expect(notSeen()).toEqual(['The page or Hearth was loaded again (0:07 in all, at 20:02–20:09)']);
  });

  it('says nothing of how even a presentation was, and what came of rounds and invitations', () => {
    show({
      summary: { ...report.summary, kind: 'presentation' },
      purpose: 'Pick a date',
      rounds: [
        {
          kind: 'decision',
          from: 0,
          to: 125_000,
          places: 5,
          done: 3,
          passed: 1,
          stances: { agree: 3, concerns: 1, standAside: 0 },
        },
      ],
      invitations: { people: 4, spoke: 3, passed: 1, cantTell: 0 },
    });
    expect(screen.queryByText('How the talking was spread')).toBeNull();
    expect(screen.getByText('Pick a date')).toBeTruthy();
    expect(screen.getByText(/3 of 5 spoke, 1 passed · agree 3, concerns 1, stand aside 0/)).toBeTruthy();
    expect(
      screen.getByText('You invited 4 people: 3 spoke within three minutes and one passed or joined in another way.'),
    ).toBeTruthy();
  });

  it('has minutes only, and no balance and no growth of shares, while somebody could not be seen', () => {
    past('unmeasured');
    expect(screen.getByRole('region', { name: 'Airtime' }).textContent).not.toContain('%');
    expect(screen.getByText(/Minutes among the people Hearth can see/)).toBeTruthy();
    expect(screen.queryByText('How the talking was spread')).toBeNull();
    expect(screen.queryByText('How the talking grew')).toBeNull();
    expect(screen.getByRole('row', { name: /^Kofi Mensah Can't tell – Not measured/ })).toBeTruthy();
    expect(screen.getByText('Could not be seen: Kofi Mensah and Leila Haddad.')).toBeTruthy();
  });

  it('says where times are approximate, and gives no turns there', () => {
    past('approximate');
    expect(screen.getAllByText(/one speaker at a time/).length).toBeGreaterThan(1);
    expect(screen.getByText('Speaking, approximately')).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: 'Turns' })).toBeNull();
  });

  it('is about the user alone where nobody else is kept', () => {
    const { container } = past('just-me');
    expect(screen.getByRole('heading', { name: /^You spoke for .* of 45 min\.$/ })).toBeTruthy();
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Me']);
    expect(container.textContent).not.toContain('Ana Lima');
  });

  it('says so when nobody else came, and shows a few of a crowd until all are wanted', () => {
    const { unmount } = past('alone');
    expect(screen.getByRole('heading', { name: 'Nobody else was there, so nothing was counted.' })).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'How much Hearth saw' })).toBeNull();
    unmount();
    past('crowd');
    expect(screen.getAllByRole('rowheader')).toHaveLength(25);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 100 people' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(100);
    expect(screen.getByText(/^Not heard from by voice: .* and 3\d more\.$/)).toBeTruthy();
  });

  it('says what could not be seen, why, and for how long: a reason once', () => {
    const minute = (from: number, to: number) => ({ from: from * 60_000, to: to * 60_000 });
    show(
      {
        gaps: [{ ...minute(3, 3), cause: 'sleep' as const }],
        health: [
          { ...minute(0, 5), state: 'good' as const, reason: null },
          ...[5, 10, 15, 20, 25].map((at) => ({
            ...minute(at, at + 1),
            state: 'lost' as const,
            reason: 'no-indicators' as const,
          })),
          { ...minute(30, 32), state: 'partial' as const, reason: 'no-names' as const },
          { ...minute(32, 32), state: 'partial' as const, reason: 'one-voice' as const },
        ],
        people: report.people.map((one, i) => ({ ...one, measuredMs: i === 2 ? 0 : one.presentMs })),
      },
      { platformName: 'Google Meet' },
    );
    expect(notSeen()).toEqual([
      'The speech of Kofi Mensah, most of the time.',
      'The computer slept, or its clock was changed 3:00',
      expect.stringMatching(
        /^The Google Meet page may have changed: .* \(5:00 in all, at 5:00–6:00, 10:00–11:00, 15:00–16:00, and 2 more\)$/,
      ),
      'Many people on the page have no name that Hearth can read. (2:00 in all, at 30:00–32:00)',
    ]);
  });

  it('has no list of what could not be seen when everything was', () => {
    show({ gaps: [], health: [], people: report.people.map((one) => ({ ...one, measuredMs: one.presentMs })) });
    expect(screen.queryByText('What Hearth could not see')).toBeNull();
  });

  it('hides every name', () => {
    const { container } = show({}, { namesHidden: true });
    for (const { name } of others) expect(container.innerHTML).not.toContain(name);
    expect(screen.getByText('Not heard from by voice: Person 6.')).toBeTruthy();
  });

  it('holds its place while it is being read', () => {
    render(<SummaryLoading />);
    expect(screen.getByRole('article').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('Reading this meeting…');
  });

  it('can be printed', () => {
    const onPrint = vi.fn();
    past('usual', {}, { onPrint });
    fireEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(onPrint).toHaveBeenCalledOnce();
  });
});

describe('the notes', () => {
  it('are handed on as they are typed, and say when they are kept', () => {
    const state = signal<NoteState>('kept');
    const write = vi.fn();
    past('usual', {}, { note: { text: signal('Ask Noor'), state, write, open: () => Promise.resolve() } });
    const field = screen.getByRole('textbox', { name: 'Your notes' });
    expect(field).toHaveProperty('value', 'Ask Noor');
    fireEvent.input(field, { target: { value: 'Ask Sam' } });
    expect(write).toHaveBeenCalledWith('Ask Sam');
  });

  it.each([
    ['saving', 'Saving…'],
    ['saved', 'Saved'],
    ['failed', /Could not be saved/],
  ] as const)('while they are %s', (state, words) => {
    past(
      'usual',
      {},
      {
        note: { text: signal('x'), state: signal<NoteState>(state), write: nothing, open: () => Promise.resolve() },
      },
    );
    expect(screen.getByText(words).getAttribute('role')).toBe('status');
  });

  it('are not offered in a private window', () => {
    past('usual');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Notes are not kept in a private window.')).toBeTruthy();
  });
});

describe('putting a meeting right', () => {
  const people = meeting.picture.timeline.lanes.map(({ id, speech }, i) => ({
    id,
    renamed: false,
    returns: i === 1 ? [600_000] : [],
    stretches: speech.slice(0, 3),
  }));
  const onRepair = vi.fn();
  function open(change: Partial<ShownMeeting> = {}) {
    onRepair.mockClear();
    const repairable = { people, last: null };
    const view = render(
      <MeetingSummary
        {...desk}
        onRepair={onRepair}
        meeting={{ ...meeting, repairable, ...change }}
        namesHidden={false}
      />,
    );
    fireEvent.click(screen.getByText('Put something right'));
    return view;
  }
  const choose = (label: string, words: string) => {
    const list = screen.getByRole('combobox', { name: label });
    const option = within(list).getByRole('option', { name: words });
    fireEvent.change(list, { target: { value: option.getAttribute('value') } });
  };

  it('gives somebody another name', () => {
    open();
    choose('Who is it about?', 'Ana Lima');
    fireEvent.input(screen.getByRole('textbox', { name: 'What is Ana Lima called?' }), {
      target: { value: ' Ana L. ' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onRepair).toHaveBeenCalledWith({ type: 'rename', person: 'p2', name: 'Ana L.' });
  });

  it('makes two people one, and one two where they came back', () => {
    open();
    choose('Who is it about?', 'Ana Lima');
    choose('What is to be put right?', 'The same person as somebody else');
    fireEvent.click(screen.getByRole('button', { name: 'Kofi Mensah' }));
    expect(onRepair).toHaveBeenCalledWith({ type: 'merge', person: 'p2', into: 'p3' });
    choose('What is to be put right?', 'Two people');
    fireEvent.click(screen.getByRole('button', { name: 'At 10:00' }));
    expect(onRepair).toHaveBeenCalledWith({ type: 'split', person: 'p2', from: 600_000 });
    choose('Who is it about?', 'Kofi Mensah');
    expect(screen.queryByRole('option', { name: 'Two people' })).toBeNull();
  });

  it('takes a stretch away from somebody, or gives it to who said it', () => {
    open();
    choose('What is to be put right?', 'What they seemed to say');
    const second = people[0]?.stretches[1];
    const stretches = screen.getByRole('combobox', { name: 'Which stretch was not Me?' });
    fireEvent.change(stretches, { target: { value: '1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Nobody: it was noise' }));
    expect(onRepair).toHaveBeenCalledWith({ type: 'move', person: 'p1', ...second, into: null });
    fireEvent.click(screen.getByRole('button', { name: 'Yuki Tanaka' }));
    expect(onRepair).toHaveBeenCalledWith({ type: 'move', person: 'p1', ...second, into: 'p4' });
  });

  it('changes the kind, never to one that is not kept', () => {
    open();
    choose('What kind of meeting was this?', 'Presentation');
    expect(onRepair).toHaveBeenCalledWith({ type: 'kind', kind: 'presentation' });
    expect(screen.queryByRole('option', { name: 'One-to-one' })).toBeNull();
  });

  it('takes back the newest, and says when something could not be kept', () => {
    open({ repairable: { people, last: { seq: 70, type: 'merged', person: 'p3' } } });
    expect(screen.getByText('Kofi Mensah is one person now')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onRepair).toHaveBeenCalledWith({ type: 'undo', seq: 70 });
    cleanup();
    past('usual', { repairable: { people, last: null } }, { repairFailed: signal(true) });
    expect(screen.getByRole('alert', { hidden: true }).textContent).toBe('That could not be saved.');
  });

  it('is not offered where nothing can be kept', () => {
    past('usual');
    expect(screen.queryByText('Put something right')).toBeNull();
  });
});
