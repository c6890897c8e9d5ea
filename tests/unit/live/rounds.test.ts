import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { liveRound, movesOnFrom } from '../../../lib/live/live-round.ts';
import type { LiveContext } from '../../../lib/live/outline.ts';
import { roundEvents, SHORTEST_TURN_MS } from '../../../lib/live/round-command.ts';
import type { LiveCommand } from '../../../lib/live/snapshot.ts';
import type { MeetingEvent, PersonId, TurnResult } from '../../../lib/meeting/events.ts';
import { append, fold } from '../../../lib/meeting/ledger.ts';
import type { Ledger } from '../../../lib/meeting/record.ts';
import { randomFrom } from '../../meetings/conversation.ts';
import { joins, log, start } from '../meeting/script.ts';

type RoundCommand = Parameters<typeof roundEvents>[0];

/** A meeting with a round, in virtual time. */
class Meeting {
  readonly entries = log(start(), ...['p1', 'p2', 'p3', 'p4'].map((id) => joins(id, 0, { self: id === 'p1' })));
  readonly ledger: Ledger = fold(this.entries);
  now = 10_000;
  speaking: PersonId[] = [];
  unreported: [PersonId, number][] = [];
  readonly #random = randomFrom(3);

  get context(): LiveContext {
    return {
      platform: null,
      room: '',
      title: '',
      ownVoice: 'shown',
      speaking: new Set(this.speaking),
      unreported: new Map(this.unreported),
      storageFailing: false,
      prepared: false,
      sharing: false,
    };
  }

  get round() {
    const shown = liveRound(this.ledger, this.context, this.now);
    if (!shown) throw new Error('There is no round');
    return shown;
  }

  get movesOn(): PersonId | null {
    return movesOnFrom(this.ledger, this.context, this.now);
  }

  says(...events: MeetingEvent[]): void {
    for (const event of events) {
      const entry = { ...event, seq: this.ledger.nextSeq };
      this.entries.push(entry);
      append(this.ledger, entry);
    }
  }

