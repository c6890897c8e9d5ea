import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CLOSING_MS, OPENING_MS } from '../../lib/facilitation/phases.ts';
import { ROUND_ORDERS, type RoundOrder } from '../../lib/facilitation/round-orders.ts';
import type { LiveCommand, LiveSnapshot } from '../../lib/live/snapshot.ts';
import type { RoundKind } from '../../lib/meeting/events.ts';
import { camel } from '../camel.ts';
import { ManyPeople } from './many-people.tsx';
import './round.css';

const KINDS: readonly RoundKind[] = ['check-in', 'ideas', 'decision', 'reflections', 'closing'];
/** Soft times to choose from, s; 0: none. */
const SOFT_TIMES = [0, 30, 60, 120, 180] as const;

interface StartRoundProps {
  readonly snapshot: LiveSnapshot;
  readonly namesHidden: boolean;
  readonly onCommand: (command: LiveCommand) => void;
  readonly copy: (text: string) => Promise<void>;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly onClose: () => void;
}

/** What kind of round, in which order, and how long for each; among many people the other ways to hear everybody, too. */
export function StartRound({ snapshot, namesHidden, onCommand, copy, random, onClose }: StartRoundProps) {
  const [kind, setKind] = useState<RoundKind>(() => likelyKind(snapshot));
  const [order, setOrder] = useState<RoundOrder>('new-voices');
  const [seconds, setSeconds] = useState<number>(0);
  const section = useRef<HTMLElement>(null);
  const title = useId();
  useEffect(() => section.current?.focus(), []);
  const start = (groups?: readonly string[]) => {
    const softMs = seconds === 0 ? null : seconds * 1000;
    onCommand({ type: 'start-round', kind, order, softMs, ...(groups && { groups }) });
    onClose();
  };
  return (
    <section
      ref={section}
      class="start-round"
      tabIndex={-1}
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2 id={title}>{i18n.t('round.start')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Choice
          label={i18n.t('round.kindLabel')}
          value={kind}
          options={KINDS.map((value) => [value, i18n.t(`round.kind.${camel(value)}`)])}
          onChoice={setKind}
        />
        <Choice
          label={i18n.t('round.orderLabel')}
          value={order}
          options={ROUND_ORDERS.map((value) => [value, i18n.t(`round.order.${camel(value)}`)])}
          onChoice={setOrder}
        />
        <Choice
          label={i18n.t('round.timeLabel')}
          value={String(seconds)}
          options={SOFT_TIMES.map((value) => [String(value), i18n.t(`round.time.s${value}`)])}
          onChoice={(value) => setSeconds(Number(value))}
        />
        <p class="soft small-text">{i18n.t('round.startText')}</p>
        <div class="row">
          <button type="submit" class="button main small">
            {i18n.t('round.begin')}
          </button>
          <button type="button" class="button plain small push" onClick={onClose}>
            {i18n.t('correct.close')}
          </button>
        </div>
      </form>
      {snapshot.reach === 'groups' && (
        <ManyPeople people={snapshot.people} {...{ namesHidden, copy, random }} onStart={start} />
      )}
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoice: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChoice }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="round-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.currentTarget.value);
          if (chosen) onChoice(chosen[0]);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The kind that is offered first. */
function likelyKind({ kind, arriving, elapsedMs, roundsDone, endsInMs }: LiveSnapshot): RoundKind {
  if (endsInMs !== null && endsInMs < CLOSING_MS) return 'closing';
  if (arriving || (roundsDone === 0 && elapsedMs < OPENING_MS)) return 'check-in';
  return kind === 'decision' ? 'decision' : 'ideas';
}
