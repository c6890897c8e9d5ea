// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChecklistPage } from '../../../components/meetings/checklist/checklist-page.tsx';
import { IncluderPage } from '../../../components/meetings/includer/includer-page.tsx';
import { IncluderSection } from '../../../components/options/includer-section.tsx';
import type { ChecklistState, ChecklistView, ShownChecklist } from '../../../lib/live/history/checklist-model.ts';
import type { IncluderDesk } from '../../../lib/live/includer.ts';
import {
  type Answer,
  type Checklist,
  type ChecklistQuestion,
  suggestionsFor,
} from '../../../lib/practices/checklist.ts';
import { INCLUDER_OFF, type IncluderList } from '../../../lib/practices/includer.ts';

afterEach(cleanup);

const NOW = new Date(2026, 4, 20, 10).getTime();
const EARLIER = new Date(2026, 3, 14, 10).getTime();
type Given = Partial<Record<ChecklistQuestion, Answer | readonly [Answer, string]>>;

function filled(wall: number, given: Given, draft = false): Checklist {
  const answers = Object.entries(given).map(([question, one]) => {
    const [answer, note] = typeof one === 'string' ? [one, ''] : one;
    return [question, { answer, note }];
  });
  return { series: 's1', wall, answers: Object.fromEntries(answers), ...(draft ? { draft } : {}) };
}

function shownChecklist(change: Partial<ShownChecklist> = {}): ShownChecklist {
  const today = change.today ?? filled(NOW, {}, true);
  return {
    seriesId: 's/1',
    name: 'Team Orchid',
    today,
    earlier: [],
    evidence: {
      airtime: {
        heard: { middle: 0.75, meetings: 9 },
        balance: { middle: 0.31, meetings: 10 },
        approximate: false,
      },
      ways: { meetings: 3, of: 10 },
    },
    suggestions: today.draft ? [] : suggestionsFor(today.answers, []),
    ...change,
  };
}

function show(view: ChecklistView, state: ChecklistState = 'kept') {
  const calls = {
    onAnswer: vi.fn(),
    onNote: vi.fn(),
    onDone: vi.fn(),
    onReopen: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onDismiss: vi.fn(),
    copy: vi.fn<(text: string) => Promise<void>>(() => Promise.resolve()),
    onSaveFile: vi.fn(),
  };
  const { onSaveFile, ...actions } = calls;
  const checklist = signal(view);
  const removed = signal<Checklist | null>(null);
  const desk = { checklist, state: signal(state), removed, show: () => Promise.resolve(), ...actions };
  render(<ChecklistPage desk={desk} onSaveFile={onSaveFile} />);
  return { ...calls, checklist, removed };
}

const EVEN = 'Does the way we meet give everybody a real chance to be heard?';
const NORMS = 'Are our norms and values clear, and do we live by them?';
const WAYS = 'Are there several ways to contribute that everybody can use?';
const group = (name: string) => within(screen.getByRole('group', { name }));

