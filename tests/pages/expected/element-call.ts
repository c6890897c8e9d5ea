import { SELECTORS } from '../../../lib/platforms/element-call.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const ELEMENT_CALL: PlatformPages = {
  platform: 'element-call',
  url: 'https://call.element.io/room/#/weekly?roomId=!abc:example.org',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
