import { describe, expect, it } from 'vitest';
import type { ParticipantReading } from '../../../lib/platforms/contract.ts';
import { Identity } from '../../../lib/watch/identity.ts';
import { shows } from './readings.ts';

const at = (key: string, name: string, change: Partial<ParticipantReading> = {}) => shows(name, { key, ...change });

/** Ids in the order of the reading. */
const ids = (identity: Identity, ...people: ParticipantReading[]) => identity.identify(people).map(({ id }) => id);

describe('who somebody is', () => {
  it('goes by the key while the name agrees', () => {
    const identity = new Identity();
    expect(ids(identity, at('a', 'Ana'), at('b', 'Ben'))).toEqual(['p1', 'p2']);
    expect(ids(identity, at('b', 'Ben'), at('a', 'Ana (away)'))).toEqual(['p2', 'p1']);
  });

  it('is the same after a rejoin under a new key, and after everybody got a new one', () => {
    const identity = new Identity();
    ids(identity, at('a', 'Ana'), at('b', 'Ben'));
    expect(ids(identity, at('b', 'Ben'))).toEqual(['p2']);
    expect(ids(identity, at('x', 'Ben'), at('y', 'Ana (Guest)'))).toEqual(['p2', 'p1']);
  });

  it('is another for somebody of the same name who is here at the same time', () => {
    const identity = new Identity();
    expect(ids(identity, at('a', 'Alex'), at('b', 'Alex'))).toEqual(['p1', 'p2']);
    expect(ids(identity, at('b', 'Alex'), at('a', 'Alex'))).toEqual(['p2', 'p1']);
  });

  it('is nobody known when two of that name are missing', () => {
    const identity = new Identity();
    ids(identity, at('a', 'Alex'), at('b', 'Alex'));
    expect(ids(identity, at('x', 'Alex'), at('y', 'Alex'))).toEqual(['p3', 'p4']);
  });

  it('stays the same when the page says that a key has a new name', () => {
    const identity = new Identity();
    ids(identity, at('a', 'iPad'));
    const [renamed] = identity.identify([at('a', 'Ana Lima')]);
    expect(renamed).toMatchObject({ id: 'p1', name: 'Ana Lima', isNews: true });
    expect(identity.identify([at('a', 'Ana Lima')])[0]?.isNews).toBe(false);
  });

  it('stays the same when a name becomes empty', () => {
    const identity = new Identity();
    ids(identity, at('a', 'Ana'));
    expect(identity.identify([at('a', '')])).toMatchObject([{ id: 'p1', name: 'Ana', isNews: false }]);
  });

  it('follows the name when keys are dealt out anew', () => {
    const identity = new Identity();
    ids(identity, at('a', 'Ana'), at('b', 'Ben'));
    expect(ids(identity, at('a', 'Ben'), at('b', 'Ana'))).toEqual(['p2', 'p1']);
    expect(ids(identity, at('a', 'Ben'), at('b', 'Ana'))).toEqual(['p2', 'p1']);
  });

  it('is a new person when somebody comes back under the name of another who is here', () => {
    const identity = new Identity();
    ids(identity, at('a', 'Ana'), at('b', 'Ben'));
    expect(ids(identity, at('c', 'Ben'), at('b', 'Ben'))).toEqual(['p3', 'p2']);
  });

  it('is the user for whoever the page calls the user, under any key and name', () => {
    const identity = new Identity();
    ids(identity, at('a', 'Ana'), at('me', 'Sam', { self: true }));
    expect(ids(identity, at('x', 'Sam T.', { self: true }), at('y', 'Ana'))).toEqual(['p2', 'p1']);
    expect(ids(identity, at('z', 'Sam T.'), at('w', 'Sam', { self: true }))).toEqual(['p3', 'p2']);
    expect(ids(identity, at('v', 'Sam'))).toEqual(['p2']);
  });

  it('finds out later who the user is', () => {
    const identity = new Identity();
    ids(identity, at('a', 'Sam'));
    expect(identity.identify([at('a', 'Sam', { self: true })])).toMatchObject([{ id: 'p1', self: true, isNews: true }]);
    expect(identity.identify([at('a', 'Sam')])).toMatchObject([{ self: true, isNews: false }]);
  });

  it('shows names without what pages hang on to them', () => {
    expect(new Identity().identify([at('a', 'Ana (she/her)')])[0]?.name).toBe('Ana');
  });

  it('takes a nameless tile for somebody known as soon as the name shows', () => {
    const identity = new Identity();
    ids(identity, at('a', 'Ana'), at('b', 'Ben'));
    expect(ids(identity, at('x', ''), at('b', 'Ben'))).toEqual(['p3', 'p2']);
    expect(ids(identity, at('x', 'Ana'), at('b', 'Ben'))).toEqual(['p1', 'p2']);
  });
});
