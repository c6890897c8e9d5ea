/** What the views of a round share: names, words for how it stands with each, and the order that the user makes. */
import { i18n } from '#i18n';
import type { LivePlace, LiveRound } from '../../lib/live/snapshot.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { facts, nameOf } from '../format.ts';

/** How a place stands, as it is shown: `now` is whose turn it is. */
export type Shown = LivePlace['state'] | 'now';

/** A sign for each, so that nothing hangs on colour. */
export const SIGNS: Readonly<Record<Shown, string>> = {
  now: '●',
  waiting: '○',
  later: '↻',
  done: '✓',
  passed: '–',
  'not-here': '?',
  skipped: '»',
  gone: '·',
};

/** Somebody's name by their id; guests are numbered while names are hidden. `''`: nobody of this round. */
export function placeName({ places }: Pick<LiveRound, 'places'>, id: PersonId | null, hidden: boolean): string {
  const place = places.find((one) => one.id === id);
  if (!place) return '';
  if (!place.guest || !hidden) return nameOf(place, hidden);
  const guests = places.filter(({ guest }) => guest);
  return i18n.t('round.guest', [guests.indexOf(place) + 1]);
}

export function shownState({ id, state }: LivePlace, current: PersonId | null): Shown {
  return id === current ? 'now' : state;
}

/** In words how it stands with somebody, and what else is to be known. */
export function placeWords(place: LivePlace, current: PersonId | null): string {
  return [
    i18n.t(`round.state.${camel(shownState(place, current))}`),
    place.handUp && i18n.t('reason.handUp'),
    place.unhurried && i18n.t('round.state.unhurried'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether somebody's place still matters: who was asked stays where they were. */
export function canMove({ state }: LivePlace): boolean {
  return state === 'waiting';
}

/** Everybody's order after `id` came to the place `to` among those who wait (from 0); others keep their places. */
export function moved(places: readonly LivePlace[], id: PersonId, to: number): PersonId[] {
  const others = places.filter((place) => canMove(place) && place.id !== id).map((place) => place.id);
  const at = Math.max(0, Math.min(to, others.length));
  const waiting = [...others.slice(0, at), id, ...others.slice(at)];
  let next = 0;
  return places.map((place) => (canMove(place) ? (waiting[next++] ?? place.id) : place.id));
}

/** The order of a round as everybody may see it in the chat: names, and nothing about anybody. */
export function orderForChat(round: LiveRound): string {
  const here = round.places.filter(({ state, name, self }) => state !== 'gone' && (name !== '' || self));
  return facts(here.map(({ id }) => placeName(round, id, false)));
}
