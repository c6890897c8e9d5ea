/** Pages that the user taught Hearth to read. */
import type { Adapter, Platform } from './contract.ts';
import { emptyReading } from './dom.ts';

/** The reader of a taught page. */
export function taught(platform: Platform): Adapter {
  return { ...platform, indicators: {}, marksSelf: false, open: () => () => emptyReading('elsewhere') };
}
