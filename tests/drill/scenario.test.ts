import { expect, it } from 'vitest';
import type { ActorState } from '../replay/cast.ts';
import { EMULATIONS, type Emulation } from '../replay/emulations.ts';
import { scenarioFor, USER } from './scenario.ts';

const { cast, moments } = scenarioFor(EMULATIONS.livekit);

/** When something holds of each actor, s. */
function timesOf(holds: (state: ActorState) => boolean): Map<string, number[]> {
  return new Map(
    cast.map(({ name }, i) => [
      name,
      moments.flatMap(({ at, states }) => (states[i] && holds(states[i]) ? [at / 1000] : [])),
    ]),
  );
}

it('has people who talk early and late, two who say nothing, and some who talk at once', () => {
  const spoke = timesOf(({ level }) => level > 0);
  for (const [name, times] of spoke) {
    const isSilent = name === 'Eli Moss' || name === 'Fay Tan';
    expect({ name, early: times.some((at) => at < 60), late: times.some((at) => at > 110) }).toEqual({
      name,
      early: !isSilent,
      late: !isSilent,
    });
  }
  expect(moments.some(({ states }) => states.filter(({ level }) => level > 0).length >= 2)).toBe(true);
});

it('has people who are muted, raise hands, share a screen, come late and leave; nobody speaks who is muted or away', () => {
  const held = (holds: (state: ActorState) => boolean) => {
    const times = [...timesOf(holds)].filter(([, all]) => all.length > 0);
    return Object.fromEntries(times.map(([name, all]) => [name, [all[0], all.at(-1)]]));
  };
  expect(held(({ muted }) => muted)).toEqual({
    'Ben Okoro': [45.2, 79.6],
    [USER]: [85.2, 104.8],
    'Fay Tan': [0, 150],
  });
  expect(Object.keys(held(({ handUp }) => handUp === true))).toEqual(['Ada Lund', 'Ben Okoro', 'Eli Moss']);
  expect(Object.keys(held(({ sharesScreen }) => sharesScreen === true))).toEqual(['Ada Lund']);
  expect(held(({ device }) => device === null)).toEqual({ 'Zoë Weiß': [0, 19.6], 'Eli Moss': [115.2, 150] });
  expect(held(({ level, muted, device }) => level > 0 && (muted || device === null))).toEqual({});
});

it('is the same again, and keeps what does not change', () => {
  expect(scenarioFor(EMULATIONS.livekit).moments).toEqual(moments);
  for (const [i, { isStill, states }] of moments.entries()) {
    expect(isStill).toBe(i > 0 && states === moments[i - 1]?.states);
  }
  expect(moments.filter(({ isStill }) => isStill).length).toBeGreaterThan(moments.length / 2);
});

it('shows no user’s voice on a page that never does, and mutes the user where that leaves silence unseen', () => {
  const userOn = (emulation: Emulation) => {
    const { moments: all } = scenarioFor(emulation);
    const user = cast.findIndex(({ self }) => self);
    const states = all.flatMap((moment) => moment.states[user] ?? []);
    return { spoke: states.some(({ level }) => level > 0), open: states.some(({ muted }) => !muted) };
  };
  expect(userOn(EMULATIONS['google-meet'])).toEqual({ spoke: false, open: true });
  expect(userOn(EMULATIONS['jitsi-dominant'])).toEqual({ spoke: true, open: true });
  expect(userOn(EMULATIONS.zoom)).toEqual({ spoke: false, open: false });
});