  does(command: RoundCommand): MeetingEvent[] {
    const context = { earlier: [], random: this.#random, language: 'en', newMembers: new Set<string>() };
    const events = roundEvents(command, this.ledger, { at: this.now, context });
    this.says(...events);
    return events;
  }

  after(ms: number): this {
    this.now += ms;
    return this;
  }

  speaks(person: PersonId, ms: number): void {
    this.says({ type: 'spoke', at: this.now + ms, person, from: this.now, to: this.now + ms });
    this.after(ms);
  }

  turn(result: TurnResult): MeetingEvent[] {
    const { current } = this.after(SHORTEST_TURN_MS).round;
    return current === null ? [] : this.does({ type: 'turn', person: current, result });
  }

  states() {
    return Object.fromEntries(this.round.places.map(({ id, state }) => [id, state]));
  }
}

const begin: Extract<LiveCommand, { type: 'start-round' }> = {
  type: 'start-round',
  kind: 'check-in',
  order: 'alphabetical',
  softMs: 60_000,
};
let meeting: Meeting;
beforeEach(() => {
  meeting = new Meeting();
  meeting.does(begin);
});

describe('commands about a round', () => {
  it('say nothing while there is none, but for its beginning', () => {
    const quiet = new Meeting();
    for (const command of [
      { type: 'end-round' },
      { type: 'turn', person: 'p1', result: 'done' },
      { type: 'turn-back' },
      { type: 'round-order', order: ['p2'] },
      { type: 'round-guest', name: 'Tom' },
      { type: 'hold-round', on: true },
      { type: 'unhurried', person: 'p1', on: true },
      { type: 'stances', counts: { agree: 1, concerns: 0, standAside: 0 } },
    ] satisfies RoundCommand[])
      expect(quiet.does(command)).toEqual([]);
    expect(quiet.does(begin)).toMatchObject([{ type: 'round', on: true, kind: 'check-in', softMs: 60_000 }]);
  });

  it('count two presses for one person once', () => {
    meeting.after(5000);
    expect(meeting.does({ type: 'turn', person: 'p1', result: 'done' })).toHaveLength(1);
    expect(meeting.does({ type: 'turn', person: 'p1', result: 'done' })).toEqual([]);
    expect(meeting.round).toMatchObject({ current: 'p2', next: 'p3', last: { person: 'p1', result: 'done' } });
  });

  it('take the newest turn back, and nothing before any', () => {
    expect(meeting.does({ type: 'turn-back' })).toEqual([]);
    meeting.after(5000).turn('passed');
    meeting.after(1000).does({ type: 'turn-back' });
    expect(meeting.round).toMatchObject({ current: 'p1', last: null });
    const folded = liveRound(fold(meeting.entries), meeting.context, meeting.now);
    expect(folded).toMatchObject({ current: 'p1', turnMs: 6000 + SHORTEST_TURN_MS, last: null });
  });

  it('begin with whoever is to be first, and end with whoever is to be last, with what everybody is asked', () => {
    const other = new Meeting();
    other.does({ ...begin, first: ['p3', 'gone'], last: ['p1'], question: 'How are you arriving?' });
    const { places, question } = other.round;
    const ids = places.map(({ id }) => id);
    expect([ids[0], ids.at(-1), question]).toEqual(['p3', 'p1', 'How are you arriving?']);
    expect([...ids].sort()).toEqual(meeting.round.places.map(({ id }) => id).sort());
    expect(meeting.round.question).toBe('');
  });

  it('leave out a guest without a name, and ask one with a name last', () => {
    expect(meeting.does({ type: 'round-guest', name: '  ' })).toEqual([]);
    meeting.does({ type: 'round-guest', name: ' <i>Tom</i> ' });
    expect(meeting.round.places.at(-1)).toMatchObject({ name: '<i>Tom</i>', guest: true, state: 'waiting' });
  });

  it('ask groups instead of people, and nobody who comes later by themselves', () => {
    meeting.does({ ...begin, groups: ['Red', 'Blue'] });
    meeting.after(1000).says(...comes('p9', meeting.now));
    expect(meeting.round.places.map(({ name, guest }) => [name, guest])).toEqual([
      ['Red', true],
      ['Blue', true],
    ]);
    meeting.turn('done');
    meeting.turn('passed');
    expect(meeting.round.current).toBeNull();
  });

  it('ask nobody who is listening today, when they came before or later', () => {
    const at = meeting.now;
    meeting.says({ type: 'mark', at, person: 'p3', mark: 'listening', on: true });
    meeting.does(begin);
    meeting.after(1000).says(...comes('p9', meeting.now), {
      type: 'mark',
      at: meeting.now,
      person: 'p9',
      mark: 'listening',
      on: true,
    });
    expect(Object.keys(meeting.states())).toEqual(['p1', 'p2', 'p4']);
  });

  it('end it, with its kind', () => {
    expect(meeting.does({ type: 'end-round' })).toMatchObject([{ type: 'round', kind: 'check-in', on: false }]);
    expect(meeting.ledger.round).toBeNull();
  });
});

describe('whose turn it is', () => {
  it('goes on when whoever has it leaves, with a time of its own', () => {
    meeting.after(30_000).says({ type: 'left', at: meeting.now, person: 'p1' });
    expect(meeting.round).toMatchObject({ current: 'p2', next: 'p3', turnMs: 0 });
    expect(meeting.states()).toMatchObject({ p1: 'gone' });
    expect(meeting.after(4000).round.turnMs).toBe(4000);
  });

  it('goes on when whoever has it steps away, and comes back to them', () => {
    const mark = { type: 'mark', person: 'p1', mark: 'away' } as const;
    meeting.after(1000).says({ ...mark, at: meeting.now, on: true });
    expect(meeting.round.current).toBe('p2');
    meeting.after(1000).says({ ...mark, at: meeting.now, on: false });
    expect(meeting.round).toMatchObject({ current: 'p1', turnMs: 0 });
  });

  it('comes to whoever was away at the beginning and is back', () => {
    const mark = { type: 'mark', person: 'p4', mark: 'away' } as const;
    meeting.says({ ...mark, at: meeting.now, on: true });
    meeting.does(begin);
    expect(Object.keys(meeting.states())).toEqual(['p1', 'p2', 'p3']);
    meeting.after(1000).says({ ...mark, at: meeting.now, on: false });
    expect(meeting.states()).toMatchObject({ p4: 'waiting' });
  });

  it('begins anew when the order makes it somebody else’s', () => {
    meeting.after(20_000).does({ type: 'round-order', order: ['p3', 'p1', 'p2', 'p4'] });
    expect(meeting.round).toMatchObject({ current: 'p3', next: 'p1', turnMs: 0 });
  });

  it('comes in turn to those who said later twice', () => {
    for (const result of ['later', 'later', 'done', 'done'] as const) meeting.turn(result);
    expect(meeting.round).toMatchObject({ current: 'p1', next: 'p2' });
    meeting.turn('later');
    expect(meeting.round).toMatchObject({ current: 'p2', next: 'p1' });
  });

  it('takes no time while the round is held', () => {
    meeting.after(5000).does({ type: 'hold-round', on: true });
    expect(meeting.after(60_000).round).toMatchObject({ paused: true, turnMs: 5000 });
    meeting.does({ type: 'hold-round', on: false });
    expect(meeting.after(2000).round).toMatchObject({ paused: false, turnMs: 7000 });
  });
});

describe('whoever seems done', () => {
  it('has spoken in this turn and been quiet since', () => {
    meeting.speaks('p1', 9000);
    expect(meeting.after(2000).round.seemsDone).toBe(false);
    expect(meeting.after(1000).round.seemsDone).toBe(true);
    expect(meeting.movesOn).toBeNull();
    expect(meeting.after(1000).movesOn).toBe('p1');
  });

  it('has not been speaking before their turn', () => {
    meeting.speaks('p2', 20_000);
    meeting.turn('done');
    expect(meeting.after(10_000).round).toMatchObject({ current: 'p2', seemsDone: false });
    // A long sentence that is known only now, and began before the turn.
    meeting.speaking = ['p2'];
    meeting.after(1000).turn('passed');
    meeting.unreported = [['p3', 30_000]];
    meeting.speaking = [];
    expect(meeting.after(1000).round).toMatchObject({ current: 'p3', seemsDone: false });
  });

  it('is nobody while anybody speaks', () => {
    meeting.speaks('p1', 9000);
    meeting.speaking = ['p4'];
    expect(meeting.after(60_000).round.seemsDone).toBe(false);
    expect(meeting.movesOn).toBeNull();
  });

  it.each([
    ['take the time they need', (m: Meeting) => m.does({ type: 'unhurried', person: 'p1', on: true })],
    ['are in a round that is held', (m: Meeting) => m.does({ type: 'hold-round', on: true })],
    ['are in a meeting that is held', (m: Meeting) => m.says({ type: 'paused', at: m.now })],
    [
      'cannot be seen any more',
      (m: Meeting) => m.says({ type: 'measurable', at: m.now, person: 'p1', measurable: false }),
    ],
    [
      'are on a page that cannot be read any more',
      (m: Meeting) => m.says({ type: 'health', at: m.now, state: 'lost', reason: 'no-indicators' }),
    ],
  ])('is not said of people who %s', (_, change) => {
    meeting.speaks('p1', 20_000);
    change(meeting);
    expect(meeting.after(20_000).round.seemsDone).toBe(false);
    expect(meeting.movesOn).toBeNull();
  });

  it('is never moved on from where the page shows one person at a time', () => {
    meeting.says({ type: 'mode', at: meeting.now, mode: 'dominant-only' });
    meeting.speaks('p1', 60_000);
    expect(meeting.after(60_000).round.seemsDone).toBe(true);
    expect(meeting.movesOn).toBeNull();
  });
});

describe('any round', () => {
  const act = fc.oneof(
    fc.record({
      do: fc.constant('turn' as const),
      result: fc.constantFrom<TurnResult>('done', 'passed', 'later', 'not-here', 'skipped'),
    }),
    fc.record({ do: fc.constantFrom('leave' as const, 'come' as const, 'first' as const), who: fc.nat(5) }),
    fc.record({ do: fc.constantFrom('speak' as const, 'hold' as const, 'guest' as const), who: fc.nat(5) }),
  );

  it('ends, loses nobody, and is the same after a reload at every step', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const any = new Meeting();
        any.does(begin);
        const check = () =>
          expect(liveRound(fold(any.entries), any.context, any.now)).toEqual(
            liveRound(any.ledger, any.context, any.now),
          );
        for (const one of acts) {
          any.after(3000);
          take(any, one);
          check();
        }
        // Everybody who is left answers.
        for (let i = 0; any.round.current !== null; i++) {
          expect(i).toBeLessThan(50);
          any.after(1000).turn('done');
        }
        for (const { id, state } of any.round.places) {
          expect(['done', 'passed', 'not-here', 'skipped', 'gone']).toContain(state);
          expect(any.ledger.people[id] !== undefined || id.startsWith('g')).toBe(true);
        }
        const placed = any.round.places.map(({ id }) => id);
        expect(new Set(placed).size).toBe(placed.length);
        for (const person of Object.values(any.ledger.people)) if (person.present) expect(placed).toContain(person.id);
        // Only *later* (and not being here) is asked again.
        const seen = new Map<PersonId, TurnResult>();
        for (const { id, result } of any.ledger.round?.turns ?? []) {
          expect([undefined, 'later', 'not-here']).toContain(seen.get(id));
          seen.set(id, result);
        }
      }),
      { numRuns: 80 },
    );
  });

  function take(any: Meeting, one: { do: string; who?: number; result?: TurnResult }): void {
    const person = `p${(one.who ?? 0) + 1}`;
    const at = any.now;
    const isHere = any.ledger.people[person]?.present ?? false;
    switch (one.do) {
      case 'turn':
        any.turn(one.result ?? 'done');
        return;
      case 'leave':
        if (isHere) any.says({ type: 'left', at, person });
        return;
      case 'come':
        if (!isHere) any.says(...comes(person, at));
        return;
      case 'first':
        any.does({ type: 'round-order', order: [person, ...any.round.places.map(({ id }) => id)] });
        return;
      case 'speak':
        if (isHere) any.speaks(person, 2500);
        return;
      case 'hold':
        any.does({ type: 'hold-round', on: !any.round.paused });
        return;
      default:
        any.does({ type: 'round-guest', name: 'Tom' });
    }
  }
});

function comes(person: PersonId, at: number): MeetingEvent[] {
  return [
    { type: 'person', at, person, key: person, name: person, self: false },
    { type: 'joined', at, person },
    { type: 'measurable', at, person, measurable: true },
  ];
}
