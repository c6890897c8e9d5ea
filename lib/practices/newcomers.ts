/** New people in a series, and who looks after them for their first month. Told to the facilitator alone. */
import { distinctNames, isAmong } from './names.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A buddy for the first month (field notes, section 5): 30 days. */
export const BUDDY_MS = 30 * DAY_MS;
/** Half-way there is still time to change something (proposed by Hearth). */
export const BUDDY_HALF_WAY_MS = BUDDY_MS / 2;

/** What the user said of somebody who seemed new. `not-new`: they have been here before, under another name or before Hearth. */
export interface WelcomeMark {
  readonly name: string;
  readonly said: 'welcomed' | 'not-new';
  /** Wall clock, ms. */
  readonly wall: number;
}

export interface NewcomersAsked {
  /** Names in this meeting, without the user's own and without devices. */
  readonly present: readonly string[];
  /** Names in each earlier meeting of the series; a meeting whose names are gone has none. Never those of this meeting. */
  readonly earlier: readonly (readonly string[])[];
  readonly marks: readonly WelcomeMark[];
}

/**
 * Who is here for the first time and has not been welcomed, each once, in the order given. Where no name of an earlier meeting is
 * known nobody is: in a first meeting everybody would be, and after names were deleted nobody can tell.
 */
export function newcomersOf({ present, earlier, marks }: NewcomersAsked): string[] {
  const known = [...new Set(earlier.flat())].filter((name) => name !== '');
  if (known.length === 0) return [];
  const settled = marks.map(({ name }) => name);
  return distinctNames(present).filter((name) => !isAmong(name, known) && !isAmong(name, settled));
}

/** Notes what the user said of somebody; the last word holds. */
export function markWelcome(marks: readonly WelcomeMark[], mark: WelcomeMark): WelcomeMark[] {
  return [...takeBackWelcome(marks, mark.name), mark];
}

/** As if nothing had been said of them. */
export function takeBackWelcome(marks: readonly WelcomeMark[], name: string): WelcomeMark[] {
  return marks.filter((one) => !isAmong(one.name, [name]));
}

/** Introductions: the group first, so that new people hear how it is done; they come last. */
export function introductionsOrder(names: readonly string[], newcomers: readonly string[]): string[] {
  const isNew = (name: string) => isAmong(name, newcomers);
  return [...names.filter((name) => !isNew(name)), ...names.filter(isNew)];
}

/** The same order, but begun by somebody who has been here before, if there is anybody. */
export function begunByKnown(names: readonly string[], newcomers: readonly string[]): string[] {
  const known = names.findIndex((name) => !isAmong(name, newcomers));
  const first = known > 0 ? names[known] : undefined;
  return first === undefined ? [...names] : [first, ...names.slice(0, known), ...names.slice(known + 1)];
}

/** When to ask how it goes: once about half-way, and once at the end. */
export type BuddyMoment = 'half-way' | 'end';

/** Somebody who looks after somebody new. */
export interface Buddy {
  readonly newcomer: string;
  readonly buddy: string;
  /** Wall clock, ms. */
  readonly sinceWall: number;
  /** When the user asked how it goes, or let it be. */
  readonly asked: readonly BuddyMoment[];
}

/** Somebody to be asked how it goes. */
export interface BuddyDue {
  readonly buddy: Buddy;
  readonly moment: BuddyMoment;
}

/** Notes a buddy; a newcomer has one at a time. */
export function nameBuddy(
  buddies: readonly Buddy[],
  { newcomer, buddy, wall }: { readonly newcomer: string; readonly buddy: string; readonly wall: number },
): Buddy[] {
  return [...endBuddy(buddies, newcomer), { newcomer, buddy, sinceWall: wall, asked: [] }];
}

/** As if they had none. */
export function endBuddy(buddies: readonly Buddy[], newcomer: string): Buddy[] {
  return buddies.filter((one) => !isAmong(one.newcomer, [newcomer]));
}

/** Whether to ask how it goes by now; `null`: not yet, or not any more. Who was not asked half-way is asked once, at the end. */
export function buddyMoment({ sinceWall, asked }: Buddy, now: number): BuddyMoment | null {
  const age = now - sinceWall;
  if (asked.includes('end') || age < BUDDY_HALF_WAY_MS) return null;
  if (age >= BUDDY_MS) return 'end';
  return asked.includes('half-way') ? null : 'half-way';
}

/** Whom to ask in this meeting: pairs whose time has come, where one of the two is here. `now`: wall clock, ms. */
export function buddiesDue(buddies: readonly Buddy[], present: readonly string[], now: number): BuddyDue[] {
  return buddies.flatMap((buddy) => {
    const moment = buddyMoment(buddy, now);
    const isHere = isAmong(buddy.newcomer, present) || isAmong(buddy.buddy, present);
    return moment !== null && isHere ? [{ buddy, moment }] : [];
  });
}

/** Notes that the user asked, or let it be. */
export function buddyAsked(buddy: Buddy, moment: BuddyMoment): Buddy {
  return buddy.asked.includes(moment) ? buddy : { ...buddy, asked: [...buddy.asked, moment] };
}

/** Without those whose month is over and who were asked at its end: nothing more will come of them. */
export function runningBuddies(buddies: readonly Buddy[]): Buddy[] {
  return buddies.filter(({ asked }) => !asked.includes('end'));
}
