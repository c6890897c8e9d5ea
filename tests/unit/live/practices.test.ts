import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPractices, type PracticesDesk } from '../../../lib/live/history/practices.ts';
import { NO_PLAN } from '../../../lib/meeting/series.ts';
import { without } from '../../../lib/meeting/without.ts';
import { idOf } from '../../../lib/practices/questions.ts';
import { type AttendanceRow, HearthDatabase, type MeetingRow } from '../../../lib/store/database.ts';
import { readPractices } from '../../../lib/store/practices.ts';
import { NO_PRACTICES } from '../../../lib/store/practices-row.ts';
import { mergeSeries } from '../../../lib/store/series-moves.ts';
import { generateHistory } from '../../bench/histories.ts';

const DAY_MS = 24 * 60 * 60_000;
const [sample] = generateHistory({ seed: 2, meetings: 1, peoplePerMeeting: 5 }).meetings;
const row = sample!;
const start = row.startedWall;

interface Invented extends Partial<MeetingRow> {
  readonly id: string;
  /** Days after the first. */
  readonly day: number;
  /** The first one is the user. */
  readonly names: readonly string[];
}

/** Meetings of one series, or of the one that is named. */
function meetings(...all: readonly Invented[]): { meetings: MeetingRow[]; attendance: AttendanceRow[] } {
  return {
    meetings: all.map(({ day, ...named }) => {
      const rest = without(named, 'names');
      const startedWall = start + day * DAY_MS;
      return { ...row, seriesId: 's1', startedWall, summary: { ...row.summary, startedWall, title: 'Team' }, ...rest };
    }),
    attendance: all.flatMap(({ id, names }) =>
      names.map((name, i) => ({
        meetingId: id,
        person: `p${i}`,
        name,
        self: i === 0,
        standing: 'heard' as const,
        airtimeMs: 0,
        presentMs: 0,
        measuredMs: 0,
        share: null,
        evenSplit: null,
      })),
    ),
  };
}

const USUAL = [
  { id: 'm1', day: 0, names: ['Me', 'Ana', 'Ben'] },
  { id: 'm2', day: 7, names: ['Me', 'Ana (she/her)', 'Ben', 'Notetaker'] },
  { id: 'm3', day: 14, names: ['Me', 'Ana', 'Cleo', ''] },
] as const satisfies readonly Invented[];

let wall = 0;
let lifetime = new AbortController();
afterEach(() => lifetime.abort());

async function opened(all: readonly Invented[] = USUAL): Promise<{ db: HearthDatabase; desk: PracticesDesk }> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const db = new HearthDatabase();
  const { platform } = row;
  const series = { platform, use: 'always', role: 'facilitator', devices: [] } as const;
  await db.series.bulkAdd([
    { ...series, id: 's1', room: 'one', devices: ['Notetaker'] },
    { ...series, id: 's2', room: 'two' },
  ]);
  const made = meetings(...all);
  await db.meetings.bulkAdd(made.meetings);
  await db.attendance.bulkAdd(made.attendance);
  let ids = 0;
  lifetime = new AbortController();
  const desk = openPractices(
    { db, now: () => wall, lifetime: lifetime.signal },
    {
      random: () => 0,
      newId: () => {
        ids += 1;
        return `id${ids}`;
      },
    },
  );
  await desk.show('s1');
  return { db, desk };
}

let world: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  wall = start + 20 * DAY_MS;
  world = await opened();
});

function shownOf(desk: PracticesDesk) {
  const shown = desk.shown.value;
  if (shown === null || typeof shown === 'string') throw new Error(`Nothing is shown: ${shown}`);
  return shown;
}
const kept = async (id = 's1') => readPractices(world.db, id);

describe('the group of a series', () => {
  it('is who was in its newest meetings, each once, without devices', () => {
    const { group, name, practices } = shownOf(world.desk);
    expect(name).toBe('Team');
    expect(practices).toEqual(NO_PRACTICES);
    expect(group).toEqual({
      lastStarted: start + 14 * DAY_MS,
      previousStarted: start + 7 * DAY_MS,
      everybody: ['Ana', 'Ben', 'Cleo', 'Me'],
      others: ['Ana', 'Ben', 'Cleo'],
      lastMeeting: ['Ana', 'Cleo'],
      earlier: [
        ['Me', 'Ana (she/her)', 'Ben'],
        ['Me', 'Ana', 'Ben'],
      ],
    });
  });

  it('knows nobody from breakout rooms of the last meeting, nor from meetings without names', async () => {
    const [first, second, last] = USUAL;
    const { desk } = await opened([
      { ...first, anonymous: true },
      second,
      last,
      { id: 'b1', day: 14, names: ['Me', 'Cleo'], parentId: 'm3' },
    ]);
    expect(shownOf(desk).group.earlier).toEqual([['Me', 'Ana (she/her)', 'Ben']]);
    expect(shownOf(desk).group.lastMeeting).toEqual(['Ana', 'Cleo']);
  });

  it('is nobody before there was a meeting', async () => {
    const { desk } = await opened([]);
    expect(shownOf(desk).group).toEqual({
      lastStarted: null,
      previousStarted: null,
      everybody: [],
      others: [],
      lastMeeting: [],
      earlier: [],
    });
  });
});

