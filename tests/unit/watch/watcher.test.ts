import { describe, expect, it } from 'vitest';
import { coverage, sharesState } from '../../../lib/measures/airtime.ts';
import type { MeetingEvent, Role } from '../../../lib/meeting/events.ts';
import { append, fold } from '../../../lib/meeting/ledger.ts';
import { timesAt } from '../../../lib/meeting/presence.ts';
import { emptyLedger, type Ledger } from '../../../lib/meeting/record.ts';
import type { Indicators, Reading } from '../../../lib/platforms/contract.ts';
import { STUCK_MS } from '../../../lib/watch/plausibility.ts';
import { Watcher } from '../../../lib/watch/watcher.ts';
import { reading, shows } from './readings.ts';

const STEP = 200;

/** A watcher in virtual time, and the ledger its events make. */
class Play {
  readonly events: MeetingEvent[] = [];
  at = 0;
  readonly ledger: Ledger;
  readonly watcher: Watcher;

  constructor(role: Role = 'facilitator', resumed?: Ledger, indicators: Indicators = {}) {
    this.ledger = resumed ?? emptyLedger();
    this.at = resumed?.at ?? 0;
    this.watcher = new Watcher({ indicators, role, ...(resumed && { resumed: structuredClone(resumed) }) });
    if (!resumed)
      this.#take([
        { type: 'meeting-started', at: 0, wall: 1, platform: 'livekit', mode: 'per-participant', role },
        { type: 'topic', at: 0, label: '' },
      ]);
  }

  /** Shows one reading for `ms`. */
  show(read: Reading | null, ms: number, step = STEP): this {
    for (const until = this.at + ms; this.at < until; ) {
      this.at += step;
      this.#take(this.watcher.observe(read, this.at));
    }
    return this;
  }

  wait(ms: number): this {
    this.at += ms;
    return this;
  }

  /** Asks for what goes on, as at a checkpoint. */
  flush(): this {
    this.#take(this.watcher.flush(this.at));
    return this;
  }

  end(): this {
    this.#take(this.watcher.cut(this.at));
    return this;
  }

  person(name: string) {
    return Object.values(this.ledger.people).filter((person) => person.name === name);
  }

  airtime(name: string): number {
    return this.person(name).reduce((sum, person) => sum + person.speech.airtimeMs, 0);
  }

  /** The ledger folded from the log, as whoever resumes or shows the meeting gets it. */
  folded(): Ledger {
    return fold(this.events.map((event, seq) => ({ ...event, seq })));
  }

  of(type: MeetingEvent['type']): MeetingEvent[] {
    return this.events.filter((event) => event.type === type);
  }

  #take(events: readonly MeetingEvent[]): void {
    for (const event of events) append(this.ledger, { ...event, seq: this.ledger.nextSeq });
    this.events.push(...events);
  }
}

const ana = shows('Ana');
const ben = shows('Ben');
const me = shows('Me', { self: true });
const talks = { speaking: true } as const;

describe('speech', () => {
  it('is counted for whoever speaks', () => {
    const play = new Play()
      .show(reading([ana, ben, me]), 1000)
      .show(reading([shows('Ana', talks), ben, me]), 4000)
      .show(reading([ana, ben, me]), 2000);
    expect(play.airtime('Ana')).toBeCloseTo(4000, -2.5);
    expect(play.airtime('Ben')).toBe(0);
  });

  it('is heard two seconds after it began, while it goes on', () => {
    const play = new Play().show(reading([ana, ben, me]), 1000).show(reading([shows('Ana', talks), ben, me]), 2400);
    expect(play.person('Ana')[0]?.speech.longestMs).toBeGreaterThanOrEqual(2000);
  });

  it('does not count a "mhm" inside a long turn as being heard', () => {
    const long = shows('Ana', talks);
    const play = new Play().show(reading([ana, ben, me]), 1000);
    for (let i = 0; i < 6; i++) {
      play.show(reading([long, shows('Ben', talks), me]), 600).show(reading([long, ben, me]), 1200);
    }
    expect(play.airtime('Ben')).toBeGreaterThan(3000);
    expect(play.person('Ben')[0]?.speech.heardMs).toBe(0);
  });

  it('does not either when what goes on is asked for in the middle of it, whoever is first on the page', () => {
    const long = shows('Ana', talks);
    const play = new Play().show(reading([ben, ana, me]), 1000).show(reading([ben, long, me]), 400);
    for (let i = 0; i < 6; i++) {
      play.show(reading([shows('Ben', talks), long, me]), 400).flush();
      play.show(reading([shows('Ben', talks), long, me]), 200).show(reading([ben, long, me]), 1200);
    }
    expect(play.airtime('Ben')).toBeGreaterThan(3000);
    expect(play.person('Ben')[0]?.speech.heardMs).toBe(0);
  });
});

