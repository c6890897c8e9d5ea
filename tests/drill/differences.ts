/** In what readings of a changed page differ from those of the page as it was, person by person. */
import type { ParticipantReading, Reading } from '../../lib/platforms/contract.ts';
import type { ActorState } from '../replay/cast.ts';
import { FloorWatch } from './floor.ts';
import { Matcher } from './matcher.ts';
import type { Sample } from './run.ts';
import type { Scenario } from './scenario.ts';

export interface Difference {
  readonly at: number;
  /** The person's name, or the key of a reading that is nobody's. */
  readonly who: string;
  readonly field: 'speaking' | 'muted' | 'handUp' | 'self' | 'name' | 'missing' | 'ghost' | 'phase';
  readonly said: string;
  readonly instead: string;
  /** Something untrue is said; otherwise something is no longer known. */
  readonly isWrong: boolean;
}

type Found = Omit<Difference, 'at'>;
type AboutOne = Omit<Found, 'who'>;

/** The differences at each sample, in the order of the samples. */
export function differencesAt(
  { cast, moments }: Scenario,
  reference: readonly Sample[],
  changed: readonly Sample[],
): Difference[][] {
  const names = cast.map(({ name }) => name);
  const before = new Matcher(cast);
  const after = new Matcher(cast, before);
  const floor = new FloorWatch();
  const users = new Set<string>();
  let memo: { readonly given: readonly unknown[]; readonly found: readonly Found[] } | null = null;
  return moments.map(({ at, states }, i) => {
    const [right, now] = [reference[i]?.reading ?? null, changed[i]?.reading ?? null];
    const holder = floor.observe(states, at);
    const given = [right, now, states, holder];
    if (!memo?.given.every((one, n) => one === given[n])) {
      memo = { given, found: foundIn(right, now, { names, states, holder, before, after, users }) };
    }
    return memo.found.map((one) => ({ ...one, at }));
  });
}

interface Context {
  readonly names: readonly string[];
  readonly states: readonly ActorState[];
  /** Who has the floor beyond doubt. */
  readonly holder: number | null;
  readonly before: Matcher;
  readonly after: Matcher;
  /** Who has been said to be the user: from then on the watcher knows. */
  readonly users: Set<string>;
}

function foundIn(right: Reading | null, now: Reading | null, context: Context): Found[] {
  const { names, states, holder, before, after, users } = context;
  const shown = before.match(right);
  if (now?.phase !== 'in-call') {
    const said = now?.phase ?? 'reader failed';
    // A page on which no call was ever found is said to have none, and nothing is counted there: nobody is misled by a figure.
    const isWrong = now !== null && now.phase !== 'elsewhere';
    return [{ who: 'everybody', field: 'phase', said, instead: 'in-call', isWrong }];
  }
  const seen = after.match(now);
  return [
    ...seen.nobody.map((who) => ghost(who)),
    ...states.flatMap((state, i): Found[] => {
      const who = names[i] ?? '';
      const [was, is] = [shown.people.get(i), seen.people.get(i)];
      if (state.device === null) return is && !was ? [ghost(who)] : [];
      if (!is) return was ? [{ who, field: 'missing', said: 'not here', instead: 'here', isWrong: now.complete }] : [];
      if (is.self) users.add(who);
      const floor = holder === null ? 'unknown' : holder === i;
      const voice = aboutVoice(is, was, { state, floor: now.mode === 'dominant-only' ? floor : null });
      return [...voice, ...aboutMarks(is, was, state), ...aboutPerson(is, was, users.has(who))].map((one) => ({
        who,
        ...one,
      }));
    }),
  ];
}

function ghost(who: string): Found {
  return { who, field: 'ghost', said: 'here', instead: 'not here', isWrong: true };
}

/**
 * By what was read before; where that could not be read, by what is the case. `floor`: the page is said to mark one speaker
 * at a time, which may be late, and stay in silence; so only a mark that is not on whoever has the floor beyond doubt is wrong.
 */
function aboutVoice(
  { speaking }: ParticipantReading,
  was: ParticipantReading | undefined,
  { state, floor }: { state: ActorState; floor: boolean | 'unknown' | null },
): AboutOne[] {
  const before = was?.speaking ?? 'unknown';
  const expected = before === 'unknown' ? state.level > 0 && !state.muted : before;
  if (speaking === expected) return [];
  const difference = { field: 'speaking', said: String(speaking), instead: String(expected) } as const;
  if (speaking === 'unknown') return before === 'unknown' ? [] : [{ ...difference, isWrong: false }];
  return floor === 'unknown' || floor === speaking ? [] : [{ ...difference, isWrong: true }];
}

/** A mark that has become unknown is not asked for. */
function aboutMarks(is: ParticipantReading, was: ParticipantReading | undefined, state: ActorState): AboutOne[] {
  const actual = { muted: state.muted, handUp: state.handUp ?? false };
  return (['muted', 'handUp'] as const).flatMap((field): AboutOne[] => {
    const before = was?.[field] ?? 'unknown';
    const expected = before === 'unknown' ? actual[field] : before;
    if (is[field] === 'unknown' || is[field] === expected) return [];
    return [{ field, said: String(is[field]), instead: String(expected), isWrong: true }];
  });
}

function aboutPerson(is: ParticipantReading, was: ParticipantReading | undefined, isUser: boolean): AboutOne[] {
  if (!was) return [];
  const found: AboutOne[] = [];
  if (isUser !== was.self) {
    found.push({ field: 'self', said: String(isUser), instead: String(was.self), isWrong: true });
  }
  if (is.name === '' && was.name !== '') found.push({ field: 'name', said: '', instead: was.name, isWrong: false });
  return found;
}
