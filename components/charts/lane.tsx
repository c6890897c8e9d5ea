import { i18n } from '#i18n';
import { lengthOf } from '../../lib/measures/intervals.ts';
import type { Lane as LaneOf } from '../../lib/measures/timeline.ts';
import { airtime, facts, nameOf } from '../format.ts';
import { barsPath, LANE_UNITS } from './lane-path.ts';
import { placeOf } from './ticks.ts';
import type { Window } from './zoom.ts';

/** px; lanes have a line between them. */
const HEIGHT = 24;
export const ROW_PX = HEIGHT + 1;
const PRESENT = { top: 11, height: 2 };
const SPEECH = { top: 5, height: 14 };
const HANDS = { top: 0, height: 3 };
/** What could not be seen is ruled, so that it is told apart without colour. */
const RULED = [5, 9, 13, 17].map((top) => ({ top, height: 1.5 }));

interface LaneProps {
  readonly lane: LaneOf;
  /** `null`: out of sight, and not drawn. */
  readonly window: Window | null;
  readonly namesHidden: boolean;
  /** Upright lines where topics begin: a path. */
  readonly lines: string;
}

/** One person's time: one path for each thing that is drawn, however much there is of it. */
export function Lane({ lane, window, namesHidden, lines }: LaneProps) {
  const name = nameOf(lane, namesHidden);
  return (
    <li class="lane">
      <bdi class="person-name lane-name" title={name}>
        {name}
      </bdi>
      <span class="unseen">{wordsOf(lane)}</span>
      <span class="track" aria-hidden="true">
        {window && <Drawn {...{ lane, window, lines }} />}
      </span>
    </li>
  );
}

function Drawn({ lane, window, lines }: Pick<LaneProps, 'lane' | 'lines'> & { readonly window: Window }) {
  return (
    <>
      <svg viewBox={`0 0 ${LANE_UNITS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="moment" d={lines} />
        <path class="present" d={barsPath(lane.present, window, PRESENT)} />
        {lane.unseen.length > 0 && (
          <path class="not-measured" d={RULED.map((place) => barsPath(lane.unseen, window, place)).join('')} />
        )}
        <path class="speech" d={barsPath(lane.speech, window, SPEECH)} />
        {lane.hands.length > 0 && <path class="hand" d={barsPath(lane.hands, window, HANDS)} />}
      </svg>
      {lane.invitedAt
        .filter((at) => at >= window.from && at <= window.to)
        .map((at) => (
          <span key={at} class="invited-at" style={{ insetInlineStart: placeOf(at, window) }} />
        ))}
    </>
  );
}

/** The lane in words. */
export function wordsOf(lane: LaneOf): string {
  const unseen = lengthOf(lane.unseen);
  const words = [
    i18n.t('summary.lane.spoke', [airtime(lengthOf(lane.speech))]),
    lane.firstHeardAt !== null && i18n.t('summary.lane.first', [airtime(lane.firstHeardAt)]),
    i18n.t('summary.lane.here', [airtime(lengthOf(lane.present))]),
    unseen > 0 && i18n.t('summary.lane.unseen', [airtime(unseen)]),
    lane.hands.length > 0 && i18n.t('summary.lane.hands', lane.hands.length),
    lane.invitedAt.length > 0 && i18n.t('summary.lane.invited', lane.invitedAt.length),
  ];
  return facts(words.filter((one) => one !== false));
}
