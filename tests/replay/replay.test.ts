import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../meetings/conversation.ts';
import { parseRttm } from '../meetings/rttm.ts';
import { builtInMeetings } from './built-in.ts';
import { replay } from './replay.ts';

const PER_PARTICIPANT = ['livekit', 'google-meet', 'jitsi'] as const;
const recorded = path.resolve(import.meta.dirname, '../../../shared/meetings/ami-dev');

/** Two recorded meetings where they are at hand; the whole folder is for `npm run replay`. */
function someRecorded(): Conversation[] {
  if (!existsSync(recorded)) return [];
  const files = readdirSync(recorded).filter((file) => file.endsWith('.rttm'));
  const some = files
    .sort()
    .filter((_, i) => i % 10 === 0)
    .slice(0, 2);
  return some.map((file) => parseRttm(readFileSync(path.join(recorded, file), 'utf8'), file));
}

const meetings = [...builtInMeetings(), ...someRecorded()];

describe.each(meetings.map((meeting) => [meeting.name, meeting] as const))('%s', (_, meeting) => {
  it.each(PER_PARTICIPANT)(
    'is measured as it was, on %s',
    (platform) => {
      const result = replay(meeting, platform);
      expect(result.approximate).toBe(false);
      expect(result.meanShareErrorPoints).toBeLessThanOrEqual(0.3);
      expect(result.worstShareErrorPoints).toBeLessThanOrEqual(2);
      expect(result.timeRatio).toBeGreaterThanOrEqual(0.95);
      expect(result.timeRatio).toBeLessThanOrEqual(1.05);
      expect(result.neverSeen).toBe(0);
    },
    60_000,
  );

  it('is approximate where one speaker is marked at a time', () => {
    const result = replay(meeting, 'jitsi-dominant');
    expect(result.approximate).toBe(true);
    expect(result.meanShareErrorPoints).toBeLessThanOrEqual(2.2);
  }, 60_000);
});
