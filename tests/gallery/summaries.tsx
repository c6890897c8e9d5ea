/** The page of a past meeting in every state worth looking at. */
import { signal } from '@preact/signals';
import { MeetingSummary } from '../../components/meetings/summary/meeting-summary.tsx';
import { SummaryLoading } from '../../components/meetings/summary/summary-loading.tsx';
import type { NoteDesk } from '../../lib/live/history/notes.ts';
import { PAST } from './past-meetings.ts';
import { shownMeeting } from './report.ts';

const nothing = () => undefined;
const note = (text: string): Pick<NoteDesk, 'text' | 'state' | 'write' | 'open'> => ({
  text: signal(text),
  state: signal(text === '' ? 'kept' : 'saved'),
  write: nothing,
  open: () => Promise.resolve(),
});
const NOTES = 'Noor wants to lead the next one.\nAsk Sam before the meeting whether chat is better.';

/** What can be put right, as far as anybody can look at it here. */
function withRepairs(name: string) {
  const meeting = shownMeeting(PAST[name] ?? []);
  const people = meeting.picture.timeline.lanes.map(({ id, speech }, i) => ({
    id,
    renamed: i === 1,
    returns: id === 'p6' ? [36 * 60_000] : [],
    stretches: speech.filter(({ from, to }) => to - from >= 1000),
  }));
  return { ...meeting, repairable: { people, last: { seq: 9, type: 'merged', person: 'p3' } as const } };
}

export function Summaries() {
  const desk = { repairFailed: signal(false), onRepair: nothing, onPrint: nothing };
  return (
    <>
      {Object.keys(PAST).map((name) => (
        <section key={name} class="shot wide" data-shot={name === 'usual' ? 'summary' : `summary-${name}`}>
          <div class="page">
            <MeetingSummary
              {...desk}
              meeting={withRepairs(name)}
              note={note(name === 'usual' ? NOTES : '')}
              namesHidden={false}
            />
          </div>
        </section>
      ))}
      <section class="shot wide" data-shot="summary-hidden">
        <div class="page">
          <MeetingSummary {...desk} meeting={withRepairs('usual')} note={null} namesHidden />
        </div>
      </section>
      <section class="shot wide" data-shot="summary-loading">
        <div class="page">
          <SummaryLoading />
        </div>
      </section>
    </>
  );
}
