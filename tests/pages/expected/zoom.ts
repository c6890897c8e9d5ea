import { SELECTORS } from '../../../lib/platforms/zoom.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const ZOOM: PlatformPages = {
  platform: 'zoom',
  url: 'https://app.zoom.us/wc/91234567890/join',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
