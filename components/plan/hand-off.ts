import { i18n } from '#i18n';
import type { LivePerson, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { list, nameOf } from '../format.ts';

const NEXT = 3;

/** What a co-facilitator needs to go on, to be sent to them alone: who was not heard from, who comes next, the topic. */
export function handOff({ people, order, topic, agenda, title }: LiveSnapshot, namesHidden: boolean): string {
  const byId = new Map(people.map((person) => [person.id, person]));
  const names = (some: readonly LivePerson[]) => list(some.map((person) => nameOf(person, namesHidden)));
  const missing = people.filter(({ present, standing }) => present && standing.topic === 'not-heard-from');
  const next = order.flatMap(({ person }) => byId.get(person) ?? []).filter(({ self }) => !self);
  return [
    i18n.t('handOff.meeting', [title]),
    ...(topic.label === '' ? [] : [i18n.t('handOff.topic', [topic.label])]),
    missing.length === 0 ? i18n.t('headline.everyone') : i18n.t('handOff.missing', [names(missing)]),
    ...(next.length === 0 ? [] : [i18n.t('handOff.next', [names(next.slice(0, NEXT))])]),
    ...(agenda[0] ? [i18n.t('handOff.then', [agenda[0].label])] : []),
  ].join('\n');
}
