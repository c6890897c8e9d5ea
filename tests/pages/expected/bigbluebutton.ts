import { SELECTORS } from '../../../lib/platforms/bigbluebutton.ts';
import type { Expectation, PlatformPages } from '../expectations.ts';

const pages: readonly Expectation[] = [];

export const BIGBLUEBUTTON: PlatformPages = {
  platform: 'bigbluebutton',
  url: 'https://bbb.example/html5client/?sessionToken=s3cret',
  date: '2026-11-24',
  selectors: SELECTORS,
  pages,
};