describe('presence', () => {
  it('does not take a vanishing tile for leaving at once, and dates leaving back to when it was seen', () => {
    const play = new Play()
      .show(reading([ana, ben, me]), 1000)
      .show(reading([ana, me]), 1000)
      .show(reading([ana, ben, me]), 1000);
    expect(play.of('left')).toEqual([]);
    play.show(reading([ana, me]), 3000);
    expect(play.of('left')).toMatchObject([{ at: 3000 }]);
  });

  it('does not take somebody for gone who is only on another page of tiles, but cannot tell whether they speak', () => {
    const play = new Play().show(reading([ana, ben, me]), 1000).show(reading([ana, me], { complete: false }), 10_000);
    expect(play.of('left')).toEqual([]);
    expect(play.person('Ben')[0]).toMatchObject({ present: true, measurable: false });
  });

  it('knows somebody who comes back under a new id by their name', () => {
    const play = new Play()
      .show(reading([shows('Ana', { key: 'id-1' }), ben, me]), 1000)
      .show(reading([ben, me]), 5000)
      .show(reading([shows('Ana', { key: 'id-2' }), ben, me]), 1000);
    expect(play.person('Ana')).toHaveLength(1);
    expect(play.person('Ana')[0]).toMatchObject({ present: true, keys: { 'id-1': 'Ana', 'id-2': 'Ana' } });
  });

  it('keeps people apart and in place when everybody gets a new id at once', () => {
    const play = new Play();
    play.show(reading([shows('Ana', { key: 'a1' }), shows('Ben', { key: 'b1' }), me]), 3000);
    play.show(reading([shows('Ana', { key: 'a2', speaking: true }), shows('Ben', { key: 'b2' }), me]), 5000).end();
    expect(Object.keys(play.ledger.people)).toHaveLength(3);
    expect(play.airtime('Ana')).toBeGreaterThan(4500);
    expect(play.ledger.steps.at(-1)?.n).toBe(3);
  });

  it('keeps two people of one name apart', () => {
    const play = new Play().show(
      reading([shows('Ana', { key: 'id-1', speaking: true }), shows('Ana', { key: 'id-2' }), me]),
      4000,
    );
    expect(play.person('Ana').map((person) => person.speech.airtimeMs > 0)).toEqual([true, false]);
  });

  it('waits for the name of a tile that shows none yet', () => {
    const play = new Play().show(reading([ana, me, shows('', { key: 'x' })]), 1000).show(reading([ana, me, ben]), 1000);
    expect(Object.values(play.ledger.people).map((person) => person.name)).toEqual(['Ana', 'Me', 'Ben']);
  });

  it('follows a person who is renamed, when the platform gives ids', () => {
    const play = new Play()
      .show(reading([shows('Ana', { key: 'id-1' }), me]), 1000)
      .show(reading([shows('Ana Lima', { key: 'id-1' }), me]), 1000);
    expect(Object.values(play.ledger.people).map((person) => person.name)).toEqual(['Ana Lima', 'Me']);
  });
});

