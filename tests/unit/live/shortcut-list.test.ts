import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openShortcuts } from '../../../lib/live/shortcut-list.ts';

const before = browser.commands;
const given = (commands: object | undefined) => Object.assign(browser, { commands });

afterEach(() => given(before));

describe('keyboard shortcuts', () => {
  it('are whatever the browser knows', async () => {
    given({
      getAll: () => Promise.resolve([{ name: 'pause', description: 'Pause', shortcut: 'Alt+P' }, { name: 'x' }]),
    });
    const { shortcuts, onChange } = openShortcuts();
    expect(shortcuts.value).toBeNull();
    await vi.waitFor(() =>
      expect(shortcuts.value).toEqual([
        { name: 'pause', description: 'Pause', keys: 'Alt+P' },
        { name: 'x', description: '', keys: '' },
      ]),
    );
    expect(onChange).toBeNull();
  });

  it('are none where the browser has no such interface', async () => {
    given(undefined);
    const { shortcuts, onChange } = openShortcuts();
    await vi.waitFor(() => expect(shortcuts.value).toEqual([]));
    expect(onChange).toBeNull();
  });

  it('are changed on a page that Firefox opens', () => {
    const openShortcutSettings = vi.fn(() => Promise.resolve());
    given({ getAll: () => Promise.resolve([]), openShortcutSettings });
    openShortcuts().onChange?.();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
  });
});
