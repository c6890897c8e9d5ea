// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { MeetingSummary } from '../../../components/meetings/meeting-summary.tsx';
import type { MeetingReport } from '../../../lib/measures/report.ts';
import { report } from '../../gallery/report.ts';

afterEach(cleanup);

const others = report.people.filter(({ self }) => !self);
const heldBack = {
  ...report,
  summary: { ...report.summary, balance: null },
  people: report.people.map((person) => ({ ...person, share: null, evenSplit: null })),
  shares: 'not-everyone',
  overlap: null,
  effectiveVoices: null,
} as const;

const notSeen = () =>
  [...(screen.getByText('What Hearth could not see').nextElementSibling?.children ?? [])].map(
    ({ textContent }) => textContent,
  );

describe('the summary of a meeting', () => {
  it('says who was not heard from, and gives everybody a row of figures in order of arrival', () => {
    render(<MeetingSummary report={report} platformName="Jitsi Meet" namesHidden={false} />);
    expect(screen.getByText('Not heard from by voice: Sam Rivera.')).toBeTruthy();
    const names = screen.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(names).toEqual(report.people.map(({ name }) => name));
    expect(screen.getByText('How the talking was spread')).toBeTruthy();
    expect(notSeen()).toEqual(['The page was loaded again (0:07 in all, at 20:02–20:09)']);
  });

  it('says nothing of how even a presentation was, and what came of rounds and invitations', () => {
    const shown: MeetingReport = {
      ...report,
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
    };
    render(<MeetingSummary report={shown} platformName="LiveKit Meet" namesHidden={false} />);
    expect(screen.queryByText('How the talking was spread')).toBeNull();
    expect(screen.getByText('Pick a date')).toBeTruthy();
    expect(screen.getByText(/3 of 5 spoke, 1 passed · agree 3, concerns 1, stand aside 0/)).toBeTruthy();
    expect(
      screen.getByText('You invited 4 people: 3 spoke within three minutes and one passed or joined in another way.'),
    ).toBeTruthy();
  });

  it('has minutes only, and no balance, while shares are held back', () => {
    const { container } = render(<MeetingSummary report={heldBack} platformName="Jitsi Meet" namesHidden={false} />);
    expect(container.querySelector('table')?.textContent).not.toContain('%');
    expect(screen.getByText(/Minutes among the people Hearth can see/)).toBeTruthy();
    expect(screen.queryByText('How the talking was spread')).toBeNull();
  });

  it('says what could not be seen, why, and for how long: a reason once', () => {
    const minute = (from: number, to: number) => ({ from: from * 60_000, to: to * 60_000 });
    const troubled = {
      ...report,
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
    };
    render(<MeetingSummary report={troubled} platformName="Google Meet" namesHidden={false} />);
    expect(notSeen()).toEqual([
      'The speech of Kofi Mensah, most of the time.',
      'The computer slept 3:00',
      expect.stringMatching(
        /^The Google Meet page may have changed: .* \(5:00 in all, at 5:00–6:00, 10:00–11:00, 15:00–16:00, and .*and 2 more\)$/,
      ),
      'Many people on the page have no name that Hearth can read. (2:00 in all, at 30:00–32:00)',
    ]);
  });

  it('has no list of what could not be seen when everything was', () => {
    const seen = report.people.map((one) => ({ ...one, measuredMs: one.presentMs }));
    render(
      <MeetingSummary
        report={{ ...report, gaps: [], health: [], people: seen }}
        platformName="Jitsi Meet"
        namesHidden={false}
      />,
    );
    expect(screen.queryByText('What Hearth could not see')).toBeNull();
  });

  it('hides every name', () => {
    const { container } = render(<MeetingSummary report={report} platformName="Jitsi Meet" namesHidden />);
    for (const { name } of others) expect(container.innerHTML).not.toContain(name);
    expect(screen.getByText('Not heard from by voice: Person 6.')).toBeTruthy();
  });
});
