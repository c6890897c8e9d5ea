/** What the checklist of a series shows beside the answers: what was measured, and what is in use there already. */
import { type Lately, lately, MEETINGS_LATELY } from '../../measures/trend.ts';
import type { Practice } from '../../practices/checklist.ts';
import type { HearthDatabase, MeetingRow, SeriesRow } from '../../store/database.ts';
import { readAttendance } from '../../store/logs.ts';
import type { Practices } from '../../store/practices.ts';
import { historyOf, meetingsOfSeries } from '../../store/series-moves.ts';
import { isSound } from '../../store/sound.ts';
import { isWhole, says } from './series.ts';

/** Measured evidence. It is shown beside an answer and never fills one in. */
export interface ChecklistEvidence {
  readonly airtime: Lately;
  /**
   * In how many of so many last meetings somebody was heard from in another way than by voice, as far as the user marked it; `null`: no
   * meeting tells.
   */
  readonly ways: { readonly meetings: number; readonly of: number } | null;
}

/** What is known of a series, its checklists aside. */
export interface ChecklistFacts {
  /** The series whose history it is. */
  readonly id: string;
  /** The user's name for it, else the title of its newest meeting, else `''`. */
  readonly name: string;
  readonly evidence: ChecklistEvidence;
  /** Rounds were held. */
  readonly hasRounds: boolean;
}

/** Reads it; `null`: nothing is known of such a series. */
export async function checklistFacts(db: HearthDatabase, seriesId: string): Promise<ChecklistFacts | null> {
  const [whole, all] = await Promise.all([historyOf(db, seriesId), meetingsOfSeries(db, seriesId)]);
  const rows = all.filter(isSound);
  if (rows.length === 0 && !whole) return null;
  const over = rows.filter(isWhole);
  return {
    id: whole?.id ?? seriesId,
    name: whole?.label || (rows.at(-1)?.summary.title ?? ''),
    evidence: {
      airtime: lately(
        over.map(({ summary }) => summary),
        says,
      ),
      ways: await waysIn(db, over.slice(-MEETINGS_LATELY)),
    },
    hasRounds: hasRounds(whole),
  };
}

function hasRounds(series: SeriesRow | undefined): boolean {
  return (series?.rounds ?? []).length > 0;
}

async function waysIn(db: HearthDatabase, meetings: readonly MeetingRow[]): Promise<ChecklistEvidence['ways']> {
  const withOthers = meetings.filter(({ summary }) => summary.role === 'facilitator');
  const attendances = await Promise.all(withOthers.map(({ id }) => readAttendance(db, id)));
  const told = attendances.filter((people) => people.length > 0);
  if (told.length === 0) return null;
  const ways = told.filter((people) => people.some(({ standing }) => standing === 'another-way'));
  return { meetings: ways.length, of: told.length };
}

/** Practices that a series has already: others are suggested before them. */
export function practicesInUse(practices: Practices, hasRoundsAlready: boolean): Practice[] {
  const { charter, feedbackLink, roles, questionsUsed, welcomes, buddies, followUps, appreciations, ideas } = practices;
  const used: readonly (readonly [Practice, boolean])[] = [
    ['welcome', welcomes.length > 0],
    ['buddies', buddies.length > 0],
    ['rounds', hasRoundsAlready],
    ['check-in', questionsUsed.length > 0],
    ['norms', charter.norms.length > 0],
    ['feedback-link', feedbackLink !== ''],
    ['idea-box', ideas.some(({ from }) => from === 'idea-box')],
    ['you-said-we-did', ideas.some(({ toldWall }) => toldWall !== null)],
    ['follow-ups', followUps.length > 0],
    ['appreciations', appreciations.length > 0],
    ['purpose', charter.purpose !== ''],
    ['roles', roles.length > 0],
  ];
  return used.flatMap(([practice, isUsed]) => (isUsed ? [practice] : []));
}
