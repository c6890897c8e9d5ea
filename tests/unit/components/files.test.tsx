// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupPanel } from '../../../components/meetings/files/backup-panel.tsx';
import { ExportMenu } from '../../../components/meetings/files/export-menu.tsx';
import { ImportPanel } from '../../../components/meetings/files/import-panel.tsx';
import { notesOf, problemInWords } from '../../../components/meetings/files/words.ts';
import type { BackupState } from '../../../lib/live/history/backup-desk.ts';
import type { ExportState } from '../../../lib/live/history/export-desk.ts';
import type { ImportState } from '../../../lib/live/history/import-desk.ts';
import type { FileCheck } from '../../../lib/store/files/check.ts';
import { CAVEAT } from '../../../lib/store/files/format.ts';
import { FILE_PROBLEMS } from '../../../lib/store/files/problems.ts';
import { report } from '../../gallery/report.ts';

afterEach(cleanup);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

describe('giving meetings away', () => {
  function open(state: ExportState = { step: 'idle' }) {
    const desk = { state: signal(state), onExport: vi.fn(), onCancel: vi.fn(), onClose: vi.fn() };
    render(<ExportMenu desk={desk} ids={['m1', 'm2']} />);
    fireEvent.click(screen.getByText('Export…'));
    return desk;
  }

  it('is without names unless they are asked for, and says what either means', () => {
    const desk = open();
    const without = screen.getByRole<HTMLInputElement>('radio', { name: 'Without names' });
    expect(without.checked).toBe(true);
    expect(screen.getByText(/People become Person 1/)).toBeTruthy();
    choose(/spreadsheets/);
    press('Export');
    expect(desk.onExport).toHaveBeenLastCalledWith(['m1', 'm2'], { format: 'csv', names: false }, expect.anything());
    choose('With names');
    press('Export');
    expect(desk.onExport).toHaveBeenLastCalledWith(['m1', 'm2'], { format: 'csv', names: true }, expect.anything());
  });

  it('shows how far it is, can be stopped, and says how it went', () => {
    const desk = open({ step: 'writing', share: 0.4 });
    expect(screen.getByText(/40%/)).toBeTruthy();
    press('Cancel');
    expect(desk.onCancel).toHaveBeenCalled();
    cleanup();
    open({ step: 'done', meetings: 2, leftOut: 0, name: 'hearth.ndjson' });
    expect(screen.getByRole('status').textContent).toBe('2 meetings are in hearth.ndjson.');
    cleanup();
    open({ step: 'done', meetings: 2, leftOut: 1, name: 'hearth.ndjson' });
    expect(screen.getByRole('status').textContent).toContain('can no longer be read');
    cleanup();
    open({ step: 'failed', problem: 'no-meetings' });
    expect(screen.getByRole('status').textContent).toBe('There is no meeting in it.');
  });
});

