import { scaleLinear, scaleTime } from 'd3-scale';
import { i18n } from '#i18n';
import { day, month } from '../past-format.ts';

/** One place on the line of time. */
export interface ChartPoint {
  /** Wall clock, ms. */
  readonly wall: number;
  /** The point itself; `null`: nowhere, or somewhere between `low` and `high`. */
  readonly middle: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** What it says, for whoever points at it. */
  readonly words: string;
}

interface TrendChartProps {
  readonly points: readonly ChartPoint[];
  readonly domain: readonly [low: number, high: number];
  readonly format: (value: number) => string;
  /** The picture in words. */
  readonly label: string;
  /** Parts of the scale that have a name, which is told beside the picture: between these values. */
  readonly bands?: readonly (readonly [from: number, to: number])[];
  /** Moments that have a number in the text beside the picture. */
  readonly marks?: readonly { readonly wall: number; readonly number: number }[];
}

/** All in percent of the picture, so that it has any width and its words keep their size. From where one begins to read. */
const START = 12;
const END = 98;
const TOP = 10;
const BOTTOM = 84;
const TICKS = 4;

/** Points over time, joined where nothing lies between them that is not known. */
export function TrendChart({ points, domain, format, label, bands = [], marks = [] }: TrendChartProps) {
  const walls = [...points, ...marks].map(({ wall }) => wall);
  const [first, last] = [Math.min(...walls), Math.max(...walls)];
  // A single moment stands in the middle.
  const time = first === last ? () => (START + END) / 2 : scaleTime([first, last], [START + 2, END - 2]);
  const level = scaleLinear([...domain], [BOTTOM, TOP]).clamp(true);
  const ticks = bands.length > 0 ? [...new Set(bands.flat())] : level.ticks(TICKS);
  const { across, before } = alongReading();
  const x = (wall: number) => across(time(wall));
  const y = (value: number) => `${level(value)}%`;
  return (
    <svg class="trend-chart" role="img" aria-label={label}>
      {bands.map(([from, to]) => (
        <rect
          key={from}
          class="band"
          x={across(before === 'end' ? START : END)}
          y={y(to)}
          width={`${END - START}%`}
          height={`${level(from) - level(to)}%`}
        />
      ))}
      {ticks.map((tick) => (
        <g key={tick} class="tick">
          <line x1={across(START)} x2={across(END)} y1={y(tick)} y2={y(tick)} />
          <text x={across(START - 1.5)} y={y(tick)} text-anchor={before} dominant-baseline="middle">
            {format(tick)}
          </text>
        </g>
      ))}
      {Number.isFinite(first) && <Days first={first} last={last} />}
      {marks.map(({ wall, number }) => (
        <g key={number} class="mark">
          <line x1={x(wall)} x2={x(wall)} y1={`${TOP}%`} y2={`${BOTTOM}%`} />
          <text x={x(wall)} y={`${TOP - 4}%`} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
      <Joined points={points} x={x} y={y} />
      {points.map((point) => (
        <Dot key={point.wall} point={point} x={x} y={y} />
      ))}
    </svg>
  );
}

/** Time runs along the line of reading, as in the pictures of one meeting. `before`: the anchor of words that end where they stand. */
function alongReading() {
  const turned = i18n.t('extension.direction') === 'rtl';
  return {
    across: (percent: number) => `${turned ? 100 - percent : percent}%`,
    before: turned ? 'start' : 'end',
    after: turned ? 'end' : 'start',
  } as const;
}

/** The first and the last day below the line of time. */
function Days({ first, last }: { readonly first: number; readonly last: number }) {
  const isLong = last - first > 300 * 86_400_000;
  const name = isLong ? month : day;
  const { across, before, after } = alongReading();
  return (
    <g class="days">
      <text x={across(START)} y="97%" text-anchor={after}>
        {name(first)}
      </text>
      {last > first && (
        <text x={across(END)} y="97%" text-anchor={before}>
          {name(last)}
        </text>
      )}
    </g>
  );
}

interface Scales {
  readonly x: (wall: number) => string;
  readonly y: (value: number) => string;
}

/** A line from each point to the next, and none across a meeting of which nothing is known. */
function Joined({ points, x, y }: Scales & Pick<TrendChartProps, 'points'>) {
  return (
    <g class="joined">
      {points.slice(1).map((point, i) => {
        const before = points[i];
        if (!before || before.middle === null || point.middle === null) return null;
        return (
          <line key={point.wall} x1={x(before.wall)} y1={y(before.middle)} x2={x(point.wall)} y2={y(point.middle)} />
        );
      })}
    </g>
  );
}

function Dot({ point, x, y }: Scales & { readonly point: ChartPoint }) {
  const { wall, middle, low, high, approximate, words } = point;
  return (
    <g class={`point${approximate ? ' approximate' : ''}`}>
      {low !== null && high !== null && high > low && (
        <line class="spread" x1={x(wall)} x2={x(wall)} y1={y(low)} y2={y(high)}>
          <title>{words}</title>
        </line>
      )}
      {middle !== null && (
        <circle cx={x(wall)} cy={y(middle)} r="4">
          <title>{words}</title>
        </circle>
      )}
    </g>
  );
}
