/** How much speech a changed page made into silence: time in which somebody spoke, was said to be seen, and was said to be silent. */
import type { MeetingEvent } from '../../lib/meeting/events.ts';
import { SAMPLE_MS, type Scenario } from './scenario.ts';

/** Edges that indicators and segments move are no silence that anybody would miss, ms. */
const EDGE_MS = 1200;

/** The events of one run, in order. */
export type Heard = readonly MeetingEvent[];

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Speech that counts as silence from `since` on (meeting clock, ms), ms of all people. What was taken back later is no silence. */
export function hushedMs({ cast, moments }: Scenario, heard: Heard, since: number): number {
  const end = moments.at(-1)?.at ?? 0;
  return cast.reduce((sum, { name }, i) => {
    const ids = new Set(
      heard.flatMap((event) => (event.type === 'person' && event.name === name ? [event.person] : [])),
    );
    const own = heard.filter((event) => 'person' in event && event.person !== null && ids.has(event.person));
    const seen = seenIn(own, end);
    const spoke = own.flatMap((event) =>
      event.type === 'spoke' ? [{ from: event.from - EDGE_MS, to: event.to + EDGE_MS }] : [],
    );
    const isHushed = ({ at, states }: Scenario['moments'][number]) => {
      const state = states[i];
      const speaks = state !== undefined && state.device !== null && !state.muted && state.level > 0;
      return at >= since && speaks && covers(seen, at) && !covers(spoke, at);
    };
    return sum + moments.filter(isHushed).length * SAMPLE_MS;
  }, 0);
}

function covers(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => at >= from && at <= to);
}

/** When somebody was seen, as it stands at the end. */
function seenIn(own: Heard, end: number): Span[] {
  let open: number | null = null;
  let spans: Span[] = [];
  const close = (at: number) => {
    if (open !== null) spans.push({ from: open, to: at });
    open = null;
  };
  for (const event of own) {
    if (event.type === 'measurable' && event.measurable) open ??= event.at;
    else if (event.type === 'measurable' || event.type === 'left') close(event.at);
    else if (event.type === 'believed') spans.push(event);
    else if (event.type === 'disbelieved') {
      const isOpen = open !== null;
      close(event.at);
      spans = spans.flatMap((span) => without(span, event));
      if (isOpen) open = event.at;
    }
  }
  close(end);
  return spans;
}

function without(span: Span, { from, to }: Span): Span[] {
  return [
    { from: span.from, to: Math.min(span.to, from) },
    { from: Math.max(span.from, to), to: span.to },
  ].filter((part) => part.from < part.to);
}
