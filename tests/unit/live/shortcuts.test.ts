import { describe, expect, it, vi } from 'vitest';
import type { RunningMeeting } from '../../../lib/live/messages.ts';
import { isShortcut, SHORTCUTS, shortcutAction, shortcutTarget } from '../../../lib/live/shortcuts.ts';
import type { LiveRound, LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { takeShortcut } from '../../../lib/live/take-shortcut.ts';
import { meetingFor } from '../../../lib/live/viewer.ts';
import { person, snapshot } from '../components/snapshots.ts';

const round = (change: Partial<LiveRound> = {}): LiveRound => ({
  seq: 4,
  kind: 'check-in',
  question: '',
  places: [],
  current: 'p2',
  next: 'p3',
  turnMs: 0,
  softMs: null,
  paused: false,
  seemsDone: false,
  stances: null,
  last: null,
  ...change,
});
const meeting = (change: Partial<LiveSnapshot> = {}) => snapshot([person(1), person(2), person(3)], change);

describe('a shortcut', () => {
  it('goes on in a round by saying that this person is done', () => {
    expect(shortcutAction('next-in-round', meeting({ round: round() }))).toEqual({
      type: 'turn',
      person: 'p2',
      result: 'done',
    });
  });

  it('says nothing where there is no round, or everybody was asked', () => {
    expect(shortcutAction('next-in-round', meeting())).toBeNull();
    expect(shortcutAction('next-in-round', meeting({ round: round({ current: null }) }))).toBeNull();
  });

  it('begins the next topic of the agenda, or one without a name', () => {
    const agenda = [
      { label: 'Budget', minutes: 5 },
      { label: 'Offsite', minutes: null },
    ];
    expect(shortcutAction('new-topic', meeting({ agenda }))).toEqual({ type: 'new-topic', label: 'Budget' });
    expect(shortcutAction('new-topic', meeting())).toEqual({ type: 'new-topic', label: '' });
    expect(shortcutAction('new-topic', meeting({ agenda, role: 'just-me' }))).toBeNull();
  });

  it('pauses and goes on', () => {
    expect(shortcutAction('pause', meeting())).toEqual({ type: 'pause' });
    expect(shortcutAction('pause', meeting({ status: 'paused' }))).toEqual({ type: 'resume' });
  });

  it('leaves to a view what is a view’s', () => {
    expect(shortcutAction('toggle-overlay', meeting())).toBe('toggle-overlay');
    expect(shortcutAction('copy-prompt', meeting())).toBe('copy-prompt');
  });

  it.each(['elsewhere', 'ask', 'never', 'lobby', 'ended'] as const)('does nothing while the page is: %s', (status) => {
    for (const name of SHORTCUTS) expect(shortcutAction(name, meeting({ status, round: round() }))).toBeNull();
  });

  it('is told from other words', () => {
    expect(isShortcut('pause')).toBe(true);
    expect(isShortcut('_execute_action')).toBe(false);
    expect(isShortcut(undefined)).toBe(false);
  });
});

describe('in the meeting’s frame', () => {
  const press = (name: unknown, shown = meeting()) => {
    const tab = { snapshot: () => shown, command: vi.fn() };
    const toView = vi.fn();
    takeShortcut(tab, name, toView);
    return { commands: tab.command.mock.calls.flat(), views: toView.mock.calls.flat() };
  };

  it('becomes a command, or goes to the view', () => {
    expect(press('pause')).toEqual({ commands: [{ type: 'pause' }], views: [] });
    expect(press('toggle-overlay')).toEqual({ commands: [], views: ['toggle-overlay'] });
  });

  it('is nothing where there is nothing to do', () => {
    expect(press('next-in-round')).toEqual({ commands: [], views: [] });
    expect(press('format-disk')).toEqual({ commands: [], views: [] });
    expect(press('pause', meeting({ status: 'ended' }))).toEqual({ commands: [], views: [] });
  });
});

const claim = (tabId: number, change: Partial<RunningMeeting> = {}): RunningMeeting => ({
  tabId,
  frameId: 0,
  status: 'watching',
  health: 'good',
  title: '',
  platform: 'livekit',
  room: `room ${tabId}`,
  meetingId: `m${tabId}`,
  notHeardFrom: 0,
  people: 3,
  sharing: false,
  ...change,
});

describe('whom the background tells of a shortcut', () => {
  it('is the newest tab with a running meeting', () => {
    expect(
      shortcutTarget({ 3: claim(3), 9: claim(9, { frameId: 4 }), 12: claim(12, { status: 'ended' }) }),
    ).toMatchObject({ tabId: 9, frameId: 4 });
  });

  it('is nobody while no meeting runs', () => {
    expect(shortcutTarget({})).toBeNull();
    expect(shortcutTarget({ 3: claim(3, { status: 'ask' }) })).toBeNull();
  });
});

describe('which meeting a view that stays open follows', () => {
  it('is the one in the tab at hand, else the newest that runs, else whatever is at hand', () => {
    expect(meetingFor({ 3: claim(3), 9: claim(9) }, 3)).toBe(3);
    expect(meetingFor({ 3: claim(3), 9: claim(9) }, 5)).toBe(9);
    expect(meetingFor({}, 5)).toBe(5);
    expect(meetingFor({}, null)).toBeNull();
  });

  it('is not a second tab of a meeting that is counted elsewhere', () => {
    const twin = { platform: 'livekit', room: 'same' } as const;
    expect(meetingFor({ 3: claim(3, twin), 9: claim(9, { ...twin, status: 'ask' }) }, 9)).toBe(3);
  });
});
