/** What to ask somebody about the next time: *ask Ana how the presentation went*. Comes back when they do. */
import { isAmong } from './names.ts';
import { LONGEST_NOTE, oneLine } from './own-words.ts';

/** `open`: waits for a meeting with them. `done`: asked. `dropped`: let be. */
export type FollowUpState = 'open' | 'done' | 'dropped';

/** Something to ask a person about. */
export interface FollowUp {
  readonly id: string;
  /** The id of the series. */
  readonly series: string;
  readonly name: string;
  /** The user's own words. */
  readonly text: string;
  /** Wall clock, ms. */
  readonly notedWall: number;
  readonly state: FollowUpState;
  /** When it was noted, or last put off, done or dropped, wall clock, ms: it comes back in a meeting that began later. */
  readonly changedWall: number;
}

/** `later`: not in this meeting. `reopen`: takes back *done* or *drop*, so it is due at once. */
export type FollowUpStep = 'done' | 'later' | 'drop' | 'reopen';

/** Notes a follow-up; `null`: somebody or something is missing. */
export function newFollowUp({
  id,
  series,
  name,
  words,
  wall,
}: {
  readonly id: string;
  readonly series: string;
  readonly name: string;
  readonly words: string;
  /** Wall clock, ms. */
  readonly wall: number;
}): FollowUp | null {
  const text = oneLine(words, LONGEST_NOTE);
  if (text === '' || name === '') return null;
  return { id, series, name, text, notedWall: wall, state: 'open', changedWall: wall };
}

/** One step at `wall` (wall clock, ms). A step that does not fit changes nothing: what is over is only reopened, what is open never. */
export function stepFollowUp(followUp: FollowUp, step: FollowUpStep, wall: number): FollowUp {
  if ((followUp.state === 'open') === (step === 'reopen')) return followUp;
  switch (step) {
    case 'later':
      return { ...followUp, changedWall: wall };
    case 'done':
      return { ...followUp, state: 'done', changedWall: wall };
    case 'drop':
      return { ...followUp, state: 'dropped', changedWall: wall };
    case 'reopen':
      // Back to when it was noted: what was taken back by mistake is due in the same meeting again.
      return { ...followUp, state: 'open', changedWall: followUp.notedWall };
  }
}

/** A meeting as far as follow-ups go. */
export interface FollowUpMeeting {
  readonly series: string;
  /** When it began, wall clock, ms. */
  readonly startedWall: number;
  /** Names of those who are here. */
  readonly present: readonly string[];
}

/** Which to ask about now, oldest first: of this series, open, about somebody here, and neither noted nor put off in this meeting. */
export function dueFollowUps(
  followUps: readonly FollowUp[],
  { series, startedWall, present }: FollowUpMeeting,
): FollowUp[] {
  return followUps
    .filter((one) => one.series === series && one.state === 'open' && one.changedWall < startedWall)
    .filter(({ name }) => isAmong(name, present))
    .sort((a, b) => a.notedWall - b.notedWall);
}

/** Which wait for a later meeting, oldest first: everything open that is not due in this one. */
export function waitingFollowUps(followUps: readonly FollowUp[], meeting: FollowUpMeeting): FollowUp[] {
  const due = new Set(dueFollowUps(followUps, meeting));
  return followUps
    .filter((one) => one.series === meeting.series && one.state === 'open' && !due.has(one))
    .sort((a, b) => a.notedWall - b.notedWall);
}
