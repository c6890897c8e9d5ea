// @vitest-environment happy-dom
import { Window as OtherWindow } from 'happy-dom';
import { describe, expect, it, vi } from 'vitest';
import { type FloatOptions, floatIn } from '../../../lib/live/float.ts';

function world(change: Partial<FloatOptions> = {}) {
  document.body.innerHTML = '<div id="home"><div id="view">view</div></div>';
  const other = new OtherWindow();
  const opened = Object.assign(other as unknown as Window, {
    close: vi.fn(() => other.dispatchEvent(new other.Event('pagehide'))),
  });
  const requestWindow = vi.fn(() => Promise.resolve(opened));
  const page = Object.assign(Object.create(window) as Window, { documentPictureInPicture: { requestWindow } });
  Object.defineProperty(page, 'document', { value: document });
  const lifetime = new AbortController();
  const onFloating = vi.fn();
  const view = document.getElementById('view') as HTMLElement;
  const float = floatIn({ page, view, prepare: () => undefined, onFloating, signal: lifetime.signal, ...change });
  const isHome = () => document.getElementById('home')?.textContent === 'view';
  return { float, opened, requestWindow, lifetime, onFloating, isHome };
}

describe('a view that floats', () => {
  it('is not offered where the browser has no such windows', () => {
    expect(world({ page: window }).float).toBeNull();
  });

  it('moves into the window and comes home when that closes', async () => {
    const { float, opened, onFloating, isHome } = world();
    float?.open();
    await vi.waitFor(() => expect(onFloating).toHaveBeenLastCalledWith(true));
    expect(isHome()).toBe(false);
    expect(opened.document.body.textContent).toBe('view');
    float?.close();
    expect(onFloating).toHaveBeenLastCalledWith(false);
    expect(isHome()).toBe(true);
  });

  it('opens one window at a time, and none for a page that has gone', async () => {
    const { float, requestWindow, lifetime, opened, onFloating } = world();
    float?.open();
    await vi.waitFor(() => expect(onFloating).toHaveBeenCalledWith(true));
    float?.open();
    expect(requestWindow).toHaveBeenCalledOnce();
    lifetime.abort();
    expect(opened.close).toHaveBeenCalledOnce();
  });

  it('closes at once what opens after the page has gone', async () => {
    const { float, lifetime, opened, isHome } = world();
    float?.open();
    lifetime.abort();
    await vi.waitFor(() => expect(opened.close).toHaveBeenCalledOnce());
    expect(isHome()).toBe(true);
  });

  it('stays where it is when the browser refuses', async () => {
    const requestWindow = vi.fn(() => Promise.reject(new Error('no click')));
    const page = Object.assign(Object.create(window) as Window, { documentPictureInPicture: { requestWindow } });
    const { float, onFloating, isHome } = world({ page });
    float?.open();
    await Promise.resolve();
    expect(isHome()).toBe(true);
    expect(onFloating).not.toHaveBeenCalled();
  });
});
