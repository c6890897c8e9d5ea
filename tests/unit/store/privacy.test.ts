import { beforeEach, describe, expect, it } from 'vitest';
import { foldText } from '../../../lib/search/fold-text.ts';
import type { HearthDatabase } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { changePractices, readPractices } from '../../../lib/store/practices.ts';
import { findPeople, forgetPerson, recordOf } from '../../../lib/store/privacy.ts';
import { mergeSeries } from '../../../lib/store/series-moves.ts';
import { event, joins, log, speaks, start } from '../meeting/script.ts';
import { contents, freshDatabase, keep, threePeople, WALL } from './kept.ts';
import { everythingOf } from './noted.ts';

const ALPHABET = { fold: foldText, compare: new Intl.Collator('en').compare };

let db: HearthDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const team = { platform: 'livekit', room: '/rooms/team' } as const;

/** Ben in two meetings, once as a guest of a round and in a shared room besides. */
async function history() {
  const busy = log(
    start(),
    joins('p1', 0, { name: 'Ana', self: true }),
    joins('p2', 0, { name: 'ben.s@example' }),
    joins('p3', 0, { name: 'Board room' }),
    event({ type: 'renamed', at: 5, person: 'p2', name: 'Ben' }),
    event({ type: 'room', at: 6, person: 'p3', seats: ['Ben', 'Cleo'] }),
    event({ type: 'round', at: 7, kind: 'ideas', on: true, order: ['p2', 'p1'] }),
    event({ type: 'round-guest', at: 8, name: 'Ben' }),
    event({ type: 'nudged', at: 9, kind: 'not-heard-from', people: ['p2', 'p3'] }),
    speaks('p2', 10_000, 20_000),
    event({ type: 'ended', at: 60_000 }),
  );
  const first = await keep(db);
  const second = await keep(db, { log: busy, wall: WALL + 1 });
  const store = new DiskStore(db);
  await store.setSeries(team, {
    rounds: [['Ana', 'Ben'], ['Cleo']],
    devices: ['Ben', 'Recorder'],
    untracked: ['hash'],
    plan: {
      kind: 'update',
      lengthMs: null,
      purpose: 'Hear what BEN did',
      agenda: [
        { label: 'What Ben did', minutes: 10 },
        { label: 'The budget', minutes: null },
      ],
    },
  });
  return { first, second, store };
}

describe('looking for a person', () => {
  it('finds names by any part of them, in order, with how often they came', async () => {
    await history();
    expect(await findPeople(db, ' B', 9, ALPHABET)).toEqual([
      { name: 'Ben', meetings: 2 },
      { name: 'Board room', meetings: 1 },
    ]);
    expect(await findPeople(db, 'EN', 9, ALPHABET)).toEqual([{ name: 'Ben', meetings: 2 }]);
    expect(await findPeople(db, 'e', 1, ALPHABET)).toHaveLength(1);
    expect(await findPeople(db, ' ', 9, ALPHABET)).toEqual([]);
    expect(await findPeople(db, 'nobody', 9, ALPHABET)).toEqual([]);
  });
});

describe('what is kept about a person', () => {
  it('is everything that is theirs and nothing that is only of others', async () => {
    const { first } = await history();
    await db.notes.add({ meetingId: first.id, text: 'Thank ben' });
    const record = await recordOf(db, 'Ben');
    expect(record.meetings).toHaveLength(2);
    expect(record.meetings[0]).toMatchObject({ title: 'Weekly sync', figures: [{ person: 'p2', airtimeMs: 10_000 }] });
    expect(record.meetings[1]?.events.map(({ type }) => type)).toEqual([
      'person',
      'joined',
      'measurable',
      'renamed',
      'nudged',
      'spoke',
    ]);
    expect(record.rounds).toEqual([{ room: '/rooms/team', rounds: 1 }]);
    expect(record.notes).toEqual(['Thank ben']);
    expect(JSON.stringify(record)).not.toMatch(/Ana|Cleo|p3/);
  });

  it('is nothing for somebody who never came', async () => {
    await history();
    expect(await recordOf(db, 'Zoe')).toEqual({ name: 'Zoe', meetings: [], rounds: [], practices: [], notes: [] });
  });
});

describe('forgetting a person', () => {
  it('leaves their name nowhere, and nobody else worse off', async () => {
    const { first, second, store } = await history();
    expect(await forgetPerson(db, 'Ben')).toEqual({
      meetings: 2,
      goingOn: 0,
      damaged: 0,
      noted: 0,
      mentionedIn: [],
      mentionedInSeries: [],
    });
    expect(JSON.stringify(await contents(db))).not.toMatch(/ben/i);
    const names = (await db.attendance.where('meetingId').equals(first.id).toArray()).map(({ name }) => name);
    expect(names).toEqual(['Ana', 'Cleo']);
    expect((await db.meetings.get(first.id))?.summary).toMatchObject({ people: 2, speechMs: 60_000 });
    // A seat that had a name still is one that can be missed.
    expect((await store.log(second.id)).find((entry) => entry.type === 'room')).toMatchObject({ seats: ['1', 'Cleo'] });
    expect(await store.seriesOf(team)).toMatchObject({
      devices: ['Recorder'],
      rounds: [['Ana'], ['Cleo']],
      untracked: ['hash'],
    });
    expect(await findPeople(db, 'Ben', 9, ALPHABET)).toEqual([]);
  });

  it('says where the user wrote of them, and leaves it to the user', async () => {
    const first = await keep(db, { title: 'Ben and Ana' });
    const second = await keep(db, { room: '/b', title: 'Other' });
    await db.notes.add({ meetingId: second.id, text: 'Ask Ben' });
    const { mentionedIn } = await forgetPerson(db, 'Ben');
    expect(new Set(mentionedIn)).toEqual(new Set([first.id, second.id]));
    expect((await db.notes.get(second.id))?.text).toBe('Ask Ben');
  });

  it('passes over a meeting that goes on, and says so', async () => {
    const { id } = await keep(db);
    await keep(db, { wall: WALL + 1 });
    await db.meetings.update(id, { closed: 0 });
    expect(await forgetPerson(db, 'Ben')).toMatchObject({ meetings: 1, goingOn: 1 });
    expect(await new DiskStore(db).log(id)).toEqual(threePeople);
  });

  it('passes over a meeting that is damaged, and says so', async () => {
    const { id } = await keep(db);
    await keep(db, { wall: WALL + 1 });
    await db.events
      .where('meetingId')
      .equals(id)
      .modify({ events: 7 as never });
    expect(await forgetPerson(db, 'Ben')).toMatchObject({ meetings: 1, goingOn: 0, damaged: 1 });
  });
});

