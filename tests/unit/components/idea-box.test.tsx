// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IdeaBoxPage } from '../../../components/meetings/ideas/idea-box-page.tsx';
import { SHORTEST_PASSPHRASE } from '../../../lib/ideas/key.ts';
import type { RefusalReason } from '../../../lib/ideas/open.ts';
import type { IdeaBoxDesk } from '../../../lib/live/history/ideas.ts';
import type { IdeaBoxView, KeyProblem, Opening, ShownIdeaBox } from '../../../lib/live/history/ideas-model.ts';
import { LONGEST_IDEA, newIdea } from '../../../lib/practices/you-said.ts';

afterEach(cleanup);

const KEY = { recipient: `age1${'q'.repeat(58)}`, mark: 'abcd efgh' };
const CHOOSE: Opening = { step: 'choose', failed: false };

function shownBox(change: Partial<ShownIdeaBox> = {}): ShownIdeaBox {
  return { seriesId: 's/1', name: 'Team Orchid', key: KEY, warnings: [], waiting: [], feedbackLink: '', ...change };
}

function show(view: IdeaBoxView, at: Opening = CHOOSE) {
  const nothing = () => Promise.resolve<KeyProblem | null>(null);
  const calls = {
    onMakeKey: vi.fn(nothing),
    onThrowAway: vi.fn(nothing),
    onUseKey: vi.fn<IdeaBoxDesk['onUseKey']>(nothing),
    saveKey: vi.fn<IdeaBoxDesk['saveKey']>(() => Promise.resolve({ name: 'key.age', text: 'locked' })),
    savePage: vi.fn<IdeaBoxDesk['savePage']>(() => Promise.resolve({ name: 'idea-box.html', text: '<p>' })),
    onOpen: vi.fn(),
    onKeep: vi.fn(),
    onPutAway: vi.fn(),
    copy: vi.fn<(text: string) => Promise<void>>(() => Promise.resolve()),
  };
  const onSaveFile = vi.fn();
  const [box, opening] = [signal(view), signal(at)];
  render(<IdeaBoxPage desk={{ box, opening, show: () => Promise.resolve(), ...calls }} onSaveFile={onSaveFile} />);
  return { ...calls, onSaveFile, box, opening };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

describe('the key of the box', () => {
  it('is made at a click; before it there is nothing to hand out or to open', async () => {
    const { onMakeKey, box } = show(shownBox({ key: null }));
    expect(screen.getByRole('link', { name: 'Team Orchid' }).getAttribute('href')).toBe('#series/s%2F1');
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Idea box',
      'Key of the box',
    ]);
    press('Make a key');
    expect(onMakeKey).toHaveBeenCalledOnce();
    box.value = shownBox();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Key of the box'));
    expect(screen.getByText('abcd efgh')).toBeTruthy();
  });

  it('is saved behind a passphrase that is written twice', async () => {
    const { saveKey, onSaveFile } = show(shownBox());
    type('Passphrase', 'four words here');
    type('The same once more', 'four words her');
    press('Save as a file');
    expect(alerts()).toContain('The two are not the same.');
    expect(saveKey).not.toHaveBeenCalled();
    type('The same once more', 'four words here');
    press('Save as a file');
    expect(await screen.findByText(/^Saved\. Keep the passphrase/)).toBeTruthy();
    expect(saveKey).toHaveBeenCalledExactlyOnceWith('four words here');
    expect(onSaveFile.mock.calls[0]?.[0].name).toBe('key.age');
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('');
  });

  it('says how long a passphrase must be', async () => {
    const { saveKey } = show(shownBox());
    saveKey.mockResolvedValue('short-passphrase');
    press('Save as a file');
    expect(await screen.findByText(new RegExp(`at least ${SHORTEST_PASSPHRASE} letters`))).toBeTruthy();
  });

  it('is taken in from a file', async () => {
    const { onUseKey } = show(shownBox({ key: null }));
    onUseKey.mockResolvedValue('wrong-passphrase');
    press('Use this key');
    expect(alerts()).toContain('Choose the file first.');
    const file = new File(['locked'], 'key.age');
    fireEvent.change(screen.getByLabelText('File with the key'), { target: { files: [file] } });
    type('Passphrase', 'four words here');
    press('Use this key');
    expect(await screen.findByText('This passphrase does not open the file.')).toBeTruthy();
    expect(onUseKey).toHaveBeenCalledExactlyOnceWith(file, 'four words here');
  });

  it('is thrown away only after what is lost was said', () => {
    const { onThrowAway } = show(shownBox());
    press('Throw the key away');
    expect(screen.getByText(/will stay closed for good/)).toBeTruthy();
    expect(onThrowAway).not.toHaveBeenCalled();
    press('Throw it away');
    expect(onThrowAway).toHaveBeenCalledOnce();
  });
});

