/** What is read out, in words. */
import { i18n } from '#i18n';
import type { Aloud } from '../lib/live/aloud.ts';
import type { LiveRound, LiveSnapshot } from '../lib/live/snapshot.ts';
import { LARGE_MEETING } from '../lib/measures/complete.ts';
import { list, nameOf, sentences } from './format.ts';
import { hintText } from './hint/hint-words.ts';
import { headlineOf } from './popup/headline.tsx';

/** More names than this nobody keeps in mind. */
const MOST_NAMES = 5;

/** What there is to say now. */
export function aloudWords({ what }: Aloud, snapshot: LiveSnapshot, namesHidden: boolean): string {
  if (what === 'hint') return snapshot.nudge ? hintText(snapshot.nudge, snapshot, namesHidden) : '';
  const { round, health, counts } = snapshot;
  const names = counts.topic.people > LARGE_MEETING ? [] : nextNames(snapshot, namesHidden);
  const parts = [
    ...(health.state === 'good' ? [] : [i18n.t(`health.${health.state}`)]),
    ...(round ? turns(round, namesHidden) : []),
    headlineOf(snapshot, 'topic'),
    ...(names.length > 0 ? [i18n.t('hint.notHeardFrom', [list(names)])] : []),
  ];
  return sentences(parts.map((part) => i18n.t('text.sentence', [part])));
}

function turns({ places, current, next }: LiveRound, namesHidden: boolean): string[] {
  const named = (id: string | null) => places.find((place) => place.id === id);
  const [now, after] = [named(current), named(next)];
  return [
    now ? i18n.t('overlay.turn', [nameOf(now, namesHidden)]) : i18n.t('overlay.anyoneElse'),
    ...(after ? [i18n.t('overlay.next', [nameOf(after, namesHidden)])] : []),
  ];
}

/** In the order in which they would be asked. */
function nextNames({ order, people }: LiveSnapshot, namesHidden: boolean): string[] {
  return order
    .flatMap(({ person: id }) => people.find((person) => person.id === id && !person.self) ?? [])
    .filter(({ standing }) => standing.topic === 'not-heard-from')
    .slice(0, MOST_NAMES)
    .map((person) => nameOf(person, namesHidden));
}
