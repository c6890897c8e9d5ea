/** Does what is due: takes names out of meetings, and deletes meetings. */
import { anonymised, type StandIns } from '../meeting/anonymise.ts';
import type { HearthDatabase, MeetingRow } from './database.ts';
import { NOBODY_NAMED } from './practices-people.ts';
import { eraseMeetings } from './removing.ts';
import { retell } from './retell.ts';
import { dueBy, type Retention, type RetentionRules, strictest } from './retention.ts';
import { historyOf, partsOf, seriesOfMeeting, wayUp } from './series-moves.ts';

/** How long which series' meetings are kept, where the user said so: of everything that a history is part of, the strictest. */
export async function seriesRetentions(db: HearthDatabase): Promise<Map<string, Retention>> {
  const rows = await db.series.toArray();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = new Map<string, Retention>();
  for (const { id } of rows) {
    const set = wayUp(byId, id).flatMap(({ retention }) => retention ?? []);
    if (set.length > 0) found.set(id, strictest(...set));
  }
  return found;
}

/** How long a whole history is kept; `null`: as everything else. Whatever single rooms in it had is replaced. */
export function setSeriesRetention(db: HearthDatabase, seriesId: string, retention: Retention | null): Promise<void> {
  return db.transaction('rw', db.series, async () => {
    const whole = await historyOf(db, seriesId);
    const parts = await partsOf(db, seriesId);
    await db.series
      .where('id')
      .anyOf(parts.map(({ id }) => id))
      .modify((row) => {
        delete row.retention;
        if (retention && row.id === whole?.id) row.retention = retention;
      });
  });
}

/** Everything that is over, so that something may become of it. */
function closedMeetings(db: HearthDatabase): Promise<MeetingRow[]> {
  return db.meetings.where('closed').equals(1).toArray();
}

/** Takes every name out of a meeting that is over; its title becomes the user's own name for the series, if there is one. Rejects with `NotAmendable`. */
export async function anonymiseMeeting(db: HearthDatabase, meetingId: string, standIns: StandIns): Promise<void> {
  const series = await seriesOfMeeting(db, meetingId);
  await retell(db, meetingId, (log) => ({
    log: anonymised(log, standIns),
    title: series?.label ?? '',
    anonymous: true,
  }));
}

/** Does everything that is due at `now`, wall clock, ms. Each meeting by itself: whoever is interrupted leaves none half done. */
export async function tidy(
  db: HearthDatabase,
  rules: Omit<RetentionRules, 'series'>,
  { now, standIns }: { readonly now: number; readonly standIns: StandIns },
): Promise<{ readonly anonymised: number; readonly erased: number }> {
  const series = await seriesRetentions(db);
  const due = dueBy(await closedMeetings(db), { ...rules, series }, now);
  await eraseMeetings(
    db,
    due.figures.map(({ id }) => id),
  );
  // One that cannot be told anew (somebody came back into it meanwhile, its log is damaged) does not hold up the others.
  let done = 0;
  for (const { id } of due.names) {
    done += await anonymiseMeeting(db, id, standIns).then(
      () => 1,
      () => 0,
    );
  }
  if (due.names.length + due.figures.length > 0) await forgetRounds(db);
  // Where no name may be kept, or no meeting, nobody is named in what is noted for series either.
  const { namesDays, figuresDays } = rules.limits;
  if (namesDays === 0 || figuresDays === 0) await db.practices.toCollection().modify(NOBODY_NAMED);
  return { anonymised: done, erased: due.figures.length };
}

/** Who came when in a room's rounds is forgotten with the last meeting there that still has names. */
async function forgetRounds(db: HearthDatabase): Promise<void> {
  const named = new Set<string>();
  await db.meetings.each(({ seriesId, anonymous }) => {
    if (!anonymous) named.add(seriesId);
  });
  await db.series
    .filter(({ id, rounds }) => rounds !== undefined && !named.has(id))
    .modify((row) => {
      delete row.rounds;
    });
}