describe('handing out', () => {
  it('gives the page, its letters and its key, and says what is anonymous about each way', async () => {
    const { savePage, onSaveFile, copy } = show(shownBox());
    press('Save the page for everybody');
    await waitFor(() => expect(onSaveFile).toHaveBeenCalledOnce());
    expect(savePage).toHaveBeenCalledOnce();
    press('Copy words for the chat');
    expect(copy.mock.calls[0]?.[0]).toMatch(/idea-box\.html.*if it says abcd efgh\.$/);
    press('Copy the half that seals');
    expect(copy).toHaveBeenLastCalledWith(KEY.recipient);
    const link = screen.getByRole('link', { name: 'See the page as others see it' });
    expect(link.getAttribute('href')).toBe(`/ideas.html#${KEY.recipient}`);
    for (const way of ['Through somebody you trust', 'In a form', 'In the chat'])
      expect(screen.getByText(way)).toBeTruthy();
  });

  it('says so when the page cannot be made', async () => {
    const { savePage, onSaveFile } = show(shownBox());
    savePage.mockResolvedValue('failed');
    press('Save the page for everybody');
    expect(await screen.findByText(/^This did not work/)).toBeTruthy();
    expect(onSaveFile).not.toHaveBeenCalled();
  });

  it('has words for the form of the series where there is one', () => {
    const { copy } = show(shownBox({ feedbackLink: 'https://forms.test/1' }));
    press('Copy words for the form');
    expect(copy.mock.calls[0]?.[0]).toContain('https://forms.test/1');
    cleanup();
    show(shownBox());
    expect(screen.queryByRole('heading', { name: 'Form for feedback' })).toBeNull();
  });
});

