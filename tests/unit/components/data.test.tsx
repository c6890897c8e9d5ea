// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataPage } from '../../../components/meetings/data/data-page.tsx';
import { MeetingFate } from '../../../components/meetings/data/meeting-fate.tsx';
import { SoonNotice } from '../../../components/meetings/data/soon-notice.tsx';
import { bytesInWords, daysInWords } from '../../../components/meetings/data/words.ts';
import type { KeepingDesk } from '../../../lib/live/history/keeping.ts';
import type { MeetingFate as Fate } from '../../../lib/live/history/keeping-model.ts';
import type { NotedLine } from '../../../lib/live/history/noted.ts';
import type { PeopleDesk } from '../../../lib/live/history/people.ts';
import { keepingDesk, kept, meeting, peopleDesk } from './data.ts';

afterEach(cleanup);

function show(keeping: KeepingDesk, people: PeopleDesk = peopleDesk(), namesHidden = false) {
  return render(<DataPage keeping={keeping} people={people} namesHidden={signal(namesHidden)} />);
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the data page', () => {
  it('says that it reads, that it could not, and that a private window has nothing', () => {
    show(keepingDesk(null));
    expect(screen.getByText(/^Reading/).getAttribute('aria-busy')).toBe('true');
    cleanup();
    show(keepingDesk('failed'));
    expect(screen.getByRole('alert')).toBeTruthy();
    cleanup();
    show(keepingDesk('private'));
    expect(screen.getByText(/Nothing is written to disk/)).toBeTruthy();
  });

  it('says how much there is, and asks the browser to keep it', () => {
    const onAskToLast = vi.fn();
    show({ ...keepingDesk(kept({ meetings: 1 })), onAskToLast });
    expect(screen.getByText('1 meeting is kept on this device. They take 3.4 MB.')).toBeTruthy();
    fireEvent.click(button('Ask my browser to keep them'));
    expect(onAskToLast).toHaveBeenCalledOnce();
    cleanup();
    show(keepingDesk(kept(), { lasting: 'refused' }));
    expect(screen.getByText(/did not agree/)).toBeTruthy();
    expect(screen.queryByText('Ask my browser to keep them')).toBeNull();
  });

  it('offers to keep what goes by tomorrow, one by one or all', () => {
    const onHold = vi.fn();
    const figures = Array.from({ length: 24 }, (_, n) => meeting(n));
    show({ ...keepingDesk(kept({ soon: { names: [meeting(99, '')], figures } })), onHold });
    expect(screen.getByText('24 meetings will be deleted: keep them?')).toBeTruthy();
    expect(screen.getByText('Names will be taken out of 1 meeting: keep it as it is?')).toBeTruthy();
    expect(screen.getByText('and 16 more')).toBeTruthy();
    fireEvent.click(button(/^Keep Weekly sync 3,/));
    expect(onHold).toHaveBeenLastCalledWith(['m3'], true);
    fireEvent.click(button('Keep all'));
    expect(onHold).toHaveBeenLastCalledWith(
      figures.map(({ id }) => id),
      true,
    );
    fireEvent.click(button(/^Keep Meeting,/));
    expect(onHold).toHaveBeenLastCalledWith(['m99'], true);
  });

  it('lets go what was kept', () => {
    const onHold = vi.fn();
    show({ ...keepingDesk(kept({ held: [meeting(1)] })), onHold });
    fireEvent.click(button(/^Let go with the others: Weekly sync 1,/));
    expect(onHold).toHaveBeenCalledWith(['m1'], false);
  });

  it('sets for how long', () => {
    const onRetention = vi.fn();
    show({ ...keepingDesk(kept()), onRetention });
    const names = screen.getByLabelText<HTMLSelectElement>('Names are kept');
    expect(names.selectedOptions[0]?.textContent).toBe('30 days');
    fireEvent.change(names, { target: { value: 'null' } });
    expect(onRetention).toHaveBeenLastCalledWith({ namesDays: null, figuresDays: 365 });
    fireEvent.change(screen.getByLabelText('Meetings are kept'), { target: { value: '730' } });
    expect(onRetention).toHaveBeenLastCalledWith({ namesDays: 30, figuresDays: 730 });
  });

  it('offers nothing beyond what a policy allows, and says whose it is', () => {
    const { policies } = kept();
    const limits = { namesDays: 14, figuresDays: null };
    show(keepingDesk(kept({ policies: { ...policies, limits } })));
    const offered = [...screen.getByLabelText<HTMLSelectElement>('Names are kept').options].map((o) => o.textContent);
    expect(offered).toEqual(['7 days', '14 days']);
    expect(screen.getByText('Whoever manages this browser allows 14 days at most.')).toBeTruthy();
    cleanup();
    show(keepingDesk(kept({ policies: { ...policies, historyOff: true } })));
    expect(screen.getByText(/lets Hearth keep no meetings/)).toBeTruthy();
    expect(screen.queryByLabelText('Meetings are kept')).toBeNull();
    cleanup();
    show(keepingDesk(kept({ policies: { ...policies, noNames: true, limits: { ...limits, namesDays: 0 } } })));
    expect(screen.getByText(/lets Hearth keep no names/)).toBeTruthy();
    expect(screen.queryByLabelText('Names are kept')).toBeNull();
    expect(screen.getByLabelText('Meetings are kept')).toBeTruthy();
  });

  it('sets another time for one series', () => {
    const onSeriesRetention = vi.fn();
    const own = { namesDays: 7, figuresDays: 90 };
    const series = [
      { id: 's1', title: 'Retro', retention: null },
      { id: 's2', title: 'Team', retention: own },
    ];
    show({ ...keepingDesk(kept({ series })), onSeriesRetention });
    fireEvent.change(screen.getByLabelText('Series'), { target: { value: 's1' } });
    fireEvent.click(screen.getByLabelText('A time of its own'));
    expect(onSeriesRetention).toHaveBeenLastCalledWith('s1', { namesDays: 30, figuresDays: 365 });
    fireEvent.click(button('Team'));
    fireEvent.change(screen.getAllByLabelText('Names are kept')[1] as Element, { target: { value: '90' } });
    expect(onSeriesRetention).toHaveBeenLastCalledWith('s2', { namesDays: 90, figuresDays: 90 });
    fireEvent.click(screen.getByLabelText('As everything else'));
    expect(onSeriesRetention).toHaveBeenLastCalledWith('s2', null);
  });

  it('counts what cannot be read', () => {
    const onDeleteDamaged = vi.fn();
    show({ ...keepingDesk(kept({ damaged: 2 })), onDeleteDamaged });
    expect(screen.getByText(/^2 meetings cannot be read/)).toBeTruthy();
    fireEvent.click(button('Delete what cannot be read'));
    expect(onDeleteDamaged).toHaveBeenCalledOnce();
  });

  it('deletes everything only when asked twice, and keeps the keyboard where it was', () => {
    const onDeleteEverything = vi.fn();
    show({ ...keepingDesk(kept()), onDeleteEverything });
    fireEvent.click(button('Delete everything'));
    expect(document.activeElement?.textContent).toBe('Not now');
    fireEvent.click(button('Not now'));
    expect(document.activeElement).toBe(button('Delete everything'));
    fireEvent.click(button('Delete everything'));
    fireEvent.keyDown(button('Not now'), { key: 'Escape' });
    expect(onDeleteEverything).not.toHaveBeenCalled();
    fireEvent.click(button('Delete everything'));
    fireEvent.click(button('Delete it for good'));
    expect(onDeleteEverything).toHaveBeenCalledOnce();
  });
});

