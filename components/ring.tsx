/** People seated around a fire. Each voice lights a seat; when the last is lit the ring closes. */
import { arc } from 'd3-shape';
import { isComplete, type Standing } from '../lib/measures/complete.ts';

export interface Seat {
  readonly id: string;
  readonly standing: Standing;
  /** 0–1; `null` while shares are held back: then all arcs are alike. */
  readonly share: number | null;
  readonly speaking: boolean;
}

interface RingProps {
  readonly seats: readonly Seat[];
  /** px */
  readonly size: number;
  /** Everybody was heard from. */
  readonly closed: boolean;
  /** The ring in words; `''` where it is only an ornament. */
  readonly label: string;
}

/** With more people than this seats would be crumbs: one arc says how many were heard from. */
export const MOST_SEATS = 12;

const RADIUS = 30;
const GAP = 0.12;
const draw = arc();

/** Angles of every seat's arc: by share, none so small that it cannot be seen. */
export function arcsOf(seats: readonly Pick<Seat, 'share'>[]): { from: number; to: number }[] {
  const least = 0.35 / seats.length;
  const weights = seats.map(({ share }) => (share === null ? 1 / seats.length : Math.max(share, least)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  return weights.map((weight) => {
    const from = at;
    at += (weight / all) * 2 * Math.PI;
    return { from, to: at };
  });
}

function ringPath(from: number, to: number, inner: number, outer: number): string {
  return draw({ startAngle: from, endAngle: to, innerRadius: inner, outerRadius: outer }) ?? '';
}

export function Ring({ seats, size, closed, label }: RingProps) {
  return (
    <svg
      class={`ring${closed ? ' closed' : ''}`}
      width={size}
      height={size}
      viewBox="-32 -32 64 64"
      role={label === '' ? 'presentation' : 'img'}
      aria-hidden={label === ''}
      aria-label={label}
    >
      {seats.length > MOST_SEATS || seats.length === 0 ? (
        <Filled seats={seats} />
      ) : (
        <Seats seats={seats} closed={closed} />
      )}
      <Fire />
    </svg>
  );
}

function Seats({ seats, closed }: Pick<RingProps, 'seats' | 'closed'>) {
  const arcs = arcsOf(seats);
  const gap = closed || seats.length === 1 ? 0 : GAP / 2;
  return (
    <g>
      {seats.map((seat, i) => {
        const { from, to } = arcs[i] ?? { from: 0, to: 0 };
        return (
          <path
            key={seat.id}
            class={`seat ${seat.standing}${seat.speaking ? ' speaking' : ''}`}
            d={ringPath(from + gap, to - gap, RADIUS - 8, RADIUS)}
          />
        );
      })}
    </g>
  );
}

function Filled({ seats }: Pick<RingProps, 'seats'>) {
  const heard = seats.filter(({ standing }) => isComplete(standing)).length;
  const share = seats.length > 0 ? heard / seats.length : 0;
  return (
    <g>
      <path class="seat not-heard-from" d={ringPath(0, 2 * Math.PI, RADIUS - 8, RADIUS)} />
      {share > 0 && <path class="seat heard" d={ringPath(0, share * 2 * Math.PI, RADIUS - 8, RADIUS)} />}
    </g>
  );
}

/** The fire alone, around 0, 0. */
export function Fire() {
  return (
    <g class="fire">
      <circle class="glow" r="14" />
      <path class="flame" d="M0-11c4 5 8 8 8 13a8 8 0 0 1-16 0c0-3 2-5 3-7 1 2 2 3 3 3 2-2 2-5 2-9z" />
      <path class="flame-heart" d="M0 1c2 2 4 3.500 4 5.500a4 4 0 0 1-8 0C-4 4.500-2 3 0 1z" />
    </g>
  );
}