describe('opening', () => {
  it('takes what was pasted, chosen and dropped', () => {
    const { onOpen } = show(shownBox());
    press('Open them');
    expect(alerts()).toContain('Paste some notes or add a file first.');
    type('Notes', 'hearth-idea-1:…');
    const [one, two] = [new File(['1'], 'one.txt'), new File(['2'], 'two.txt')];
    const choose = screen.getByLabelText('Choose files');
    fireEvent.change(choose, { target: { files: [one] } });
    // This document has no events of dragging.
    fireEvent(choose.parentElement!, Object.assign(new Event('drop'), { dataTransfer: { files: [two] } }));
    expect(screen.getByText('2 files are added: one.txt and two.txt')).toBeTruthy();
    press('Open them');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(['hearth-idea-1:…', one, two]);
    press('Take the files out');
    press('Open them');
    expect(onOpen).toHaveBeenLastCalledWith(['hearth-idea-1:…']);
  });

  it('says kindly why it waits, and leaves what was pasted', async () => {
    const { opening } = show(shownBox());
    type('Notes', 'pasted');
    opening.value = { step: 'closed', openable: 1, reasons: ['too-few-notes', 'in-a-meeting'], refused: [] };
    expect(await screen.findByText(/^There is 1 note to open so far/)).toBeTruthy();
    expect(screen.getByText(/^A meeting is going on/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Notes').value).toBe('pasted');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Open notes'));
  });

  it('shows ideas as text, each other note with its reason, and keeps them when that is wanted', async () => {
    const long = 'ä'.repeat(LONGEST_IDEA + 1);
    const opened: Opening = {
      step: 'opened',
      ideas: ['<b>Begin</b> later', long, 'Begin'],
      warnings: ['small-group'],
      refused: [
        { reason: 'duplicate', file: null, note: 2 },
        { reason: 'not-a-note', file: 'b.txt', note: null },
      ],
      failed: false,
    };
    const { opening, onKeep, onPutAway, copy } = show(shownBox());
    opening.value = opened;
    await waitFor(() => expect(document.activeElement?.textContent).toBe('3 ideas'));
    expect(screen.getByText('<b>Begin</b> later')).toBeTruthy();
    expect(screen.getAllByText(/^Longer than what is kept: the first 2,000 letters/)).toHaveLength(1);
    expect(screen.getByText(/^There are fewer than six people/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: '2 stay closed' })).toBeTruthy();
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toContain('Pasted, note 2: The same note is here already.');
    expect(lines).toContain('b.txt: There is no sealed note in it.');
    press('Copy all');
    expect(copy).toHaveBeenCalledExactlyOnceWith(['<b>Begin</b> later', long, 'Begin'].join('\n\n'));
    press('Keep these');
    expect(onKeep).toHaveBeenCalledOnce();
    press('Put them away');
    expect(onPutAway).toHaveBeenCalledOnce();
    opening.value = { ...opened, failed: true };
    expect(await screen.findByText(/^They could not be kept/)).toBeTruthy();
    opening.value = { step: 'kept', count: 3 };
    await waitFor(() => expect(document.activeElement?.textContent).toBe('3 ideas are kept.'));
    expect(screen.queryByText('<b>Begin</b> later')).toBeNull();
  });

  it('goes on with what was opened when the key is gone', async () => {
    const at: Opening = { step: 'opened', ideas: ['A', 'B', 'C'], warnings: [], refused: [], failed: false };
    const { opening } = show(shownBox({ key: null }), at);
    expect(screen.getByRole('button', { name: 'Keep these' })).toBeTruthy();
    opening.value = { step: 'kept', count: 3 };
    expect(await screen.findByRole('heading', { name: '3 ideas are kept.' })).toBeTruthy();
    expect(screen.queryByLabelText('Notes')).toBeNull();
  });

  it('has words for every reason', () => {
    const reasons: Readonly<Record<RefusalReason, true>> = {
      'cut-off': true,
      newer: true,
      oversized: true,
      tampered: true,
      foreign: true,
      duplicate: true,
      'opened-before': true,
      'not-a-note': true,
      'too-many': true,
      unreadable: true,
    };
    const all = Object.keys(reasons) as RefusalReason[];
    const refused = all.map((reason, i) => ({ reason, file: null, note: i + 1 }));
    show(shownBox(), { step: 'closed', openable: 0, reasons: ['too-few-notes'], refused });
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent?.split(': ')[1]);
    expect(new Set(lines.filter((line) => line?.endsWith('.'))).size).toBe(all.length);
  });
});

it('shows what waits for a reply', () => {
  const idea = newIdea({ id: 'i1', series: 's1', from: 'idea-box', text: 'A round first' });
  show(shownBox({ waiting: [idea!] }));
  expect(screen.getByRole('heading', { name: 'Ideas that wait for a reply' })).toBeTruthy();
  expect(screen.getByText('A round first')).toBeTruthy();
});

it.each([
  ['missing', 'This series is not on this device any more.'],
  ['private', 'A private window keeps nothing, so there is no idea box here.'],
  [null, 'Reading your idea box…'],
] as const)('%s: says so', (view, words) => {
  show(view);
  expect(screen.getByText(words)).toBeTruthy();
});

it('says when it cannot be read', () => {
  show('failed');
  expect(screen.getByRole('alert').textContent).toMatch(/could not be read/);
});
