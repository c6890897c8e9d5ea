/** The open people panel of Teams: who is in the call without a tile in sight, and whose microphone is off. */
import type { PageSenses, Seen } from './contract.ts';
import { foldName, numberIn } from './dom.ts';
import { findAll } from './page-documents.ts';
import { groupBy } from './people-by-name.ts';
import { plainName } from './person-name.ts';
import { type Signal, SignalMemory } from './signals.ts';
import { firstPart, outermost } from './teams-tile.ts';
import { UntilChanged, untilChanged } from './until-changed.ts';

const IN_CALL = 'participantsInCall-';
const IN_CALL_ROW = `[data-tid^="${IN_CALL}"]`;
const LISTED_ROW = '[data-cid="roster-participant"][aria-label]';

export const ROSTER = {
  row: `${IN_CALL_ROW}, ${LISTED_ROW}`,
  muted: '[data-cid="roster-participant-muted"]',
  /** Holds how many are in the call. Heads of other sections (people invited, people waiting) may be called alike. */
  title: '[id^="roster-title-section"]',
} as const;

/** Somewhere in an id of the row, or of the tile. */
const PERSON_ID = /8:orgid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

/** The mark hangs on the same attribute as the row: a row that lacks it cannot show that the mark is away. */
const MUTED: Signal = {
  rule: 'roster-participant-muted',
  read: (row) => {
    if (row.querySelector(ROSTER.muted) !== null) return true;
    return within(row, LISTED_ROW) === null ? 'unknown' : false;
  },
};

/** Somebody who is listed. */
export interface Row {
  readonly element: Element;
  readonly id: string | null;
  readonly name: string;
  readonly muted: Seen;
  /** The row says that the person is in the call; there are rows for people who were only invited. */
  readonly isInCall: boolean;
}

/** What the panel shows: some twenty rows at a time, and how many people there are. */
export interface Roster {
  readonly rows: readonly Row[];
  readonly count: number | null;
}

/** A person who has a tile. */
interface Shown {
  readonly id: string | null;
  readonly name: string;
}

/** Whose row is which, and the rows of people who have no tile in sight. */
export interface Matches<T extends Shown> {
  readonly rows: ReadonlyMap<T, Row>;
  readonly others: readonly Row[];
}

/** An id that tiles and rows write alike, wherever it stands in a text; `null` where there is none. */
export function personIdIn(text: string): string | null {
  return PERSON_ID.exec(text.toLowerCase())?.[0] ?? null;
}

/** Reads the panel, and remembers whether its microphone marks were seen in this session. */
export class RosterPanel {
  readonly #muted: SignalMemory;
  readonly #facts: UntilChanged<Omit<Row, 'muted'>>;

  constructor(senses: PageSenses) {
    this.#muted = new SignalMemory(untilChanged([MUTED], senses), senses);
    this.#facts = new UntilChanged(senses, factsOf);
  }

  read(document: Document): Roster {
    const elements = outermost(findAll(document, ROSTER.row));
    const muted = this.#muted.readAll(elements);
    const rows = elements.map((element, i) => ({ ...this.#facts.in(element), muted: muted[i]?.seen ?? 'unknown' }));
    const titles = rows.length === 0 ? [] : findAll(document, ROSTER.title);
    return { rows, count: titles.length === 1 ? numberIn(titles[0]?.textContent) : null };
  }
}

function factsOf(element: Element): Omit<Row, 'muted'> {
  const inCall = within(element, IN_CALL_ROW);
  const name = foldName(inCall?.getAttribute('data-tid')?.slice(IN_CALL.length));
  const id = personIdIn(element.id) ?? personIdIn(element.querySelector('[id*="8:orgid:"]')?.id ?? '');
  const label = within(element, LISTED_ROW)?.getAttribute('aria-label') ?? null;
  return { element, id, name: name || firstPart(label), isInCall: inCall !== null };
}

/**
 * Joins rows to people with tiles: by id, else by a name that only one person has. Of namesakes nobody can tell which row
 * is whose: they are only counted. Rows beyond the number that the panel names would be people under a second name, so none is added.
 */
export function match<T extends Shown>(people: readonly T[], { rows, count }: Roster): Matches<T> {
  const found = new Map<T, Row>();
  const byId = new Map(people.map((person) => [person.id, person]));
  const listsCall = rows.some((row) => row.isInCall);
  const candidates = withoutRepeats(rows).filter((row) => row.isInCall || !listsCall);
  const unmatched = candidates.filter((row) => {
    const person = row.id === null ? undefined : byId.get(row.id);
    if (person) found.set(person, row);
    return person === undefined;
  });
  const open = people.filter((person) => !found.has(person));
  const calledBy = groupBy(open, (person) => plainName(person.name));
  const others = [...groupBy(unmatched, (row) => plainName(row.name))].flatMap(([name, named]) => {
    const called = calledBy.get(name) ?? [];
    const [[person], [row]] = [called, named];
    if (person && row && called.length === 1 && named.length === 1) {
      found.set(person, row);
      return [];
    }
    const beyond = named.slice(called.length);
    return called.length === 0 ? beyond : beyond.map((one): Row => ({ ...one, muted: 'unknown' }));
  });
  const isNameless = open.some(({ name }) => name === '');
  const isSure =
    count === null ? !isNameless && others.every((row) => row.isInCall) : people.length + others.length <= count;
  return { rows: found, others: isSure ? others : [] };
}

/** A list that is being scrolled may show one person twice. */
function withoutRepeats(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => id === null || (!seen.has(id) && seen.add(id)));
}

function within(row: Element, selector: string): Element | null {
  return row.matches(selector) ? row : row.querySelector(selector);
}
