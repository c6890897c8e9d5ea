// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MeetingList } from '../../../components/meetings/meeting-list.tsx';
import { report } from '../../gallery/report.ts';

afterEach(cleanup);

const nothing = () => undefined;
const others = report.people.filter(({ self }) => !self);
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
