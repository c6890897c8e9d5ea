import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LivePlace } from '../../lib/live/snapshot.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { useHeldList } from '../held-list.ts';
import { PlaceRow } from './place-row.tsx';
import { canMove, moved, placeName } from './places.ts';
import type { RoundProps } from './turn.tsx';

/** More places than this are one click away. */
const ROWS = 12;

/** Everybody's place, in the order of asking. While pointer or focus is in the list, nothing in it moves but by the user's hand. */
export function PlaceList({ round, namesHidden, onCommand }: RoundProps) {
  const { current } = round;
  const [all, setAll] = useState(false);
  const [editing, setEditing] = useState(false);
  const [said, setSaid] = useState('');
  const refocus = useRef<string | null>(null);
  const dragged = useRef<PersonId | null>(null);
  const { items: places, held, put, holder } = useHeldList(round.places, keyOf);
  const shown = useShown(places, { current, held, all: all || editing });
  // A row that changes places loses the focus.
  useEffect(() => {
    if (refocus.current === null) return;
    holder.ref.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(refocus.current)}"]`)?.focus();
    refocus.current = null;
  });
  const waiting = places.filter(canMove);
  const move = (id: PersonId, to: number) => {
    const at = Math.max(0, Math.min(to, waiting.length - 1));
    if (waiting.findIndex((place) => place.id === id) === at) return;
    const order = moved(places, id, at);
    put(order);
    setSaid(i18n.t('round.moved', [placeName(round, id, namesHidden), at + 1, waiting.length]));
    onCommand({ type: 'round-order', order });
  };
  return (
    <section class="places" {...holder}>
      <div class="row">
        <h3>{i18n.t('round.places')}</h3>
        {waiting.length > 1 && (
          <button
            type="button"
            class="button plain small push toggle"
            aria-pressed={editing}
            onClick={() => setEditing(!editing)}
          >
            {i18n.t('round.changeOrder')}
          </button>
        )}
      </div>
      <p class="unseen" role="status">
        {said}
      </p>
      <ol aria-label={i18n.t('round.places')}>
        {shown.map((place) => (
          <PlaceRow
            key={place.id}
            place={place}
            name={placeName(round, place.id, namesHidden)}
            current={current}
            at={editing && canMove(place) ? waiting.indexOf(place) : null}
            of={waiting.length}
            onMove={(to, by) => {
              refocus.current = by === null ? null : `${place.id} ${by}`;
              move(place.id, to);
            }}
            onDrag={() => {
              dragged.current = place.id;
            }}
            onDrop={(to) => {
              if (dragged.current !== null) move(dragged.current, to);
              dragged.current = null;
            }}
            onUnhurried={(on) => onCommand({ type: 'unhurried', person: place.id, on })}
          />
        ))}
      </ol>
      {places.length > ROWS && !editing && (
        <button type="button" class="button plain small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('voices.fewer') : i18n.t('round.all', [places.length])}
        </button>
      )}
    </section>
  );
}

function keyOf({ id }: LivePlace): PersonId {
  return id;
}

/** Everybody, or in a large round those about whose turn it is. */
function useShown(
  places: readonly LivePlace[],
  { current, held, all }: { current: PersonId | null; held: boolean; all: boolean },
): readonly LivePlace[] {
  const from = useRef(0);
  const at = places.findIndex(({ id }) => id === current);
  if (!held) from.current = at === -1 ? 0 : Math.max(0, Math.min(at - 1, places.length - ROWS));
  return all ? places : places.slice(from.current, from.current + ROWS);
}
