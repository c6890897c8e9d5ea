import { SELECTORS } from '../../../lib/platforms/nextcloud-talk.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const NEXTCLOUD_TALK: PlatformPages = {
  platform: 'nextcloud-talk',
  url: 'https://cloud.example/index.php/call/x7k2m9pq',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
