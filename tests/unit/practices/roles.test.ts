import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  giveRole,
  hearthsRole,
  MOST_ROLES_KEPT,
  ownRole,
  ROLES,
  type RoleReason,
  type RoleTaken,
  type RoleToday,
  rememberRoles,
  type SeriesRole,
  suggestRoles,
  swapRoles,
} from '../../../lib/practices/roles.ts';

const NOTES = hearthsRole('notes');
const TIME = hearthsRole('timekeeper');
const LEAD = hearthsRole('facilitator');
const HOST = hearthsRole('check-in-host');
const taken = (role: SeriesRole, name: string, wall: number): RoleTaken => ({ role: role.id, name, wall });
const told = (today: readonly RoleToday[]) => today.map(({ role, name, reason }) => [role, name, reason]);

describe('roles of today', () => {
  it.each<[string, SeriesRole[], RoleTaken[], string[], [string, string | null, RoleReason | null][]]>([
    ['nobody here', [NOTES], [taken(NOTES, 'Ana', 1)], [], [['notes', null, null]]],
    ['people without a name', [NOTES], [], ['', ''], [['notes', null, null]]],
    ['no roles', [], [], ['Ana'], []],
    ['one person on two devices', [NOTES], [], ['ana (Guest)', 'Ana'], [['notes', 'Ana', 'only-one-here']]],
    [
      'only one here, who had it the last time',
      [NOTES, TIME],
      [taken(NOTES, 'Ana', 1)],
      ['Ana'],
      [
        ['notes', 'Ana', 'only-one-here'],
        ['timekeeper', 'Ana', 'only-one-here'],
      ],
    ],
    [
      'a first meeting',
      [LEAD, NOTES],
      [],
      ['Cleo', 'Ben', 'Ana'],
      [
        ['facilitator', 'Ana', 'never-led'],
        ['notes', 'Ben', 'never-had-it'],
      ],
    ],
    [
      'somebody never had it',
      [NOTES],
      [taken(NOTES, 'Ana', 1), taken(NOTES, 'Ben', 2)],
      ['Ana', 'Ben', 'Cleo'],
      [['notes', 'Cleo', 'never-had-it']],
    ],
    [
      'all had it',
      [NOTES],
      [taken(NOTES, 'Ben', 3), taken(NOTES, 'Cleo', 1), taken(NOTES, 'Ana', 2)],
      ['Ana', 'Ben', 'Cleo'],
      [['notes', 'Cleo', 'longest-ago']],
    ],
    [
      'who had no role at all comes first among those who never had this one',
      [NOTES],
      [taken(TIME, 'Ana', 2), taken(TIME, 'Ben', 1)],
      ['Ana', 'Ben'],
      [['notes', 'Ben', 'never-had-it']],
    ],
    [
      'whoever led in another role waits for those who never led',
      [LEAD, HOST],
      [taken(HOST, 'Ana', 1), taken(LEAD, 'Ben', 1)],
      ['Ana', 'Ben', 'Cleo'],
      [
        ['facilitator', 'Cleo', 'never-led'],
        ['check-in-host', 'Ben', 'led-longest-ago'],
      ],
    ],
    [
      'those who never led come before all who did',
      [LEAD, HOST],
      [taken(LEAD, 'Ana', 1), taken(HOST, 'Ben', 5)],
      ['Ana', 'Ben', 'Cleo', 'Dev'],
      [
        ['facilitator', 'Cleo', 'never-led'],
        ['check-in-host', 'Dev', 'never-led'],
      ],
    ],
    [
      'a chance to lead counts only where the series has that role',
      [LEAD],
      [taken(LEAD, 'Ana', 1), taken(HOST, 'Ben', 5)],
      ['Ana', 'Ben'],
      [['facilitator', 'Ben', 'never-led']],
    ],
    [
      'the one whose turn it is to lead had this role the last time',
      [{ ...HOST, leads: true }, LEAD],
      [taken(LEAD, 'Ana', 1), taken(HOST, 'Ben', 5), taken(HOST, 'Cleo', 6)],
      ['Ana', 'Ben', 'Cleo'],
      [
        ['check-in-host', 'Ana', 'led-longest-ago'],
        ['facilitator', 'Ben', 'not-twice-running'],
      ],
    ],
    [
      'an exchange keeps both from having the same again',
      [NOTES, TIME],
      [taken(TIME, 'Ben', 4)],
      ['Ana', 'Ben'],
      [
        ['notes', 'Ben', 'never-had-it'],
        ['timekeeper', 'Ana', 'never-had-it'],
      ],
    ],
    [
      'an exchange is made with somebody to whom the role is new, where two had it the last time',
      [LEAD, HOST, NOTES],
      [
        taken(LEAD, 'Cleo', 2),
        taken(LEAD, 'Dev', 3),
        taken(NOTES, 'Ana', 4),
        taken(NOTES, 'Cleo', 4),
        taken(TIME, 'Ben', 5),
      ],
      ['Ana', 'Ben', 'Cleo'],
      [
        ['facilitator', 'Ana', 'never-led'],
        ['check-in-host', 'Cleo', 'others-have-one'],
        ['notes', 'Ben', 'never-had-it'],
      ],
    ],
    [
      'two had it the last time, and others wait',
      [LEAD, HOST],
      [taken(LEAD, 'Ana', 1), taken(LEAD, 'Ben', 1), taken(HOST, 'Cleo', 5), taken(HOST, 'Dev', 6)],
      ['Ana', 'Ben', 'Cleo', 'Dev'],
      [
        ['facilitator', 'Cleo', 'not-twice-running'],
        ['check-in-host', 'Ana', 'led-longest-ago'],
      ],
    ],
    [
      'two people, and one of them had everything',
      [NOTES, TIME],
      [taken(NOTES, 'Ana', 4), taken(TIME, 'Ana', 4)],
      ['Ana', 'Ben'],
      [
        ['notes', 'Ben', 'never-had-it'],
        ['timekeeper', 'Ana', 'others-have-one'],
      ],
    ],
    [
      'a name with something hung on to it',
      [NOTES],
      [taken(NOTES, 'ana (she/her)', 4)],
      ['Ana', 'Ben'],
      [['notes', 'Ben', 'never-had-it']],
    ],
    [
      'a role that the series no longer has',
      [NOTES],
      [taken(TIME, 'Ana', 4)],
      ['Ana'],
      [['notes', 'Ana', 'only-one-here']],
    ],
  ])('%s', (_, roles, history, present, expected) => {
    expect(told(suggestRoles({ roles, history, present }))).toEqual(expected);
  });

  it('knows the roles that came with Hearth, and the user’s own by their words', () => {
    expect(ROLES.map((id) => hearthsRole(id)).filter(({ leads }) => leads)).toEqual([LEAD, HOST]);
    expect(ownRole('r1', '  Watches   the chat ', false)).toEqual({ id: 'r1', text: 'Watches the chat', leads: false });
    expect(ownRole('r2', ' \n ', true)).toBeNull();
  });
});

