import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Retention } from '../../../lib/store/retention.ts';
import { daysInWords } from './words.ts';

/** What is offered, days (proposed by Hearth); `null`: until the user deletes it. */
const OFFERED = {
  namesDays: [7, 30, 90, 365, null],
  figuresDays: [30, 90, 365, 730, null],
} as const;

interface RetentionFieldsProps {
  readonly retention: Retention;
  /** What is allowed at most; what may not be kept at all is not offered. */
  readonly limits: Retention;
  readonly onChange: (retention: Retention) => void;
}

/** For how long names are kept, and for how long meetings are. */
export function RetentionFields({ retention, limits, onChange }: RetentionFieldsProps) {
  return (
    <div class="retention">
      {(['namesDays', 'figuresDays'] as const)
        .filter((key) => limits[key] !== 0)
        .map((key) => (
          <Days
            key={key}
            label={i18n.t(key === 'namesDays' ? 'data.retention.names' : 'data.retention.figures')}
            offered={OFFERED[key]}
            days={shorter(retention[key], limits[key])}
            limit={limits[key]}
            onChange={(days) => onChange({ ...retention, [key]: days })}
          />
        ))}
    </div>
  );
}

function shorter(days: number | null, limit: number | null): number | null {
  if (days === null || limit === null) return days ?? limit;
  return Math.min(days, limit);
}

interface DaysProps {
  readonly label: string;
  readonly offered: readonly (number | null)[];
  readonly days: number | null;
  readonly limit: number | null;
  readonly onChange: (days: number | null) => void;
}

function Days({ label, offered, days, limit, onChange }: DaysProps) {
  const id = useId();
  const allowed = offered.filter((one) => limit === null || (one !== null && one <= limit));
  const choices = allowed.includes(days) ? allowed : [...allowed, days];
  const inOrder = [...choices].sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
  return (
    <p class="setting">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(days)}
        disabled={inOrder.length < 2}
        onChange={({ currentTarget }) => onChange(currentTarget.value === 'null' ? null : Number(currentTarget.value))}
      >
        {inOrder.map((one) => (
          <option key={one} value={String(one)}>
            {daysInWords(one)}
          </option>
        ))}
      </select>
      {limit !== null && <span class="soft small-text">{i18n.t('data.retention.limit', [daysInWords(limit)])}</span>}
    </p>
  );
}
