/** Contributions worth a word of thanks: marked during a meeting, said aloud at its close. Never counted, never compared. */
import { distinctNames, isAmong, sameNameAmong } from './names.ts';
import { LONGEST_LINE, LONGEST_NOTE, oneLine } from './own-words.ts';

/** What *lately* means when the user asks who has had no thanks: as long as names are kept by default (proposed by Hearth). */
export const LATELY_MS = 30 * 24 * 60 * 60_000;

/** A word of thanks to say. */
export interface Appreciation {
  readonly id: string;
  /** Who is appreciated. */
  readonly name: string;
  /** What for, in the user's own words; `''`: not said yet, as a mark takes one key. */
  readonly what: string;
  /** The group's value that it showed; `''`: none was named. */
  readonly value: string;
  /** Who appreciates it; `''`: the user. */
  readonly by: string;
  /** Wall clock, ms. */
  readonly wall: number;
}

/** Marks a contribution; `null`: by nobody's name there is nobody to thank. */
export function newAppreciation({ id, name, what, value, by, wall }: Appreciation): Appreciation | null {
  if (name === '') return null;
  return { id, name, what: oneLine(what, LONGEST_NOTE), value: oneLine(value, LONGEST_LINE), by, wall };
}

/** What is said to one person at the close. */
export interface Thanks {
  readonly name: string;
  readonly marks: readonly Appreciation[];
}

/**
 * What to say at the close of a meeting that began at `startedWall` (wall clock, ms): everybody once, in the order of their first mark,
 * which ranks nobody, and with every mark in the order it was made. The same thing marked twice by one person is said once.
 */
export function thanksToSay(all: readonly Appreciation[], startedWall: number): Thanks[] {
  const marks = all.filter(({ wall }) => wall >= startedWall).sort((a, b) => a.wall - b.wall);
  return distinctNames(marks.map(({ name }) => name)).map((name) => ({
    name,
    marks: marks.filter((mark) => isAmong(mark.name, [name])).filter(isSaidFirst),
  }));
}

/** Whether nothing before it says the same; a mark without words says nothing beside one with words. */
function isSaidFirst(mark: Appreciation, place: number, all: readonly Appreciation[]): boolean {
  if (isBare(mark) && !all.every(isBare)) return false;
  return all.findIndex((one) => one.what === mark.what && one.value === mark.value && one.by === mark.by) === place;
}

function isBare({ what, value }: Appreciation): boolean {
  return what === '' && value === '';
}

export interface LatelyAsked {
  readonly appreciations: readonly Appreciation[];
  /** Names of those who belong to the group. */
  readonly people: readonly string[];
  /** Wall clock, ms. */
  readonly now: number;
  /** BCP 47; decides what alphabetical means. */
  readonly language: string;
}

/**
 * Who has had no thanks lately. Only for a user who asks: it is a reminder to look again, not a quota. In alphabetical order, with no
 * figure and no date, so that nobody stands first for a reason.
 */
export function noThanksLately({ appreciations, people, now, language }: LatelyAsked): string[] {
  const group = distinctNames(people);
  const thanked = new Set(
    appreciations.flatMap(({ name, wall }) => (now - wall < LATELY_MS ? (sameNameAmong(name, group) ?? []) : [])),
  );
  return group.filter((name) => !thanked.has(name)).sort(new Intl.Collator(language, { numeric: true }).compare);
}
