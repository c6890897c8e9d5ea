/** New voices first: whom to ask next. An order to invite in, never a ranking: it is private and no figure stands beside it. */
import type { PersonId } from '../meeting/events.ts';

/** Somebody who came late is not the first to be asked for this long after arriving (proposed by Hearth). */
export const NEWCOMER_MS = 3 * 60_000;
/** People who come this early are not late. */
export const EARLY_MS = 2 * 60_000;

export interface Askable {
  readonly id: PersonId;
  readonly self: boolean;
  /** Complete in the whole meeting, and in the running topic. */
  readonly heardInMeeting: boolean;
  readonly heardInTopic: boolean;
  /** Share against the even split; `null` while it is unknown. Only its order matters. */
  readonly ratio: number | null;
  readonly airtimeMs: number;
  /** Meeting clock, ms. */
  readonly handUpSince: number | null;
  readonly joinedAt: number;
}

/** Why somebody stands where they stand; at most one is shown. */
export type OrderReason = 'hand-up' | 'new-here';

export interface OrderEntry {
  readonly person: PersonId;
  readonly reason: OrderReason | null;
}

/**
 * People not heard from in the whole meeting come before those not heard from in this topic, then everybody else by
 * ratio to an even split. Within each of these, raised hands in the order they went up come first. A newcomer is not
 * first while there is anybody else; the user is last.
 */
export function speakingOrder(people: readonly Askable[], now: number): OrderEntry[] {
  const others = people.filter((person) => !person.self).sort((a, b) => compare(a, b, now));
  const first = others[0];
  if (first && isNewcomer(first, now)) {
    const settled = others.findIndex((person) => !isNewcomer(person, now));
    if (settled > 0) others.unshift(...others.splice(settled, 1));
  }
  return [...others, ...people.filter((person) => person.self)].map((person) => ({
    person: person.id,
    reason: reasonFor(person, now),
  }));
}

/** Whether somebody arrived late and only just. */
export function isNewcomer(person: Pick<Askable, 'joinedAt'>, now: number): boolean {
  return person.joinedAt > EARLY_MS && now - person.joinedAt < NEWCOMER_MS;
}

/** Made once: in a call of hundreds it compares thousands of times a second. */
const BY_ID = new Intl.Collator('en', { numeric: true });

function compare(a: Askable, b: Askable, now: number): number {
  return (
    tier(a) - tier(b) ||
    Number(isNewcomer(a, now)) - Number(isNewcomer(b, now)) ||
    byHand(a, b) ||
    (a.ratio !== null && b.ratio !== null ? a.ratio - b.ratio : a.airtimeMs - b.airtimeMs) ||
    a.joinedAt - b.joinedAt ||
    BY_ID.compare(a.id, b.id)
  );
}

function tier(person: Askable): number {
  if (!person.heardInMeeting) return 0;
  return person.heardInTopic ? 2 : 1;
}

function byHand(a: Askable, b: Askable): number {
  return (a.handUpSince ?? Number.POSITIVE_INFINITY) === (b.handUpSince ?? Number.POSITIVE_INFINITY)
    ? 0
    : (a.handUpSince ?? Number.POSITIVE_INFINITY) - (b.handUpSince ?? Number.POSITIVE_INFINITY);
}

function reasonFor(person: Askable, now: number): OrderReason | null {
  if (person.handUpSince !== null) return 'hand-up';
  return isNewcomer(person, now) ? 'new-here' : null;
}

/**
 * The order as people may see it in the chat: names only, and those not heard from shuffled among themselves, so that
 * it publishes nobody's place. `random` gives numbers in [0, 1).
 */
export function namesForChat(
  order: readonly { readonly name: string; readonly heard: boolean }[],
  random: () => number,
): string[] {
  const unheard = order.filter((entry) => !entry.heard);
  for (let i = unheard.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [unheard[i], unheard[j]];
    if (a && b) [unheard[i], unheard[j]] = [b, a];
  }
  return [...unheard, ...order.filter((entry) => entry.heard)].map((entry) => entry.name);
}
