import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sealIdea } from '../../../lib/ideas/seal.ts';
import { type IdeaBoxDesk, openIdeaBox } from '../../../lib/live/history/ideas.ts';
import type { Opening, ShownIdeaBox, TextFile } from '../../../lib/live/history/ideas-model.ts';
import { readSettings } from '../../../lib/live/history/settings-file.ts';
import { forgetIdeaBoxes, ideaBoxFrom, readIdeaBox } from '../../../lib/settings/idea-boxes.ts';
import { HearthDatabase } from '../../../lib/store/database.ts';
import { changePractices, readPractices } from '../../../lib/store/practices.ts';
import { mergeSeries } from '../../../lib/store/series-moves.ts';
import { generateHistory } from '../../bench/histories.ts';

const NOW = new Date(2026, 4, 20, 10).getTime();
const MINUTE_MS = 60_000;
const PASSPHRASE = 'four words and then some';
const history = generateHistory({ seed: 5, meetings: 96, peoplePerMeeting: 9 });
const count = (id: string) => history.meetings.filter(({ seriesId }) => seriesId === id).length;
const [big, other] = [...history.series].sort((a, b) => count(b.id) - count(a.id));
const id = big!.id;

let db: HearthDatabase;

beforeEach(async () => {
  fakeBrowser.reset();
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  db = new HearthDatabase();
  await db.series.bulkAdd(history.series);
  await db.meetings.bulkAdd(history.meetings);
  await db.attendance.bulkAdd(history.attendance);
});
afterEach(() => vi.restoreAllMocks());

const desk = () => openIdeaBox({ db, now: () => NOW }, () => Promise.resolve());
/** The page, opened anew. */
async function opened(seriesId = id): Promise<IdeaBoxDesk> {
  const one = desk();
  await one.show(seriesId);
  return one;
}
async function withKey(): Promise<IdeaBoxDesk> {
  const one = await opened();
  expect(await one.onMakeKey()).toBeNull();
  return one;
}
const shown = ({ box }: IdeaBoxDesk): ShownIdeaBox => {
  const { value } = box;
  if (value === null || typeof value === 'string') throw new Error(`Nothing is shown: ${value}`);
  return value;
};
const recipientOf = (one: IdeaBoxDesk) => shown(one).key!.recipient;
const sealed = (one: IdeaBoxDesk, ideas: readonly string[]) =>
  Promise.all(ideas.map((idea) => sealIdea(idea, recipientOf(one))));
/** Opens notes and waits for what comes of it. */
async function outcome(one: IdeaBoxDesk, ...sources: Parameters<IdeaBoxDesk['onOpen']>[0]): Promise<Opening> {
  one.onOpen(sources);
  expect(one.opening.value.step).toBe('opening');
  return vi.waitFor(() => {
    if (one.opening.value.step === 'opening') throw new Error('Still opening');
    return one.opening.value;
  });
}
const isFile = (file: TextFile | string): TextFile => {
  if (typeof file === 'string') throw new Error(file);
  return file;
};
const keptIdeas = async () => (await readPractices(db, id)).ideas;
const IDEAS = ['Begin later', 'Fewer slides', 'A round first'];

