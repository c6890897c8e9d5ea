/** Sends the background messages of every kind, most of them bad, and looks at what became of everything that is kept. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serve } from '../../lib/live/background.ts';
import { readClaims } from '../../lib/live/claims.ts';
import type { Gate, Refusal, Reply } from '../../lib/live/gate.ts';
import type { ToBackground } from '../../lib/live/messages.ts';
import type { Sender } from '../../lib/live/senders.ts';
import { checkpointSchema } from '../../lib/meeting/checkpoint.ts';
import type { HearthDatabase } from '../../lib/store/database.ts';
import { DiskStore } from '../../lib/store/disk-store.ts';
import { SessionStore } from '../../lib/store/session-store.ts';
import { isSound } from '../../lib/store/sound.ts';
import { randomFrom } from '../meetings/conversation.ts';
import { joins, log, speaks, start } from '../unit/meeting/script.ts';
import { freshDatabase, meetingRow } from '../unit/store/files/kept.ts';
import { mutations } from './mutate.ts';

interface Sent {
  readonly message: { readonly type: string; readonly data?: unknown };
  readonly sender: Sender;
}

export interface MessageFuzz {
  readonly messages: number;
  /** Good ones that were not changed, and got through. */
  readonly good: number;
  readonly dropped: Readonly<Record<Refusal, number>>;
  /** What should not be. */
  readonly failures: readonly string[];
}

/** A new world after so many: nothing is as slow as a meeting with everything in it. */
const PER_WORLD = 500;
/** Times of senders that come one after the other, ms. */
const APART_MS = 1000;
/** More than anybody does by hand. */
const FLOOD = 60;
const STORAGE_KEYS = /^(claims|private-meetings|taught-pages)$/;

interface World {
  readonly gate: Gate<ToBackground>;
  readonly db: HearthDatabase;
  /** How often anything was written. */
  readonly writes: () => number;
  readonly wait: (ms: number) => void;
}

async function world(): Promise<World> {
  fakeBrowser.reset();
  const unheard = { addListener: () => undefined };
  Object.assign(fakeBrowser.permissions, { onAdded: unheard, onRemoved: unheard, contains: async () => true });
  Object.assign(fakeBrowser.tabs, {
    get: async (id: number) => ({ id, incognito: false }),
    create: async () => ({}),
    sendMessage: async () => ({ value: true }),
  });
  Object.assign(fakeBrowser.action, { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} });
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [] });
  const db = freshDatabase();
  let writes = 0;
  let now = 0;
  const note = () => {
    writes += 1;
  };
  for (const table of db.tables) {
    table.hook('creating', note);
    table.hook('updating', note);
    table.hook('deleting', note);
  }
  for (const area of [browser.storage.local, browser.storage.session]) area.onChanged.addListener(note);
  const gate = serve({
    disk: new DiskStore(db),
    session: new SessionStore(browser.storage.session),
    forPrograms: true,
    now: () => now,
  });
  return {
    gate,
    db,
    writes: () => writes,
    wait: (ms) => {
      now += ms;
    },
  };
}

const meeting = (tabId: number): Sender => ({
  id: browser.runtime.id,
  url: 'https://meet.example/rooms/team',
  frameId: 0,
  tab: { id: tabId, incognito: false },
});

/** One good message of each kind. `meetingId`: of a meeting that is being counted. */
function goodOnes(meetingId: string): Sent[] {
  const events = log(start(), joins('p1', 0, { self: true }), joins('p2', 0), speaks('p1', 0, 9000));
  const { summary } = meetingRow(1, events, { over: 0 });
  const hello = { platform: 'livekit', room: '/rooms/team', title: 'Team' };
  const status = {
    ...hello,
    status: 'watching',
    health: 'good',
    meetingId,
    notHeardFrom: 1,
    people: 2,
    sharing: false,
  };
  const taught = {
    version: 1,
    host: 'meet.example',
    name: 'Somewhere',
    tile: '.tile',
    label: { at: '.name', attribute: null },
    signal: { kind: 'class', at: '', token: 'speaking' },
  };
  const messages: Sent['message'][] = [
    { type: 'hello', data: hello },
    { type: 'hello', data: { ...hello, parent: { id: meetingId } } },
    { type: 'checkpoint', data: { meetingId, firstSeq: 0, events, summary: { ...summary, ended: false } } },
    { type: 'refold', data: { meetingId } },
    { type: 'remember', data: { meetingId, what: 'device', name: 'Recorder', on: true } },
    { type: 'remember', data: { meetingId, what: 'untracked', name: 'Ana', on: true } },
    { type: 'remember', data: { meetingId, what: 'round', names: ['Ana', 'Ben'] } },
    { type: 'remember', data: { meetingId, what: 'plan', plan: { kind: 'decision', lengthMs: 60_000, purpose: '' } } },
    { type: 'isUntracked', data: { meetingId, name: 'Ana' } },
    { type: 'status', data: status },
    { type: 'loadReader', data: { platform: 'livekit' } },
    { type: 'loadPart', data: { part: 'overlay' } },
    { type: 'ownPrompts' },
    { type: 'openSummary', data: { meetingId } },
    { type: 'teach', data: taught },
  ];
  const page = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html' as '/') };
  return [
    ...messages.map((message) => ({ message, sender: meeting(1) })),
    { message: { type: 'choose', data: { tabId: 1, use: 'always', role: 'facilitator' } }, sender: page },
  ];
}