describe('the checklist', () => {
  it('asks twelve questions with four answers each, and fills none in', () => {
    const { onAnswer } = show(shownChecklist());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe("Your view, not the group's");
    expect(screen.getByRole('link', { name: 'Team Orchid' }).getAttribute('href')).toBe('#series/s%2F1');
    expect(screen.getAllByRole('group')).toHaveLength(12);
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios).toHaveLength(48);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(12);
    expect(radios.some(({ checked }) => checked)).toBe(false);
    fireEvent.click(group(EVEN).getByRole('radio', { name: 'Partly' }));
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('even-airtime', 'partly');
  });

  it('has one tab stop a question, and notes only for whoever wants them', () => {
    const { onNote } = show(shownChecklist({ today: filled(NOW, { 'norms-lived': 'yes' }, true) }));
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Write notes, too' }));
    const note = group(NORMS).getByRole('textbox', { name: 'Note' });
    expect(screen.getAllByRole('textbox')).toEqual([note]);
    fireEvent.input(note, { target: { value: 'we read them' } });
    expect(onNote).toHaveBeenCalledExactlyOnceWith('norms-lived', 'we read them');
    // Enter is no reason to be done.
    expect(fireEvent.keyDown(note, { key: 'Enter' })).toBe(false);
  });

  it('shows what was measured beside the two questions that it speaks to', () => {
    show(shownChecklist());
    const measured = (name: string) => {
      const id = screen.getByRole('group', { name }).getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent;
    };
    expect(measured(EVEN)).toContain('Heard from: 75%. The middle one of the last 9 measured meetings.');
    expect(measured(EVEN)).toContain('0.31 (as in most meetings). The middle one of the last 10 measured meetings.');
    expect(measured(WAYS)).toContain('in 3 of the last 10 meetings');
    expect(measured(NORMS)).toBeUndefined();
    expect(screen.getAllByText('What Hearth measured')).toHaveLength(2);
  });

  it('leaves out what nothing tells of', () => {
    const airtime = { heard: null, balance: null, approximate: false };
    show(shownChecklist({ evidence: { airtime, ways: null } }));
    expect(screen.getByText('There are too few measured meetings to say anything yet.')).toBeTruthy();
    expect(group(WAYS).queryByText('What Hearth measured')).toBeNull();
  });

  it('is done once something is answered', () => {
    const first = show(shownChecklist());
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(first.onDone).not.toHaveBeenCalled();
    expect(screen.getByText(/^Answer at least one question first/)).toBeTruthy();
    cleanup();
    const { onDone, onRemove } = show(shownChecklist({ today: filled(NOW, { recognised: 'partly' }, true) }), 'saved');
    expect(screen.getByText('Saved as you go.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(NOW);
  });

  it('says so when answers could not be kept', () => {
    show(shownChecklist({ today: filled(NOW, { recognised: 'partly' }, true) }), 'failed');
    expect(screen.getByText(/could not be saved/)).toBeTruthy();
  });

  it('leads from each suggestion to where Hearth has it, and takes the focus there', () => {
    const { checklist } = show(shownChecklist({ today: filled(NOW, { recognised: 'partly' }, true) }));
    const today = filled(NOW, { 'even-airtime': 'not-yet', 'social-contact': 'partly', 'purpose-shared': 'partly' });
    checklist.value = shownChecklist({ today });
    return vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Something to try');
      const list = screen.getByText(/^Go round once/).closest('ul');
      const links = within(list!).getAllByRole('link');
      expect(links.map((link) => link.getAttribute('href'))).toEqual([
        '/options.html#hints',
        '#includer',
        '#prepare/s%2F1/purpose',
      ]);
    });
  });

  it('tells what has changed in words, question by question, and never adds up', () => {
    const today = filled(NOW, {
      'even-airtime': ['yes', 'rounds help'],
      'norms-lived': 'partly',
      recognised: 'dont-know',
    });
    const earlier = [filled(EARLIER, { 'even-airtime': 'not-yet', 'norms-lived': 'partly', recognised: 'yes' })];
    const { onReopen, onRemove } = show(shownChecklist({ today, earlier }));
    const line = (question: string) => screen.getAllByText(question)[0]?.closest('li')?.textContent;
    expect(line(EVEN)).toContain('Yes · closer than before: it was “Not yet” on Apr 14, 2026');
    expect(line(EVEN)).toContain('Note: rounds help');
    expect(line(NORMS)).toContain('as before: it was “Partly” on Apr 14, 2026');
    expect(line('Are contributions recognised in ways that matter to whoever made them?')).toContain(
      "Don't know · Before: “Yes” on Apr 14, 2026",
    );
    expect(line(WAYS)).toContain('Passed');
    expect(document.body.textContent).not.toMatch(/\bscore|\btotal|out of 12/i);
    fireEvent.click(screen.getByRole('button', { name: 'Change my answers' }));
    expect(onReopen).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Remove the checklist of Apr 14, 2026' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(EARLIER);
  });

  it('gives a removed one back', async () => {
    const { removed, onUndo } = show(shownChecklist());
    removed.value = filled(EARLIER, { recognised: 'yes' }, true);
    expect(await screen.findByText('The checklist of Apr 14, 2026 was removed.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('copies the questions for a form: all twelve, no name and no answer', () => {
    const { copy } = show(shownChecklist({ today: filled(NOW, { recognised: ['yes', 'private'] }, true) }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy the questions for an anonymous form' }));
    const [text = ''] = copy.mock.calls[0] ?? [];
    expect(text.match(/^\d+\. .+\?$/gm)).toHaveLength(12);
    expect(text).toContain("Answers: Yes / Partly / Not yet / Don't know");
    expect(text).not.toMatch(/private|Team Orchid/);
  });

  it('is saved as Markdown, with every checklist and no markup of anybody’s', async () => {
    const today = filled(NOW, { 'even-airtime': ['partly', '*loud* <b>'] });
    const earlier = [filled(EARLIER, { 'even-airtime': 'not-yet' }, true)];
    const { onSaveFile } = show(shownChecklist({ today, earlier }));
    fireEvent.click(screen.getByRole('button', { name: 'Save as Markdown' }));
    const { name, blob }: { name: string; blob: Blob } = onSaveFile.mock.calls[0]![0];
    expect(name).toBe('hearth-checklist.md');
    const text = await blob.text();
    expect(text).toMatch(/^# Belonging checklist: Team Orchid\n\n\*Your view, not the group's\*\n\n## May 20, 2026\n/);
    expect(text).toContain('## Apr 14, 2026 (not finished)');
    expect(text).toContain(
      `- ${EVEN} **Partly** (closer than before: it was “Not yet” on Apr 14, 2026): \\*loud\\* \\<b\\>\n`,
    );
  });

  it.each([
    ['missing', 'This series is not on this device any more.'],
    ['private', 'A private window keeps nothing, so there is no checklist here.'],
    [null, 'Reading your checklists…'],
  ] as const)('%s: says so', (view, words) => {
    show(view);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says when it cannot be read', () => {
    show('failed');
    expect(screen.getByRole('alert').textContent).toMatch(/could not be read/);
  });
});

describe('small things anybody can do', () => {
  function desk(list: IncluderList | null, failed = false) {
    const calls = { onTurn: vi.fn(), onTick: vi.fn(), onAgain: vi.fn() };
    return { list: signal(list), failed: signal(failed), ...calls } satisfies IncluderDesk;
  }

  it('are ticked by and for the user alone', async () => {
    const one = desk({ on: true, ticked: ['thank'] });
    render(<IncluderPage {...one} />);
    expect(screen.getByText(/Nobody else sees this list/)).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)).toHaveLength(1);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Say whose idea it was.' }));
    expect(one.onTick).toHaveBeenCalledExactlyOnceWith('give-credit', true);
    fireEvent.click(screen.getByRole('button', { name: 'Begin again' }));
    expect(one.onAgain).toHaveBeenCalledOnce();
    one.list.value = { on: true, ticked: [] };
    expect(await screen.findByText('All ticks are gone.')).toBeTruthy();
  });

  it('are off until the options turn them on', () => {
    render(<IncluderPage {...desk(INCLUDER_OFF)} />);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'Open the options' })).toBeTruthy();
    cleanup();
    const one = desk(INCLUDER_OFF);
    render(<IncluderSection {...one} />);
    expect(screen.queryByRole('link')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: 'A list of small things to do for others' }));
    expect(one.onTurn).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('say when they cannot be kept', () => {
    render(<IncluderPage {...desk(null, true)} />);
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});