describe('the key of an idea box', () => {
  it('is made when it is wanted, and is the same on the page opened anew', async () => {
    const one = await opened();
    expect(shown(one)).toMatchObject({ seriesId: id, key: null, waiting: [], feedbackLink: '' });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await one.savePage()).toBe('failed');
    expect(await one.saveKey(PASSPHRASE)).toBe('failed');
    await one.onMakeKey();
    const { key } = shown(one);
    expect(key?.recipient.endsWith(key.mark.replace(' ', ''))).toBe(true);
    await one.onMakeKey();
    expect(shown(await opened()).key).toEqual(key);
    expect(shown(await opened(other!.id)).key).toBeNull();
  });

  it('is in a page to hand out by its public half only', async () => {
    const one = await withKey();
    const { name, text } = isFile(await one.savePage());
    expect(name).toBe('idea-box.html');
    expect(text).toContain(`content="${recipientOf(one)}"`);
    expect(text).not.toContain('AGE-SECRET-KEY-1');
  });

  it('is saved behind a passphrase, thrown away, and used again', async () => {
    const one = await withKey();
    const recipient = recipientOf(one);
    const notes = await sealed(one, IDEAS);
    expect(await one.saveKey('short')).toBe('short-passphrase');
    const { name, text } = isFile(await one.saveKey(PASSPHRASE));
    expect(name).toMatch(/^hearth-idea-key-\w{4}-\w{4}\.age$/);
    expect(text).not.toContain('AGE-SECRET-KEY-1');
    const file = new File([text], name);
    // Only where there is none: a key is not lost by taking in another.
    expect(await one.onUseKey(file, PASSPHRASE)).toBe('failed');
    expect(await one.onThrowAway()).toBeNull();
    expect(shown(one).key).toBeNull();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await one.onUseKey(new File(['no key'], 'a.txt'), PASSPHRASE)).toBe('not-a-key');
    expect(await one.onUseKey(file, 'another passphrase')).toBe('wrong-passphrase');
    expect(await one.onUseKey(file, PASSPHRASE)).toBeNull();
    expect(recipientOf(one)).toBe(recipient);
    expect((await outcome(one, notes.join('\n'))).step).toBe('opened');
  });

  it('says what could not be kept', async () => {
    const one = await opened();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full'));
    expect(await one.onMakeKey()).toBe('failed');
    expect(shown(one).key).toBeNull();
  });

  it('belongs to the whole history, and goes with everything', async () => {
    const one = await withKey();
    await mergeSeries(db, other!.id, id);
    expect(shown(await opened(other!.id)).key).toEqual(shown(one).key);
    await fakeBrowser.storage.local.set({ companion: {} });
    await forgetIdeaBoxes();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ companion: {} });
    expect(shown(await opened()).key).toBeNull();
  });

  it.each([undefined, null, 'key', {}, { identity: 'AGE-SECRET-KEY-1', recipient: 'age1' }])(
    '%j is no key',
    (stored) => {
      expect(ideaBoxFrom('s', stored)).toBeNull();
    },
  );

  it('is in the extension’s own storage, and neither among the practices nor among the settings of a backup', async () => {
    const one = await withKey();
    await changePractices(db, id, (practices) => ({ ...practices, feedbackLink: 'https://forms.test/1' }));
    expect(JSON.stringify(await readSettings())).not.toContain('AGE-SECRET-KEY');
    const row = JSON.stringify(await db.practices.toArray());
    expect(row).not.toContain(recipientOf(one));
    expect(row).not.toContain('AGE-SECRET-KEY');
  });
});

