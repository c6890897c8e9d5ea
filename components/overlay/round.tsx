import { i18n } from '#i18n';
import type { OverlayProps } from '../../lib/live/overlay-model.ts';
import type { LiveRound, LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { TurnResult } from '../../lib/meeting/events.ts';
import { nameOf } from '../format.ts';
import { OneLine } from '../one-line.tsx';
import { RoundWords } from '../round/round-words.tsx';
import { turnText } from './pill.tsx';

const RESULTS = [
  ['done', 'overlay.done'],
  ['passed', 'overlay.pass'],
  ['later', 'overlay.later'],
] as const satisfies readonly (readonly [TurnResult, string])[];

interface RoundProps extends Pick<OverlayProps, 'actions'> {
  readonly round: LiveRound;
  readonly snapshot: LiveSnapshot;
}

/** The round that goes on: whose turn it is, and on to the next. */
export function Round({ round, snapshot, actions }: RoundProps) {
  const { places, current, next } = round;
  const turn = turnText(places.find(({ id }) => id === current));
  const after = places.find(({ id }) => id === next);
  const then = after ? i18n.t('overlay.next', [nameOf(after, false)]) : '';
  return (
    <section class="round">
      {round.question !== '' && (
        <p class="question" dir="auto">
          {round.question}
        </p>
      )}
      <h3 aria-live="polite" title={turn}>
        <OneLine text={turn} />
      </h3>
      {then !== '' && (
        <p class="soft small-text" title={then}>
          <OneLine text={then} />
        </p>
      )}
      <div class="row tight">
        {current === null ? (
          <button type="button" class="button main small" onClick={() => actions.command({ type: 'end-round' })}>
            {i18n.t('overlay.endRound')}
          </button>
        ) : (
          RESULTS.map(([result, label]) => (
            <button
              key={result}
              type="button"
              class={`button small${result === 'done' ? ' main' : ''}`}
              onClick={() => actions.command({ type: 'turn', person: current, result })}
            >
              {i18n.t(label)}
            </button>
          ))
        )}
      </div>
      <RoundWords {...{ round, snapshot, actions }} namesHidden={false} />
    </section>
  );
}