describe('a person in what is noted for series', () => {
  /** Everything is noted for the series of a meeting with Ana, Ben and Cleo. */
  async function noted(): Promise<string> {
    const { seriesId } = await keep(db);
    await changePractices(db, seriesId, () => everythingOf(seriesId));
    return seriesId;
  }

  it('is found there, once, with meetings or without', async () => {
    await noted();
    expect(await findPeople(db, 'ben', 9, ALPHABET)).toEqual([{ name: 'Ben', meetings: 1 }]);
    await db.attendance.clear();
    const found = await findPeople(db, 'BEN', 9, ALPHABET);
    expect(found).toEqual([{ name: expect.stringMatching(/^ben$/i), meetings: 0 }]);
  });

  it('gets what is theirs, others only beside them, and no idea that was handed in', async () => {
    const seriesId = await noted();
    await changePractices(db, seriesId, (all) => ({
      ...all,
      charter: { ...all.charter, purpose: 'What Ben began' },
      ideas: all.ideas.map((idea) => ({ ...idea, text: 'Ben talks a lot' })),
    }));
    const { practices, notes } = await recordOf(db, 'Ben');
    const { roles, rolesTaken, welcomes, buddies, followUps, appreciations } = everythingOf(seriesId);
    expect(practices).toEqual([
      {
        room: '/rooms/team',
        roles: roles.slice(1),
        rolesTaken: rolesTaken.slice(0, 1),
        welcomes: welcomes.slice(0, 1),
        buddies: buddies.slice(0, 2),
        followUps: followUps.slice(0, 1),
        appreciations: appreciations.slice(0, 2),
      },
    ]);
    expect(notes).toEqual(['What Ben began']);
  });

  it('is forgotten there in every way, also where a history shows another row, and nobody else is', async () => {
    const seriesId = await noted();
    const other = await keep(db, { room: '/b', title: 'Other' });
    await changePractices(db, other.seriesId, () => everythingOf(other.seriesId));
    await mergeSeries(db, other.seriesId, seriesId);
    expect(await forgetPerson(db, 'Ben')).toMatchObject({ meetings: 2, noted: 14, mentionedInSeries: [] });
    expect(JSON.stringify(await contents(db))).not.toMatch(/ben/i);
    const before = everythingOf(seriesId);
    expect(await readPractices(db, seriesId)).toEqual({
      ...before,
      seriesId,
      rolesTaken: before.rolesTaken.slice(1),
      welcomes: before.welcomes.slice(1),
      buddies: before.buddies.slice(2),
      followUps: before.followUps.slice(1),
      appreciations: before.appreciations.slice(1).map((one) => ({ ...one, by: '' })),
    });
    expect(await forgetPerson(db, 'Zoe')).toMatchObject({ noted: 0 });
  });

  it('is forgotten with what is damaged there', async () => {
    const seriesId = await noted();
    const row = await db.practices.get(seriesId);
    await db.practices.put({ ...row, buddies: 'Ben', followUps: [{ name: 'Ben' }] } as never);
    await forgetPerson(db, 'Ben');
    expect(JSON.stringify(await contents(db))).not.toMatch(/ben/i);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    [
      'its purpose',
      (id) => changePractices(db, id, (all) => ({ ...all, charter: { ...all.charter, purpose: 'As Ben said' } })),
    ],
    [
      'a follow-up about another',
      (id) =>
        changePractices(db, id, (all) => ({
          ...all,
          followUps: all.followUps.map((one) => ({ ...one, text: 'Did BEN call?' })),
        })),
    ],
    [
      'an idea',
      (id) =>
        changePractices(db, id, (all) => ({ ...all, ideas: all.ideas.map((one) => ({ ...one, text: 'Less Ben' })) })),
    ],
    ['its name', (id) => db.series.update(id, { label: 'Team Ben' })],
    ['what was begun in it', (id) => db.series.update(id, { practices: [{ wall: 1, text: 'Ben hosts' }] })],
  ])('is told of where a series still mentions them: %s', async (_, write) => {
    const part = await noted();
    const whole = await keep(db, { room: '/b', title: 'Other' });
    await write(part);
    await mergeSeries(db, part, whole.seriesId);
    expect((await forgetPerson(db, 'Ben')).mentionedInSeries).toEqual([whole.seriesId]);
    expect(JSON.stringify([await db.practices.toArray(), await db.series.toArray()])).toMatch(/ben/i);
  });
});
