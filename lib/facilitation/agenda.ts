/** From an agenda as people write it to topics. */
import type { AgendaItem } from '../meeting/events.ts';
import { LONGEST_MINUTES, MOST_AGENDA_ITEMS } from '../meeting/plan.ts';

/** What people put before a line: bullets, numbers, boxes. */
const BULLET = /^\s*(?:[-*•–—]|\d{1,3}[.)]|\[[ xX]?\])\s+/u;
/** Minutes at the end: `(10 min)`, `10'`, `– 10 minutes`, `15m`; as each of Hearth's languages writes them. */
const UNIT = "min(?:ut(?:e[ns]?|os?))?s?\\.?|m|'|′|分間?|د|دقيقة|دقائق|دقيقتان";
const MINUTES = new RegExp(`\\s*[-–—:：]?\\s*[([（]?(\\d{1,4})\\s*(?:${UNIT})[)\\]）]?\\s*$`, 'iu');
const LONGEST_LABEL = 200;

/** Each line that is not empty is a topic. Lines beyond the 300th are left out. */
export function parseAgenda(text: string): AgendaItem[] {
  return text
    .split('\n')
    .flatMap((line) => {
      const bare = line.replace(BULLET, '').trim();
      const minutes = MINUTES.exec(bare);
      const label = (minutes ? bare.slice(0, minutes.index) : bare).trim().slice(0, LONGEST_LABEL);
      if (label === '') return [];
      const n = minutes ? Number(minutes[1]) : 0;
      return [{ label, minutes: n >= 1 && n <= LONGEST_MINUTES ? n : null }];
    })
    .slice(0, MOST_AGENDA_ITEMS);
}

/** An agenda as it is edited: one topic a line. */
export function agendaText(items: readonly AgendaItem[]): string {
  return items.map(({ label, minutes }) => (minutes === null ? label : `${label} (${minutes} min)`)).join('\n');
}
