/** Which room a call is in. Where the address does not tell it, the meeting's title does, as it is when the call begins. */
import type { Platform } from '../platforms/contract.ts';
import { type PageKind, roomName } from '../platforms/index.ts';
import type { LiveSnapshot } from './snapshot.ts';

/** Whether only the title tells the room. */
export function isTitled(platform: Platform, url: URL): boolean {
  return platform.roomByTitle === true && platform.roomOf(url) === '';
}

/** The room of a meeting with a title. Meetings without one are one room for a day: they go on after a reload, and tomorrow's is another. */
export function titledRoom(platform: Platform, url: URL, { title, wall }: { title: string; wall: number }): string {
  const name = title.toLowerCase() || `untitled ${new Date(wall).toISOString().slice(0, 10)}`;
  return [roomName(platform, url), name].filter(Boolean).join('/');
}

/** Why a page is not read, where it is not simply no meeting. */
export function unreadIn(kind: PageKind): LiveSnapshot['unread'] {
  if (kind.kind === 'unreadable') return { kind: 'unreadable', names: [kind.name] };
  return kind.kind === 'ambiguous' ? { kind: 'ambiguous', names: kind.names } : null;
}
