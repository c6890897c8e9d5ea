import { SELECTORS } from '../../../lib/platforms/webex.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const WEBEX: PlatformPages = {
  platform: 'webex',
  url: 'https://team.webex.com/meet/ana',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
