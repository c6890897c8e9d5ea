import { i18n } from '#i18n';
import type { SharePoint } from '../../lib/measures/over-time.ts';
import type { Timeline } from '../../lib/measures/timeline.ts';
import { airtime, nameOf, percent } from '../format.ts';
import { Figure } from './figure.tsx';
import { LANE_UNITS } from './lane-path.ts';
import { placeOf, ticksIn } from './ticks.ts';

interface SharesProps {
  readonly timeline: Timeline;
  readonly points: readonly SharePoint[];
  readonly namesHidden: boolean;
}

/** px */
const HEIGHT = 180;
/** A band must be so high for its name to stand beside it: a line of small text. */
const LINE_PX = 15;
const hasRoom = ({ height }: { readonly height: number }) => height >= LINE_PX;
const COLUMNS = 4;

/** How everybody's share of the talking grew: bands in order of arrival, each named at its end. */
export function SharesOverTime({ timeline, points, namesHidden }: SharesProps) {
  const { lanes, lengthMs } = timeline;
  const last = points.at(-1);
  if (!last || lanes.length < 2) return null;
  const bands = bandsOf(points, lengthMs);
  const window = { from: 0, to: lengthMs };
  const begin = points[0]?.at ?? 0;
  return (
    <Figure
      title={i18n.t('summary.overTime.title')}
      note={i18n.t('summary.overTime.note')}
      file="hearth-shares"
      table={() => <SharesTable {...{ timeline, points, namesHidden }} />}
    >
      {(pose) => (
        <div class={bands.some(hasRoom) ? 'over-time' : 'over-time nameless'}>
          <div class="bands" aria-hidden="true">
            <svg viewBox={`0 0 ${LANE_UNITS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              {bands.map(({ outline }, i) => (
                <polygon key={lanes[i]?.id} class="band" points={outline} />
              ))}
            </svg>
            <span class="too-early soft small-text" style={{ inlineSize: placeOf(begin, window) }}>
              {begin / lengthMs > 0.2 && i18n.t('summary.overTime.tooEarly')}
            </span>
            {ticksIn(window, 5).map((at) => (
              <span key={at} class="tick" style={{ insetInlineStart: placeOf(at, window) }}>
                {airtime(at)}
              </span>
            ))}
          </div>
          <ul class="band-names small-text">
            {bands.map((band, i) => {
              const lane = lanes[i];
              if (!lane) return null;
              const name = nameOf(lane, pose ? !pose.names : namesHidden);
              return (
                <li
                  key={lane.id}
                  class={hasRoom(band) ? '' : 'unseen'}
                  style={hasRoom(band) ? { insetBlockStart: `${(band.middle / HEIGHT) * 100}%` } : {}}
                >
                  <bdi class="person-name" title={name}>
                    {name}
                  </bdi>{' '}
                  {percent(last.shares[i] ?? 0)}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Figure>
  );
}

/**
 * Each band's outline, and where it ends. Straight edges need no library, and d3-shape is one file: whatever any page used of it would
 * be loaded with the popup.
 */
function bandsOf(points: readonly SharePoint[], lengthMs: number) {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  let low = points.map(() => 0);
  return (points[0]?.shares ?? []).map((_, person) => {
    const high = points.map(({ shares }, i) => (low[i] ?? 0) + (shares[person] ?? 0));
    const edge = (shares: readonly number[]) =>
      points.map(({ at }, i) => `${tenth((at / lengthMs) * LANE_UNITS)},${tenth((shares[i] ?? 0) * HEIGHT)}`);
    const outline = [...edge(high), ...edge(low).reverse()].join(' ');
    const [from, to] = [low.at(-1) ?? 0, high.at(-1) ?? 0];
    low = high;
    return { outline, middle: ((from + to) / 2) * HEIGHT, height: (to - from) * HEIGHT };
  });
}

function SharesTable({ timeline, points, namesHidden }: SharesProps) {
  const columns = Array.from(
    { length: COLUMNS },
    (_, i) => points[Math.round(((points.length - 1) * (i + 1)) / COLUMNS)],
  ).filter((point) => point !== undefined);
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{i18n.t('table.person')}</th>
          {columns.map(({ at }) => (
            <th key={at} scope="col">
              {i18n.t('summary.overTime.upTo', [airtime(at)])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timeline.lanes.map((lane, i) => (
          <tr key={lane.id}>
            <th scope="row">
              <bdi class="person-name">{nameOf(lane, namesHidden)}</bdi>
            </th>
            {columns.map(({ at, shares }) => (
              <td key={at}>{percent(shares[i] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}