const NAMES = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay', 'Gus', 'Hana'];
const someRoles: fc.Arbitrary<SeriesRole[]> = fc
  .uniqueArray(fc.constantFrom(...ROLES, 'own-1', 'own-2'), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), text: fc.constant(''), leads: fc.boolean() }))),
  );
const somebody = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 });
/** Who was there in each of several meetings. */
const meetings = fc.array(somebody, { minLength: 1, maxLength: 25, size: 'max' });

/** Walks a series in which everybody takes what is suggested. */
function walk(
  roles: readonly SeriesRole[],
  crowds: readonly (readonly string[])[],
  each: (today: readonly RoleToday[], history: readonly RoleTaken[], present: readonly string[]) => void,
): void {
  let history: RoleTaken[] = [];
  for (const [wall, present] of crowds.entries()) {
    const today = suggestRoles({ roles, history, present });
    each(today, history, present);
    history = rememberRoles(history, today, wall);
  }
}

function lastHolder(history: readonly RoleTaken[], role: string): string | undefined {
  return history.filter((one) => one.role === role).at(-1)?.name;
}

describe('over the meetings of a series', () => {
  it('nobody has two roles while somebody has none, and roles are spread to within one', () => {
    fc.assert(
      fc.property(someRoles, meetings, (roles, crowds) => {
        walk(roles, crowds, (today, _, present) => {
          expect(today.map(({ role }) => role)).toEqual(roles.map(({ id }) => id));
          const counts = present.map((name) => today.filter((one) => one.name === name).length);
          expect(counts.reduce((sum, n) => sum + n, 0)).toBe(roles.length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('no role goes twice running to one person while somebody waits, or where an exchange would avoid it', () => {
    fc.assert(
      fc.property(someRoles, meetings, (roles, crowds) => {
        walk(roles, crowds, (today, history, present) => {
          for (const { role, name } of today) {
            if (lastHolder(history, role) !== name || present.length === 1) continue;
            expect(present.filter((one) => !today.some((each) => each.name === one))).toEqual([]);
            const others = today.filter((one) => one.name !== name);
            expect(others.filter((one) => lastHolder(history, one.role) !== name)).toEqual([]);
          }
        });
      }),
    );
  });

  it('nor does it after any history, with meetings in which nobody had some role, or two people had it', () => {
    const anyHistory = fc.array(
      fc.record({ role: fc.constantFrom<string>(...ROLES, 'own-1'), name: fc.constantFrom(...NAMES), wall: fc.nat(6) }),
      { maxLength: 30, size: 'max' },
    );
    fc.assert(
      fc.property(someRoles, anyHistory, somebody, (roles, history, present) => {
        const today = suggestRoles({ roles, history, present });
        const waiting = present.filter((name) => !today.some((one) => one.name === name));
        for (const { role, name } of today) {
          const last = Math.max(...history.filter((one) => one.role === role).map(({ wall }) => wall));
          const hadIt = (who: string | null) =>
            history.some((one) => one.role === role && one.wall === last && one.name === who);
          if (hadIt(name)) expect(waiting.filter((one) => !hadIt(one))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('everybody has led before anybody has led three times more', () => {
    fc.assert(
      fc.property(someRoles, somebody, (roles, present) => {
        const leading = roles.filter(({ leads }) => leads).map(({ id }) => id);
        const led = new Map(present.map((name) => [name, 0]));
        walk(
          roles,
          Array.from({ length: 30 }, () => present),
          (today) => {
            const leaders = new Set(today.filter(({ role }) => leading.includes(role)).map(({ name }) => name ?? ''));
            for (const name of leaders) led.set(name, (led.get(name) ?? 0) + 1);
            if (roles.length <= present.length) {
              expect(Math.max(...led.values()) - Math.min(...led.values())).toBeLessThanOrEqual(3);
            }
          },
        );
        if (leading.length > 0) expect(Math.min(...led.values())).toBeGreaterThan(0);
      }),
    );
  });

  it('is the same in whatever order people and history are given', () => {
    fc.assert(
      fc.property(someRoles, meetings, fc.nat(), (roles, crowds, turn) => {
        walk(roles, crowds, (today, history, present) => {
          const turned = <T>(items: readonly T[]) => [
            ...items.slice(turn % (items.length + 1)),
            ...items.slice(0, turn % (items.length + 1)),
          ];
          const again = suggestRoles({ roles, history: turned(history).reverse(), present: turned(present) });
          expect(again).toEqual(today);
        });
      }),
    );
  });

  it('gives a reason that is true', () => {
    fc.assert(
      fc.property(someRoles, meetings, (roles, crowds) => {
        const leading = new Set(roles.filter(({ leads }) => leads).map(({ id }) => id));
        walk(roles, crowds, (today, history, present) => {
          for (const { role, name, reason } of today) {
            const last = (one: string | null) =>
              history.findLastIndex((each) =>
                leading.has(role)
                  ? leading.has(each.role) && each.name === one
                  : each.role === role && each.name === one,
              );
            const wallOf = (one: string | null) => history[last(one)]?.wall ?? -1;
            const sooner = present.filter((one) => wallOf(one) < wallOf(name));
            const isBusy = (one: string) => today.some((each) => each.name === one);
            const truth: Record<RoleReason, boolean> = {
              'only-one-here': present.length === 1,
              'never-led': leading.has(role) && last(name) === -1,
              'never-had-it': !leading.has(role) && last(name) === -1,
              'led-longest-ago': leading.has(role) && sooner.every(isBusy),
              'longest-ago': !leading.has(role) && sooner.every(isBusy),
              'not-twice-running': sooner.some((one) => lastHolder(history, role) === one),
              'others-have-one': sooner.length > 0 && present.every(isBusy),
              'by-hand': false,
            };
            expect([reason, reason && truth[reason]]).toEqual([reason, true]);
          }
        });
      }),
    );
  });
});

describe('changed by hand', () => {
  const today = suggestRoles({ roles: [LEAD, NOTES], history: [], present: ['Ana', 'Ben', 'Cleo'] });

  it('a role is given to somebody else, or to nobody', () => {
    expect(told(giveRole(today, 'notes', 'Cleo'))).toEqual([
      ['facilitator', 'Ana', 'never-led'],
      ['notes', 'Cleo', 'by-hand'],
    ]);
    expect(told(giveRole(today, 'notes', null))[1]).toEqual(['notes', null, null]);
    expect(giveRole(today, 'notes', 'Ben')).toEqual(today);
    expect(giveRole(today, 'other', 'Ben')).toEqual(today);
  });

  it('two roles change hands', () => {
    expect(told(swapRoles(today, 'facilitator', 'notes'))).toEqual([
      ['facilitator', 'Ben', 'by-hand'],
      ['notes', 'Ana', 'by-hand'],
    ]);
    expect(swapRoles(today, 'notes', 'notes')).toEqual(today);
    expect(swapRoles(today, 'notes', 'other')).toEqual(today);
    expect(told(swapRoles(giveRole(today, 'notes', null), 'facilitator', 'notes'))).toEqual([
      ['facilitator', null, null],
      ['notes', 'Ana', 'by-hand'],
    ]);
  });

  it('changes nothing that was given', () => {
    const before = structuredClone(today);
    swapRoles(giveRole(today, 'notes', 'Cleo'), 'facilitator', 'notes');
    expect(today).toEqual(before);
  });
});

describe('what is remembered', () => {
  it('is said once a meeting, oldest first, without roles that nobody had', () => {
    const history = [taken(NOTES, 'Cleo', 5), taken(NOTES, 'Ana', 9)];
    const today: RoleToday[] = [
      { role: 'notes', name: 'Ben', reason: 'by-hand' },
      { role: 'timekeeper', name: null, reason: null },
    ];
    const once = rememberRoles(history, today, 5);
    expect(once).toEqual([taken(NOTES, 'Ben', 5), taken(NOTES, 'Ana', 9)]);
    expect(rememberRoles(once, today, 5)).toEqual(once);
  });

  it('is bounded', () => {
    const history = Array.from({ length: MOST_ROLES_KEPT }, (_, wall) => taken(NOTES, 'Ana', wall));
    const more = rememberRoles(history, [{ role: 'notes', name: 'Ben', reason: null }], MOST_ROLES_KEPT);
    expect(more).toHaveLength(MOST_ROLES_KEPT);
    expect(more[0]?.wall).toBe(1);
    expect(more.at(-1)?.name).toBe('Ben');
  });
});
