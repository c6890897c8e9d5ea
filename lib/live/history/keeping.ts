/** What is kept and for how long: the data page's desk. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { byAlphabet } from '../../i18n/in-language.ts';
import { readPolicies, readRetention, setRetention } from '../../settings/retention.ts';
import type { HearthDatabase, MeetingRow } from '../../store/database.ts';
import { withParts } from '../../store/parts.ts';
import { eraseEverything, eraseMeetings } from '../../store/removing.ts';
import { dueBy, type Retention } from '../../store/retention.ts';
import { wayUp } from '../../store/series-moves.ts';
import { isSound } from '../../store/sound.ts';
import { seriesRetentions, setSeriesRetention } from '../../store/tidy.ts';
import type { History } from './history.ts';
import type { KeptData, KeptMeeting, KeptSeries, KeptView, RoomOnDisk } from './keeping-model.ts';

const DAY_MS = 24 * 60 * 60_000;
const LOOKED_AT_ONCE = 250;

export interface KeepingDesk {
  readonly view: ReadonlySignal<KeptView>;
  readonly room: ReadonlySignal<RoomOnDisk>;
  /** Reads what is there now. */
  readonly refresh: () => Promise<void>;
  readonly onRetention: (retention: Retention) => void;
  /** `null`: as everything else. */
  readonly onSeriesRetention: (seriesId: string, retention: Retention | null) => void;
  /** Keeps meetings as they are, or lets them go again. */
  readonly onHold: (ids: readonly string[], held: boolean) => void;
  /** Asks the browser not to clear what is kept. */
  readonly onAskToLast: () => void;
  readonly onDeleteDamaged: () => void;
  readonly onDeleteEverything: () => void;
}

/** The part of the browser's storage manager that is needed. */
export type Disk = Pick<StorageManager, 'estimate' | 'persisted' | 'persist'>;

/** `disk` is `undefined` in browsers that say nothing of it; `forgetUnsent` throws away what pages left outside the database. */
export function openKeeping(
  { db, now }: History,
  { disk, forgetUnsent }: { readonly disk: Disk | undefined; readonly forgetUnsent: () => Promise<void> },
): KeepingDesk {
  const view = signal<KeptView>(null);
  const room = signal<RoomOnDisk>({ usedBytes: null, lasting: null });
  const refresh = async (): Promise<void> => {
    if (!db) {
      view.value = 'private';
      return;
    }
    try {
      view.value = await readKept(db, now());
    } catch {
      view.value = 'failed';
    }
    try {
      const [estimate, lasting] = await Promise.all([disk?.estimate(), disk?.persisted()]);
      const refused = room.value.lasting === 'refused' && lasting === false;
      room.value = { usedBytes: estimate?.usage ?? null, lasting: refused ? 'refused' : (lasting ?? null) };
    } catch {
      // The browser does not say: neither does the page.
    }
  };
  /** Does something, then shows what came of it, even when it failed. */
  const then = (work: (open: HearthDatabase) => Promise<unknown>): void => {
    if (db) void work(db).then(refresh, refresh);
  };
  return {
    view,
    room,
    refresh,
    onRetention: (retention) => then(() => setRetention(retention)),
    onSeriesRetention: (seriesId, retention) => then((open) => setSeriesRetention(open, seriesId, retention)),
    onHold: (ids, held) => then((open) => holdMeetings(open, ids, held)),
    onAskToLast: () =>
      then(async () => {
        const granted = (await disk?.persist()) ?? null;
        room.value = { ...room.value, lasting: granted === false ? 'refused' : granted };
      }),
    onDeleteDamaged: () => then(async (open) => eraseMeetings(open, await damagedIn(open))),
    onDeleteEverything: () =>
      then(async (open) => {
        await forgetUnsent();
        await eraseEverything(open);
      }),
  };
}

/** Keeps meetings, with their breakout rooms, as they are, or lets them go again. */
export async function holdMeetings(db: HearthDatabase, ids: readonly string[], held: boolean): Promise<void> {
  await db.meetings
    .where('id')
    .anyOf(await withParts(db, ids))
    .modify((row) => {
      if (held) row.held = true;
      else delete row.held;
    });
}

async function readKept(db: HearthDatabase, now: number): Promise<KeptData> {
  const [own, policies, series, all] = await Promise.all([
    readRetention(),
    readPolicies(),
    seriesRetentions(db),
    db.meetings.toArray(),
  ]);
  const { whole, damaged } = await looked(all);
  const sound = whole.filter(({ closed }) => closed === 1);
  const soon = dueBy(sound, { own, series, limits: policies.limits }, now + DAY_MS);
  return {
    retention: own,
    policies,
    meetings: all.length,
    soon: { names: soon.names.map(asKept), figures: soon.figures.map(asKept) },
    held: sound.filter(({ held }) => held).map(asKept),
    damaged: damaged.length,
    series: await seriesIn(db, sound),
  };
}

function asKept({ id, summary, startedWall }: MeetingRow): KeptMeeting {
  return { id, title: summary.title, startedWall };
}

async function damagedIn(db: HearthDatabase): Promise<string[]> {
  return (await looked(await db.meetings.toArray())).damaged;
}

/** Looks at each row, some at once, so that the page stays free meanwhile. */
async function looked(rows: readonly MeetingRow[]): Promise<{ whole: MeetingRow[]; damaged: string[] }> {
  const whole: MeetingRow[] = [];
  const damaged: string[] = [];
  for (let at = 0; at < rows.length; at += LOOKED_AT_ONCE) {
    if (at > 0) await new Promise((next) => setTimeout(next));
    for (const row of rows.slice(at, at + LOOKED_AT_ONCE)) {
      const { id } = row;
      if (isSound(row)) whole.push(row);
      else damaged.push(id);
    }
  }
  return { whole, damaged };
}

/** Histories that can be called by a name: the user's own, else their newest meeting's title. */
async function seriesIn(db: HearthDatabase, meetings: readonly MeetingRow[]): Promise<KeptSeries[]> {
  const rows = await db.series.toArray();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const titles = new Map<string, string>();
  for (const { seriesId, summary } of [...meetings].sort((a, b) => a.startedWall - b.startedWall)) {
    if (summary.title !== '') titles.set(wayUp(byId, seriesId).at(-1)?.id ?? seriesId, summary.title);
  }
  return rows
    .flatMap(({ id, label, partOf, retention = null }): KeptSeries[] => {
      const title = label ?? titles.get(id);
      return partOf !== undefined || title === undefined ? [] : [{ id, title, retention }];
    })
    .sort((a, b) => byAlphabet(a.title, b.title));
}