describe('one person', () => {
  it('is looked for by name, gets what is kept, and is forgotten only when asked twice', () => {
    const [onSearch, onExport, onForget] = [vi.fn(), vi.fn(), vi.fn()];
    const found = [{ name: 'Ben', meetings: 3, noted: [] }];
    show(keepingDesk(kept()), { ...peopleDesk({ text: 'be', found }), onSearch, onExport, onForget });
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'ben' } });
    expect(onSearch).toHaveBeenCalledWith('ben');
    expect(screen.getByText('in 3 meetings')).toBeTruthy();
    fireEvent.click(button('Save what is kept about Ben'));
    expect(onExport).toHaveBeenCalledWith('Ben');
    fireEvent.click(button('Forget Ben'));
    expect(onForget).not.toHaveBeenCalled();
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Forget Ben' })).getByText('Forget Ben', { selector: 'button' }),
    );
    expect(onForget).toHaveBeenCalledWith('Ben');
  });

  it('is not there, and that is said', () => {
    show(keepingDesk(kept()), peopleDesk({ text: 'zoe' }));
    expect(screen.getByText(/^Nobody of that name/)).toBeTruthy();
  });

  it('is forgotten, and what is left to the user is said', () => {
    const what = { meetings: 2, goingOn: 1, damaged: 0, noted: 1, mentionedIn: ['m7'], mentionedInSeries: ['s3'] };
    show(keepingDesk(kept()), peopleDesk({ done: { name: 'Ben', what } }));
    const said = screen.getByText('Forgotten in 2 meetings: Ben.').parentElement?.parentElement;
    expect(said?.getAttribute('role')).toBe('status');
    expect(screen.getByText(/^1 meeting is still going on/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Meeting 1' }).getAttribute('href')).toBe('#meeting/m7');
    expect(screen.getByText('Gone from your notes for series: 1 entry about Ben.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Series 1' }).getAttribute('href')).toBe('#series/s3');
  });

  it('has in one place what is noted about them, series by series, in sentences', () => {
    const roles = [{ id: 'own', text: 'Snacks', leads: false }];
    const wall = Date.UTC(2026, 2, 4, 12);
    const lines: readonly NotedLine[] = [
      { kind: 'role', role: 'own', walls: [wall, wall - 7 * 86_400_000] },
      { kind: 'role', role: 'notes', walls: [wall] },
      { kind: 'role', role: 'not-there', walls: [wall] },
      { kind: 'welcomed', wall },
      { kind: 'not-new', wall },
      { kind: 'has-buddy', other: 'Ana', wall, asked: true },
      { kind: 'is-buddy', other: 'Cleo', wall, asked: false },
      { kind: 'to-ask', text: 'How did it go?', wall },
      { kind: 'asked', text: 'the move', wall },
      { kind: 'let-be', text: 'the rain', wall },
      { kind: 'thanks', other: '', what: 'the map', value: 'Care', wall },
      { kind: 'thanks', other: 'Ana', what: '', value: '', wall },
      { kind: 'gave-thanks', other: 'Cleo', what: 'the list', value: '', wall },
    ];
    const noted = [
      { id: 'a/b', name: 'Team Orchid', roles, lines },
      { id: 's2', name: '', roles: [], lines: lines.slice(3, 4) },
    ];
    const ben = { name: 'Ben', meetings: 3, noted };
    const { container } = show(keepingDesk(kept()), peopleDesk({ text: 'be', found: [ben] }));
    const fold = container.querySelector<HTMLDetailsElement>('.noted');
    expect(fold?.open).toBe(true);
    expect(screen.getByRole('link', { name: 'Team Orchid' }).getAttribute('href')).toBe('#prepare/a%2Fb');
    expect(screen.getByRole('link', { name: 'Meeting' })).toBeTruthy();
    expect([...container.querySelectorAll('.noted li')].map(({ textContent }) => textContent)).toEqual([
      'Had the role “Snacks” on Mar 4, 2026 and Feb 25, 2026.',
      'Had the role “Notes” on Mar 4, 2026.',
      'Had the role “one that is gone now” on Mar 4, 2026.',
      'Was welcomed on Mar 4, 2026.',
      'Was not new, you said on Mar 4, 2026.',
      'Has Ana as a buddy since Mar 4, 2026. You asked how it goes.',
      'Looks after Cleo as a buddy since Mar 4, 2026.',
      'You want to ask them, since Mar 4, 2026: “How did it go?”.',
      'You asked them on Mar 4, 2026: “the move”.',
      'You let it be on Mar 4, 2026: “the rain”.',
      'You noted thanks to them on Mar 4, 2026. What for: “the map”. It shows: “Care”.',
      'Ana thanked them on Mar 4, 2026.',
      'Thanked Cleo on Mar 4, 2026. What for: “the list”.',
      'Was welcomed on Mar 4, 2026.',
    ]);
    cleanup();
    const cleo = { name: 'Cleo', meetings: 1, noted: [] };
    const several = show(keepingDesk(kept()), peopleDesk({ text: 'e', found: [ben, cleo] }));
    expect([...several.container.querySelectorAll<HTMLDetailsElement>('.noted')].map(({ open }) => open)).toEqual([
      false,
    ]);
  });

  it('is found and forgotten in what was noted for a series, too', () => {
    const what = { meetings: 0, goingOn: 0, damaged: 0, noted: 2, mentionedIn: [], mentionedInSeries: [] };
    const found = [{ name: 'Ben', meetings: 0, noted: [] }];
    show(keepingDesk(kept()), peopleDesk({ text: 'b', found, done: { name: 'Ben', what } }));
    expect(screen.getByText('in your notes for a series')).toBeTruthy();
    expect(screen.getByText('Gone from your notes for series: 2 entries about Ben.')).toBeTruthy();
    expect(screen.queryByText(/^Not forgotten/)).toBeNull();
  });

  it.each(['exported', 'failed'] as const)('%s, and that is said', (what) => {
    show(keepingDesk(kept()), peopleDesk({ done: { name: 'Ben', what } }));
    expect(screen.getByText(what === 'exported' ? /^Saved.*Ben/ : /could not be finished for Ben/)).toBeTruthy();
  });

  it('is not named while names are hidden', () => {
    const { container } = show(
      keepingDesk(kept()),
      peopleDesk({ text: 'b', found: [{ name: 'Ben', meetings: 1, noted: [] }] }),
      true,
    );
    expect(container.textContent).not.toContain('Ben');
    expect(screen.queryByLabelText('Name')).toBeNull();
  });
});

