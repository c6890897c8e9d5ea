import { describe, expect, it } from 'vitest';
import type { PageReader, ParticipantReading, Reading } from '../../lib/platforms/contract.ts';
import { livekit } from '../../lib/platforms/livekit.ts';
import type { Health } from '../../lib/watch/health.ts';
import { EMULATIONS } from '../replay/emulations.ts';
import { drill } from './drill.ts';
import type { Sample } from './run.ts';
import { SAMPLE_MS, scenarioFor, USER } from './scenario.ts';
import { judge } from './verdict.ts';

const TIMEOUT_MS = 180_000;
const scenario = scenarioFor(EMULATIONS.livekit);
const ADA = 'Ada Lund';
const ELI = 'Eli Moss';
const FAY = 'Fay Tan';

interface Seen {
  /** Changes what is read at a moment. */
  readonly change?: (reading: Reading, at: number) => Reading | null;
  readonly health?: (at: number) => Health['state'];
}

/** Samples of a page on which everything is seen as it is, but for what is changed. */
function samples({ change = (reading) => reading, health = () => 'good' }: Seen = {}): Sample[] {
  return scenario.moments.map(({ at, states }) => {
    const participants = states.flatMap(({ level, device, muted, handUp }, i): ParticipantReading[] => {
      const name = scenario.cast[i]?.name ?? '';
      const [self, speaking] = [name === USER, level > 0 && !muted];
      if (device === null) return [];
      return [{ key: `k${i}`, name, self, speaking, muted, handUp: handUp ?? false, rule: 'test' }];
    });
    const reading: Reading = {
      phase: 'in-call',
      title: '',
      mode: 'per-participant',
      participants,
      complete: true,
      rosterCount: null,
    };
    const state = health(at);
    return { at, reading: change(reading, at), health: { state, reason: state === 'good' ? null : 'page-changed' } };
  });
}

const reference = samples();
const verdictOf = (seen: Seen) => judge(scenario, reference, samples(seen));

/** What is read of one person is otherwise, from and up to a moment (s). */
function person(
  name: string,
  change: Partial<ParticipantReading>,
  from = 0,
  to = 1000,
): Required<Pick<Seen, 'change'>> {
  return {
    change: (reading, at) => ({
      ...reading,
      participants: reading.participants.map((one) =>
        one.name === name && at >= from * 1000 && at < to * 1000 ? { ...one, ...change } : one,
      ),
    }),
  };
}

function everybody(change: (reading: Reading) => Reading): Seen {
  return { change: (reading) => change(reading) };
}

