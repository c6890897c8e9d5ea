import type { HearthDatabase } from './database.ts';

/** Meetings and their breakout rooms: whatever is done to a meeting is done to them. */
export async function withParts(db: HearthDatabase, ids: readonly string[]): Promise<string[]> {
  const all = new Set(ids);
  const rooms = new Map<string, [string, string]>();
  for (const row of await db.meetings.bulkGet([...ids])) {
    if (row) rooms.set(`${row.platform} ${row.room}`, [row.platform, row.room]);
  }
  await db.meetings
    .where('[platform+room]')
    .anyOf([...rooms.values()])
    .each(({ id, parentId }) => {
      if (parentId !== undefined && all.has(parentId)) all.add(id);
    });
  return [...all];
}
