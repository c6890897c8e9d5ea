import type { ReportPerson } from '../../../lib/measures/report.ts';
import { AirtimeBar, type BarScale } from '../../airtime-bar.tsx';

interface PersonBarProps {
  readonly person: ReportPerson;
  readonly scale: BarScale;
  /** ms */
  readonly lengthMs: number;
}

/** Airtime against the even split, over a line for how long they were here: ruled for as much of it as was not measured. */
export function PersonBar({ person, scale, lengthMs }: PersonBarProps) {
  const { presentMs, measuredMs } = person;
  const share = (ms: number) => `${Math.min(100, (ms / Math.max(1, lengthMs)) * 100)}%`;
  return (
    <span class="person-bar" aria-hidden="true">
      {measuredMs === 0 ? <span class="bar not-measured" /> : <AirtimeBar person={person} {...scale} />}
      <span class="here-line">
        <span class="measured" style={{ inlineSize: share(measuredMs) }} />
        <span class="not-measured" style={{ inlineSize: share(presentMs - measuredMs) }} />
      </span>
    </span>
  );
}
