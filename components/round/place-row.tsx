import { i18n } from '#i18n';
import type { LivePlace } from '../../lib/live/snapshot.ts';
import type { PersonId } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { placeWords, SIGNS, shownState } from './places.ts';

interface PlaceRowProps {
  readonly place: LivePlace;
  readonly name: string;
  readonly current: PersonId | null;
  /** Where they stand among the `of` who wait, from 0, while the order is being changed; `null`: they cannot be moved. */
  readonly at: number | null;
  readonly of: number;
  /** `by`: the button that was used, and keeps the focus. */
  readonly onMove: (to: number, by: 'up' | 'down' | null) => void;
  readonly onDrag: () => void;
  readonly onDrop: (to: number) => void;
  readonly onUnhurried: (on: boolean) => void;
}

/** One place in a round: a sign, a name, and in words how it stands. */
export function PlaceRow(props: PlaceRowProps) {
  const { place, name, current, at, onDrag, onDrop } = props;
  const state = shownState(place, current);
  const drag =
    at === null
      ? {}
      : {
          draggable: true,
          onDragStart: (event: DragEvent) => {
            // Some browsers drag nothing that holds nothing.
            event.dataTransfer?.setData('text/plain', '');
            onDrag();
          },
          onDragOver: (event: DragEvent) => event.preventDefault(),
          onDrop: (event: DragEvent) => {
            event.preventDefault();
            onDrop(at);
          },
        };
  return (
    <li
      class={`place ${camel(state)}${place.speaking ? ' speaking' : ''}`}
      aria-current={state === 'now' ? 'step' : undefined}
      {...drag}
    >
      <span class="place-sign" aria-hidden="true">
        {SIGNS[state]}
      </span>
      <bdi class="person-name" title={name}>
        {name}
      </bdi>
      <span class="soft small-text">{placeWords(place, current)}</span>
      {at !== null && <Movers {...props} at={at} />}
    </li>
  );
}

function Movers({ place, name, at, of, onMove, onUnhurried }: PlaceRowProps & { readonly at: number }) {
  const by = (event: KeyboardEvent) => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: of - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const { move } = (event.currentTarget as HTMLElement).dataset;
    onMove(to, move?.endsWith('up') ? 'up' : 'down');
  };
  return (
    <span class="movers">
      <button
        type="button"
        class="button plain small toggle"
        aria-pressed={place.unhurried}
        aria-label={i18n.t('round.unhurriedName', [name])}
        title={i18n.t('round.unhurriedText')}
        onClick={() => onUnhurried(!place.unhurried)}
      >
        {i18n.t('round.unhurried')}
      </button>
      {(['up', 'down'] as const).map((way) => (
        <button
          key={way}
          type="button"
          class="button plain small"
          data-move={`${place.id} ${way}`}
          aria-label={i18n.t(`round.${way}`, [name])}
          aria-disabled={way === 'up' ? at === 0 : at === of - 1}
          onKeyDown={by}
          onClick={() => onMove(way === 'up' ? at - 1 : at + 1, way)}
        >
          <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
        </button>
      ))}
    </span>
  );
}
