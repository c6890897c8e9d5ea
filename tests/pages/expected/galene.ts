import { SELECTORS } from '../../../lib/platforms/galene.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const GALENE: PlatformPages = {
  platform: 'galene',
  url: 'https://galene.example:8443/group/team/',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
