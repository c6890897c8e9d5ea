/** Follows the user of one tab from a meeting into its breakout rooms and back, by what the page says of that. */
import type { RoomHello } from '../meeting/checkpoint.ts';
import type { BreakoutSign, Reading } from '../platforms/contract.ts';
import type { MeetingRun } from './meeting-run.ts';

export class RoomsVisited {
  /** The meeting from which the user went, while its rooms follow one another. */
  #from: string | null = null;

  /** Takes what the page shows; what is counted in a room ends when the user leaves it for another. */
  follow(reading: Reading | null, run: MeetingRun | null): void {
    if (reading?.phase === 'lobby') this.forget();
    if (!run || run.over || reading?.phase !== 'in-call' || reading.breakout?.at !== 'between') return;
    this.#from = run.parentId ?? run.meetingId;
    run.leaveRoom();
  }

  /** The call was left: whatever comes next is no room of that meeting. */
  forget(): void {
    this.#from = null;
  }

  /** What a hello says of the meeting to which the room on the page belongs. `roomOf`: the room of a meeting with a title. */
  parentIn(sign: BreakoutSign | undefined, roomOf: (title: string) => string): Pick<RoomHello, 'parent'> {
    if (sign?.at !== 'inside') return {};
    if (sign.of !== undefined) return { parent: { room: roomOf(sign.of) } };
    return this.#from === null ? {} : { parent: { id: this.#from } };
  }
}