describe('the practices of a series', () => {
  it('belong to the whole history', async () => {
    const { db, desk } = world;
    await mergeSeries(db, 's2', 's1');
    await desk.show('s2');
    await desk.followUps.onFollowUp('Ana', 'the garden');
    expect((await kept('s1')).followUps).toHaveLength(1);
    expect(await db.practices.get('s2')).toBeUndefined();
  });

  it('are found by one of its meetings, too', async () => {
    const { db, desk } = world;
    const [meeting = ''] = await db.meetings.where({ seriesId: 's1' }).primaryKeys();
    await desk.show(meeting);
    expect(shownOf(desk).id).toBe('s1');
  });

  it('keep why people meet as it is typed, and a link only if it is one', async () => {
    const { desk } = world;
    desk.charter.onDraft({ purpose: '  Books  for all ', norms: 'One at a time\n\n We pass ' });
    desk.charter.onDraft({ link: 'https://forms.example/a' });
    expect(desk.charter.state.value).toBe('saving');
    await vi.waitFor(() => expect(desk.charter.state.value).toBe('saved'));
    const { charter, feedbackLink } = await kept();
    expect(charter).toMatchObject({ purpose: 'Books for all', norms: ['One at a time', 'We pass'], ways: '' });
    expect(feedbackLink).toBe('https://forms.example/a');
    expect(desk.charter.draft.value.norms).toBe('One at a time\n\n We pass ');
    desk.charter.onDraft({ link: 'javascript:alert(1)' });
    // Whoever goes elsewhere loses nothing.
    await desk.show('s2');
    expect((await kept()).feedbackLink).toBe('https://forms.example/a');
    expect(desk.charter.draft.value.purpose).toBe('');
    await desk.show('s1');
    expect(desk.charter.draft.value).toMatchObject({ purpose: 'Books for all', link: 'https://forms.example/a' });
  });

  it('keep what was typed when the page goes away', async () => {
    world.desk.charter.onDraft({ ritual: 'A song' });
    lifetime.abort();
    await vi.waitFor(async () => expect((await kept()).charter.ritual).toBe('A song'));
  });

  it('ask no question again that was asked', async () => {
    const { desk } = world;
    const { checkIn } = desk;
    checkIn.onMood('light');
    const first = idOf(checkIn.question.value!);
    checkIn.onAsked();
    await vi.waitFor(async () => expect((await kept()).questionsUsed).toEqual([first]));
    const seen = new Set<string>();
    for (let i = 0; i < 7; i++) {
      checkIn.onAnother();
      seen.add(idOf(checkIn.question.value!));
    }
    expect(seen.size).toBe(7);
    expect(seen).not.toContain(first);
    desk.onUndo();
    await vi.waitFor(async () => expect((await kept()).questionsUsed).toEqual([]));
  });

  it('offer the next question for ever, and never the same one twice running', () => {
    const { checkIn } = world.desk;
    checkIn.onMood('light');
    for (let i = 0; i < 30; i++) {
      const before = idOf(checkIn.question.value!);
      checkIn.onAnother();
      expect(idOf(checkIn.question.value!)).not.toBe(before);
    }
  });

  it('take questions of the user, and let go of them', async () => {
    const { desk } = world;
    expect(await desk.checkIn.onOwnQuestion('light', '  ')).toBe(false);
    expect(await desk.checkIn.onOwnQuestion('light', ' Tea or coffee? ')).toBe(true);
    desk.checkIn.onMood('light');
    expect(idOf(desk.checkIn.question.value!)).toBe('id2');
    desk.checkIn.onRemoveQuestion('id2');
    await vi.waitFor(() => expect(idOf(desk.checkIn.question.value!)).not.toBe('id2'));
    desk.onUndo();
    await vi.waitFor(() => expect(shownOf(desk).practices.ownQuestions).toMatchObject([{ text: 'Tea or coffee?' }]));
  });

  it('suggest roles, and keep them for the next meeting, once', async () => {
    const { desk } = world;
    const { roles } = desk;
    roles.onRole('timekeeper', true);
    roles.onRole('notes', true);
    await vi.waitFor(() => expect(shownOf(desk).practices.roles.map(({ id }) => id)).toEqual(['notes', 'timekeeper']));
    await roles.onOwnRole('Chat', true);
    roles.onSuggest(['Ana', 'Ben', 'Cleo']);
    expect(roles.plan.value?.map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Ana']);
    roles.onSwap('notes', 'timekeeper');
    roles.onGive('id1', null);
    roles.onKeep();
    await vi.waitFor(() => expect(roles.plan.value).toBeNull());
    expect((await kept()).rolesTaken).toEqual([
      { role: 'notes', name: 'Cleo', wall },
      { role: 'timekeeper', name: 'Ben', wall },
    ]);
    // Nobody has had them yet: the meeting is still to come.
    roles.onSuggest(['Ana', 'Ben', 'Cleo']);
    expect(roles.plan.value?.map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Ana']);
    wall += DAY_MS;
    roles.onKeep();
    await vi.waitFor(async () => expect((await kept()).rolesTaken.every((one) => one.wall === wall)).toBe(true));
    desk.onUndo();
    await vi.waitFor(async () => expect((await kept()).rolesTaken).toHaveLength(2));
  });

  it('suggest every role that was ticked, also where its tick is still being stored', async () => {
    const { roles } = world.desk;
    roles.onRole('timekeeper', true);
    roles.onRole('notes', true);
    roles.onSuggest(['Ana', 'Ben']);
    await vi.waitFor(() => expect(roles.plan.value?.map(({ role }) => role)).toEqual(['notes', 'timekeeper']));
  });

  it('take a role out of the suggestion with the role', async () => {
    const { desk } = world;
    desk.roles.onRole('notes', true);
    await vi.waitFor(() => expect(shownOf(desk).practices.roles).toHaveLength(1));
    await desk.roles.onOwnRole('Chat', false);
    desk.roles.onSuggest(['Ana', 'Ben']);
    desk.roles.onRemoveRole('id1');
    await vi.waitFor(() => expect(desk.roles.plan.value?.map(({ role }) => role)).toEqual(['notes']));
    expect(desk.notice.value).toEqual({ kind: 'removed', about: 'Chat', canUndo: true });
  });

  it('welcome somebody, who gets a buddy for a month', async () => {
    const { desk } = world;
    desk.welcome.onWelcome('Cleo', 'welcomed');
    await vi.waitFor(() =>
      expect(shownOf(desk).practices.welcomes).toMatchObject([{ name: 'Cleo', said: 'welcomed' }]),
    );
    desk.onUndo();
    await vi.waitFor(() => expect(shownOf(desk).practices.welcomes).toEqual([]));
    desk.welcome.onWelcome('Cleo', 'not-new');
    await vi.waitFor(() => expect(shownOf(desk).practices.welcomes).toHaveLength(1));
    const said = shownOf(desk).practices.welcomes;
    desk.welcome.onTakeBack('Cleo');
    await vi.waitFor(() => expect(shownOf(desk).practices.welcomes).toEqual([]));
    expect(desk.notice.value).toEqual({ kind: 'welcome-taken-back', about: 'Cleo', canUndo: true });
    desk.onUndo();
    await vi.waitFor(() => expect(shownOf(desk).practices.welcomes).toEqual(said));
    desk.welcome.onTakeBack('Nobody');
    expect(await desk.welcome.onBuddy('Cleo', 'Cleo')).toBe(false);
    expect(await desk.welcome.onBuddy('cleo', 'Cleo ')).toBe(false);
    expect(await desk.welcome.onBuddy(' cleo ', 'ana')).toBe(true);
    expect(shownOf(desk).practices.buddies).toMatchObject([{ newcomer: 'Cleo', buddy: 'Ana' }]);
    desk.welcome.onBuddyAsked('Cleo', 'half-way');
    await vi.waitFor(() => expect(shownOf(desk).practices.buddies).toMatchObject([{ asked: ['half-way'] }]));
    desk.welcome.onBuddyAsked('Cleo', 'end');
    await vi.waitFor(() => expect(shownOf(desk).practices.buddies).toEqual([]));
    desk.onUndo();
    await vi.waitFor(() => expect(shownOf(desk).practices.buddies).toMatchObject([{ asked: ['half-way'] }]));
    desk.welcome.onEndBuddy('Cleo');
    await vi.waitFor(() => expect(shownOf(desk).practices.buddies).toEqual([]));
  });

  it('note what to ask about, of somebody as they are called in the group', async () => {
    const { desk } = world;
    expect(await desk.followUps.onFollowUp('ana', ' ')).toBe(false);
    await desk.followUps.onFollowUp(' ana ', 'the  talk');
    await desk.followUps.onFollowUp('Dora', 'the move');
    expect(shownOf(desk).practices.followUps.map(({ name, text }) => [name, text])).toEqual([
      ['Ana', 'the talk'],
      ['Dora', 'the move'],
    ]);
    desk.followUps.onStep('id2', 'done');
    await vi.waitFor(() => expect(desk.notice.value?.kind).toBe('follow-up-done'));
    expect((await kept()).followUps[0]?.state).toBe('done');
    desk.onUndo();
    await vi.waitFor(() => expect(shownOf(desk).practices.followUps[0]?.state).toBe('open'));
    desk.followUps.onForget('id2');
    await vi.waitFor(() => expect(shownOf(desk).practices.followUps).toHaveLength(1));
    desk.onUndo();
    await vi.waitFor(() => expect(shownOf(desk).practices.followUps.map(({ name }) => name)).toEqual(['Ana', 'Dora']));
  });

  it('thank, and tell who has had none lately only to whoever asks', async () => {
    const { desk } = world;
    expect(await desk.thanks.onAppreciation({ name: ' ', what: 'x', value: '' })).toBe(false);
    await desk.thanks.onAppreciation({ name: 'Ben', what: 'the map', value: 'Care' });
    expect(desk.thanks.lately.value).toBeNull();
    desk.thanks.onLately();
    expect(desk.thanks.lately.value).toEqual(['Ana', 'Cleo']);
    await desk.thanks.onAppreciation({ name: 'Ana', what: '', value: '' });
    expect(desk.thanks.lately.value).toEqual(['Cleo']);
    desk.thanks.onForget(shownOf(desk).practices.appreciations[0]!.id);
    await vi.waitFor(() => expect(desk.thanks.lately.value).toEqual(['Ben', 'Cleo']));
    desk.thanks.onLately();
    expect(desk.thanks.lately.value).toBeNull();
  });

  it('answer ideas, and remember what was told', async () => {
    const { desk } = world;
    expect(await desk.ideas.onIdea(' \n')).toBe(false);
    await desk.ideas.onIdea('Meet later?\nOr less.');
    await desk.ideas.onReply('id2', 'doing', 'from Monday');
    expect(shownOf(desk).practices.ideas).toMatchObject([
      {
        text: 'Meet later?\nOr less.',
        from: 'feedback',
        reply: { kind: 'doing', text: 'from Monday' },
        toldWall: null,
      },
    ]);
    desk.ideas.onTold(['id2']);
    await vi.waitFor(() => expect(shownOf(desk).practices.ideas[0]?.toldWall).toBe(wall));
    desk.onUndo();
    await vi.waitFor(() => expect(shownOf(desk).practices.ideas[0]?.toldWall).toBeNull());
    desk.ideas.onForget('id2');
    await vi.waitFor(() => expect(shownOf(desk).practices.ideas).toEqual([]));
  });

  it('say when a series is not there, cannot be read, or nothing is kept', async () => {
    const { db, desk } = world;
    await desk.show('no such series');
    expect(desk.shown.value).toBe('missing');
    expect(await desk.ideas.onIdea('An idea')).toBe(false);
    const inPrivate = openPractices(
      { db: null, now: () => wall, lifetime: lifetime.signal },
      { random: () => 0, newId: () => 'id' },
    );
    await inPrivate.show('s1');
    expect(inPrivate.shown.value).toBe('private');
    await desk.show('s1');
    db.close({ disableAutoOpen: true });
    expect(await desk.followUps.onFollowUp('Ana', 'the talk')).toBe(false);
    expect(desk.notice.value).toEqual({ kind: 'failed', about: '', canUndo: false });
    desk.charter.onDraft({ purpose: 'Books' });
    await vi.waitFor(() => expect(desk.charter.state.value).toBe('failed'));
    await desk.show('s1');
    expect(desk.shown.value).toBe('failed');
  });
});

describe('what the meetings of a series are usually like', () => {
  it('is kept for every room of the history, and is there the next time', async () => {
    const { db, desk } = await opened();
    expect(desk.usual.plan.value).toEqual(NO_PLAN);
    await mergeSeries(db, 's2', 's1');
    const agenda = [{ label: 'What is new', minutes: 10 }];
    desk.usual.onPlan({ kind: 'decision', agenda });
    await vi.waitFor(async () =>
      expect((await db.series.get('s2'))?.plan).toEqual({ ...NO_PLAN, kind: 'decision', agenda }),
    );
    await desk.show('s2');
    expect(desk.usual.plan.value).toMatchObject({ kind: 'decision', agenda });
  });

  it('is as before where it could not be kept, which is said', async () => {
    const { db, desk } = await opened();
    db.close();
    desk.usual.onPlan({ lengthMs: 5 });
    await vi.waitFor(() => expect(desk.notice.value).toMatchObject({ kind: 'failed' }));
    expect(desk.usual.plan.value).toEqual(NO_PLAN);
  });
});
