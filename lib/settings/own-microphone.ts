/** Where a page does not show the user's own speech: listen to how loud their own microphone is. Off until they turn it on. */
import { storedItem } from './stored-item.ts';

const item = storedItem('own-microphone', (stored) => stored === true);

export function readOwnMicrophone(): Promise<boolean> {
  return item.getValue();
}

export function setOwnMicrophone(on: boolean): Promise<void> {
  return item.setValue(on);
}

/** Tells each change until `signal` ends. */
export function watchOwnMicrophone(onChange: (on: boolean) => void, signal: AbortSignal): void {
  item.watch(onChange, signal);
}
