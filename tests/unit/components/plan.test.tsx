// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { atClock, nextQuarters } from '../../../components/plan/ends-at.tsx';
import { handOff } from '../../../components/plan/hand-off.ts';
import { Plan } from '../../../components/plan/plan.tsx';
import type { LiveCommand, LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { heard, person, snapshot } from './snapshots.ts';

const at = (text: string) => new Date(`2026-11-25T${text}:00`).getTime();
const MINUTE = 60_000;

function opened(change: Partial<LiveSnapshot> = {}, namesHidden = false) {
  const commands: LiveCommand[] = [];
  const copied: string[] = [];
  const actions = {
    command: (command: LiveCommand) => void commands.push(command),
    copy: (text: string) => Promise.resolve(void copied.push(text)),
  };
  const people = [person(1), person(2), person(3, heard), person(4)];
  render(<Plan snapshot={snapshot(people, change)} namesHidden={namesHidden} actions={actions} wall={at('14:07')} />);
  return { commands, copied };
}

afterEach(cleanup);

describe('the plan', () => {
  it('sets the kind, and says what that changes', () => {
    const { commands } = opened({ kind: 'webinar' });
    expect(screen.getByText(/The audience is not on the page/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Kind of meeting'), { target: { value: 'stand-up' } });
    expect(commands).toEqual([{ type: 'meeting-kind', kind: 'stand-up' }]);
  });

  it('says that a one-to-one is not kept', () => {
    opened({ kind: 'one-to-one' });
    expect(screen.getByText(/Not kept once it is over/)).toBeTruthy();
  });

  it('sets the end in one tap, and takes it back with another', () => {
    const { commands } = opened({ endsInMs: 23 * MINUTE });
    const times = screen.getAllByRole('button', { pressed: false });
    const [set] = screen.getAllByRole('button', { pressed: true });
    expect(times).toHaveLength(3);
    fireEvent.click(set!);
    fireEvent.click(times[0]!);
    expect(commands).toEqual([
      { type: 'ends-in', ms: null },
      { type: 'ends-in', ms: 8 * MINUTE },
    ]);
  });

  it('keeps purpose and topics when their fields are left, and only then', () => {
    const { commands } = opened();
    const purpose = screen.getByLabelText('Purpose');
    fireEvent.input(purpose, { target: { value: '  Decide the date ' } });
    expect(commands).toEqual([]);
    fireEvent.blur(purpose);
    const topics = screen.getByPlaceholderText(/One a line/);
    fireEvent.input(topics, { target: { value: '1. Budget (10 min)\n\n- Hiring\n' } });
    expect(screen.getByText('2 topics')).toBeTruthy();
    fireEvent.blur(topics);
    expect(commands).toEqual([
      { type: 'purpose', text: 'Decide the date' },
      {
        type: 'agenda',
        items: [
          { label: 'Budget', minutes: 10 },
          { label: 'Hiring', minutes: null },
        ],
      },
    ]);
  });

  it('gives a topic to somebody else, names hidden too', () => {
    const { commands } = opened({}, true);
    expect(screen.queryByText('Ana')).toBeNull();
    fireEvent.change(screen.getByLabelText('Who leads this topic'), { target: { value: 'p2' } });
    expect(commands).toEqual([{ type: 'topic-led', person: 'p2' }]);
  });
});

describe('the hand-off', () => {
  it('says who was not heard from, who comes next, and what', () => {
    const people = [person(1), person(2), person(3, heard), person(4)];
    const topic = { ...snapshot([]).topic, label: 'Budget' };
    const text = handOff(snapshot(people, { topic, agenda: [{ label: 'Hiring', minutes: null }] }), false);
    expect(text.split('\n')).toEqual([
      'Hand-off for Weekly sync',
      'Topic: Budget',
      'Not heard from yet: Me, Ana, and Cleo',
      'Next up: Ana, Ben, and Cleo',
      'Then: Hiring',
    ]);
  });

  it('says when everybody was', () => {
    expect(handOff(snapshot([person(1, heard), person(2, heard)]), false)).toContain("We've heard from everyone");
  });
});

describe('times', () => {
  it('offers the next quarters of an hour', () => {
    expect(nextQuarters(at('14:07'))).toEqual(['14:15', '14:30', '14:45', '15:00'].map(at));
    expect(nextQuarters(at('14:11'))[0]).toBe(at('14:30'));
  });

  it('understands a clock as the next moment that shows it', () => {
    expect(atClock('15:30', at('14:07'))).toBe(at('15:30'));
    expect(atClock('14:00', at('14:07'))).toBe(at('14:00') + 24 * 60 * MINUTE);
    expect(atClock('soon', at('14:07'))).toBeNull();
  });
});
