/** What the user noted about single people, series by series, ready to be said in sentences. */
import type { SeriesRole } from '../../practices/roles.ts';
import type { HearthDatabase } from '../../store/database.ts';
import { compared } from '../../store/mentions.ts';
import { allPractices } from '../../store/practices.ts';
import { isNamed, type NotedAbout, namesIn, notedAbout } from '../../store/practices-people.ts';
import { historyOf, meetingsOfSeries } from '../../store/series-moves.ts';
import { isSound } from '../../store/sound.ts';

/** One thing that is noted about a person. Times are wall clock, ms; words are the user's own. */
export type NotedLine =
  /** `walls`: each time they had it, newest first. */
  | { readonly kind: 'role'; readonly role: string; readonly walls: readonly number[] }
  | { readonly kind: 'welcomed' | 'not-new'; readonly wall: number }
  /** `asked`: the user asked how it goes. */
  | {
      readonly kind: 'has-buddy' | 'is-buddy';
      readonly other: string;
      readonly wall: number;
      readonly asked: boolean;
    }
  | { readonly kind: 'to-ask' | 'asked' | 'let-be'; readonly text: string; readonly wall: number }
  /** Thanks to them (`thanks`; `other` is who gave it, `''`: the user), or from them (`gave-thanks`). */
  | {
      readonly kind: 'thanks' | 'gave-thanks';
      readonly other: string;
      readonly what: string;
      readonly value: string;
      readonly wall: number;
    };

/** What is noted about a person for one series. */
export interface NotedInSeries {
  /** Of the series that stands for the whole history. */
  readonly id: string;
  /** What the series is called; `''`: nothing is known. */
  readonly name: string;
  readonly roles: readonly SeriesRole[];
  readonly lines: readonly NotedLine[];
}

/** What is noted about each of these people; who is not in it has nothing noted. */
export async function notedOf(
  db: HearthDatabase,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly NotedInSeries[]>> {
  const rows = await allPractices(db);
  const found = new Map<string, NotedInSeries[]>();
  for (const row of rows) {
    const names = new Set(namesIn(row).map(compared));
    const named = people.filter((person) => names.has(compared(person)));
    if (named.length === 0) continue;
    const series = await called(db, row.seriesId);
    for (const person of named) {
      const noted = notedAbout(row, person);
      const inSeries = { ...series, roles: noted.roles, lines: linesOf(noted, person) };
      found.set(person, [...(found.get(person) ?? []), inSeries]);
    }
  }
  return found;
}

async function called(db: HearthDatabase, seriesId: string): Promise<Pick<NotedInSeries, 'id' | 'name'>> {
  const whole = await historyOf(db, seriesId);
  const id = whole?.id ?? seriesId;
  if (whole?.label) return { id, name: whole.label };
  const newest = (await meetingsOfSeries(db, id)).findLast(isSound);
  return { id, name: newest?.summary.title ?? '' };
}

function linesOf(noted: NotedAbout, person: string): NotedLine[] {
  const { rolesTaken, welcomes, buddies, followUps, appreciations } = noted;
  const roles = [...new Set(rolesTaken.map(({ role }) => role))];
  return [
    ...roles.map((role) => {
      const walls = rolesTaken.filter((one) => one.role === role).map(({ wall }) => wall);
      return { kind: 'role', role, walls: walls.sort((a, b) => b - a) } as const;
    }),
    ...welcomes.map(({ said, wall }) => ({ kind: said, wall })),
    ...buddies.map(({ newcomer, buddy, sinceWall: wall, asked }) => {
      const beside = { wall, asked: asked.length > 0 };
      return isNamed(newcomer, person)
        ? ({ kind: 'has-buddy', other: buddy, ...beside } as const)
        : ({ kind: 'is-buddy', other: newcomer, ...beside } as const);
    }),
    ...followUps.map(({ state, text, notedWall, changedWall }) => {
      if (state === 'open') return { kind: 'to-ask', text, wall: notedWall } as const;
      return { kind: state === 'done' ? 'asked' : 'let-be', text, wall: changedWall } as const;
    }),
    ...appreciations.map(({ name, by, what, value, wall }) =>
      isNamed(name, person)
        ? ({ kind: 'thanks', other: by, what, value, wall } as const)
        : ({ kind: 'gave-thanks', other: name, what, value, wall } as const),
    ),
  ];
}
