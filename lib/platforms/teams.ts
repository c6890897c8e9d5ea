/** Not read yet. */
import type { Adapter } from './contract.ts';
import { emptyReading } from './dom.ts';
import { platform } from './platforms.ts';

export const SELECTORS = {} as const;

export const teams: Adapter = {
  ...platform('teams'),
  indicators: {},
  marksSelf: true,
  open: () => () => emptyReading('elsewhere'),
};
