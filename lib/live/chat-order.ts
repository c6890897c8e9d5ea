import { i18n } from '#i18n';
import { namesForChat } from '../facilitation/order.ts';
import { isComplete } from '../measures/complete.ts';
import type { LiveSnapshot } from './snapshot.ts';

/** The speaking order in the form that may be shown to everybody. */
export function chatOrder(snapshot: LiveSnapshot | null): string {
  const byId = new Map(snapshot?.people.map((person) => [person.id, person]));
  const entries = (snapshot?.order ?? []).flatMap(({ person }) => {
    const found = byId.get(person);
    return found && found.name !== '' ? [{ name: found.name, heard: isComplete(found.standing.topic) }] : [];
  });
  return namesForChat(entries, Math.random).join(i18n.t('text.comma'));
}