/** So many messages, the same for the same seed. */
export async function fuzzMessages({ seed, messages }: { seed: number; messages: number }): Promise<MessageFuzz> {
  const random = randomFrom(seed);
  const dropped: Record<Refusal, number> = { unknown: 0, sender: 0, frequency: 0, size: 0, shape: 0 };
  const failures: string[] = [];
  let good = 0;
  for (let first = 0; first < messages; first += PER_WORLD) {
    const here = await world();
    const { gate } = here;
    const greeting = goodOnes('00000000-0000-4000-8000-000000000000')[0] as Sent;
    const welcome = (await gate.receive(greeting.message, greeting.sender)) as { value: { meetingId: string } };
    const { meetingId } = welcome.value;
    const seeds = goodOnes(meetingId);
    const texts = seeds.map(({ message }) => JSON.stringify(message.data ?? null));
    const many = Math.min(PER_WORLD, messages - first);
    let number = first;
    for (const bytes of mutations(texts, { seed: Math.floor(random() * 2 ** 31), files: many })) {
      number += 1;
      const given =
        random() < 0.15
          ? (seeds[number % seeds.length] as Sent)
          : changed(bytes, at(seeds, (number - first - 1) % seeds.length), random);
      const isGood = seeds.includes(given as Sent);
      here.wait(APART_MS);
      // Not so often that a good one would be refused for it.
      if (number % 2 === 0) here.wait(3 * APART_MS);
      const sender = !isGood && random() < 0.1 ? stranger(random) : given.sender;
      const before = here.writes();
      const counted = total(gate);
      const reply = await replyOf(gate, given.message, sender, (error) =>
        failures.push(`${number}: threw ${String(error)}`),
      );
      const wasDropped = total(gate) > counted;
      if (isGood && (wasDropped || reply === undefined || 'error' in reply))
        failures.push(`${number}: a good ${given.message.type} was refused: ${JSON.stringify(reply)}`);
      else if (isGood) good += 1;
      if (wasDropped && here.writes() > before) failures.push(`${number}: was dropped, and something was written`);
      if (!wasDropped && sender !== given.sender) failures.push(`${number}: a stranger got through`);
      if (JSON.stringify(reply ?? {}).length > 5_000_000) failures.push(`${number}: a huge answer`);
    }
    const status = at(
      seeds,
      seeds.findIndex(({ message }) => message.type === 'status'),
    );
    for (let i = 0; i < FLOOD; i++) await gate.receive(status.message, status.sender);
    for (const fault of await faultsIn(here)) failures.push(`${first}–${number}: ${fault}`);
    for (const [why, times] of Object.entries(gate.dropped)) dropped[why as Refusal] += times;
    here.db.close();
  }
  return { messages, good, dropped, failures };
}

const total = (gate: Gate<ToBackground>) => Object.values(gate.dropped).reduce((sum, times) => sum + times, 0);

async function replyOf(
  gate: Gate<ToBackground>,
  message: unknown,
  sender: Sender,
  onThrow: (error: unknown) => void,
): Promise<Reply | undefined> {
  try {
    return await gate.receive(message, sender);
  } catch (error) {
    onThrow(error);
    return undefined;
  }
}

const TYPES: readonly unknown[] = ['', 'constructor', '__proto__', 'toString', 'hello ', 7, null, {}, 'roomChosen'];

/** A message whose data were changed; now and then it has another name, or is none. */
function changed(bytes: Uint8Array, { message, sender }: Sent, random: () => number): Sent {
  const text = new TextDecoder().decode(bytes);
  const type = random() < 0.1 ? (at(TYPES, Math.floor(random() * TYPES.length)) as string) : message.type;
  try {
    const data: unknown = JSON.parse(text);
    return { message: random() < 0.02 ? (data as Sent['message']) : { type, data }, sender };
  } catch {
    return { message: random() < 0.1 ? (text as unknown as Sent['message']) : { type, data: text }, sender };
  }
}

function stranger(random: () => number): Sender {
  const others: Sender[] = [
    { id: 'other-extension', url: 'https://meet.example/rooms/team', tab: { id: 1 }, frameId: 0 },
    { id: 'other-extension', url: 'chrome-extension://other/popup.html' },
    { id: browser.runtime.id, url: 'file:///etc/passwd', tab: { id: 1 } },
    { id: browser.runtime.id },
    {},
  ];
  return at(others, Math.floor(random() * others.length));
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}

/** What is kept that should not be. */
async function faultsIn({ db }: World): Promise<string[]> {
  const faults: string[] = [];
  const rows = await db.meetings.toArray();
  for (const row of rows) if (!isSound(row)) faults.push(`a damaged meeting: ${JSON.stringify(row)}`);
  for (const { meetingId, seq, events } of await db.events.toArray()) {
    const summary = rows.find(({ id }) => id === meetingId)?.summary;
    if (!v.is(checkpointSchema, { meetingId, firstSeq: seq, events, summary }))
      faults.push('a damaged chunk of events');
  }
  for (const row of await db.series.toArray()) {
    const names = [...row.devices, ...(row.untracked ?? []), ...(row.rounds ?? []).flat(), row.plan?.purpose ?? ''];
    if (names.some((name) => typeof name !== 'string' || name.length > 500)) faults.push('a damaged series');
  }
  const kept = { ...(await browser.storage.local.get()), ...(await browser.storage.session.get()) };
  faults.push(
    ...Object.keys(kept).flatMap((key) => (STORAGE_KEYS.test(key) ? [] : [`storage has ${key.slice(0, 99)}`])),
  );
  for (const { tabId, title, room } of Object.values(await readClaims(browser.storage.session))) {
    if (!Number.isInteger(tabId) || title.length > 500 || room.length > 500) faults.push('a damaged claim');
  }
  if (Object.hasOwn(Object.prototype, 'polluted')) faults.push('the prototype was reached');
  return faults;
}
