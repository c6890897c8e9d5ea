/** Our drawing where there is nothing to show: people around a fire, one place kept free. */
import { Fire } from './ring.tsx';

/** `free`: nobody came yet; `some`: a few are there; `out`: it could not be read, so the fire is out. */
export type Mood = 'free' | 'some' | 'out';

interface Sitting {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const SEATS = 7;

/** Seats on an oval, the far ones smaller; the first is the nearest. */
const sittings: readonly Sitting[] = Array.from({ length: SEATS }, (_, i) => {
  const angle = Math.PI / 2 + ((i + 0.5) / SEATS) * 2 * Math.PI;
  const depth = Math.sin(angle);
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(62 * Math.cos(angle)), y: round(26 * depth), scale: round(1 + 0.2 * depth) };
});

interface GatheringProps {
  readonly mood?: Mood;
}

export function Gathering({ mood = 'free' }: GatheringProps) {
  const seats = sittings.map((at, i) => ({ ...at, taken: mood === 'some' ? i !== 3 : false, key: i }));
  const drawn = (near: boolean) =>
    seats
      .filter(({ y }) => y > 0 === near)
      .map(({ x, y, scale, taken, key }) => (
        <g key={key} class={taken ? 'sitting taken' : 'sitting'} transform={`translate(${x} ${y}) scale(${scale})`}>
          <circle cy="-9" r="4.500" />
          <path d="M-8 7v-2a8 7 0 0 1 16 0v2z" />
        </g>
      ));
  return (
    <svg class={`gathering ${mood}`} width="168" height="88" viewBox="-84 -46 168 88" aria-hidden>
      <ellipse class="ground" cy="6" rx="46" ry="16" />
      {drawn(false)}
      <g transform="translate(0 -4)">
        <path class="logs" d="M-11 12l22-5M-11 7l22 5" />
        {mood === 'out' ? <path class="smoke" d="M0 4c-5-5 5-8 0-14" /> : <Fire />}
      </g>
      {drawn(true)}
    </svg>
  );
}