describe('a changed page', () => {
  it('is right while everything agrees, partial or not, but not once it is lost', () => {
    expect(verdictOf({})).toEqual({ verdict: 'right', silent: null, reason: null });
    expect(verdictOf({ health: () => 'partial' })).toMatchObject({ verdict: 'right', reason: 'page-changed' });
    expect(verdictOf({ health: (at) => (at > 100_000 ? 'lost' : 'good') }).verdict).toBe('caught');
  });

  it.each([
    ['who is silent is said to speak', ELI, { speaking: true }, 'speaking'],
    ['who is muted is said not to be', FAY, { muted: false }, 'muted'],
    ['a hand is said to be up', FAY, { handUp: true }, 'handUp'],
    ['somebody else is the user', ELI, { self: true }, 'self'],
    ['the user is nobody special', USER, { self: false }, 'self'],
    ['a name is another one', ELI, { name: 'Eli Moss’s screen' }, 'ghost'],
  ] as const)('is wrong when %s', (_, name, change, field) => {
    const judgement = verdictOf(person(name, change));
    expect(judgement).toMatchObject({ verdict: 'wrong', silent: { field, at: 0, isWrong: true } });
  });

  it('is wrong when somebody has left who has not, where the page is said to show all', () => {
    const without = (complete: boolean) =>
      everybody((reading) => ({
        ...reading,
        complete,
        participants: reading.participants.filter((one) => one.name !== ADA),
      }));
    expect(verdictOf(without(true))).toMatchObject({ verdict: 'wrong', silent: { field: 'missing', who: ADA } });
    expect(verdictOf(without(false))).toMatchObject({ verdict: 'caught', silent: null });
  });

  it('is wrong when there is no call any more', () => {
    const verdict = verdictOf(everybody((reading) => ({ ...reading, phase: 'left', participants: [] })));
    expect(verdict).toMatchObject({ verdict: 'wrong', silent: { field: 'phase', said: 'left' } });
    expect(verdictOf({ change: () => null, health: () => 'lost' }).verdict).toBe('caught');
  });

  it('is caught when an alarm follows within a minute, and not later', () => {
    const wrong = person(FAY, { muted: false }, 20);
    const alarmAt = (s: number) => verdictOf({ ...wrong, health: (at) => (at >= s * 1000 ? 'partial' : 'good') });
    expect(alarmAt(80).verdict).toBe('caught');
    expect(alarmAt(81)).toMatchObject({ verdict: 'wrong', silent: { at: 20_000 } });
  });

  it('is wrong when the alarm is over before what is wrong', () => {
    const health = (at: number) => (at < 50_000 ? ('partial' as const) : ('good' as const));
    expect(verdictOf({ ...person(FAY, { muted: false }), health }).verdict).toBe('wrong');
    expect(verdictOf({ ...person(FAY, { muted: false }, 0, 50), health }).verdict).toBe('right');
  });

  it('is wrong up to the last moment, where no time was left for an alarm', () => {
    expect(verdictOf(person(FAY, { muted: false }, 145)).verdict).toBe('wrong');
  });

  it('is not wrong for a sample or two', () => {
    const samplesLong = (n: number) =>
      verdictOf(person(ELI, { speaking: true }, 80, 80 + (n * SAMPLE_MS) / 1000)).verdict;
    expect(samplesLong(2)).toBe('right');
    expect(samplesLong(3)).toBe('wrong');
  });

  it('is caught, not wrong, when what was seen is unknown', () => {
    expect(verdictOf(person(ADA, { speaking: 'unknown' }))).toMatchObject({ verdict: 'caught', silent: null });
    expect(verdictOf(person(ADA, { name: '' }))).toMatchObject({ verdict: 'caught', silent: null });
  });

  it('is right when only a mark of the muted or of hands is unknown, or something was unknown at first', () => {
    const blank = { muted: 'unknown', handUp: 'unknown' } as const;
    expect(verdictOf(person(FAY, blank)).verdict).toBe('right');
    expect(verdictOf(person(ADA, { speaking: 'unknown' }, 0, 50)).verdict).toBe('right');
  });

  it('is not asked again who the user is', () => {
    expect(verdictOf(person(USER, { self: false }, 70)).verdict).toBe('right');
  });

  it('may show the user without a name, as long as it says who that is', () => {
    expect(verdictOf(person(USER, { name: '' }))).toMatchObject({ verdict: 'caught', silent: null });
    const nameless = person(USER, { name: '' });
    expect(judge(scenario, samples(nameless), samples(nameless)).verdict).toBe('right');
  });

  it('has people without names in the order in which they came', () => {
    const nameless = (reading: Reading) => reading.participants.map((one) => ({ ...one, name: '' }));
    expect(verdictOf(everybody((reading) => ({ ...reading, participants: nameless(reading) })))).toMatchObject({
      verdict: 'caught',
      silent: null,
    });
    const turned = everybody((reading) => ({ ...reading, participants: nameless(reading).toReversed() }));
    expect(verdictOf(turned).verdict).toBe('wrong');
  });

  it('that marks one speaker at a time may be late and stay on, but must not be on somebody else', () => {
    const floor = (holderOf: (reading: Reading) => ParticipantReading | undefined): Seen => {
      let last: string | undefined;
      return everybody((reading) => {
        last = holderOf(reading)?.name ?? last;
        const participants = reading.participants.map((one) => ({ ...one, speaking: one.name === last }));
        return { ...reading, mode: 'dominant-only', participants };
      });
    };
    expect(verdictOf(floor(({ participants }) => participants.find(({ speaking }) => speaking === true))).verdict).toBe(
      'right',
    );
    expect(verdictOf(floor(({ participants }) => participants.find(({ name }) => name === ELI))).verdict).toBe('wrong');
  });
});

/** Finds people by LiveKit's classes, and takes the absence of a mark for the absence of the thing. */
function credulous(): PageReader {
  return (document) => ({
    phase: 'in-call',
    title: '',
    mode: 'per-participant',
    complete: true,
    rosterCount: null,
    participants: [...document.querySelectorAll('.lk-participant-tile')].map((tile, i) => {
      const name = tile.querySelector('.lk-participant-name')?.textContent ?? '';
      return {
        key: `${i}`,
        name,
        self: tile.getAttribute('data-lk-local-participant') === 'true',
        speaking: tile.getAttribute('data-lk-speaking') === 'true',
        muted: tile.querySelector('.lk-track-muted-indicator-microphone') !== null,
        handUp: 'unknown' as const,
        rule: null,
      };
    }),
  });
}

describe('the drill', () => {
  it(
    'finds out a reader that believes too much',
    () => {
      const results = drill('livekit', { ...livekit, open: credulous });
      const wrong = results.filter(({ verdict }) => verdict === 'wrong').map(({ mutation }) => mutation);
      expect(wrong).toContain('class lk-track-muted-indicator-microphone renamed');
      // That nobody speaks any more, though, is noticed by the watcher.
      expect(results).toContainEqual(
        expect.objectContaining({
          mutation: 'attribute data-lk-speaking dropped',
          verdict: 'caught',
          reason: 'no-transitions',
        }),
      );
    },
    TIMEOUT_MS,
  );

  it(
    'takes a reader that throws for one that has lost the page',
    () => {
      const open = (): PageReader => (document) => {
        if (!document.querySelector('.lk-participant-tile')) throw new Error('no tiles');
        return credulous()(document);
      };
      const results = drill('livekit', { ...livekit, open });
      expect(results.find(({ mutation }) => mutation === 'class lk-participant-tile renamed')).toMatchObject({
        verdict: 'caught',
        reason: 'reader-failed',
      });
    },
    TIMEOUT_MS,
  );
});
