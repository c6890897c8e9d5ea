/** Resetting and taking in settings, as the gallery shows it. */
import { signal } from '@preact/signals';
import type { Incoming, SettingsDesk, SettingsDone } from '../../lib/live/settings-desk.ts';

const nothing = () => undefined;

export function settingsDesk({
  incoming = null,
  done = null,
}: {
  readonly incoming?: Incoming | null;
  readonly done?: SettingsDone | null;
} = {}) {
  return {
    incoming: signal(incoming),
    done: signal(done),
    resets: signal(0),
    onReset: nothing,
    onUndo: nothing,
    onExport: nothing,
    onFile: nothing,
    onTake: nothing,
    onDrop: nothing,
  } satisfies SettingsDesk;
}
