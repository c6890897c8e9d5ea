import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../meetings/conversation.ts';
import { parseRttm } from '../meetings/rttm.ts';
import { builtInMeetings } from './built-in.ts';
import { replay } from './replay.ts';

const PER_PARTICIPANT = ['livekit', 'google-meet', 'jitsi'] as const;
const FOLDER = '../shared/meetings/ami-dev';
const TIMEOUT_MS = 60_000;

/** Two recorded meetings where they are at hand: from different rooms; the whole folder is for `npm run replay`. */
function someRecorded(): Conversation[] {
  const folder = path.resolve(import.meta.dirname, '../..', FOLDER);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.rttm'));
  const some = files.sort().filter((_, i) => i === 0 || i === files.length - 8);
  return some.map((file) => parseRttm(readFileSync(path.join(folder, file), 'utf8'), file));
}

const recorded = someRecorded();
const meetings = [...builtInMeetings(), ...recorded];

describe.each(meetings.map((meeting) => [meeting.name, meeting] as const))('%s', (_, meeting) => {
  it.each(PER_PARTICIPANT)(
    'is measured as it was, on %s',
    (platform) => {
      const { approximate, figures } = replay(meeting, platform);
      expect(approximate).toBe(false);
      expect(figures.meanShareErrorPoints).toBeLessThanOrEqual(0.3);
      expect(figures.worstShareErrorPoints).toBeLessThanOrEqual(2);
      expect(figures.timeRatio).toBeGreaterThanOrEqual(0.95);
      expect(figures.timeRatio).toBeLessThanOrEqual(1.05);
      expect(figures).toMatchObject({ neverSeen: 0, falseHeard: 0, falseUnheard: 0 });
    },
    TIMEOUT_MS,
  );

  it(
    'is approximate where one speaker is marked at a time',
    () => {
      const { approximate, figures } = replay(meeting, 'jitsi-dominant');
      expect(approximate).toBe(true);
      expect(figures.meanShareErrorPoints).toBeLessThanOrEqual(2.2);
      expect(figures.neverSeen).toBe(0);
    },
    TIMEOUT_MS,
  );
});

describe('recorded meetings', () => {
  it.skipIf(recorded.length > 0)(`were not replayed: there is no ${FOLDER}`, (context) => context.skip());
});

describe('a replay', () => {
  const meeting: Conversation = {
    name: 'short',
    durationMs: 30_000,
    speakers: ['Ana', 'Ben'],
    speech: [
      { speaker: 'Ana', from: 1000, to: 14_000 },
      { speaker: 'Ben', from: 16_000, to: 26_000 },
    ],
  };

  it('adds two silent people and a silent user to everybody who is there', () => {
    const { people } = replay(meeting, 'livekit');
    expect(people).toHaveLength(5);
    expect(people.filter(({ measuredMs }) => measuredMs > 0).map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  });

  it('gives the same result again', () => {
    expect(replay(meeting, 'jitsi')).toEqual(replay(meeting, 'jitsi'));
  });

  it('refuses a conversation in which nobody speaks', () => {
    expect(() => replay({ ...meeting, speech: [] }, 'livekit')).toThrow('short: nobody speaks');
  });
});