describe('opening notes', () => {
  it('shows ideas and keeps nothing before that is wanted; then they wait for a reply', async () => {
    const one = await withKey();
    const notes = await sealed(one, IDEAS);
    const at = await outcome(one, notes.join('\nthanks\n'));
    expect(at).toMatchObject({ step: 'opened', refused: [], warnings: [], failed: false });
    expect(at.step === 'opened' && [...at.ideas].sort()).toEqual([...IDEAS].sort());
    expect(await db.practices.count()).toBe(0);
    expect((await readIdeaBox([id]))?.known).toEqual([]);
    one.onKeep();
    one.onKeep();
    await vi.waitFor(() => expect(one.opening.value).toEqual({ step: 'kept', count: 3 }));
    expect((await keptIdeas()).map(({ text }) => text).sort()).toEqual([...IDEAS].sort());
    expect(shown(await opened()).waiting).toEqual(await keptIdeas());
    expect(shown(one).waiting).toEqual(await keptIdeas());
    for (const idea of await keptIdeas()) expect(idea).toMatchObject({ series: id, from: 'idea-box', reply: null });
    // The same notes are not kept twice.
    const again = await outcome(one, notes.join('\n'));
    expect(again).toMatchObject({ step: 'closed', openable: 0, reasons: ['too-few-notes'] });
    expect(again.step === 'closed' && again.refused.map(({ reason }) => reason)).toEqual(
      IDEAS.map(() => 'opened-before'),
    );
  });

  it('takes texts and files, and says of each other note why it stays closed', async () => {
    const one = await withKey();
    const [first = '', second = '', third = ''] = await sealed(one, IDEAS);
    const damaged = third.replace(/(.{40})./, (_, before: string) => `${before}${third[40] === 'a' ? 'b' : 'a'}`);
    const file = new File([second, third], 'notes.txt');
    const at = await outcome(one, `${first}\n${first}\n${damaged}`, file, new File(['hello'], 'b.txt'));
    expect(at).toMatchObject({
      step: 'opened',
      refused: [
        { reason: 'duplicate', file: null, note: 2 },
        { reason: 'tampered', file: null, note: 3 },
        { reason: 'not-a-note', file: 'b.txt', note: null },
      ],
    });
    one.onPutAway();
    expect(one.opening.value).toEqual({ step: 'choose', failed: false });
    expect(await db.practices.count()).toBe(0);
  });

  it('waits for three', async () => {
    const one = await withKey();
    const notes = await sealed(one, IDEAS.slice(0, 2));
    expect(await outcome(one, notes.join(' '))).toMatchObject({ step: 'closed', openable: 2 });
    one.onKeep();
    expect(await db.practices.count()).toBe(0);
  });

  it('waits while a meeting of any room goes on', async () => {
    const one = await withKey();
    const notes = (await sealed(one, IDEAS)).join('\n');
    const meeting = history.meetings.find(({ seriesId }) => seriesId === other!.id)!;
    await db.meetings.update(meeting.id, { over: 0, updatedWall: NOW - 9 * MINUTE_MS });
    expect(await outcome(one, notes)).toMatchObject({ step: 'closed', openable: 3, reasons: ['in-a-meeting'] });
    await db.meetings.update(meeting.id, { updatedWall: NOW - 10 * MINUTE_MS });
    expect((await outcome(one, notes)).step).toBe('opened');
  });

  it('warns where a group is small, or nothing tells how large it is', async () => {
    const rows = history.meetings.filter(({ seriesId }) => seriesId === id);
    const one = await withKey();
    expect(shown(one).warnings).toEqual([]);
    for (const { id: meetingId } of rows) {
      const people = await db.attendance.filter((each) => each.meetingId === meetingId).toArray();
      await db.attendance.bulkDelete(people.slice(5).map(({ person }): [string, string] => [meetingId, person]));
    }
    const small = await opened();
    expect(shown(small).warnings).toEqual(['small-group']);
    expect(await outcome(small, (await sealed(small, IDEAS)).join('\n'))).toMatchObject({ warnings: ['small-group'] });
    await db.attendance.clear();
    expect(shown(await opened()).warnings).toEqual(['unknown-group']);
  });

  it('keeps ideas on the page that could not be kept', async () => {
    const one = await withKey();
    await outcome(one, (await sealed(one, IDEAS)).join('\n'));
    vi.spyOn(db.practices, 'put').mockRejectedValueOnce(new Error('The disk is full'));
    one.onKeep();
    await vi.waitFor(() => expect(one.opening.value).toMatchObject({ step: 'opened', failed: true }));
    one.onKeep();
    await vi.waitFor(() => expect(one.opening.value).toEqual({ step: 'kept', count: 3 }));
    expect(await keptIdeas()).toHaveLength(3);
  });

  it('brings no key back that was thrown away meanwhile', async () => {
    const one = await withKey();
    await outcome(one, (await sealed(one, IDEAS)).join('\n'));
    await forgetIdeaBoxes();
    one.onKeep();
    await vi.waitFor(() => expect(one.opening.value.step).toBe('kept'));
    expect(await readIdeaBox([id])).toBeNull();
    expect(await outcome(one, 'anything')).toEqual({ step: 'choose', failed: true });
    expect(shown(one).key).toBeNull();
  });

  it('leaves ideas on the page when the key is thrown away: they could never be opened again', async () => {
    const one = await withKey();
    await outcome(one, (await sealed(one, IDEAS)).join('\n'));
    await one.onThrowAway();
    expect(shown(one).key).toBeNull();
    one.onKeep();
    await vi.waitFor(() => expect(one.opening.value).toEqual({ step: 'kept', count: 3 }));
    expect(shown(one).waiting).toHaveLength(3);
  });

  it('forgets what is on the page when another series is opened', async () => {
    const one = await withKey();
    await outcome(one, (await sealed(one, IDEAS)).join('\n'));
    await one.show(other!.id);
    expect(one.opening.value).toEqual({ step: 'choose', failed: false });
    expect(shown(one).seriesId).toBe(other!.id);
  });
});

it('says what is not there, cannot be read, or is private', async () => {
  expect((await opened('nobody’s')).box.value).toBe('missing');
  vi.spyOn(db.practices, 'bulkGet').mockRejectedValueOnce(new Error('Closed'));
  expect((await opened()).box.value).toBe('failed');
  const without = openIdeaBox({ db: null, now: () => NOW }, () => Promise.resolve());
  await without.show(id);
  expect(without.box.value).toBe('private');
});
