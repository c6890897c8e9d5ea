/** Resetting and taking in settings, in tests: every call is noted. */
import { signal } from '@preact/signals';
import { vi } from 'vitest';
import type { Incoming, SettingsDesk, SettingsDone } from '../../../lib/live/settings-desk.ts';

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
    onReset: vi.fn(),
    onUndo: vi.fn(),
    onExport: vi.fn(),
    onFile: vi.fn(),
    onTake: vi.fn(),
    onDrop: vi.fn(),
  } satisfies SettingsDesk;
}
