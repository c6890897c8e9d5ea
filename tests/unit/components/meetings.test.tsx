// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MeetingList } from '../../../components/meetings/meeting-list.tsx';
import { MeetingSummary } from '../../../components/meetings/meeting-summary.tsx';
import { report } from '../../gallery/report.ts';

afterEach(cleanup);

const nothing = () => undefined;
const others = report.people.filter(({ self }) => !self);
const heldBack = {
  ...report,
  summary: { ...report.summary, balance: null },
  people: report.people.map((person) => ({ ...person, share: null, evenSplit: null })),
  shares: 'not-everyone',
  overlap: null,
  effectiveVoices: null,
} as const;

describe('the list of past meetings', () => {
  it('shows what each meeting was and how many were heard from, never a name', () => {
    const onDelete = vi.fn();
    const { container } = render(
      <MeetingList
        meetings={[{ id: 'm1', platformName: 'Jitsi Meet', summary: report.summary }]}
        onDelete={onDelete}
      />,
    );
    expect(screen.getByRole('link').textContent).toMatch(/^Weekly sync.* · 40 min · Jitsi Meet$/);
    expect(screen.getByText('5 of 6 heard from')).toBeTruthy();
    for (const { name } of others) expect(container.textContent).not.toContain(name);
    fireEvent.click(screen.getByRole('button', { name: 'Delete Weekly sync' }));
    expect(onDelete).toHaveBeenCalledWith('m1');
  });

  it('says when there are none, and when they are being read', () => {
    const view = render(<MeetingList meetings={[]} onDelete={nothing} />);
    expect(screen.getByText('No meetings yet')).toBeTruthy();
    view.rerender(<MeetingList meetings={null} onDelete={nothing} />);
    expect(screen.getByText('Reading your meetings…')).toBeTruthy();
  });
});

describe('the summary of a meeting', () => {
  it('says who was not heard from, and gives everybody a row of figures in order of arrival', () => {
    render(<MeetingSummary report={report} platformName="Jitsi Meet" namesHidden={false} />);
    expect(screen.getByText('Not heard from by voice: Sam Rivera.')).toBeTruthy();
    const names = screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(names).toEqual(report.people.map(({ name }) => name));
    expect(screen.getByText('How the talking was spread')).toBeTruthy();
    expect(screen.getByText(/The page was loaded again · 20:02–20:09/)).toBeTruthy();
  });

  it('has minutes only, and no balance, while shares are held back', () => {
    const { container } = render(<MeetingSummary report={heldBack} platformName="Jitsi Meet" namesHidden={false} />);
    expect(container.querySelector('table')?.textContent).not.toContain('%');
    expect(screen.getByText(/Minutes among the people Hearth can see/)).toBeTruthy();
    expect(screen.queryByText('How the talking was spread')).toBeNull();
  });

  it('hides every name', () => {
    const { container } = render(<MeetingSummary report={report} platformName="Jitsi Meet" namesHidden />);
    for (const { name } of others) expect(container.innerHTML).not.toContain(name);
    expect(screen.getByText('Not heard from by voice: Person 6.')).toBeTruthy();
  });
});