describe('what cannot be seen', () => {
  it('is never silence: a person without an indicator is not measured', () => {
    const play = new Play().show(reading([ana, shows('Ben', { speaking: 'unknown' }), me]), 10_000);
    expect(play.person('Ben')[0]?.measurable).toBe(false);
    expect(coverage(play.ledger, play.at)).toBeCloseTo(2 / 3, 1);
  });

  it('leaves a gap when no sample came for more than two seconds', () => {
    const play = new Play()
      .show(reading([shows('Ana', talks), ben, me]), 3000)
      .wait(20_000)
      .show(reading([shows('Ana', talks), ben, me]), 3000);
    expect(play.of('gap')).toMatchObject([{ from: 3000, to: 23_200, cause: 'frozen' }]);
    expect(play.end().airtime('Ana')).toBeLessThan(6100);
  });

  it('still counts in a background tab that ticks once a second', () => {
    const play = new Play()
      .show(reading([ana, ben, me]), 2000, 1000)
      .show(reading([shows('Ana', talks), ben, me]), 10_000, 1000)
      .show(reading([ana, ben, me]), 3000, 1000);
    expect(play.of('gap')).toEqual([]);
    expect(play.airtime('Ana')).toBeGreaterThan(9000);
    expect(play.airtime('Ana')).toBeLessThan(11_000);
  });

  it('says so when the reader fails, and recovers by itself', () => {
    const play = new Play().show(reading([ana, ben, me]), 1000).show(null, 5000);
    expect(play.watcher.health).toEqual({ state: 'lost', reason: 'reader-failed' });
    play.show(reading([ana, ben, me]), 1000);
    expect(play.watcher.health.state).toBe('good');
  });

  it('does not believe a page on which everybody speaks for ten seconds, and counts none of it', () => {
    const all = reading([shows('Ana', talks), shows('Ben', talks), shows('Me', { self: true, ...talks })]);
    const play = new Play().show(reading([ana, ben, me]), 2000).show(all, 15_000);
    expect(play.watcher.health).toEqual({ state: 'lost', reason: 'all-on' });
    expect(play.airtime('Ana')).toBe(0);
    expect(play.person('Ana')[0]?.measurable).toBe(false);
  });

  it('counts it when everybody laughs for a moment', () => {
    const all = reading([shows('Ana', talks), shows('Ben', talks), shows('Me', { self: true, ...talks })]);
    const play = new Play()
      .show(reading([ana, ben, me]), 2000)
      .show(all, 3000)
      .show(reading([ana, ben, me]), 3000);
    expect(play.airtime('Ben')).toBeGreaterThan(2500);
  });

  it.each([
    ['no-people', [], 25_000],
    ['no-indicators', [shows('Ana', { speaking: 'unknown' }), shows('Ben', { speaking: 'unknown' })], 15_000],
    ['some-indicators', [ana, shows('Ben', { speaking: 'unknown' }), shows('Cleo', { speaking: 'unknown' })], 15_000],
    ['no-names', [ana, shows('', { key: 'x' }), shows('', { key: 'y' })], 15_000],
    ['no-transitions', [ana, ben], 62_000],
  ] as const)('shows %s within a minute', (reason, people, ms) => {
    const play = new Play().show(reading([...people]), ms);
    expect(play.watcher.health.reason).toBe(reason);
    expect(play.of('health')[0]?.at).toBeLessThanOrEqual(61_000);
  });
});

describe('a page on which nobody speaks any more', () => {
  const talking = () =>
    new Play().show(reading([ana, ben, me]), 2000).show(reading([shows('Ana', talks), ben, me]), 3000);

  it('shows no silence: what seemed to be some is taken back', () => {
    const play = talking().show(reading([ana, ben, me]), 90_000);
    expect(play.watcher.health.reason).toBe('no-transitions');
    for (const name of ['Ana', 'Ben']) {
      expect(play.person(name)[0]?.measuredMs).toBeLessThan(9000);
      expect(play.person(name)[0]).toMatchObject({ measurable: false });
    }
    expect(play.airtime('Ana')).toBeGreaterThan(2500);
  });

  it('was just quiet when somebody is seen to speak again: it is all given back', () => {
    const play = talking()
      .show(reading([ana, ben, me]), 90_000)
      .show(reading([ana, shows('Ben', talks), me]), 3000);
    expect(play.of('believed')).toHaveLength(3);
    for (const name of ['Ana', 'Ben'])
      expect(play.person(name)[0]).toMatchObject({ measurable: true, unmeasuredMs: 0 });
  });

  it('gives nothing back that was not measured for another reason', () => {
    const play = talking()
      .show(reading([ana, ben, me]), 60_000)
      .wait(40_000)
      .show(reading([ana, shows('Ben', talks), me]), 3000);
    expect(play.of('believed')).toEqual([]);
    expect(play.person('Ana')[0]?.measuredMs).toBeLessThan(15_000);
  });

  it('leaves the silence of closed microphones, and of others while somebody is on', () => {
    const muted = shows('Ben', { muted: true });
    const play = talking().show(reading([ana, muted, me]), 90_000);
    const measuredMs = (of: Play, name: string) => timesAt(of.ledger, of.person(name)[0]!, of.at).measuredMs;
    expect(measuredMs(play, 'Ben')).toBeGreaterThan(90_000);
    const sticky = new Play().show(reading([shows('Ana', talks), ben, me]), 90_000);
    expect(sticky.watcher.health.reason).toBe('no-transitions');
    expect(measuredMs(sticky, 'Ben')).toBeGreaterThan(85_000);
  });
});

