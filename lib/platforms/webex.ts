/** Not read yet. */
import type { Adapter } from './contract.ts';
import { emptyReading } from './dom.ts';
import { platform } from './platforms.ts';

export const SELECTORS = {} as const;

export const webex: Adapter = {
  ...platform('webex'),
  indicators: {},
  marksSelf: false,
  open: () => () => emptyReading('elsewhere'),
};
