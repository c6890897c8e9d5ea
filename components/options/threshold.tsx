import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

const UNITS = { minutes: 60_000, seconds: 1000 } as const;

interface ThresholdProps {
  readonly label: string;
  readonly unit: keyof typeof UNITS;
  /** Least and most, and the value, ms. */
  readonly bounds: readonly [least: number, most: number];
  readonly value: number;
  /** What is odd about the value; `null`: nothing. */
  readonly remark: string | null;
  readonly onValue: (ms: number) => void;
}

/** A length of time to set. What is out of bounds is said in words, and nothing is changed by it. */
export function Threshold({ label, unit, bounds: [least, most], value, remark, onValue }: ThresholdProps) {
  const id = useId();
  /** What was typed while it cannot be taken. */
  const [refused, setRefused] = useState<string | null>(null);
  const ms = UNITS[unit];
  const change = (typed: string, given: number) => {
    const isWithin = given * ms >= least && given * ms <= most;
    setRefused(isWithin ? null : typed);
    if (isWithin) onValue(Math.round(given * ms));
  };
  const problem = refused === null ? remark : i18n.t(`options.hints.problem.${unit}`, [least / ms, most / ms]);
  return (
    <div class="threshold">
      <label for={id}>{label}</label>
      <span class="threshold-value">
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={least / ms}
          max={most / ms}
          step="any"
          value={refused ?? value / ms}
          aria-invalid={refused !== null}
          aria-describedby={`${id}-unit ${id}-said`}
          onChange={(event) => change(event.currentTarget.value, event.currentTarget.valueAsNumber)}
        />
        <span id={`${id}-unit`} class="soft">
          {i18n.t(`options.hints.${unit}`)}
        </span>
      </span>
      <p id={`${id}-said`} class="threshold-said small-text" role="status">
        {problem}
      </p>
    </div>
  );
}
