/** Which sentences say the most of a meeting: codes and numbers, no words, no name that is not a matter of being asked. */
import type { MeetingKind, PersonId } from '../meeting/events.ts';
import { SHARES_AFTER_SPEECH_MS } from './airtime.ts';
import { type Band, bandOf } from './balance.ts';
import { isComplete } from './complete.ts';
import type { MeetingPicture } from './picture.ts';
import type { MeetingReport } from './report.ts';

/** So much of a topic's talking is most of it (proposed by Hearth). */
const MOST = 0.75;
/** With fewer people than this one or two voices are no matter of note (proposed by Hearth). */
const FEWEST_FOR_FEW_VOICES = 4;
/** Less than this seen, and the first thing to know of a meeting is that it was not (proposed by Hearth). */
const MOSTLY_SEEN = 0.9;

export type Sentence =
  /** Only the user's own figures were kept, ms. */
  | { readonly code: 'own'; readonly airtimeMs: number; readonly lengthMs: number }
  /** Nobody else came, so nothing was counted. */
  | { readonly code: 'alone' }
  | { readonly code: 'two' }
  /** Nobody was heard from. */
  | { readonly code: 'nobody'; readonly people: number }
  | { readonly code: 'everyone'; readonly people: number }
  | { readonly code: 'heard-from'; readonly heardFrom: number; readonly people: number }
  | { readonly code: 'not-heard-from'; readonly people: readonly PersonId[] }
  | { readonly code: 'cant-tell'; readonly people: readonly PersonId[] }
  /** Everybody who spoke had been heard by then, meeting clock, ms. */
  | { readonly code: 'voices-by'; readonly at: number }
  /** So few people said most of a topic (its place among all, from 0). */
  | { readonly code: 'topic-few'; readonly topic: number; readonly label: string; readonly voices: 1 | 2 }
  | { readonly code: 'spread'; readonly band: Band }
  /** Too short for shares to say anything. */
  | { readonly code: 'short' }
  | { readonly code: 'approximate' }
  /** Share of everybody's time that was measured, 0–1. */
  | { readonly code: 'partly-seen'; readonly coverage: number };

/** What kinds of meeting say about themselves; facilitation knows which they are. */
export interface KindSays {
  /** How evenly people spoke says something. */
  readonly balance: boolean;
  /** Whoever was not heard from is listed. */
  readonly list: boolean;
}

/** The sentences with which a meeting's page begins, the most important first. */
export function sentencesOf(
  report: MeetingReport,
  picture: Pick<MeetingPicture, 'byTopic' | 'timeline'>,
  says: (kind: MeetingKind) => KindSays,
): Sentence[] {
  const { summary } = report;
  const kind = says(summary.kind ?? 'discussion');
  if (summary.role === 'just-me') return [...own(report), ...howSeen(report)];
  if (summary.people < 2) return [{ code: 'alone' }];
  if (summary.people === 2) return [{ code: 'two' }, ...howSeen(report)];
  return [
    ...(kind.list ? heard(report) : []),
    ...(kind.balance ? [...topicsOfFew(report, picture), ...spread(report)] : []),
    ...(report.shares === 'too-early' ? [{ code: 'short' } as const] : []),
    ...howSeen(report),
  ];
}

function own({ people, summary }: MeetingReport): Sentence[] {
  const self = people.find((person) => person.self);
  return self ? [{ code: 'own', airtimeMs: self.airtimeMs, lengthMs: summary.lengthMs }] : [];
}

function heard({ people, summary }: MeetingReport): Sentence[] {
  const having = (wanted: string) => people.filter(({ standing }) => standing === wanted).map(({ id }) => id);
  const missing = having('not-heard-from');
  const cantTell = having('cant-tell');
  const { heardFrom, people: all } = summary;
  const first: Sentence =
    heardFrom === 0
      ? { code: 'nobody', people: all }
      : heardFrom === all
        ? { code: 'everyone', people: all }
        : { code: 'heard-from', heardFrom, people: all };
  const times = people.flatMap(({ standing, firstHeardAt }) =>
    isComplete(standing) && firstHeardAt !== null ? [firstHeardAt] : [],
  );
  return [
    first,
    ...(missing.length > 0 ? [{ code: 'not-heard-from', people: missing } as const] : []),
    ...(cantTell.length > 0 ? [{ code: 'cant-tell', people: cantTell } as const] : []),
    ...(times.length > 2 ? [{ code: 'voices-by', at: Math.max(...times) } as const] : []),
  ];
}

/** Topics with enough speech in which one or two people said most of it; only where everybody could be seen. */
function topicsOfFew(
  { shares }: MeetingReport,
  { byTopic, timeline }: Pick<MeetingPicture, 'byTopic' | 'timeline'>,
): Sentence[] {
  if (shares !== 'shown' || timeline.topics.length < 2) return [];
  return timeline.topics.flatMap((topic, i): Sentence[] => {
    const there = timeline.lanes.filter(({ present }) =>
      present.some(({ from, to }) => from < topic.to && to > topic.from),
    );
    const said = [...(byTopic[i] ?? [])].sort((a, b) => b - a);
    const all = said.reduce((sum, ms) => sum + ms, 0);
    if (there.length < FEWEST_FOR_FEW_VOICES || all < SHARES_AFTER_SPEECH_MS) return [];
    const [first = 0, second = 0] = said;
    const voices = first >= all * MOST ? 1 : first + second >= all * MOST ? 2 : null;
    return voices === null ? [] : [{ code: 'topic-few', topic: i, label: topic.label, voices }];
  });
}

function spread({ summary }: MeetingReport): Sentence[] {
  return summary.balance === null ? [] : [{ code: 'spread', band: bandOf(summary.balance) }];
}

function howSeen({ summary }: MeetingReport): Sentence[] {
  const { coverage, mode } = summary;
  return [
    ...(mode === 'per-participant' ? [] : [{ code: 'approximate' } as const]),
    ...(coverage !== null && coverage < MOSTLY_SEEN ? [{ code: 'partly-seen', coverage } as const] : []),
  ];
}
