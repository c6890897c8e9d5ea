import { i18n } from '#i18n';
import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import type { LivePlace, LiveSnapshot } from '../../lib/live/snapshot.ts';
import { nameOf } from '../format.ts';
import { OneLine } from '../one-line.tsx';
import { headlineOf, seatsIn } from '../popup/headline.tsx';
import { Ring } from '../ring.tsx';

/** The overlay at its smallest: the ring, and one line. A handle too. */
export function Pill({ view, actions }: OverlayProps) {
  const { snapshot } = view;
  const text = pillText(snapshot);
  return (
    <button
      type="button"
      class="pill-button"
      data-pill
      data-handle
      title={text}
      aria-expanded={false}
      onClick={actions.open}
    >
      <Ring seats={seatsIn(snapshot, 'topic')} size={28} closed={snapshot.everyoneHeard} label="" />
      <OneLine text={text} />
    </button>
  );
}

/** The one line that matters most now. */
export function pillText(snapshot: LiveSnapshot): string {
  const { status, health, round, role, counts } = snapshot;
  if (status === 'paused') return i18n.t('popup.paused');
  if (status === 'alone') return i18n.t('overlay.alone');
  if (health.state !== 'good') return i18n.t(`health.${health.state}`);
  if (role === 'just-me') return i18n.t('consent.justMe');
  if (round) return turnText(round.places.find(({ id }) => id === round.current));
  if (counts.topic.people === 2) return i18n.t('popup.twoPeople');
  return headlineOf(snapshot, 'topic');
}

/** Whose turn it is; nobody's: whoever else likes. */
export function turnText(place: LivePlace | undefined): string {
  return place ? i18n.t('overlay.turn', [nameOf(place, false)]) : i18n.t('overlay.anyoneElse');
}
