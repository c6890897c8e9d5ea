// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startOverlay } from '../../../lib/live/overlay.ts';
import type { OverlayProps } from '../../../lib/live/overlay-model.ts';
import { type Overlay, OverlayAsker, type OverlayTab, overlayShelf } from '../../../lib/live/overlay-part.ts';
import { COLLAPSE_MS } from '../../../lib/live/overlay-state.ts';
import type { LiveCommand, LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { readCompanion } from '../../../lib/settings/companion.ts';
import { overlayFrom, readOverlay, withCorner } from '../../../lib/settings/overlay.ts';
import { namesHidden } from '../../../lib/settings/settings.ts';
import { person, snapshot } from '../components/snapshots.ts';

const HINT = { kind: 'not-heard-from', people: ['p2'], at: 1 } as const;

class Scene implements OverlayTab {
  now = snapshot([person(1), person(2), person(3)]);
  readonly commands: LiveCommand[] = [];
  readonly viewers = new Set<(snapshot: LiveSnapshot) => void>();
  drawn: OverlayProps | null = null;
  readonly lifetime = new AbortController();
  readonly overlay: Overlay;
  /** What happens while it is drawn. */
  whileDrawing: (() => void) | null = null;
  depth = 0;
  deepest = 0;

  constructor(corner: 'bottom-right' | 'bottom-left' = 'bottom-right') {
    const draw = (mount: HTMLElement, props: OverlayProps | null) => {
      this.depth += 1;
      this.deepest = Math.max(this.deepest, this.depth);
      const act = this.whileDrawing;
      this.whileDrawing = null;
      act?.();
      this.depth -= 1;
      this.drawn = props;
      mount.innerHTML =
        props?.view.shape === 'card' ? '<h2 data-first tabindex="-1"></h2>' : '<button data-pill></button>';
    };
    this.overlay = startOverlay(this, { draw, css: '', host: 'meet.example', corner }, this.lifetime.signal);
  }

  connect(viewer: (snapshot: LiveSnapshot) => void) {
    this.viewers.add(viewer);
    viewer(this.now);
    return () => void this.viewers.delete(viewer);
  }

  command(command: LiveCommand) {
    this.commands.push(command);
    if (command.type === 'close-nudge' || command.type === 'snooze') this.now = { ...this.now, nudge: null };
    for (const viewer of this.viewers) viewer(this.now);
  }

  show(change: Partial<LiveSnapshot>) {
    this.now = { ...this.now, ...change };
    for (const viewer of this.viewers) viewer(this.now);
    this.overlay.glance();
  }

  get shape() {
    return this.drawn?.view.shape ?? null;
  }

  get actions() {
    if (!this.drawn) throw new Error('Nothing is shown');
    return this.drawn.actions;
  }
}

let scene: Scene;
const hosts = () => document.documentElement.querySelectorAll(':scope > div').length;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  // No layout here: nothing stands in the way.
  document.elementsFromPoint = () => [];
  scene = new Scene();
  await settle();
});

afterEach(() => {
  scene.lifetime.abort();
  vi.useRealTimers();
});

