/** For development: a meeting's events, what is read of the page, and the live view as it was at any moment. In English only. */
import { useState } from 'preact/hooks';
import type { DebugDesk } from '../../lib/live/debug/debug-desk.ts';
import type { Moment, ReplayedLog } from '../../lib/live/debug/replayed.ts';
import type { LogEntry } from '../../lib/meeting/events.ts';
import { Popup } from '../popup/popup.tsx';
import { Readings } from './readings.tsx';

/** Most events that are listed: the newest. */
const LISTED = 400;

interface DebugAppProps {
  readonly desk: DebugDesk;
  readonly endOf: (replayed: ReplayedLog) => number;
  readonly momentOf: (replayed: ReplayedLog, at: number) => Moment;
}

export function DebugApp({ desk, endOf, momentOf }: DebugAppProps) {
  const replayed = desk.replayed.value;
  const [at, setAt] = useState<number | null>(null);
  const end = replayed ? endOf(replayed) : 0;
  const now = Math.min(at ?? end, end);
  const moment = replayed && momentOf(replayed, now);
  return (
    <main class="debug">
      <header class="row">
        <h1>Hearth: debug</h1>
        <ChooseLog desk={desk} onChosen={() => setAt(null)} />
      </header>
      {desk.problem.value && <p role="alert">{desk.problem.value}</p>}
      <label class="scrub">
        <span>
          Moment {clock(now)} of {clock(end)}, {moment?.events ?? 0} of {replayed?.log.length ?? 0} events
        </span>
        <input
          type="range"
          min={0}
          max={end}
          step={250}
          value={now}
          disabled={!replayed}
          onInput={({ currentTarget }) => setAt(currentTarget.valueAsNumber)}
        />
      </label>
      <div class="debug-columns">
        <section aria-label="Live view">{moment && <LiveView moment={moment} desk={desk} />}</section>
        <section aria-label="Event log">
          <h2>Event log</h2>
          {moment && <EventLog log={replayed.log.slice(0, moment.events)} />}
        </section>
        <Readings popup={desk.popup} ledger={moment?.ledger ?? null} />
      </div>
    </main>
  );
}

interface LiveViewProps {
  readonly moment: Moment;
  readonly desk: DebugDesk;
}

/** The popup itself, folded from the events up to this moment; what is done in it does nothing. */
function LiveView({ moment, desk }: LiveViewProps) {
  const actions = {
    ...desk.popup.actions,
    command: () => undefined,
    choose: () => undefined,
    keepOpen: null,
    float: null,
  };
  const view = { kind: 'live', snapshot: moment.snapshot, siteMissing: false, siteDenied: false } as const;
  return <Popup view={view} namesHidden={false} inspection={null} others={[]} actions={actions} />;
}

function ChooseLog({ desk, onChosen }: { readonly desk: DebugDesk; readonly onChosen: () => void }) {
  return (
    <>
      <select
        aria-label="Meeting"
        value={desk.meetings.value.some(({ id }) => id === desk.replayed.value?.id) ? desk.replayed.value?.id : ''}
        onChange={({ currentTarget }) => {
          onChosen();
          desk.choose(currentTarget.value);
        }}
      >
        <option value="">a file, or choose a meeting</option>
        {desk.meetings.value.map(({ id, summary, over }) => (
          <option key={id} value={id}>
            {over === 0 ? 'running: ' : ''}
            {summary.title || id}
          </option>
        ))}
      </select>
      <input
        type="file"
        aria-label="Log from a file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          onChosen();
          if (file) desk.openFile(file);
        }}
      />
    </>
  );
}

function EventLog({ log }: { readonly log: readonly LogEntry[] }) {
  return (
    <ol class="event-log">
      {log
        .slice(-LISTED)
        .reverse()
        .map(({ seq, at, type, ...rest }) => (
          <li key={seq}>
            <span class="soft">
              {seq} {clock(at)}
            </span>{' '}
            <strong>{type}</strong> <code>{JSON.stringify(rest)}</code>
          </li>
        ))}
    </ol>
  );
}

/** Minutes and seconds of the meeting clock. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
