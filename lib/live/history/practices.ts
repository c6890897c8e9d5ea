/** The home of a series' practices: everything that prepares its next meeting. */
import type { ReadonlySignal } from '@preact/signals';
import type { SeriesPlan } from '../../meeting/series.ts';
import { without } from '../../meeting/without.ts';
import type { HearthDatabase } from '../../store/database.ts';
import { changePractices, readPractices } from '../../store/practices.ts';
import { historyOf, meetingsOfSeries, partsOf } from '../../store/series-moves.ts';
import { setUsualPlan, usualPlan } from '../../store/series-notes.ts';
import { isSound } from '../../store/sound.ts';
import type { History } from './history.ts';
import { type CharterDesk, openCharter } from './prepare/charter.ts';
import { type Chance, type KeepChange, openCore } from './prepare/core.ts';
import { groupOf } from './prepare/group.ts';
import type { PracticesCore, PracticesNotice, ShownPractices } from './prepare/model.ts';
import { openParts, type PartDesks } from './prepare/parts.ts';
import { openUsual, type UsualDesk } from './prepare/usual.ts';

export interface PracticesDesk extends PartDesks {
  readonly shown: PracticesCore['shown'];
  readonly notice: ReadonlySignal<PracticesNotice | null>;
  readonly charter: CharterDesk;
  readonly usual: UsualDesk;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly show: (id: string) => Promise<void>;
}

/** Opens the desk; what is typed is kept until `lifetime` ends. */
export function openPractices(
  { db, now, lifetime }: Pick<History, 'db' | 'now' | 'lifetime'>,
  { random, newId }: Chance,
): PracticesDesk {
  const keep: KeepChange = async (id, make) => (db ? without(await changePractices(db, id, make), 'seriesId') : null);
  const { core, shown, notice, onUndo, onDismiss } = openCore(keep, { now, random, newId });
  let asked = '';
  const charter = openCharter(core);
  const { desks, begin } = openParts(core);
  const usual = openUsual(core, async (id, plan) => {
    if (db) await setUsualPlan(db, id, plan);
  });
  lifetime.addEventListener('abort', () => void charter.flush(), { once: true });

  const show = async (id: string): Promise<void> => {
    await charter.flush();
    const isOther = id !== asked;
    if (isOther) shown.value = null;
    asked = id;
    onDismiss();
    if (!db) {
      shown.value = 'private';
      return;
    }
    try {
      const found = await readShown(db, id, now());
      if (id !== asked) return;
      shown.value = found?.shown ?? 'missing';
      if (!found) return;
      charter.show(found.shown.practices);
      usual.show(found.plan);
      if (isOther) begin();
    } catch {
      if (id === asked) shown.value = 'failed';
    }
  };
  return {
    shown,
    notice,
    charter: charter.desk,
    usual: usual.desk,
    ...desks,
    onUndo,
    onDismiss,
    show,
  };
}

/** `asked`: the id of a series, or of one of its meetings, which is all that the popup knows. `null`: there is no such series. */
async function readShown(
  db: HearthDatabase,
  asked: string,
  asOf: number,
): Promise<{ readonly shown: ShownPractices; readonly plan: SeriesPlan } | null> {
  const id = (await db.meetings.get(asked))?.seriesId ?? asked;
  const [whole, all, parts] = await Promise.all([historyOf(db, id), meetingsOfSeries(db, id), partsOf(db, id)]);
  const newestFirst = all.filter(isSound).reverse();
  if (newestFirst.length === 0 && !whole) return null;
  const [group, { seriesId, ...practices }] = await Promise.all([
    groupOf(db, newestFirst, parts),
    readPractices(db, whole?.id ?? id),
  ]);
  const name = whole?.label || (newestFirst[0]?.summary.title ?? '');
  return { shown: { id: seriesId, name, practices, group, asOf }, plan: usualPlan(parts, newestFirst[0]) };
}
