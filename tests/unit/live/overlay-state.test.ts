import { beforeEach, describe, expect, it } from 'vitest';
import { OverlayState } from '../../../lib/live/overlay-state.ts';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { person, snapshot } from '../components/snapshots.ts';

const HINT = { kind: 'not-heard-from', people: ['p2'], at: 1 } as const;
let state: OverlayState;
const see = (change: Partial<LiveSnapshot> = {}) => state.see(snapshot([person(1), person(2), person(3)], change));
const shape = () => state.view?.shape ?? null;

beforeEach(() => {
  state = new OverlayState('bottom-right');
  state.namesHidden = false;
  see();
});

describe('whether the overlay is shown', () => {
  it('is by the user, as a card; then it can be small, and goes away when asked again', () => {
    expect(shape()).toBeNull();
    state.toggle();
    expect(shape()).toBe('card');
    state.collapse();
    expect(shape()).toBe('pill');
    state.toggle();
    expect(shape()).toBe('card');
    state.toggle(true);
    expect(shape()).toBe('card');
    state.toggle();
    expect(shape()).toBeNull();
  });

  it('is by a hint, and no longer than that', () => {
    see({ nudge: HINT });
    expect(shape()).toBe('hint');
    see();
    expect(shape()).toBeNull();
    state.open();
    state.collapse();
    see({ nudge: HINT });
    expect(shape()).toBe('hint');
    see();
    expect(shape()).toBe('pill');
  });

  it('is by what was prepared, until it was shown or not wanted in this meeting', () => {
    const begins = (change: Partial<LiveSnapshot> = {}) =>
      see({ prepared: true, elapsedMs: 1000, arriving: true, ...change });
    begins();
    expect([shape(), state.view?.opening]).toEqual(['hint', true]);
    state.beginMeeting();
    expect(shape()).toBeNull();
    begins({ meetingId: 'another' });
    expect(shape()).toBe('hint');
    state.practise(true);
    expect([shape(), state.view?.practices, state.view?.opening]).toEqual(['card', true, false]);
    expect(state.collapses).toBe(false);
    state.practise(false);
    expect(state.collapses).toBe(true);
    state.collapse();
    expect(shape()).toBe('pill');
  });

  it.each<[string, Partial<LiveSnapshot>]>([
    ['nothing was prepared', { prepared: false }],
    ['the user only looks at themselves', { role: 'just-me' }],
    ['nobody else is there', { status: 'alone' }],
    ['the meeting has gone on for long', { elapsedMs: 10 * 60_000 }],
    ['the screen is shown', { sharing: true }],
  ])('is not by what was prepared where %s', (_, change) => {
    see({ prepared: true, elapsedMs: 1000, ...change });
    expect(shape()).toBeNull();
  });

  it('is not by what was prepared where the user hid it, and goes away with what is noted', () => {
    see({ prepared: true, elapsedMs: 1000 });
    state.hide();
    expect(shape()).toBeNull();
    state.practise(true);
    expect(shape()).toBe('card');
    state.toggle();
    expect(shape()).toBeNull();
    state.open();
    expect(state.view?.practices).toBe(false);
  });

  it('is a card when the meeting ends, for whoever had it on the page, until it is closed', () => {
    state.open();
    state.collapse();
    see({ status: 'ended' });
    expect(shape()).toBe('card');
    see({ status: 'ended' });
    state.collapse();
    expect(shape()).toBeNull();
  });

  it.each<[string, Partial<LiveSnapshot>, boolean]>([
    ['where it was not asked for', {}, false],
    ['for just the user', { role: 'just-me' }, true],
    ['after a meeting that is not kept', { kind: 'one-to-one' }, true],
    ['in another meeting', { meetingId: 'another' }, true],
  ])('is no card when the meeting ends %s', (_, change, isWanted) => {
    if (isWanted) state.open();
    see({ status: 'ended', ...change });
    expect(shape()).toBeNull();
  });

  it('takes no hint away under the hands of the user, unless it was answered', () => {
    see({ nudge: HINT });
    state.pointed(true);
    see();
    expect(shape()).toBe('hint');
    state.pointed(false);
    expect(shape()).toBeNull();
    see({ nudge: HINT });
    state.focused(true);
    state.answered();
    see();
    expect(shape()).toBeNull();
  });

  it('keeps the words while somebody is invited', () => {
    see({ nudge: HINT });
    state.invite('p2');
    see();
    expect(state.view).toMatchObject({ shape: 'hint', inviting: 'p2' });
    state.invite(null);
    expect(shape()).toBeNull();
    state.invite('p3');
    state.see(snapshot([person(1), person(2)]));
    expect(shape()).toBeNull();
  });

  it.each([
    ['names are hidden', () => Object.assign(state, { namesHidden: true })],
    ['the user shows their screen', () => see({ nudge: HINT, sharing: true })],
    ['there is no meeting', () => see({ status: 'ask', meetingId: null })],
  ])('is not while %s', (_, happens) => {
    state.toggle();
    see({ nudge: HINT });
    happens();
    expect(shape()).toBeNull();
  });

  it('comes back after sharing, but not in another meeting', () => {
    state.toggle();
    see({ sharing: true });
    see();
    expect(shape()).toBe('card');
    see({ meetingId: 'm2' });
    expect(shape()).toBeNull();
  });

  it('shows no hint in a meeting in which the user hid it, until they ask for it', () => {
    state.toggle();
    state.hide();
    see({ nudge: HINT });
    expect(shape()).toBeNull();
    expect(state.hiddenIn).toBe('m1');
    state.toggle();
    state.collapse();
    expect(shape()).toBe('hint');
    state.hide();
    see({ nudge: HINT, meetingId: 'm2' });
    expect(shape()).toBe('hint');
  });
});

describe('whether it closes by itself', () => {
  it('does when it was opened, and nobody is at it', () => {
    expect(state.collapses).toBe(false);
    state.toggle();
    expect(state.collapses).toBe(true);
    state.pointed(true);
    expect(state.collapses).toBe(false);
    state.pointed(false);
    state.focused(true);
    expect(state.collapses).toBe(false);
    state.focused(false);
    state.pinned = true;
    expect(state.collapses).toBe(false);
    state.pinned = false;
    state.collapse();
    expect(state.collapses).toBe(false);
  });
});