describe('the overlay on a page', () => {
  it('is not there before it is needed, and costs nothing then', async () => {
    expect(hosts()).toBe(0);
    expect(scene.viewers.size).toBe(0);
    scene.show({});
    expect(hosts()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    scene.overlay.toggle(true);
    await settle();
    expect(scene.shape).toBe('card');
    expect(hosts()).toBe(1);
    const host = document.documentElement.querySelector(':scope > div');
    expect([host?.id, host?.className, host?.shadowRoot]).toEqual(['', '', null]);
  });

  it('is never drawn within itself, and shows what came last', async () => {
    scene.overlay.toggle(false);
    await settle();
    expect(scene.shape).toBe('card');
    // As when what has the keyboard goes away by the drawing.
    scene.whileDrawing = () => scene.actions.collapse();
    scene.show({ elapsedMs: 5000 });
    expect([scene.deepest, scene.shape]).toEqual([1, 'pill']);
  });

  it('becomes small after twenty seconds without hands, and has no timer then', async () => {
    scene.overlay.toggle(true);
    await settle();
    await vi.advanceTimersByTimeAsync(COLLAPSE_MS - 1);
    scene.show({ elapsedMs: 1 });
    expect(scene.shape).toBe('card');
    await vi.advanceTimersByTimeAsync(1);
    expect(scene.shape).toBe('pill');
    expect(vi.getTimerCount()).toBe(0);
    scene.actions.open();
    scene.actions.pin(true);
    await vi.advanceTimersByTimeAsync(COLLAPSE_MS * 3);
    expect(scene.shape).toBe('card');
  });

  it('comes with a hint, and goes with it', async () => {
    scene.show({ nudge: HINT });
    expect(scene.shape).toBe('hint');
    scene.actions.command({ type: 'snooze', minutes: 5 });
    expect(scene.commands).toEqual([{ type: 'snooze', minutes: 5 }]);
    expect(scene.shape).toBeNull();
    expect(hosts()).toBe(0);
    expect(scene.viewers.size).toBe(0);
  });

  it('keeps the words for somebody who is invited, for a while', async () => {
    scene.show({ nudge: HINT });
    scene.actions.invite('p2');
    scene.show({ nudge: null });
    expect(scene.drawn?.view.inviting).toBe('p2');
    expect(scene.commands).toEqual([{ type: 'invited', person: 'p2' }]);
    await vi.advanceTimersByTimeAsync(COLLAPSE_MS);
    expect(scene.shape).toBeNull();
  });

  it('goes on as a card with the round that a hint began', () => {
    scene.show({ nudge: { kind: 'round-time', people: [], at: 1 } });
    const command = { type: 'start-round', kind: 'ideas', order: 'new-voices', softMs: null } as const;
    scene.actions.command(command);
    expect(scene.commands).toEqual([command]);
    expect(scene.shape).toBe('card');
  });

  it('copies the words of a round that goes on, and invites nobody with them', async () => {
    const round = { current: 'p2', next: 'p3' } as LiveSnapshot['round'];
    scene.show({ round });
    scene.overlay.copyPrompt();
    await settle();
    expect(scene.shape).toBe('card');
    expect(scene.drawn?.view.inviting).toBeNull();
    expect(scene.commands).toEqual([]);
    // Without a round it is about whoever is next.
    scene.show({ round: null });
    scene.overlay.copyPrompt();
    await settle();
    expect(scene.commands).toEqual([{ type: 'invited', person: scene.drawn?.view.inviting }]);
  });

  it('switches a kind of hints off, and leaves the others alone', async () => {
    scene.show({ nudge: HINT });
    scene.actions.switchOff('not-heard-from');
    await settle();
    const { on } = (await readCompanion()).nudges;
    expect(on).toMatchObject({ 'not-heard-from': false, closing: true, 'hand-up-long': true, 'one-voice': false });
    expect(scene.shape).toBeNull();
  });

  it('shows nothing while names are hidden or the screen is shown', async () => {
    scene.overlay.toggle(true);
    await settle();
    scene.show({ sharing: true });
    expect(hosts()).toBe(0);
    scene.show({ sharing: false });
    expect(scene.shape).toBe('card');
    await namesHidden.setValue(true);
    await settle();
    expect(hosts()).toBe(0);
  });

  it('is hidden for this meeting, after a reload too', async () => {
    scene.show({ nudge: HINT });
    scene.actions.hide();
    await settle();
    expect(hosts()).toBe(0);
    scene.lifetime.abort();
    scene = new Scene();
    await settle();
    scene.show({ nudge: HINT });
    expect(scene.shape).toBeNull();
    scene.show({ nudge: HINT, meetingId: 'm2' });
    expect(scene.shape).toBe('hint');
  });

  it('remembers its corner for the site', async () => {
    scene.overlay.toggle(true);
    await settle();
    scene.actions.move();
    expect(scene.drawn?.view.corner).toBe('bottom-left');
    await settle();
    expect((await readOverlay()).corners).toEqual({ 'meet.example': 'bottom-left' });
    scene.lifetime.abort();
    scene = new Scene();
    scene.overlay.toggle(true);
    await settle();
    expect(scene.drawn?.view.corner).toBe('bottom-left');
  });

  it('goes away for good when the script is stopped', async () => {
    scene.overlay.toggle(true);
    await settle();
    scene.lifetime.abort();
    expect(hosts()).toBe(0);
    expect(scene.drawn).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    scene.overlay.toggle(true);
    await settle();
    expect(hosts()).toBe(0);
  });

  it('takes the keyboard only for somebody who uses it, and gives it back', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    scene.overlay.toggle(true);
    await settle();
    expect(document.activeElement).toBe(field);
    scene.overlay.toggle(true);
    scene.actions.hide();
    expect(document.activeElement).toBe(field);
    field.remove();
  });
});

describe('asking for the overlay', () => {
  it('loads it once, at the first hint or the first wish', async () => {
    overlayShelf.clear();
    const overlay = { toggle: vi.fn(), copyPrompt: vi.fn(), thank: vi.fn(), readOut: vi.fn(), glance: vi.fn() };
    const load = vi.fn(async () => overlayShelf.offer(() => overlay));
    const asker = new OverlayAsker(load, scene, scene.lifetime.signal);
    asker.glance(scene.now);
    asker.glance({ ...scene.now, nudge: HINT, sharing: true });
    expect(load).not.toHaveBeenCalled();
    asker.glance({ ...scene.now, nudge: HINT });
    await settle();
    expect(overlay.glance).toHaveBeenCalledOnce();
    asker.toggle(true);
    asker.glance(scene.now);
    await settle();
    expect(load).toHaveBeenCalledOnce();
    expect(overlay.toggle).toHaveBeenCalledExactlyOnceWith(true);
    expect(overlay.glance).toHaveBeenCalledTimes(2);
  });

  it('asks again after a failure', async () => {
    overlayShelf.clear();
    const load = vi.fn(() => Promise.reject(new Error('The background cannot be reached')));
    const asker = new OverlayAsker(load, scene, scene.lifetime.signal);
    asker.toggle(false);
    await settle();
    asker.toggle(false);
    await settle();
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('what is remembered', () => {
  it.each([undefined, null, 7, 'x', { corners: 3, hiddenIn: 4, openedIn: 5 }, { corners: { a: 'middle' } }])(
    'takes nothing that makes no sense: %o',
    (stored) => {
      expect(overlayFrom(stored)).toEqual({ corners: {}, hiddenIn: null, openedIn: null });
    },
  );

  it('keeps the sites that were moved on last', () => {
    let memory = overlayFrom({});
    for (let i = 0; i < 60; i++) memory = withCorner(memory, `site-${i}`, 'top-left');
    memory = withCorner(memory, 'site-20', 'top-right');
    expect(Object.keys(memory.corners)).toHaveLength(50);
    expect(memory.corners).toMatchObject({ 'site-59': 'top-left', 'site-20': 'top-right' });
    expect(memory.corners['site-5']).toBeUndefined();
  });
});
