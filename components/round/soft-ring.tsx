import { i18n } from '#i18n';
import { airtime } from '../format.ts';

const RADIUS = 26;

interface SoftRingProps {
  /** How long the turn has gone on, and may softly take, ms. */
  readonly turnMs: number;
  readonly softMs: number;
}

/** The soft time of a turn as a ring that fills. Nothing happens when it is full. */
export function SoftRing({ turnMs, softMs }: SoftRingProps) {
  const part = Math.min(1, turnMs / softMs);
  return (
    <svg
      class="soft-ring"
      width="64"
      height="64"
      viewBox="-32 -32 64 64"
      role="img"
      aria-label={i18n.t('round.softTime', [airtime(turnMs), airtime(softMs)])}
    >
      <circle class="soft-ring-way" r={RADIUS} />
      <circle
        class="soft-ring-part"
        r={RADIUS}
        pathLength={1}
        transform="rotate(-90)"
        stroke-dasharray="1 1"
        stroke-dashoffset={1 - part}
      />
      <text text-anchor="middle" dominant-baseline="central">
        {airtime(turnMs)}
      </text>
    </svg>
  );
}
