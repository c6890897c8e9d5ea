import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REJOIN_WINDOW_MS } from '../../../lib/store/meeting-store.ts';
import {
  dueBy,
  fateOf,
  NO_LIMIT,
  RETENTION_DEFAULTS,
  type Retention,
  type RetentionRules,
  strictest,
} from '../../../lib/store/retention.ts';
import { DAY, WALL } from './kept.ts';

interface Row {
  readonly id: string;
  readonly seriesId: string;
  readonly updatedWall: number;
  readonly closed?: 0 | 1;
  readonly anonymous?: boolean;
  readonly held?: boolean;
}

const row = (over: Partial<Row> = {}): Row => ({ id: 'm', seriesId: 's', updatedWall: WALL, closed: 1, ...over });
const rules = (over: Partial<RetentionRules> = {}): RetentionRules => ({
  own: RETENTION_DEFAULTS,
  series: new Map(),
  limits: NO_LIMIT,
  ...over,
});
const days = (namesDays: number | null, figuresDays: number | null): Retention => ({ namesDays, figuresDays });

describe('what is due, and when', () => {
  // Days after the meeting on which names and figures go.
  it.each<[string, Row, RetentionRules, number | null, number | null]>([
    ['names after a month, the rest after a year', row(), rules(), 30, 365],
    ['never, where the user said so', row(), rules({ own: NO_LIMIT }), null, null],
    ['as its series says, longer', row(), rules({ series: new Map([['s', days(90, null)]]) }), 90, null],
    ['as its series says, shorter', row(), rules({ series: new Map([['s', days(1, 7)]]) }), 1, 7],
    ['not as another series says', row(), rules({ series: new Map([['t', days(1, 7)]]) }), 30, 365],
    ['names that are gone do not go again', row({ anonymous: true }), rules(), null, 365],
    ['names do not go from a meeting that goes first', row(), rules({ own: days(90, 7) }), null, 7],
    ['names and figures on one day: the meeting goes', row(), rules({ own: days(30, 30) }), null, 30],
    ['nothing from a meeting that the user holds', row({ held: true }), rules(), null, null],
    ['…nor by its series', row({ held: true }), rules({ series: new Map([['s', days(1, 1)]]) }), null, null],
    ['…but by whoever manages the browser', row({ held: true }), rules({ limits: days(7, 90) }), 7, 90],
    ['a policy shortens', row(), rules({ limits: days(7, 90) }), 7, 90],
    ['a policy never lengthens', row(), rules({ limits: days(900, 900) }), 30, 365],
    ['a policy holds where the user said never', row(), rules({ own: NO_LIMIT, limits: days(7, 90) }), 7, 90],
    ['nothing of a meeting that may be going on', row({ closed: 0 }), rules({ limits: days(0, 0) }), null, null],
    ['…or of which nobody knows', row({ closed: undefined as never }), rules(), null, null],
  ])('%s', (_, kept, given, names, figures) => {
    const at = (day: number | null) => (day === null ? null : WALL + day * DAY);
    expect(fateOf(kept, given)).toEqual({ namesAt: at(names), figuresAt: at(figures) });
  });

  it('leaves what nobody may keep until nobody can come back into it', () => {
    expect(fateOf(row(), rules({ limits: days(0, null) })).namesAt).toBe(WALL + REJOIN_WINDOW_MS);
    expect(fateOf(row(), rules({ limits: days(null, 0) })).figuresAt).toBe(WALL + REJOIN_WINDOW_MS);
  });

  it('says what tomorrow brings', () => {
    const rows = [0, 1, 2, 30, 31].map((age) => row({ id: String(age), updatedWall: WALL - age * DAY }));
    const given = rules({ own: days(2, 31) });
    const ids = ({ names, figures }: { names: readonly Row[]; figures: readonly Row[] }) => [
      names.map(({ id }) => id),
      figures.map(({ id }) => id),
    ];
    expect(ids(dueBy(rows, given, WALL))).toEqual([['2', '30'], ['31']]);
    expect(ids(dueBy(rows, given, WALL + DAY, WALL))).toEqual([['1'], ['30']]);
  });
});

describe('whatever is kept', () => {
  const someDays = fc.option(fc.nat(400), { nil: null });
  const retention = fc.record({ namesDays: someDays, figuresDays: someDays });
  const someRow: fc.Arbitrary<Row> = fc.record({
    id: fc.uuid(),
    seriesId: fc.constantFrom('s', 't', 'u'),
    updatedWall: fc.nat(500 * DAY),
    closed: fc.constantFrom(0, 1),
    anonymous: fc.boolean(),
    held: fc.boolean(),
  });
  const someRules = fc.record({
    own: retention,
    series: fc.dictionary(fc.constantFrom('s', 't'), retention).map((all) => new Map(Object.entries(all))),
    limits: retention,
  });
  const now = fc.nat(1000 * DAY);
  const rows = fc.array(someRow, { maxLength: 20 });
  const touched = ({ names, figures }: { names: readonly Row[]; figures: readonly Row[] }) =>
    new Set([...names, ...figures].map(({ id }) => id));

  it('is due for one thing at most, and only when nobody holds it or somebody else decides', () => {
    fc.assert(
      fc.property(rows, someRules, now, (all, given, at) => {
        const due = dueBy(all, given, at);
        expect(touched(due).size).toBe(due.names.length + due.figures.length);
        for (const one of due.names) expect(one.anonymous).toBe(false);
        for (const one of [...due.names, ...due.figures]) {
          expect(one.closed).toBe(1);
          expect(at - one.updatedWall).toBeGreaterThanOrEqual(REJOIN_WINDOW_MS);
          if (one.held) expect(given.limits).not.toEqual(NO_LIMIT);
        }
      }),
    );
  });

  it('stays due as time goes on, and under stricter rules', () => {
    fc.assert(
      fc.property(rows, someRules, now, fc.nat(400 * DAY), retention, (all, given, at, later, policy) => {
        const due = touched(dueBy(all, given, at));
        const lost = (other: Set<string>) => [...due].filter((id) => !other.has(id));
        expect(lost(touched(dueBy(all, given, at + later)))).toEqual([]);
        const tightened = { ...given, limits: strictest(given.limits, policy) };
        expect(lost(touched(dueBy(all, tightened, at)))).toEqual([]);
        const deleted = dueBy(all, given, at).figures;
        const stillDeleted = new Set(dueBy(all, tightened, at).figures);
        expect(deleted.filter((one) => !stillDeleted.has(one))).toEqual([]);
      }),
    );
  });

  it('is not touched where nothing is set', () => {
    fc.assert(
      fc.property(rows, now, (all, at) => {
        expect(touched(dueBy(all, rules({ own: NO_LIMIT }), at)).size).toBe(0);
      }),
    );
  });
});
