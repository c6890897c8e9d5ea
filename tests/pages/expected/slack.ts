import { SELECTORS } from '../../../lib/platforms/slack.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const SLACK: PlatformPages = {
  platform: 'slack',
  url: 'https://app.slack.com/huddle/T0TEAM/C0CHANNEL',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
