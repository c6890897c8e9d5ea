import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Timeline as TimelineOf } from '../../lib/measures/timeline.ts';
import { camel } from '../camel.ts';
import { airtime } from '../format.ts';
import { Figure } from './figure.tsx';
import { Lane, ROW_PX } from './lane.tsx';
import { linesPath } from './lane-path.ts';
import { Legend } from './legend.tsx';
import { placeOf, ticksIn } from './ticks.ts';
import { TimelineTable } from './timeline-table.tsx';
import { useNearRows } from './use-near-rows.ts';
import { useZoom, type Zoom } from './use-zoom.ts';
import type { Window } from './zoom.ts';

export interface TimelineProps {
  readonly timeline: TimelineOf;
  readonly namesHidden: boolean;
  /** The page showed one speaker at a time: speech is drawn hollow. */
  readonly approximate: boolean;
}

const TICKS = 6;
const SETTLED_MS = 500;
const WHOLE_LANE = { top: 0, height: 24 };

/** Who was here and who spoke when: a lane for each person, which can be looked at closer. */
export function Timeline(props: TimelineProps) {
  const { timeline, namesHidden, approximate } = props;
  const zoom = useZoom(timeline.lengthMs);
  const how = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isNear = useNearRows(scroller, ROW_PX);
  const { lanes } = timeline;
  // What is out of sight stays as it is, however the window changes.
  const away = useMemo(
    () => lanes.map((lane) => <Lane key={lane.id} {...{ lane, namesHidden }} window={null} lines="" />),
    [lanes, namesHidden],
  );
  const { window } = zoom;
  const said = useSettled(zoom.isWhole ? '' : shown(window));
  const lines = linesPath(
    timeline.topics.map(({ from }) => from),
    window,
    WHOLE_LANE,
  );
  return (
    <Figure
      title={i18n.t('summary.timeline.title')}
      note={approximate ? i18n.t('health.approximateWhy') : undefined}
      file="hearth-timeline"
      table={() => <TimelineTable {...props} />}
    >
      {(pose) => (
        <>
          <Tools zoom={zoom} />
          {/* biome-ignore lint/a11y/useSemanticElements: a set of form fields is something else */}
          <div
            ref={scroller}
            class={`timeline${approximate ? ' approximate' : ''}${pose ? ' in-full' : ''}`}
            role="group"
            aria-label={i18n.t('summary.timeline.title')}
            aria-describedby={how}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and scrolled by keyboard
            tabIndex={0}
            onKeyDown={zoom.onKeyDown}
          >
            <div class="lane axis" aria-hidden="true">
              <span class="lane-name" />
              <span class="track" ref={zoom.track}>
                {ticksIn(window, TICKS).map((at) => (
                  <span key={at} class="tick" style={{ insetInlineStart: placeOf(at, window) }}>
                    {airtime(at)}
                  </span>
                ))}
              </span>
            </div>
            <Spans
              name={i18n.t('topics.title')}
              window={window}
              spans={timeline.topics.map((topic, i) => ({
                ...topic,
                // What topics are called may hold names.
                words: ((!pose || pose.names) && topic.label) || i18n.t('topics.unnamed', [i + 1]),
              }))}
            />
            <Spans
              name={i18n.t('rounds.title')}
              window={window}
              spans={timeline.rounds.map((round) => ({ ...round, words: i18n.t(`round.kind.${camel(round.kind)}`) }))}
            />
            <ul class="lanes">
              {lanes.map((lane, i) =>
                pose || isNear(i) ? (
                  <Lane key={lane.id} {...{ lane, window, lines }} namesHidden={pose ? !pose.names : namesHidden} />
                ) : (
                  away[i]
                ),
              )}
            </ul>
          </div>
          <p id={how} class="soft small-text on-screen">
            {i18n.t('summary.timeline.how')}
          </p>
          <p class="unseen" role="status">
            {said}
          </p>
          <Legend timeline={timeline} approximate={approximate} />
        </>
      )}
    </Figure>
  );
}

/** Words that have not changed for a moment: nobody is told of every step on the way. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

function shown({ from, to }: Window): string {
  return i18n.t('summary.timeline.shown', [airtime(from), airtime(to)]);
}

function Tools({ zoom }: { readonly zoom: Zoom }) {
  const { window, isWhole, closer, farther, earlier, later, whole } = zoom;
  const button = (label: string, sign: string, act: () => void) => (
    <button type="button" class="button small" aria-label={label} title={label} onClick={act}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div class="timeline-tools on-screen">
      {button(i18n.t('summary.timeline.closer'), '+', closer)}
      {button(i18n.t('summary.timeline.farther'), '−', farther)}
      {button(i18n.t('summary.timeline.earlier'), '‹', earlier)}
      {button(i18n.t('summary.timeline.later'), '›', later)}
      <button type="button" class="button small" onClick={whole} aria-pressed={isWhole}>
        {i18n.t('summary.timeline.whole')}
      </button>
      <span class="soft small-text">{shown(window)}</span>
    </div>
  );
}

interface SpansProps {
  readonly name: string;
  readonly window: Window;
  readonly spans: readonly { readonly from: number; readonly to: number; readonly words: string }[];
}

/** A row of named spans of time above the lanes. The table and the lists below say them too. */
function Spans({ name, window, spans }: SpansProps) {
  if (spans.length === 0) return null;
  return (
    <div class="lane spans" aria-hidden="true">
      <span class="lane-name soft">{name}</span>
      <span class="track">
        {spans
          .filter(({ from, to }) => from < window.to && to > window.from)
          .map(({ from, to, words }) => (
            <span
              key={from}
              class="span"
              title={words}
              style={{
                insetInlineStart: placeOf(Math.max(from, window.from), window),
                inlineSize: placeOf(window.from + Math.min(to, window.to) - Math.max(from, window.from), window),
              }}
            >
              <bdi>{words}</bdi>
            </span>
          ))}
      </span>
    </div>
  );
}
