import { SELECTORS } from '../../../lib/platforms/teams.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const TEAMS: PlatformPages = {
  platform: 'teams',
  url: 'https://teams.microsoft.com/v2/',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