describe("a meeting's fate", () => {
  const due: Fate = {
    id: 'm',
    namesAt: 1_700_000_000_000,
    figuresAt: 1_730_000_000_000,
    held: false,
    anonymous: false,
  };
  const fate = (over: Partial<Fate> | null) => {
    const [onHold, onAnonymise] = [vi.fn(), vi.fn()];
    render(<MeetingFate fate={signal(over && { ...due, ...over })} onHold={onHold} onAnonymise={onAnonymise} />);
    return { onHold, onAnonymise };
  };

  it('is said with its days, and changed', () => {
    const { onHold, onAnonymise } = fate({});
    expect(screen.getByRole('status').textContent).toMatch(
      /Names, title and notes are removed on .*2023.* It is deleted on .*2024/,
    );
    fireEvent.click(button('Keep it as it is'));
    expect(onHold).toHaveBeenCalledWith(true);
    fireEvent.click(button('Take names out now'));
    fireEvent.click(button('Take names out'));
    expect(onAnonymise).toHaveBeenCalledOnce();
  });

  it('is the user’s to keep, and to let go', () => {
    const { onHold } = fate({ held: true, namesAt: null, figuresAt: null });
    expect(screen.getByRole('status').textContent).toBe('You keep it as it is. It stays until you delete it.');
    fireEvent.click(button('Let it go with the others'));
    expect(onHold).toHaveBeenCalledWith(false);
  });

  it('offers nothing that is done already, and nothing of a meeting that goes on', () => {
    fate({ anonymous: true, namesAt: null });
    expect(screen.getByRole('status').textContent).toMatch(/^Its names were taken out/);
    expect(screen.queryByText('Take names out now')).toBeNull();
    cleanup();
    fate(null);
    expect(document.body.textContent).toBe('');
  });
});

describe('the notice over the list', () => {
  it('is there when meetings are about to be deleted', () => {
    render(<SoonNotice view={kept({ soon: { names: [], figures: [meeting(1), meeting(2)] } })} />);
    expect(screen.getByText(/^2 meetings will be deleted by tomorrow\./)).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe('#data');
  });

  it.each([null, 'failed', 'private', kept({ soon: { names: [meeting(1)], figures: [] } })] as const)(
    'is not there otherwise',
    (view) => {
      const { container } = render(<SoonNotice view={view} />);
      expect(container.textContent).toBe('');
    },
  );
});

describe('words', () => {
  it.each([
    [7, '7 days'],
    [1, '1 day'],
    [365, '1 year'],
    [730, '2 years'],
    [null, 'until I delete them'],
  ])('%s days', (days, words) => expect(daysInWords(days)).toBe(words));

  it.each([
    [0, '0 kB'],
    [1234, '1.2 kB'],
    [45_600_000, '46 MB'],
  ])('%s bytes', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));
});
