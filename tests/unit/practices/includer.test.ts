import { describe, expect, it } from 'vitest';
import {
  clearIncluder,
  INCLUDER_OFF,
  INCLUDER_THINGS,
  tickIncluder,
  turnIncluder,
} from '../../../lib/practices/includer.ts';

const ON = turnIncluder(INCLUDER_OFF, true);

describe('the list of an includer', () => {
  it('is off until it is turned on, and knows nothing then', () => {
    expect(INCLUDER_OFF).toEqual({ on: false, ticked: [] });
    expect(tickIncluder(INCLUDER_OFF, 'thank', true)).toBe(INCLUDER_OFF);
  });

  it('is ticked in any order, and shown in its own', () => {
    const some = tickIncluder(tickIncluder(ON, 'thank', true), 'introduce', true);
    expect(some).toEqual({ on: true, ticked: ['introduce', 'thank'] });
    expect(tickIncluder(some, 'thank', true)).toEqual(some);
    expect(tickIncluder(some, 'thank', false).ticked).toEqual(['introduce']);
    expect(clearIncluder(some)).toEqual(ON);
    expect(turnIncluder(some, true)).toEqual(some);
  });

  it('forgets every tick when it is turned off', () => {
    expect(turnIncluder(tickIncluder(ON, 'thank', true), false)).toEqual(INCLUDER_OFF);
  });

  it('has each thing once', () => {
    expect(new Set(INCLUDER_THINGS).size).toBe(INCLUDER_THINGS.length);
  });
});
