/** What Hearth sees now, as a report for others, with the browser that it is seen in. */
import { browser } from 'wxt/browser';
import { environmentOf } from './environment.ts';
import type { Inspection } from './inspection.ts';
import { reportOf } from './report.ts';

/** `null`: nothing is seen, so there is nothing to report. */
export function seenReport(inspection: Inspection | null): string {
  if (!inspection) return '';
  return reportOf(inspection, environmentOf(browser.runtime.getManifest().version, navigator.userAgent));
}
