import { SELECTORS } from '../../../lib/platforms/discord.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const DISCORD: PlatformPages = {
  platform: 'discord',
  url: 'https://discord.com/channels/111111111111111111/222222222222222222',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
