/** The keyboard shortcuts that the browser knows of Hearth, and where they are changed. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';

export interface ListedShortcut {
  readonly name: string;
  /** What it does, in words; `''` for opening the popup. */
  readonly description: string;
  /** Keys as the browser writes them; `''`: none set. */
  readonly keys: string;
}

export interface ShortcutOptions {
  /** `null` while they are being read. */
  readonly shortcuts: ReadonlySignal<readonly ListedShortcut[] | null>;
  /** Opens the browser's own page for them; `null` where an extension cannot. */
  readonly onChange: (() => void) | null;
}

/** Firefox alone lets an extension open that page. */
type Commands = Partial<typeof browser.commands> & { readonly openShortcutSettings?: () => Promise<void> };

export function openShortcuts(): ShortcutOptions {
  // Browsers leave the whole interface away from an extension without shortcuts.
  const commands: Commands = browser.commands ?? {};
  const shortcuts = signal<readonly ListedShortcut[] | null>(null);
  const show = async (): Promise<void> => {
    const all = (await commands.getAll?.()) ?? [];
    shortcuts.value = all.map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      description,
      keys: shortcut,
    }));
  };
  void show();
  return {
    shortcuts,
    onChange: commands.openShortcutSettings ? () => void commands.openShortcutSettings?.() : null,
  };
}
