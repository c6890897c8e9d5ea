/** One setting in the extension's own storage, as every context of the extension reads it. */
import { type Browser, browser } from 'wxt/browser';

export interface StoredItem<T> {
  /** What it is called there. */
  readonly key: string;
  /** Makes sense of what is stored, `undefined` where nothing is. */
  readonly read: (stored: unknown) => T;
  getValue(): Promise<T>;
  /** Rejects where nothing can be stored. */
  setValue(value: T): Promise<void>;
  /** Tells each change until `signal` ends; without one as long as this context lives. */
  watch(onChange: (value: T) => void, signal?: AbortSignal): void;
}

/** An item of the browser's local storage. */
export function storedItem<T>(key: string, read: (stored: unknown) => T): StoredItem<T> {
  return {
    key,
    read,
    getValue: async () => read((await browser.storage.local.get(key))[key]),
    setValue: (value) => browser.storage.local.set({ [key]: value }),
    watch: (onChange, signal) => {
      const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
        if (area === 'local' && key in changes) onChange(read(changes[key]?.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      signal?.addEventListener('abort', () => browser.storage.onChanged?.removeListener(listener), { once: true });
    },
  };
}