describe('the role', () => {
  it('keeps no name and no key of anybody else when it is just me', () => {
    const play = new Play('just-me').show(reading([shows('Ana', talks), ben, me]), 4000);
    const kept = JSON.stringify(play.events);
    expect(kept).not.toContain('Ana');
    expect(kept).not.toContain('Ben');
    expect(kept).toContain('"name":"Me"');
  });
});

describe('going on after a reload', () => {
  it('neither doubles people nor loses who left meanwhile', () => {
    const before = new Play().show(reading([ana, ben, me]), 3000).show(reading([shows('Ana', talks), ben, me]), 3000);
    before.end();
    const after = new Play('facilitator', before.ledger).wait(1500).show(reading([ana, me]), 4000);
    expect(Object.keys(after.ledger.people)).toHaveLength(3);
    expect(after.person('Ben')[0]?.present).toBe(false);
    expect(after.of('joined')).toEqual([]);
  });
});

describe('hands', () => {
  it('are noted when they go up and down', () => {
    const play = new Play()
      .show(reading([shows('Ana', { handUp: true }), ben, me]), 1000)
      .show(reading([ana, ben, me]), 1000);
    expect(play.of('hand')).toMatchObject([{ up: true }, { up: false }]);
  });
});

describe('a page that cannot be right', () => {
  const odd = (play: Play) =>
    play.of('health').some((event) => event.type === 'health' && event.reason === 'odd-indicators');

  it('does not count an indicator that never goes off, and says so', () => {
    const play = new Play()
      .show(reading([ana, ben, me]), 1000)
      .show(reading([shows('Ana', talks), ben, me]), STUCK_MS + 5000);
    expect(odd(play)).toBe(true);
    expect(play.of('disbelieved')).toHaveLength(1);
    const ledger = play.folded();
    expect(ledger.people.p1?.speech.airtimeMs).toBe(0);
    expect(ledger.people.p1?.measurable).toBe(false);
    expect(coverage(ledger, ledger.at)).toBeLessThan(0.7);
    expect(sharesState(ledger, ledger.at)).toBe('not-everyone');
  });

  it('does not count an indicator that flips with every sample', () => {
    const play = new Play().show(reading([ana, ben, me]), 1000);
    for (let i = 0; i < 400; i++) play.show(reading([i % 2 ? ana : shows('Ana', talks), ben, me]), STEP);
    expect(odd(play)).toBe(true);
    expect(play.folded().people.p1?.speech.airtimeMs).toBe(0);
  });

  it('keeps everybody apart when every id changes after a reconnect', () => {
    const others = (keys: string) => ['Ana', 'Ben'].map((name) => shows(name, { key: `${keys}-${name}` }));
    const play = new Play()
      .show(reading([...others('old'), me]), 2000)
      .show(reading([shows('Ana', { key: 'old-Ana', ...talks }), shows('Ben', { key: 'old-Ben' }), me]), 4000)
      .show(reading([...others('old'), me]), 2000)
      .show(reading([]), 5000)
      .show(reading([...others('new'), me]), 3000);
    expect(Object.keys(play.ledger.people)).toHaveLength(3);
    expect(play.airtime('Ana')).toBeCloseTo(4000, -2.5);
    expect(Object.keys(play.person('Ana')[0]?.keys ?? {})).toEqual(['old-Ana', 'new-Ana']);
  });

  it('takes 500 people who join within a second', () => {
    const crowd = Array.from({ length: 500 }, (_, i) => shows(`Person ${i}`, { key: `k${i}` }));
    const play = new Play();
    for (let n = 100; n <= 500; n += 100) play.show(reading(crowd.slice(0, n)), STEP);
    play.show(reading(crowd), 3000);
    expect(play.ledger.steps.at(-1)?.n).toBe(500);
    expect(coverage(play.ledger, play.at)).toBe(1);
    expect(play.of('joined')).toHaveLength(500);
  });

  it('does not let a clock that goes back make speech, silence or presence', () => {
    const play = new Play().show(reading([shows('Ana', talks), ben, me]), 5000);
    const before = structuredClone(play.ledger);
    play.wait(-3000).show(reading([shows('Ana', talks), ben, me]), 2000);
    expect(play.airtime('Ana')).toBeLessThanOrEqual(5000);
    expect(play.ledger.at).toBeGreaterThanOrEqual(before.at);
  });
});

