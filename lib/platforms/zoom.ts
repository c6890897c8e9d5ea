/** Not read yet. */
import type { Adapter } from './contract.ts';
import { emptyReading } from './dom.ts';
import { platform } from './platforms.ts';

export const SELECTORS = {} as const;

export const zoom: Adapter = {
  ...platform('zoom'),
  indicators: {},
  marksSelf: false,
  open: () => () => emptyReading('elsewhere'),
};
