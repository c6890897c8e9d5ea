import { SELECTORS } from '../../../lib/platforms/mirotalk-p2p.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const MIROTALK_P2P: PlatformPages = {
  platform: 'mirotalk-p2p',
  url: 'https://p2p.mirotalk.com/join/TeamRoom',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
