/**
 * Where a page does not show the user's own speech: listen to how loud their own microphone is. Off until they turn it on. Kept
 * without the storage library, which would add 3 kB to a meeting script of 25.
 */
import { type Browser, browser } from 'wxt/browser';

const KEY = 'own-microphone';

export async function readOwnMicrophone(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

export async function setOwnMicrophone(on: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: on });
}

/** Tells each change until `signal` ends. */
export function watchOwnMicrophone(onChange: (on: boolean) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) onChange(change.newValue === true);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged?.removeListener(listener), { once: true });
}
