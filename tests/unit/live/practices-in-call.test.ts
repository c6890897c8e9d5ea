/** The practices of a series during its meeting, through the background's own functions to the database and back. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { notedFor, noteFor, practicesAskedSchema } from '../../../lib/live/noting.ts';
import { openInCall, type PracticesLink } from '../../../lib/live/practices-in-call.ts';
import type { LiveSnapshot } from '../../../lib/live/snapshot.ts';
import { closingStep } from '../../../lib/practices/closing.ts';
import { HearthDatabase, type MeetingRow } from '../../../lib/store/database.ts';
import { DiskStore } from '../../../lib/store/disk-store.ts';
import { changePractices, type Practices, readPractices } from '../../../lib/store/practices.ts';
import { NO_PRACTICES } from '../../../lib/store/practices-row.ts';
import { SessionStore } from '../../../lib/store/session-store.ts';
import { person, snapshot } from '../components/snapshots.ts';

const START = Date.UTC(2026, 10, 25, 9);
const DAY_MS = 24 * 60 * 60_000;
const hello = { platform: 'jitsi', room: 'orchid', title: 'Orchid' } as const;

let db: HearthDatabase;
let store: DiskStore;
let meeting: MeetingRow;
let wall = START + 60_000;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  db = new HearthDatabase();
  store = new DiskStore(db);
  meeting = await store.create(hello, 'facilitator', START);
  wall = START + 60_000;
});

const PEOPLE = [person(1, { name: 'Me', self: true }), person(2, { name: 'Ana' }), person(3, { name: 'Ben' })];
const live = (change: Partial<LiveSnapshot> = {}) =>
  snapshot(PEOPLE, { meetingId: meeting.id, title: 'Orchid', ...change });

const link = (): PracticesLink => ({
  read: (meetingId) => notedFor(store, meetingId),
  // As it crosses from one process to another.
  change: (asked) => noteFor(store, v.parse(practicesAskedSchema, JSON.parse(JSON.stringify(asked)))),
});

async function opened(shown = live(), to = link()) {
  let ids = 0;
  const desk = openInCall(to, meeting.id, shown, {
    now: () => wall,
    random: () => 0,
    newId: () => `id${++ids}`,
  });
  await vi.waitFor(() => expect(desk.shown.value).not.toBeNull());
  return desk;
}

const stored = async (): Promise<Practices> => readPractices(db, meeting.seriesId);
const noted = (make: (practices: Practices) => Practices) => changePractices(db, meeting.seriesId, make);

describe('practices in a call', () => {
  it('know who is here, who was here before, and what was noted', async () => {
    await noted((all) => ({ ...all, charter: { ...all.charter, purpose: 'To plan.' } }));
    const desk = await opened();
    expect(desk.shown.value).toMatchObject({
      id: meeting.seriesId,
      practices: { charter: { purpose: 'To plan.' } },
      group: { lastStarted: START, previousStarted: null, everybody: ['Me', 'Ana', 'Ben'], others: ['Ana', 'Ben'] },
    });
    desk.see(
      live({
        people: [
          ...PEOPLE,
          person(4, { name: 'Nova' }),
          person(5, { name: 'Bot', marks: [{ mark: 'not-a-person', seq: 3 }] }),
        ],
      }),
    );
    expect(desk.shown.value).toMatchObject({ group: { others: ['Ana', 'Ben', 'Nova'] } });
  });

  it('mark whoever spoke last in one press, once, and say later what for', async () => {
    const desk = await opened(live({ lastVoice: 'p2' }));
    desk.onThankLastVoice();
    await vi.waitFor(async () => expect((await stored()).appreciations).toHaveLength(1));
    desk.onThankLastVoice();
    expect(await desk.thanks.onWords('id1', { what: 'what you said about the budget', value: '' })).toBe(true);
    expect((await stored()).appreciations).toEqual([
      { id: 'id1', name: 'Ana', what: 'what you said about the budget', value: '', by: '', wall },
    ]);
    expect(desk.view.value).toBe('thanks');
  });

  it('mark whoever spoke when the key was pressed, though nothing was read yet and somebody else speaks by now', async () => {
    const desk = openInCall(link(), meeting.id, live({ lastVoice: 'p2' }), {
      now: () => wall,
      random: () => 0,
      newId: () => 'id1',
    });
    desk.onThankLastVoice();
    desk.see(live({ lastVoice: 'p3' }));
    await vi.waitFor(async () => expect((await stored()).appreciations).toMatchObject([{ name: 'Ana' }]));
  });

  it('take back a mark that was a mistake', async () => {
    const desk = await opened(live({ lastVoice: 'p3' }));
    desk.onThankLastVoice();
    await vi.waitFor(() => expect(desk.notice.value?.canUndo).toBe(true));
    desk.onUndo();
    await vi.waitFor(async () => expect((await stored()).appreciations).toEqual([]));
  });

  it('keep what another page changed meanwhile, and their own', async () => {
    const desk = await opened();
    await noted((all) => ({
      ...all,
      followUps: [
        {
          id: 'other',
          series: meeting.seriesId,
          name: 'Ana',
          text: 'the move',
          notedWall: 5,
          state: 'open',
          changedWall: 5,
        },
      ],
    }));
    expect(await desk.followUps.onFollowUp('Ben', 'the talk')).toBe(true);
    expect((await stored()).followUps.map(({ text }) => text)).toEqual(['the move', 'the talk']);
    expect(desk.shown.value).toMatchObject({ practices: await stored() });
  });

  it('write for the series that things are kept for, whichever stands for the history', async () => {
    await noted((all) => ({ ...all, questionsUsed: ['weather'] }));
    await db.series.add({ id: 'whole', platform: 'jitsi', room: 'other', use: 'ask', role: null, devices: [] });
    await db.series.update(meeting.seriesId, { partOf: 'whole' });
    const desk = await opened();
    expect(desk.shown.value).toMatchObject({ id: 'whole' });
    await desk.followUps.onFollowUp('Ben', 'the talk');
    const rows = await db.practices.toArray();
    expect(
      rows.map(({ seriesId, questionsUsed, followUps }) => [seriesId, questionsUsed, followUps[0]?.series]),
    ).toEqual([[meeting.seriesId, ['weather'], meeting.seriesId]]);
  });

  it('leave alone what they do not change, however damaged it is', async () => {
    const damaged = { ...NO_PRACTICES, seriesId: meeting.seriesId, welcomes: 'what?', checklists: [{ bad: true }] };
    await db.practices.put(damaged as never);
    const desk = await opened();
    expect(await desk.followUps.onFollowUp('Ben', 'the talk')).toBe(true);
    desk.welcome.onWelcome('Ana', 'welcomed');
    await vi.waitFor(async () => expect((await stored()).welcomes).toHaveLength(1));
    expect((await stored()).followUps).toHaveLength(1);
  });

  it('say so when nothing could be kept, and lose nothing that is there', async () => {
    const desk = await opened(live(), { ...link(), change: () => Promise.reject(new Error('full')) });
    expect(await desk.followUps.onFollowUp('Ben', 'the talk')).toBe(false);
    expect(desk.notice.value).toMatchObject({ kind: 'failed' });
    expect(await stored()).toMatchObject({ followUps: [] });
  });

  it('say so when nothing can be read, and read again when asked', async () => {
    const read = vi.fn<PracticesLink['read']>().mockRejectedValueOnce(new Error('away'));
    read.mockImplementation(link().read);
    const desk = await opened(live(), { ...link(), read });
    expect(desk.shown.value).toBe('failed');
    desk.onRetry();
    await vi.waitFor(() => expect(desk.shown.value).toMatchObject({ id: meeting.seriesId }));
  });

  it('note nothing in a private window, or for a meeting that nobody keeps', async () => {
    const area = { get: () => Promise.resolve({}), set: () => Promise.resolve() };
    expect(await notedFor(new SessionStore(area), meeting.id)).toBeNull();
    const desk = await opened(live(), { ...link(), read: () => Promise.resolve(null) });
    expect(desk.shown.value).toBe('private');
    expect(await desk.followUps.onFollowUp('Ben', 'the talk')).toBe(false);
  });

  it('go through the close, with roles suggested for whoever is here', async () => {
    await noted((all) => ({
      ...all,
      feedbackLink: 'https://forms.example/a',
      roles: [{ id: 'notes', text: '', leads: false }],
      rolesTaken: [{ role: 'notes', name: 'Ana', wall: START - DAY_MS }],
    }));
    const desk = await opened();
    desk.onView('closing');
    expect(desk.closing.value?.steps).toEqual(['not-heard-from', 'follow-ups', 'feedback', 'roles']);
    for (let n = 0; n < 3; n++) desk.onClosing('next');
    expect(closingStep(desk.closing.value!)).toBe('roles');
    expect(desk.roles.plan.value).toMatchObject([{ role: 'notes', name: 'Ben' }]);
    desk.roles.onKeep();
    await vi.waitFor(async () => expect((await stored()).rolesTaken).toHaveLength(2));
    expect((await stored()).rolesTaken.at(-1)).toEqual({ role: 'notes', name: 'Ben', wall });
  });
});

describe('the last word', () => {
  it('is for others who are here: the user alone, or somebody who left, is no step', async () => {
    const silent = { standing: { topic: 'not-heard-from', meeting: 'not-heard-from' } } as const;
    const heard = { standing: { topic: 'heard', meeting: 'heard' } } as const;
    const people = [
      person(1, { name: 'Me', self: true, ...silent }),
      person(2, { name: 'Ana', ...heard }),
      person(3, { name: 'Ben', present: false, ...silent }),
    ];
    const desk = await opened(live({ people }));
    desk.onView('closing');
    expect(desk.closing.value?.steps).toEqual(['follow-ups']);
  });
});

describe('what may be asked of the background', () => {
  it.each([
    ['another list', { meetingId: crypto.randomUUID(), changes: { charter: { before: null, after: [] } } }],
    ['no list', { meetingId: crypto.randomUUID(), changes: { followUps: { before: null, after: 'x' } } }],
    ['no meeting', { meetingId: 'm1', changes: {} }],
  ])('not %s', (_, asked) => {
    expect(v.safeParse(practicesAskedSchema, asked).success).toBe(false);
  });

  it('nothing of a meeting that is not there', async () => {
    expect(await notedFor(store, crypto.randomUUID())).toBeNull();
    expect(await noteFor(store, { meetingId: crypto.randomUUID(), changes: {} })).toBeNull();
  });
});