describe('a mark that stays in silence', () => {
  const sticky = {
    'dominant-only': { onDelayMs: 0, tailMs: 0, updateMs: 0, flickerMs: 0, shortestMs: 0, believedMs: 20_000 },
  };
  const dominant = (...people: Parameters<typeof reading>[0]) => reading(people, { mode: 'dominant-only' });

  it('is believed for its time, and then nobody knows', () => {
    const play = new Play('facilitator', undefined, sticky)
      .show(dominant(ana, ben, me), 1000)
      .show(dominant(shows('Ana', talks), ben, me), 60_000);
    expect(play.airtime('Ana')).toBeCloseTo(20_000, -3);
    expect(play.person('Ana')[0]?.measurable).toBe(false);
    expect(play.ledger.approximate).toBe(true);
    expect(play.of('disbelieved')).toEqual([]);
  });

  it('ends with the microphone', () => {
    const play = new Play('facilitator', undefined, sticky)
      .show(dominant(shows('Ana', talks), ben, me), 5000)
      .show(dominant(shows('Ana', { speaking: false, muted: true }), ben, me), 10_000);
    expect(play.airtime('Ana')).toBeCloseTo(5000, -2.5);
  });
});

describe('somebody without an indicator', () => {
  const unseen = shows('Ana', { speaking: 'unknown' });
  const muted = shows('Ana', { speaking: false, muted: true });

  it('is not called measured for being muted after they had the chance to speak unseen', () => {
    const play = new Play().show(reading([muted, ben, me]), 5000);
    expect(play.person('Ana')[0]?.measurable).toBe(true);
    play.show(reading([unseen, ben, me]), 5000).show(reading([muted, ben, me]), 60_000);
    expect(play.person('Ana')[0]?.measurable).toBe(false);
    // Somebody is seen to speak, so the marks of this page work.
    play.show(reading([muted, shows('Ben', talks), me]), 1000).show(reading([ana, ben, me]), 3000);
    expect(play.person('Ana')[0]?.measurable).toBe(true);
  });

  it('is not called measured after a reload either', () => {
    const before = new Play().show(reading([unseen, ben, me]), 5000).end();
    const after = new Play('facilitator', before.ledger).wait(1000).show(reading([muted, ben, me]), 4000);
    expect(after.person('Ana')[0]?.measurable).toBe(false);
  });
});

describe("the user's own microphone", () => {
  const nature = { onDelayMs: 0, tailMs: 0, updateMs: 0, flickerMs: 0, shortestMs: 0 };
  const own = (speaking: boolean) => shows('Me', { self: true, speaking, nature });

  it('is judged by its own nature, and what was open ends when the page decides again', () => {
    const play = new Play()
      .show(reading([ana, ben, own(false)]), 1000)
      .show(reading([ana, ben, own(true)]), 2000)
      .show(reading([ana, ben, me]), 1000);
    expect(play.airtime('Me')).toBeCloseTo(2000, -2.5);
  });
});

