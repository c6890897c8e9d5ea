/** Breakout rooms are shown with their meeting. */

interface Placed {
  readonly id: string;
  /** The meeting of which this was a breakout room; `null`: of none. */
  readonly parentId: string | null;
}

/** A meeting with its breakout rooms. */
export interface MeetingGroup<T> {
  readonly meeting: T;
  /** In the order of the list. */
  readonly rooms: readonly T[];
}

/** Puts breakout rooms under their meeting. Where that is not among these, a room stands for itself. */
export function withRooms<T extends Placed>(meetings: readonly T[]): MeetingGroup<T>[] {
  const there = new Set(meetings.map(({ id }) => id));
  const roomsOf = new Map<string, T[]>();
  for (const room of meetings) {
    if (room.parentId !== null && there.has(room.parentId) && room.parentId !== room.id)
      roomsOf.set(room.parentId, [...(roomsOf.get(room.parentId) ?? []), room]);
  }
  const under = new Set([...roomsOf.values()].flat());
  return meetings
    .filter((meeting) => !under.has(meeting))
    .map((meeting) => ({ meeting, rooms: roomsOf.get(meeting.id) ?? [] }));
}
