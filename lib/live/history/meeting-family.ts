/** To which meeting a breakout room belonged, and which breakout rooms a meeting had. */
import type { MeetingRow } from '../../store/database.ts';
import type { MeetingStore } from '../../store/meeting-store.ts';

/** A meeting to go to. */
export interface Relative {
  readonly id: string;
  /** May be `''`, and is the meeting's own where the page has no name for a breakout room. */
  readonly title: string;
}

export interface MeetingFamily {
  /** The meeting of which this was a breakout room; `null`: it was none, or that meeting was deleted. */
  readonly parent: Relative | null;
  /** Oldest first. */
  readonly parts: readonly Relative[];
}

export async function familyOf(store: MeetingStore, row: MeetingRow): Promise<MeetingFamily> {
  const parent = row.parentId === undefined ? undefined : await store.meeting(row.parentId);
  const parts = [...(await store.partsOf(row))].sort((a, b) => a.startedWall - b.startedWall);
  return { parent: parent ? relative(parent) : null, parts: parts.map(relative) };
}

function relative({ id, summary }: MeetingRow): Relative {
  return { id, title: summary.title };
}