describe('the watch', () => {
  it('tells who speaks, and what of it is not in the log yet', () => {
    const play = new Play().show(reading([ana, ben, me]), 1000).show(reading([shows('Ana', talks), ben, me]), 1000);
    expect([...play.watcher.speaking]).toEqual(['p1']);
    expect(play.watcher.unreported.get('p1')).toBe(900);
    expect(play.watcher.unreported.get('p2')).toBe(0);
    expect(play.watcher.flush(play.at)).toEqual([{ type: 'spoke', at: 2000, person: 'p1', from: 1100, to: 2000 }]);
    expect(play.watcher.flush(play.at)).toEqual([]);
  });

  it('calls a short gap a page that stood still, and a long one sleep', () => {
    const play = new Play().show(reading([ana, ben]), 1000);
    play.show(reading([ana, ben]), 2000, 2000);
    expect(play.of('gap')).toEqual([]);
    play
      .show(reading([ana, ben]), 2001, 2001)
      .show(reading([ana, ben]), 30_000, 30_000)
      .show(reading([ana, ben]), 30_001, 30_001);
    expect(play.of('gap').map((event) => event.type === 'gap' && event.cause)).toEqual(['frozen', 'frozen', 'sleep']);
  });

  it('is good until it is told otherwise', () => {
    const play = new Play().show(reading([ana, ben, me]), 1000);
    expect(play.watcher.health).toEqual({ state: 'good', reason: null });
    expect(play.of('health')).toEqual([]);
    expect(play.of('mode')).toEqual([]);
  });

  it('tells each state of health once', () => {
    const play = new Play().show(null, 3000).show(reading([ana, ben, me]), 2000);
    expect(play.of('health')).toMatchObject([
      { state: 'lost', reason: 'reader-failed' },
      { state: 'good', reason: null },
    ]);
  });

  it('hands over nothing while nobody can be believed', () => {
    const play = new Play().show(reading([shows('Ana', talks), ben, me]), 1000).show(null, 1200);
    expect(play.watcher.health.state).toBe('lost');
    expect(play.watcher.flush(play.at)).toEqual([]);
    expect(play.watcher.cut(play.at)).toEqual([]);
  });

  it('goes on after a reload with mode, health and hands as they were', () => {
    const dominant = (...people: Parameters<typeof reading>[0]) => reading(people, { mode: 'dominant-only' });
    const up = shows('Ana', { handUp: true });
    const before = new Play()
      .show(dominant(up, ben, me), 1000)
      .show(null, 2000)
      .end();
    const after = new Play('facilitator', before.ledger);
    expect(after.watcher.health).toEqual({ state: 'lost', reason: 'reader-failed' });
    after.show(dominant(up, ben, me), 2000);
    expect(after.of('mode')).toEqual([]);
    expect(after.of('hand')).toEqual([]);
    expect(after.of('health')).toMatchObject([{ state: 'good' }]);
  });

  it('meets people anew after a reload of whom no name was kept', () => {
    const before = new Play('just-me').show(reading([ana, ben, me]), 2000).end();
    const after = new Play('just-me', before.ledger).wait(500).show(reading([ana, ben, me]), 1000);
    expect(after.of('left').map((event) => event.type === 'left' && event.person)).toEqual(['p1', 'p2']);
    expect(after.of('joined').map((event) => event.type === 'joined' && event.person)).toEqual(['p4', 'p5']);
    expect(after.ledger.steps.at(-1)?.n).toBe(3);
  });

  it('does not wait for people who had left before a reload', () => {
    const before = new Play()
      .show(reading([ana, ben, me]), 1000)
      .show(reading([ana, me]), 4000)
      .end();
    const after = new Play('facilitator', before.ledger).wait(500).show(reading([ana, me]), 5000);
    expect(after.of('left')).toEqual([]);
  });

  it('does not doubt three who speak while a fourth has the microphone off', () => {
    const muted = shows('Dev', { muted: true });
    const loud = ['Ana', 'Ben', 'Cleo'].map((name) => shows(name, talks));
    const play = new Play().show(reading([...loud, muted]), 12_000);
    expect(play.watcher.health.reason).toBe('all-on');
    const plain = new Play().show(reading([...loud, shows('Dev')]), 12_000);
    expect(plain.watcher.health.reason).toBeNull();
    expect(plain.airtime('Ana')).toBeGreaterThan(5000);
  });

  it('counts again what is said after everybody seemed to speak at once', () => {
    const loud = ['Ana', 'Ben', 'Cleo'].map((name) => shows(name, talks));
    const quiet = ['Ana', 'Ben', 'Cleo'].map((name) => shows(name));
    const play = new Play()
      .show(reading(loud), 15_000)
      .show(reading(quiet), 3000)
      .show(reading([shows('Ana', talks), ben, shows('Cleo')]), 4000)
      .show(reading(quiet), 2000);
    expect(play.airtime('Ana')).toBeCloseTo(4000, -2.5);
    expect(play.airtime('Ben')).toBe(0);
  });

  it('waits three seconds for a name, anew for each tile', () => {
    const nameless = shows('', { key: 'x' });
    const play = new Play().show(reading([ana, nameless]), 3000);
    expect(play.of('joined')).toHaveLength(1);
    play.show(reading([ana]), 200).show(reading([ana, nameless]), 3000);
    expect(play.of('joined')).toHaveLength(1);
    play.show(reading([ana, nameless]), 200);
    expect(play.of('joined')).toHaveLength(2);
    expect(play.of('person').filter((event) => event.type === 'person' && event.key === 'x')).toHaveLength(1);
  });
});
