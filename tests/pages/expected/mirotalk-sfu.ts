import { SELECTORS } from '../../../lib/platforms/mirotalk-sfu.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const MIROTALK_SFU: PlatformPages = {
  platform: 'mirotalk-sfu',
  url: 'https://sfu.mirotalk.com/join/TeamRoom',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
