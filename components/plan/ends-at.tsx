import { i18n } from '#i18n';
import { time } from '../format.ts';
import type { PlanProps } from './plan.tsx';

const MINUTE_MS = 60_000;
/** Meetings end at a quarter, mostly; sooner than this is no plan. */
const QUARTER_MS = 15 * MINUTE_MS;
const SOONEST_MS = 5 * MINUTE_MS;
const OFFERED = 4;

/** When the meeting ends, in one tap. Without it there are no hints about half-time or the end. */
export function EndsAt({ snapshot, actions, wall }: PlanProps) {
  const { endsInMs } = snapshot;
  const end = endsInMs === null ? null : Math.round((wall + endsInMs) / MINUTE_MS) * MINUTE_MS;
  const set = (at: number | null) => actions.command({ type: 'ends-in', ms: at === null ? null : at - wall });
  return (
    <fieldset class="ends-at">
      <legend>{i18n.t('plan.endsAt')}</legend>
      {nextQuarters(wall).map((at) => (
        <button
          key={at}
          type="button"
          class="button small"
          aria-pressed={at === end}
          onClick={() => set(at === end ? null : at)}
        >
          {time(at)}
        </button>
      ))}
      <label class="unseen" for="ends-at-time">
        {i18n.t('plan.endsAtOther')}
      </label>
      <input
        id="ends-at-time"
        class="field"
        type="time"
        value={end === null ? '' : clockOf(end)}
        onChange={(event) => set(atClock(event.currentTarget.value, wall))}
      />
    </fieldset>
  );
}

/** The quarters of an hour at which the meeting may end, wall clock, ms. */
export function nextQuarters(wall: number): number[] {
  const offset = new Date(wall).getTimezoneOffset() * MINUTE_MS;
  const first = Math.ceil((wall + SOONEST_MS - offset) / QUARTER_MS) * QUARTER_MS + offset;
  return Array.from({ length: OFFERED }, (_, i) => first + i * QUARTER_MS);
}

/** The next moment at which clocks show this (`14:30`), wall clock, ms; `null` when it says no time. */
export function atClock(text: string, wall: number): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const date = new Date(wall);
  date.setHours(Number(hours), Number(minutes), 0, 0);
  if (date.getTime() <= wall) date.setDate(date.getDate() + 1);
  return date.getTime();
}

function clockOf(wall: number): string {
  const date = new Date(wall);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
