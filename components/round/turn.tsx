import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LiveCommand, LiveRound } from '../../lib/live/snapshot.ts';
import type { TurnResult } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { OneLine } from '../one-line.tsx';
import { placeName } from './places.ts';
import { SoftRing } from './soft-ring.tsx';

export interface RoundProps {
  readonly round: LiveRound;
  readonly namesHidden: boolean;
  readonly onCommand: (command: LiveCommand) => void;
}

/** Beside *Done*. */
const OTHER_RESULTS: readonly TurnResult[] = ['passed', 'later', 'not-here', 'skipped'];

/** Whose turn it is, who comes next, and what came of the turn. *Done* stays under the finger from one to the next. */
export function Turn({ round, namesHidden, onCommand }: RoundProps) {
  const { current, next, softMs, turnMs, seemsDone } = round;
  const done = useRef<HTMLButtonElement>(null);
  useFocusIfLost(done);
  if (current === null) return null;
  const name = placeName(round, current, namesHidden);
  const unhurried = round.places.some(({ id, unhurried: is }) => id === current && is);
  const after = next === null ? i18n.t('round.lastOne') : i18n.t('round.next', [placeName(round, next, namesHidden)]);
  const end = (result: TurnResult) => onCommand({ type: 'turn', person: current, result });
  return (
    <section class={`turn${seemsDone ? ' seems-done' : ''}`} aria-label={i18n.t('round.turn')}>
      <div class="turn-who">
        <div class="turn-names" aria-live="polite">
          <p class="soft small-text">{i18n.t(round.paused ? 'round.paused' : 'round.now')}</p>
          <h2>
            <bdi class="person-name" title={name}>
              {name}
            </bdi>
          </h2>
          <p class="turn-next" title={after}>
            {seemsDone && <span>{i18n.t('round.seemsDone')}</span>}
            <OneLine text={after} />
          </p>
        </div>
        {softMs !== null && (
          <span class="soft-ring-space">{!unhurried && <SoftRing turnMs={turnMs} softMs={softMs} />}</span>
        )}
      </div>
      <button
        ref={done}
        type="button"
        class="button main turn-done"
        onKeyDown={(event) => {
          // A key held down would go through everybody.
          if (event.repeat) event.preventDefault();
        }}
        onClick={(event) => {
          if (event.detail <= 1) end('done');
        }}
      >
        {i18n.t('round.result.done')}
      </button>
      <div class="row turn-others">
        {OTHER_RESULTS.map((result) => (
          <button
            key={result}
            type="button"
            class="button small"
            // With nobody else to be asked first, later is now.
            disabled={result === 'later' && next === null}
            onClick={() => end(result)}
          >
            {i18n.t(`round.result.${camel(result)}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Everybody was asked: anyone else may speak, and the round can be closed. */
export function AnyoneElse({ onCommand }: Pick<RoundProps, 'onCommand'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Not the button: whoever pressed Enter for the last turn would end the round with one press more.
  useFocusIfLost(heading);
  return (
    <section class="turn" aria-label={i18n.t('round.turn')}>
      <p class="soft small-text">{i18n.t('round.everybodyAsked')}</p>
      <h2 ref={heading} tabIndex={-1} aria-live="polite">
        {i18n.t('round.anyoneElse')}
      </h2>
      <button type="button" class="button main turn-done" onClick={() => onCommand({ type: 'end-round' })}>
        {i18n.t('round.end')}
      </button>
    </section>
  );
}

/** Takes the focus when what had it has gone, never from anything. */
function useFocusIfLost(target: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) target.current?.focus();
  }, [target]);
}