describe('taking meetings in', () => {
  const counts = { new: 0, reduced: 0, same: 0, longer: 0, shorter: 0, different: 0 };
  const check: FileCheck = {
    header: { format: 'hearth-meeting', version: 1, content: 'meetings', names: true, writtenWall: 0 },
    meetings: 3,
    events: 10,
    from: 0,
    to: 86_400_000,
    relations: new Map(),
    nextSeqs: new Map(),
    counts,
    series: 0,
    settings: new Map(),
  };

  function show(state: ImportState) {
    const desk = { state: signal(state), onFile: vi.fn(), onMode: vi.fn(), onStart: vi.fn(), onCancel: vi.fn() };
    const view = render(<ImportPanel desk={desk} />);
    return { ...desk, ...view };
  }

  it('takes a file that is chosen or dropped', () => {
    const desk = show({ step: 'choose', said: null });
    const file = new File(['{}'], 'a.json');
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
    expect(desk.onFile).toHaveBeenLastCalledWith(file);
    const place = desk.container.querySelector('.drop-place');
    if (!place) throw new Error('There is no place to drop a file');
    // This document has no events of dragging.
    fireEvent(place, Object.assign(new Event('drop'), { dataTransfer: { files: [file] } }));
    expect(desk.onFile).toHaveBeenCalledTimes(2);
  });

  it('shows what is in a file before anything is kept', () => {
    const desk = show({
      step: 'preview',
      name: '<i>a</i>.json',
      check: { ...check, counts: { ...counts, new: 2, same: 1 } },
      mode: 'merge',
    });
    expect(screen.getByRole('heading', { name: 'What is in <i>a</i>.json' })).toBeTruthy();
    expect(screen.getByText('3 meetings')).toBeTruthy();
    const rows = [...desk.container.querySelectorAll('dt')].map((row) => [
      row.textContent,
      row.nextElementSibling?.textContent,
    ]);
    expect(rows).toContainEqual(['Not here yet: added', '2']);
    expect(rows).toContainEqual(['Here already: left as it is', '1']);
    expect(rows.map(([words]) => words)).not.toContain('Here, and put right in another way: left as it is');
    press('Import');
    expect(desk.onStart).toHaveBeenCalled();
  });

  it('has nothing to start where everything is here already', () => {
    show({ step: 'preview', name: 'a', check: { ...check, counts: { ...counts, same: 3 } }, mode: 'merge' });
    expect(screen.getByText('There is nothing to take in.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('asks what becomes of what is here before a backup replaces it', () => {
    const backup = { ...check, header: { ...check.header, content: 'backup' as const } };
    const desk = show({ step: 'preview', name: 'b', check: backup, mode: 'merge' });
    choose(/Replace everything/);
    expect(desk.onMode).toHaveBeenCalledWith('replace');
    cleanup();
    show({ step: 'preview', name: 'b', check: backup, mode: 'replace' });
    expect(screen.getByText(/not in the backup are deleted/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Replace everything' })).toBeTruthy();
  });

  it('says what is wrong, where, and that nothing was taken in', () => {
    show({ step: 'choose', said: { problem: 'broken-record', line: 7 } });
    expect(screen.getByRole('status').textContent).toMatch(
      /makes no sense\. It is in line 7 of the file\. Nothing was taken in\.$/,
    );
    cleanup();
    show({ step: 'done', taken: { added: 2, brought: 1 }, settings: false });
    expect(screen.getByRole('status').textContent).toMatch(/2 meetings were added.*1 meeting was brought up to date/);
  });

  it('has a sentence for everything that can be wrong', () => {
    const sentences = FILE_PROBLEMS.map(problemInWords);
    expect(new Set(sentences).size).toBe(FILE_PROBLEMS.length);
    expect(sentences.filter((sentence) => !/[.!]$/.test(sentence))).toEqual([]);
  });
});

describe('a backup', () => {
  it('is called whole only when it was read once more', () => {
    const state = signal<BackupState>({ step: 'checking', share: 0.5 });
    const desk = { state, onBackup: vi.fn(), onCancel: vi.fn() };
    const view = render(<BackupPanel desk={desk} />);
    expect(screen.getByText(/Reading it once more/)).toBeTruthy();
    view.unmount();
    render(
      <BackupPanel
        desk={{
          ...desk,
          state: signal<BackupState>({ step: 'done', meetings: 2, leftOut: 0, bytes: 3_000_000, name: 'b.ndjson' }),
        }}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe(
      'b.ndjson (3 MB) holds 2 meetings. It was read once more and is whole.',
    );
  });
});

describe('notes of a meeting', () => {
  it('say in Markdown what its page says, and take no name for Markdown', () => {
    const people = report.people.map((one, i) => (i === 1 ? { ...one, name: '*Ana* [x](y)' } : one));
    const text = notesOf({
      report: { ...report, people },
      platformName: 'Jitsi Meet',
      note: 'Ask Ben.',
      caveat: CAVEAT,
    });
    expect(text).toMatch(/^# Weekly sync\n\n/);
    expect(text).toContain('5 of 6 heard from');
    expect(text).toContain('- \\*Ana\\* \\[x\\](y): ');
    expect(text).toContain('## Notes\n\nAsk Ben.');
    expect(text).toContain(`*${CAVEAT}*`);
    expect(notesOf({ report, platformName: 'Jitsi Meet', note: '', caveat: null })).not.toContain('contribution');
  });
});
