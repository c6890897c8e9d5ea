import type { ShownMeeting } from '../../lib/live/history/model.ts';
import { pictureOf } from '../../lib/measures/picture.ts';
import type { LogEntry, MeetingEvent } from '../../lib/meeting/events.ts';
import { generateConversation } from '../meetings/conversation.ts';

const TALKERS = ['Me', 'Ana Lima', 'Kofi Mensah', 'Yuki Tanaka', 'Leila Haddad'];
const SILENT = ['Sam Rivera'];

/** What a generated meeting of forty minutes says in its log. */
function generated(): LogEntry[] {
  const { speech, speakers } = generateConversation({
    seed: 4,
    durationMs: 40 * 60_000,
    talkers: TALKERS,
    silent: SILENT,
  });
  const log: LogEntry[] = [];
  const add = (event: MeetingEvent) => log.push({ ...event, seq: log.length });
  add({
    type: 'meeting-started',
    at: 0,
    wall: 1_795_000_000_000,
    platform: 'jitsi',
    mode: 'per-participant',
    role: 'facilitator',
  });
  for (const [i, name] of speakers.entries()) {
    const person = `p${i + 1}`;
    add({ type: 'person', at: 0, person, key: name, name, self: i === 0 });
    add({ type: 'joined', at: 0, person });
    add({ type: 'measurable', at: 0, person, measurable: true });
  }
  const half = 20 * 60_000;
  const said = speech.map(
    ({ speaker, from, to }): MeetingEvent => ({
      type: 'spoke',
      at: to,
      person: `p${speakers.indexOf(speaker) + 1}`,
      from,
      to,
    }),
  );
  for (const event of said.filter(({ at }) => at <= half)) add(event);
  add({ type: 'topic', at: half, label: 'The launch date' });
  add({ type: 'gap', at: half + 9000, from: half + 2000, to: half + 9000, cause: 'reload' });
  for (const event of said.filter(({ at }) => at > half)) add(event);
  add({ type: 'ended', at: 40 * 60_000 });
  return log;
}

/** A past meeting as its page shows it. */
export function shownMeeting(log: readonly LogEntry[], title = 'Weekly sync'): ShownMeeting {
  const { report: made, picture } = pictureOf(log, { title, platform: 'jitsi' });
  return {
    id: 'm1',
    report: made,
    picture,
    platformName: 'Jitsi Meet',
    repairable: null,
    family: { parent: null, parts: [] },
  };
}

export const meeting = shownMeeting(generated());
export const { report } = meeting;
