/** What the user put right. It holds from the log's beginning, so it is gathered before a log is folded. */
import type { LogEntry, Mark, MeetingEvent, PersonId } from './events.ts';
import { excludes, reachesBack } from './marks.ts';

type Split = Pick<Extract<MeetingEvent, { type: 'split' }>, 'person' | 'into' | 'from'>;
type Move = Pick<Extract<MeetingEvent, { type: 'moved' }>, 'person' | 'from' | 'to' | 'into'>;

export interface Corrections {
  /** Outside every figure: not a person, or not tracked. */
  excluded: PersonId[];
  /** What the page shows of their speech is not believed. */
  notMeasured: PersonId[];
  merged: Record<PersonId, PersonId>;
  splits: Split[];
  moves: Move[];
  /** Names by seat, for each microphone that several people share. */
  rooms: Record<PersonId, readonly string[]>;
}

export function noCorrections(): Corrections {
  return { excluded: [], notMeasured: [], merged: {}, splits: [], moves: [], rooms: {} };
}

/** Everything that a log (in order, what was taken back left out) says about the whole of itself. */
export function correctionsIn(entries: readonly LogEntry[]): Corrections {
  const found = noCorrections();
  const marks = new Map<PersonId, Set<Mark>>();
  for (const entry of entries) {
    switch (entry.type) {
      case 'mark': {
        if (!reachesBack(entry.mark)) break;
        const own = marks.get(entry.person) ?? new Set();
        marks.set(entry.person, own);
        if (entry.on) own.add(entry.mark);
        else own.delete(entry.mark);
        break;
      }
      case 'merged':
        if (!mergesIn(found, entry.into).includes(entry.person)) found.merged[entry.person] = entry.into;
        break;
      case 'split':
        found.splits.push({ person: entry.person, into: entry.into, from: entry.from });
        break;
      case 'moved':
        found.moves.push({ person: entry.person, from: entry.from, to: entry.to, into: entry.into });
        break;
      case 'disbelieved':
        found.moves.push({ person: entry.person, from: entry.from, to: entry.to, into: null });
        break;
      case 'room':
        if (entry.seats.length >= 2) found.rooms[entry.person] = entry.seats;
        else delete found.rooms[entry.person];
        break;
      default:
        // Everything else says something about its own moment only.
        break;
    }
  }
  const resolved = (person: PersonId) => mergedInto(found, person);
  const bearing = (wanted: (mark: Mark) => boolean) =>
    [...marks].flatMap(([person, own]) => ([...own].some(wanted) ? [resolved(person)] : []));
  return {
    ...found,
    excluded: bearing(excludes),
    notMeasured: bearing((mark) => mark === 'not-measured'),
    moves: found.moves.map((move) => ({ ...move, person: resolved(move.person) })),
    rooms: Object.fromEntries(Object.entries(found.rooms).map(([person, seats]) => [resolved(person), seats])),
  };
}

/** Who the person of an event really is. What the watch says at `at` is subject to splits too; what the user says of somebody is not. */
export function whoIs(corrections: Corrections, person: PersonId, at: number | null): PersonId {
  return mergedInto(corrections, at === null ? person : afterSplits(corrections, person, at));
}

/** Who one of the page's people was taken for at `at`, merging left aside. */
export function afterSplits({ splits }: Corrections, person: PersonId, at: number): PersonId {
  let who = person;
  for (const split of splits) if (split.person === who && at >= split.from) who = split.into;
  return who;
}

function mergedInto(corrections: Corrections, person: PersonId): PersonId {
  return mergesIn(corrections, person).at(-1) ?? person;
}

/** A person, whom they are the same as, whom that one is the same as, and so on. */
function mergesIn({ merged }: Corrections, person: PersonId): PersonId[] {
  const chain = [person];
  for (let next = merged[person]; next !== undefined; next = merged[next]) chain.push(next);
  return chain;
}

/** A piece of speech and who said it; `null`: nobody did. */
export interface Said {
  readonly person: PersonId | null;
  readonly from: number;
  readonly to: number;
}

/** Whose a piece of speech is, after every *that was not X*. */
export function afterMoves({ moves }: Corrections, said: Said): Said[] {
  return moves.reduce<Said[]>((parts, move) => parts.flatMap((part) => moveOne(part, move)), [said]);
}

function moveOne(part: Said, move: Move): Said[] {
  const from = Math.max(part.from, move.from);
  const to = Math.min(part.to, move.to);
  if (part.person !== move.person || from >= to) return [part];
  return [
    { ...part, to: from },
    { person: move.into, from, to },
    { ...part, from: to },
  ].filter((piece) => piece.from < piece.to);
}
