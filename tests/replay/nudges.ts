/** How often hints would be shown in a meeting, and how many of them would have been wrong: about somebody who was speaking or about to. */
import { chooseNudge } from '../../lib/facilitation/nudges/choose.ts';
import { factsOf } from '../../lib/facilitation/nudges/gather.ts';
import { NUDGE_DEFAULTS, NUDGE_KINDS, type NudgeSettings } from '../../lib/facilitation/nudges/settings.ts';
import type { MeetingEvent, NudgeKind } from '../../lib/meeting/events.ts';
import { append } from '../../lib/meeting/ledger.ts';
import { emptyLedger } from '../../lib/meeting/record.ts';
import { Watcher } from '../../lib/watch/watcher.ts';
import type { Conversation } from '../meetings/conversation.ts';
import { withSilent } from '../meetings/rttm.ts';
import { castOf } from './cast.ts';
import { EMULATIONS } from './emulations.ts';
import { openStage } from './stage.ts';

const SAMPLE_MS = 200;
/** What began only just cannot be known yet: indicators are late by so much. */
const UNKNOWABLE_MS = 1000;
/** Whoever speaks so soon after a hint needed none. */
const ABOUT_TO_MS = 10_000;
const PLATFORM = 'livekit';
const SELF = 'This User';

/** Everything is on, so that all kinds are counted; the meeting's end is known from the start. */
const EVERYTHING: NudgeSettings = {
  ...NUDGE_DEFAULTS,
  on: Object.fromEntries(NUDGE_KINDS.map((kind) => [kind, true])) as NudgeSettings['on'],
};

export interface ReplayedNudge {
  readonly kind: NudgeKind;
  readonly at: number;
  readonly names: readonly string[];
  /** Somebody it names was speaking, or spoke within ten seconds without being asked. */
  readonly wrong: boolean;
  /** Somebody was within a stretch of speech when it was shown. */
  readonly interrupts: boolean;
}

export interface MeetingNudges {
  readonly hours: number;
  readonly nudges: readonly ReplayedNudge[];
}

/** The hints of one meeting, with everything on. Nobody follows them, so each is about somebody who was not asked. */
export function nudgesOf(conversation: Conversation, settings: NudgeSettings = EVERYTHING): MeetingNudges {
  const meeting = withSilent(conversation, [SELF]);
  const cast = castOf(meeting, { self: SELF, seed: 1 });
  const signal = EMULATIONS[PLATFORM].signal(cast, 1);
  const stage = openStage(PLATFORM, cast);
  const watcher = new Watcher({ indicators: stage.indicators, role: 'facilitator' });
  const ledger = emptyLedger();
  const record = (events: readonly MeetingEvent[]) => {
    for (const event of events) append(ledger, { ...event, seq: ledger.nextSeq });
  };
  const mode = 'per-participant';
  record([
    { type: 'meeting-started', at: 0, wall: 0, platform: PLATFORM, mode, role: 'facilitator' },
    { type: 'ends-at', at: 0, endsAt: meeting.durationMs },
  ]);
  const nudges: ReplayedNudge[] = [];
  for (let at = 0; at <= meeting.durationMs; at += SAMPLE_MS) {
    stage.show(signal(at).map((level, i) => ({ level, device: 10 + i, muted: false })));
    record(watcher.observe(stage.read(), at));
    const watched = { speaking: watcher.speaking, unmutedAt: new Map(), newMembers: new Set<string>() };
    const nudge = chooseNudge(factsOf(ledger, watched, at), settings);
    if (!nudge) continue;
    record([{ type: 'nudged', at, ...nudge }]);
    const names = nudge.people.map((id) => ledger.people[id]?.name ?? '');
    nudges.push({
      kind: nudge.kind,
      at,
      names,
      // A hint about a long turn is about somebody who was speaking.
      wrong:
        nudge.kind !== 'one-voice' &&
        meeting.speech.some((s) => names.includes(s.speaker) && s.from < at + ABOUT_TO_MS && s.to > at),
      interrupts: meeting.speech.some((s) => s.from < at - UNKNOWABLE_MS && s.to > at),
    });
  }
  return { hours: meeting.durationMs / 3_600_000, nudges };
}

/** Hints per hour. */
export interface Rate {
  readonly median: number;
  readonly p90: number;
}

export interface NudgeFigures {
  readonly perHour: Readonly<Record<NudgeKind | 'all', Rate>>;
  readonly shown: number;
  readonly wrong: number;
  readonly interrupting: number;
}

/** What hints come to over several meetings. Throws without any. */
export function nudgeFigures(meetings: readonly MeetingNudges[]): NudgeFigures {
  if (meetings.length === 0) throw new Error('No meetings to count hints in');
  const rateOf = (counts: (nudge: ReplayedNudge) => boolean): Rate => {
    const rates = meetings.map(({ hours, nudges }) => nudges.filter(counts).length / hours).sort((a, b) => a - b);
    return { median: quantile(rates, 0.5), p90: quantile(rates, 0.9) };
  };
  const all = meetings.flatMap(({ nudges }) => nudges);
  const kinds = NUDGE_KINDS.map((kind) => [kind, rateOf((nudge) => nudge.kind === kind)]);
  return {
    perHour: { ...Object.fromEntries(kinds), all: rateOf(() => true) } as NudgeFigures['perHour'],
    shown: all.length,
    wrong: all.filter(({ wrong }) => wrong).length,
    interrupting: all.filter(({ interrupts }) => interrupts).length,
  };
}

export function nudgesInWords({ perHour, shown, wrong, interrupting }: NudgeFigures): string {
  const rate = ({ median, p90 }: Rate) => `${median.toFixed(1)} (p90 ${p90.toFixed(1)})`;
  const kinds = NUDGE_KINDS.filter((kind) => perHour[kind].p90 > 0).map((kind) => `${kind} ${rate(perHour[kind])}`);
  return (
    `Hints an hour with every kind switched on, median: ${[...kinds, `all ${rate(perHour.all)}`].join(', ')}; ` +
    `of ${shown}, ${wrong} were about somebody who spoke within ten seconds anyway, ${interrupting} came while somebody was speaking.`
  );
}

/** Between the two nearest values, as spreadsheets do. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
