import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../meetings/conversation.ts';
import { parseRttm } from '../meetings/rttm.ts';
import { EMULATED_PLATFORMS } from './emulations.ts';
import { expectWithin, KINDS, LIMITS, TIMEOUT_MS } from './limits.ts';
import { overallOf } from './metrics.ts';
import { replay } from './replay.ts';

const root = path.resolve(import.meta.dirname, '../..');
const FOLDER = '../shared/meetings/ami-dev';

/** Two recorded meetings where they are at hand: from different rooms; the whole folder is for `npm run replay`. */
function someRecorded(): Conversation[] {
  const folder = path.resolve(root, FOLDER);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.rttm'));
  const some = files.sort().filter((_, i) => i === 0 || i === files.length - 8);
  return some.map((file) => parseRttm(readFileSync(path.join(folder, file), 'utf8'), file));
}

describe('recorded meetings', () => {
  const recorded = someRecorded();
  it.skipIf(recorded.length > 0)(`were not replayed: there is no ${FOLDER}`, (context) => context.skip());

  it.skipIf(recorded.length === 0).each(EMULATED_PLATFORMS)(
    'are measured as they were, on %s',
    (platform) => {
      const figures = recorded.map((meeting) => replay(meeting, platform).figures);
      expectWithin(overallOf(figures), LIMITS[KINDS[platform]]);
    },
    TIMEOUT_MS,
  );
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

  it('gives the same result again, faults included', () => {
    expect(replay(meeting, 'jitsi')).toEqual(replay(meeting, 'jitsi'));
    expect(replay(meeting, 'galene', { faults: true })).toEqual(replay(meeting, 'galene', { faults: true }));
  });

  it('tells of people whose speech the page does not show, instead of calling them silent', () => {
    const { people, figures } = replay({ ...meeting, speakers: ['Ana', 'Ben', 'Cleo', 'Dev'] }, 'teams');
    expect(people.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual(['Dev', 'This User']);
    expect(figures.cantTell).toBe(2);
  });

  it('refuses a conversation in which nobody speaks', () => {
    expect(() => replay({ ...meeting, speech: [] }, 'livekit')).toThrow('short: nobody speaks');
  });
});
